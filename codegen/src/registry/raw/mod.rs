//! The registry as it is written: a mirror for serde, and through schemars the schema that editors complete from.
//!
//! Nothing here is checked beyond its kind; `lower` does the rest.

mod tables;
mod targets;
mod upgrades;
mod values;

use schemars::{JsonSchema, Schema};
use serde::Deserialize;

pub use self::tables::{Access, AllColumns, Column, Columns, PlaintextPattern, Role, Table, Vault};
pub use self::targets::{PackageTarget, PostgresTarget, Targets};
pub use self::upgrades::{
    AddField, Change, MapValues, MoveField, RemoveField, RenameField, UnwrapField, Upgrade, WrapField,
};
pub use self::values::Entries;
use self::values::{Anything, present};
use crate::registry::language::Language;

/// The registry: integration types, documents, tables, and who may touch them.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Registry {
    /// Version of the registry's format; this tool reads 1.
    #[schemars(with = "u64")]
    pub registry_version: i64,
    /// Name of the product, `snake_case`; package names derive from it.
    pub name: String,
    /// Where each target writes, when that is not `generated/<target>`.
    #[serde(default)]
    #[schemars(with = "Targets")]
    pub targets: Entries,
    /// Closed lists of names; with attributes they are registries.
    #[serde(default)]
    pub enums: Vec<Enum>,
    /// Objects and unions that documents are made of.
    #[serde(default)]
    pub types: Vec<TypeDef>,
    /// JSON stored in JSONB columns.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// Tables and who may touch them.
    #[serde(default)]
    pub tables: Vec<Table>,
    /// Where credentials rest.
    pub vault: Option<Vault>,
    /// Accepted exceptions from rules; an expired or unused one is an error.
    #[serde(default)]
    pub waivers: Vec<crate::model::Waiver>,
}

/// A closed list of names, each with facts about it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Enum {
    /// Name, `snake_case`; also of the PostgreSQL type.
    pub name: String,
    /// What the values are; becomes the documentation in every language.
    #[serde(default)]
    pub description: String,
    /// Typed facts about each value.
    #[serde(default)]
    pub attributes: Vec<Field>,
    /// Values in the order of PostgreSQL and everywhere else.
    pub values: Vec<EnumValue>,
    /// Values that are taken out of the database for good. A value that is only out of use stays among `values`, with
    /// `status: retired`.
    #[serde(default)]
    pub removed: Vec<RemovedValue>,
    /// Whether the labels in the database may be put into another order, which rewrites every table that holds them.
    #[serde(default)]
    pub reorder: bool,
}

/// A value that an enum no longer has.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemovedValue {
    /// The label that it had.
    pub name: String,
    /// The value that its rows get; without one, the migration refuses while there are such rows.
    pub replaced_by: Option<String>,
}

/// One value of an enum.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    /// Name, `snake_case`; the label in PostgreSQL and the string in JSON.
    pub name: String,
    /// What the value means.
    #[serde(default)]
    pub description: String,
    /// Where in its life it is; active when left out.
    #[serde(default)]
    pub status: crate::model::Status,
    /// Earlier labels, still decoded in every language.
    #[serde(default)]
    pub renamed_from: Vec<String>,
    /// With deprecated or retired: the value to use instead.
    pub replaced_by: Option<String>,
    /// One entry for each declared attribute.
    #[serde(default)]
    pub attributes: Entries,
}

/// A property of an object, or an attribute of an enum.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Name, `snake_case`; the property in JSON.
    pub name: String,
    /// What it holds.
    #[serde(default)]
    pub description: String,
    /// `string`, `integer`, `number`, `boolean`, `uuid`, `date`, `timestamp`, `json`, an enum, a type, `list<T>` or `map<T>`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether it may be absent.
    #[serde(default)]
    pub optional: bool,
    /// What an absent one means.
    #[serde(default, deserialize_with = "present")]
    #[schemars(with = "Anything")]
    pub default: Option<serde_yaml::Value>,
    /// Fewest Unicode code points of a string.
    pub min_length: Option<i64>,
    /// Most Unicode code points of a string.
    pub max_length: Option<i64>,
    /// Portable regular expression that a string matches, anchored with `^` and `$`.
    pub pattern: Option<String>,
    /// Checked form of a string: `uuid`, `date` or `timestamp`.
    pub format: Option<crate::model::Format>,
    /// Smallest integer or number.
    #[schemars(with = "Option<f64>")]
    pub minimum: Option<serde_yaml::Number>,
    /// Largest integer or number.
    #[schemars(with = "Option<f64>")]
    pub maximum: Option<serde_yaml::Number>,
    /// Fewest items of a list.
    pub min_items: Option<i64>,
    /// Most items of a list.
    pub max_items: Option<i64>,
    /// Field of the list's items that must differ between them.
    pub unique_by: Option<String>,
}

/// An object (with `fields`) or a union (with `union`).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypeDef {
    /// Name, `snake_case`.
    pub name: String,
    /// What it is.
    #[serde(default)]
    pub description: String,
    /// Properties of an object.
    pub fields: Option<Vec<Field>>,
    /// Variants of a union.
    pub union: Option<Union>,
}

/// A choice between objects.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Union {
    /// Property that holds the variant's name.
    pub tag: String,
    /// The choices.
    pub variants: Vec<Variant>,
}

/// One variant of a union.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Name, `snake_case`; the tag's value.
    pub name: String,
    /// What it is.
    #[serde(default)]
    pub description: String,
    /// Properties beside the tag.
    #[serde(default)]
    pub fields: Vec<Field>,
}

/// JSON stored in a JSONB column; also carries `schema_version`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Name, `snake_case`.
    pub name: String,
    /// What it is.
    #[serde(default)]
    pub description: String,
    /// The current version, from 1.
    pub schema_version: i64,
    /// Properties beside `schema_version`.
    pub fields: Vec<Field>,
    /// A valid document that a broken one may be replaced by.
    #[schemars(with = "Anything")]
    pub safe_default: serde_yaml::Value,
    /// From each version to the next, never edited once released.
    #[serde(default)]
    pub upgrades: Vec<Upgrade>,
}

/// JSON Schema 2020-12 of the file, for completion in editors and for finding every fault of its shape.
#[must_use]
pub fn registry_schema(languages: &[&dyn Language]) -> Schema {
    let mut schema = schemars::schema_for!(Registry);
    targets::describe(&mut schema, languages);
    schema
}
