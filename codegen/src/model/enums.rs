//! Enums and their values.

use schemars::JsonSchema;
use serde::Deserialize;

use super::ident::Name;
use super::objects::Field;
use super::types::Value;

/// A closed list of names, each with facts about it.
#[derive(Debug, Clone)]
pub struct Enum {
    /// Name of the enum and of its PostgreSQL type.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Typed facts that each value carries; with them the enum is a registry.
    pub attributes: Vec<Field>,
    /// Values in the order of every output.
    pub values: Vec<EnumValue>,
    /// Values that may be taken out of the database.
    pub removed: Vec<RemovedValue>,
    /// Whether labels may be put into another order in the database.
    pub reorder: bool,
}

/// A value that an enum no longer has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedValue {
    /// The label that it had.
    pub name: String,
    /// Index of the value that its rows get; the database accepts that one.
    pub replaced_by: Option<usize>,
}

/// One value of an enum.
#[derive(Debug, Clone)]
pub struct EnumValue {
    /// The name; its text is the label in PostgreSQL and the string in JSON.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Where in its life the value is.
    pub status: Status,
    /// Earlier labels, still decoded everywhere and never written.
    pub renamed_from: Vec<String>,
    /// Index in the same enum of the value to use instead.
    pub replaced_by: Option<usize>,
    /// One entry for each of [`Enum::attributes`]; `None` where an optional one is absent. Defaults are filled in.
    pub attributes: Vec<Option<Value>>,
}

// The variants stand in the order in which a value goes through them.
/// Where in its life an enum value is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Clients know it; the database does not accept it yet.
    Planned,
    /// In use.
    #[default]
    Active,
    /// Works, and is marked so in every language.
    Deprecated,
    /// Old rows and documents still decode; new rows are refused.
    Retired,
}

impl Status {
    /// The word in `registry.yaml`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Active => "active",
            Self::Deprecated => "deprecated",
            Self::Retired => "retired",
        }
    }

    /// Whether a person may choose the value for something new: active and deprecated ones.
    #[must_use]
    pub fn is_supported(self) -> bool {
        matches!(self, Self::Active | Self::Deprecated)
    }

    /// Whether the value is a label of the PostgreSQL type: all but planned ones.
    #[must_use]
    pub fn is_in_database(self) -> bool {
        self != Self::Planned
    }
}
