//! What properties, attributes and columns hold, and the values that the registry gives them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::ident::Name;
use super::ids::{DocumentId, EnumId, TypeId};
use super::pattern::Pattern;

/// The largest integer that every language holds exactly: 2^53 - 1.
pub const MAX_INTEGER: i64 = 9_007_199_254_740_991;

/// What a property, attribute or column holds.
#[derive(Debug, Clone)]
pub enum Type {
    /// Text.
    String(StringRules),
    /// A whole number within ±(2^53-1).
    Integer(IntegerRules),
    /// A finite IEEE 754 double.
    Number(NumberRules),
    /// True or false.
    Boolean,
    /// 8-4-4-4-12 hexadecimal digits, either case.
    Uuid,
    /// A day of the proleptic Gregorian calendar, `YYYY-MM-DD`.
    Date,
    /// A moment, RFC 3339 with offset.
    Timestamp,
    /// Any JSON, at most 64 levels deep.
    Json,
    /// One label of an enum.
    Enum(EnumId),
    /// An object or a union.
    Named(TypeId),
    /// A document; only in attributes and columns.
    Document(DocumentId),
    /// An ordered list.
    List(Box<ListType>),
    /// From any key to a value.
    Map(Box<Type>),
}

impl Type {
    /// What an item of the list or a value of the map holds.
    #[must_use]
    pub fn element(&self) -> Option<&Self> {
        match self {
            Self::List(list) => Some(&list.item),
            Self::Map(value) => Some(value),
            _ => None,
        }
    }

    /// What stands inside of all lists and maps around it.
    #[must_use]
    pub fn innermost(&self) -> &Self {
        self.element().map_or(self, Self::innermost)
    }
}

/// Rules of a string. Lengths count Unicode code points; both ends count as inside.
#[derive(Debug, Clone, Default)]
pub struct StringRules {
    /// Fewest code points.
    pub min_length: Option<u32>,
    /// Most code points.
    pub max_length: Option<u32>,
    /// Portable regular expression, anchored at both ends.
    pub pattern: Option<Pattern>,
    /// A checked form that stays a string in every language.
    pub format: Option<Format>,
}

/// Checked forms of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// 8-4-4-4-12 hexadecimal digits.
    Uuid,
    /// `YYYY-MM-DD`.
    Date,
    /// RFC 3339 with offset.
    Timestamp,
}

/// Bounds of an integer; both ends count as inside, and both lie within ±(2^53-1).
#[derive(Debug, Clone, Default)]
pub struct IntegerRules {
    /// Lower bound.
    pub minimum: Option<i64>,
    /// Upper bound.
    pub maximum: Option<i64>,
}

/// Bounds of a number; both ends count as inside.
#[derive(Debug, Clone, Default)]
pub struct NumberRules {
    /// Lower bound, finite.
    pub minimum: Option<f64>,
    /// Upper bound, finite.
    pub maximum: Option<f64>,
}

/// A list and its rules; both ends count as inside.
#[derive(Debug, Clone)]
pub struct ListType {
    /// What each item holds.
    pub item: Type,
    /// Fewest items.
    pub min_items: Option<u32>,
    /// Most items.
    pub max_items: Option<u32>,
    /// A field of the item object (a required or defaulted string, number, boolean or enum) that must differ between items.
    pub unique_by: Option<Name>,
}

/// A value that the registry holds, already checked against its [`Type`]. Read it together with that type.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A boolean.
    Boolean(bool),
    /// An integer within ±(2^53-1).
    Integer(i64),
    /// A finite number.
    Number(f64),
    /// A string, uuid, date or timestamp.
    String(String),
    /// Index of a value in the enum that the type names.
    Label(usize),
    /// A list.
    List(Vec<Value>),
    /// A map, sorted by key (code point order).
    Map(BTreeMap<String, Value>),
    /// An object or document: one entry a field, `None` where an optional one is absent, defaults filled in.
    Object(Vec<Option<Value>>),
    /// A union: index of the variant, then as for an object.
    Variant(usize, Vec<Option<Value>>),
    /// Any JSON.
    Json(serde_json::Value),
}
