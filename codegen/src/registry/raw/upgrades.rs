//! Upgrades of documents as they are written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{Anything, Entries};

/// The step to one version of a document.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Upgrade {
    /// The version that it leads to.
    pub to: i64,
    /// What changes, in order.
    pub changes: Vec<Change>,
}

/// One change of an upgrade; exactly one of the keys.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// A property got another name.
    pub rename_field: Option<RenameField>,
    /// A property came.
    pub add_field: Option<AddField>,
    /// A property went.
    pub remove_field: Option<RemoveField>,
    /// Strings of a property are replaced by others.
    pub map_values: Option<MapValues>,
    /// The value of a property became the only property of an object.
    pub wrap_field: Option<WrapField>,
    /// The only property of an object took the object's place.
    pub unwrap_field: Option<UnwrapField>,
    /// A property moved from one object to another.
    pub move_field: Option<MoveField>,
}

/// A property got another name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameField {
    /// Type or document; a variant of a union is `union.variant`.
    #[serde(rename = "type")]
    pub subject: String,
    /// The old name.
    pub from: String,
    /// The new name.
    pub to: String,
}

/// A property came.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddField {
    /// Type or document; a variant of a union is `union.variant`.
    #[serde(rename = "type")]
    pub subject: String,
    /// The new property.
    pub field: String,
    /// Its value in documents of the version before.
    #[schemars(with = "Anything")]
    pub value: serde_yaml::Value,
}

/// A property went.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveField {
    /// Type or document; a variant of a union is `union.variant`.
    #[serde(rename = "type")]
    pub subject: String,
    /// The property.
    pub field: String,
}

/// Strings of a property are replaced by others.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MapValues {
    /// Type or document; a variant of a union is `union.variant`.
    #[serde(rename = "type")]
    pub subject: String,
    /// The property.
    pub field: String,
    /// From old to new; strings that are not listed stay.
    pub values: Entries,
}

/// The value of a property became the only property of an object.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WrapField {
    /// Type or document; a variant of a union is `union.variant`.
    #[serde(rename = "type")]
    pub subject: String,
    /// The property.
    pub field: String,
    /// The property of the new object that holds the old value.
    #[serde(rename = "in")]
    pub within: String,
}

/// The only property of an object took the object's place.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnwrapField {
    /// Type or document; a variant of a union is `union.variant`.
    #[serde(rename = "type")]
    pub subject: String,
    /// The property.
    pub field: String,
    /// The property of the old object whose value is kept.
    pub from: String,
}

/// A property moved from one object to another.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveField {
    /// Type or document; a variant of a union is `union.variant`.
    #[serde(rename = "type")]
    pub subject: String,
    /// Where it was: property names from the type on, joined by dots, such as `address.city`.
    pub from: String,
    /// Where it is now, written alike.
    pub to: String,
}
