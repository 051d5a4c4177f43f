//! Objects, unions and documents, and the fields that they and enums have.

use super::ident::Name;
use super::types::{Type, Value};
use super::upgrade::Upgrade;

/// An object or a union.
#[derive(Debug, Clone)]
pub enum TypeDef {
    /// An object with known properties.
    Object(Object),
    /// A choice between objects, told apart by a tag.
    Union(Union),
}

impl TypeDef {
    /// Name of the object or union.
    #[must_use]
    pub fn name(&self) -> &Name {
        match self {
            Self::Object(object) => &object.name,
            Self::Union(union) => &union.name,
        }
    }

    /// The properties of the object, or of all variants.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        let (own, variants) = match self {
            Self::Object(object) => (object.fields.as_slice(), [].as_slice()),
            Self::Union(union) => ([].as_slice(), union.variants.as_slice()),
        };
        own.iter().chain(variants.iter().flat_map(|variant| &variant.fields))
    }
}

/// An object with known properties; unknown ones are faults.
#[derive(Debug, Clone)]
pub struct Object {
    /// Name of the type.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Properties in declared order, which is the order of canonical encoding.
    pub fields: Vec<Field>,
}

/// A choice between objects. In JSON the tag is a property beside the variant's own.
#[derive(Debug, Clone)]
pub struct Union {
    /// Name of the type.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Property that holds the variant's name.
    pub tag: Name,
    /// Variants in declared order; at least one.
    pub variants: Vec<Variant>,
}

/// One variant of a union.
#[derive(Debug, Clone)]
pub struct Variant {
    /// Name; its text is the tag's value.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Properties beside the tag; may be empty.
    pub fields: Vec<Field>,
}

/// JSON stored in a JSONB column: an object whose first property is the integer `schema_version`.
#[derive(Debug, Clone)]
pub struct Document {
    /// Name of the document.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// The current version; documents of another one are `outdated` or `too_new`. At least 1.
    pub schema_version: u32,
    /// Properties beside `schema_version`.
    pub fields: Vec<Field>,
    /// A valid document ([`Value::Object`] over `fields`) that a broken one may be replaced by.
    pub safe_default: Value,
    /// One entry for each step from version 1 to the current one, in order.
    pub upgrades: Vec<Upgrade>,
}

/// A property of an object or an attribute of an enum.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name; its text is the property in JSON.
    pub name: Name,
    /// One or more sentences; empty when the registry says nothing.
    pub description: String,
    /// What it holds.
    pub ty: Type,
    /// Whether it may be absent.
    pub presence: Presence,
}

/// Whether a property may be absent.
#[derive(Debug, Clone, PartialEq)]
pub enum Presence {
    /// Absent is a fault.
    Required,
    /// Absent stays absent.
    Optional,
    /// Absent means this value: filled in on decoding and written on encoding.
    Default(Value),
}
