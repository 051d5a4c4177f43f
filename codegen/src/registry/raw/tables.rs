//! Tables, access and vault as they are written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{Anything, Entries, present};
use crate::model::{Generated, Jwt, Scope};

/// A table.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Name, `snake_case`.
    pub name: String,
    /// What a row is.
    #[serde(default)]
    pub description: String,
    /// Whether something else makes the table: then its columns are only converted to the enums that they hold.
    #[serde(default)]
    pub external: bool,
    /// Columns in order.
    pub columns: Vec<Column>,
    /// Who may do what; without it no API role may do anything.
    pub access: Option<Access>,
}

/// A column.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Name, `snake_case`.
    pub name: String,
    /// What it holds.
    #[serde(default)]
    pub description: String,
    /// A scalar type, an enum, a document or `json`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether NULL is allowed.
    #[serde(default)]
    pub optional: bool,
    /// Default of the column.
    #[serde(default, deserialize_with = "present")]
    #[schemars(with = "Anything")]
    pub default: Option<serde_yaml::Value>,
    /// Whether it is the primary key.
    #[serde(default)]
    pub primary_key: bool,
    /// A value that the database makes.
    pub generated: Option<Generated>,
    /// Whether it refers to a secret in the vault.
    #[serde(default)]
    pub vault_secret: bool,
    /// With `vault_secret`: what the credentials belong to, in the names of functions such as
    /// `vault_store_integration_credentials`; the table's name when left out.
    pub credentials_of: Option<String>,
    /// Values of other columns with which this one must not be NULL.
    #[serde(default)]
    pub required_when: Entries,
}

/// Who may do what with a table.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// Column that says which organization owns a row.
    pub organization_column: String,
    /// Where organization and role stand in the JWT; `app_metadata.organization_id` and `app_metadata.role` when left out.
    pub jwt: Option<Jwt>,
    /// The roles.
    pub roles: Vec<Role>,
}

/// One role and its rights.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The word that the JWT holds; `service_role` is PostgreSQL's own.
    pub name: String,
    /// All four rights at once.
    pub all: Option<Scope>,
    /// Rows that it may read.
    pub select: Option<Scope>,
    /// Rows that it may make.
    pub insert: Option<Scope>,
    /// Rows that it may change.
    pub update: Option<Scope>,
    /// Rows that it may delete.
    pub delete: Option<Scope>,
    /// Columns that it may see: `all` or a list.
    pub columns: Option<Columns>,
    /// Columns that it may not see.
    pub hidden_columns: Option<Vec<String>>,
}

/// Columns that a role may see.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Columns {
    /// Every column.
    All(AllColumns),
    /// Those listed.
    Listed(Vec<String>),
}

/// The word `all`.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AllColumns {
    /// Every column.
    All,
}

/// Where credentials rest.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vault {
    /// Private schema of the vault functions.
    pub schema: String,
    /// Table that records each retrieval.
    pub access_log: String,
    /// Forms of text that no column may hold.
    #[serde(default)]
    pub plaintext_patterns: Vec<PlaintextPattern>,
    /// Whether long tokens of random letters and digits are refused as well; true when left out.
    #[serde(default = "yes")]
    pub high_entropy: bool,
}

fn yes() -> bool {
    true
}

/// A form of text that looks like a credential.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaintextPattern {
    /// Name shown when a value is refused.
    pub name: String,
    /// Portable regular expression.
    pub pattern: String,
}
