//! A registry in the making, and its parts.

use serde_json::Value;

use super::source::Source;
use super::words::Names;

/// A registry in the making: what later parts refer to.
pub(super) struct Registry {
    pub(super) source: Source,
    pub(super) names: Names,
    pub(super) enums: Vec<Enum>,
    pub(super) types: Vec<TypeDef>,
    pub(super) documents: Vec<Document>,
}

pub(super) struct Enum {
    pub(super) name: String,
    pub(super) values: Vec<EnumValue>,
}

pub(super) struct EnumValue {
    pub(super) name: String,
    pub(super) status: &'static str,
}

pub(super) struct TypeDef {
    pub(super) name: String,
    pub(super) shape: Shape,
}

pub(super) enum Shape {
    Object(Vec<Field>),
    Union { tag: String, variants: Vec<(String, Vec<Field>)> },
}

pub(super) struct Document {
    pub(super) name: String,
    pub(super) version: usize,
    pub(super) fields: Vec<Field>,
}

/// A field or attribute.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) presence: Presence,
}

#[derive(Clone)]
pub(super) enum Presence {
    Required,
    Optional,
    Default(Value),
}

/// What a field holds.
#[derive(Clone)]
pub(super) enum Kind {
    String { min: Option<usize>, max: Option<usize> },
    Pattern(usize),
    Format(&'static str),
    Integer { min: Option<i64>, max: Option<i64> },
    Number { min: Option<f64>, max: Option<f64> },
    Boolean,
    Uuid,
    Date,
    Timestamp,
    Json,
    Enum(usize),
    Type(usize),
    Document(usize),
    List { item: Box<Kind>, min: Option<usize>, max: Option<usize>, unique_by: Option<String> },
    Map(Box<Kind>),
}
