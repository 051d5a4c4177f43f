//! Tables, who may touch them, and where credentials rest.

use schemars::JsonSchema;
use serde::Deserialize;

use super::ident::Name;
use super::pattern::Pattern;
use super::types::{Type, Value};

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Name of the table.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Whether something else makes the table: then only its enum columns are looked after.
    pub external: bool,
    /// Columns in declared order.
    pub columns: Vec<Column>,
    /// Who may do what; without it no API role may do anything.
    pub access: Option<Access>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Name of the column.
    pub name: Name,
    /// One or more sentences; empty when the registry says nothing.
    pub description: String,
    /// What it holds; objects, unions, lists, maps and documents are stored as JSONB.
    pub ty: Type,
    /// Whether NULL is allowed.
    pub optional: bool,
    /// Default of the column.
    pub default: Option<Value>,
    /// Whether it is the table's primary key.
    pub primary_key: bool,
    /// A value that the database makes.
    pub generated: Option<Generated>,
    /// Whether it refers to a secret in the vault.
    pub vault_secret: bool,
    /// With `vault_secret`: what the credentials belong to, in names of functions.
    pub credentials_of: Option<Name>,
    /// Other columns' values with which this one must not be NULL; every entry counts on its own.
    pub required_when: Vec<RequiredWhen>,
}

/// A value that the database makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Generated {
    /// A random uuid when a row is made.
    RandomUuid,
    /// The time when a row is made.
    CreatedAt,
    /// The time of each change.
    UpdatedAt,
}

/// A condition under which a column must not be NULL.
#[derive(Debug, Clone)]
pub struct RequiredWhen {
    /// Index of the other column, whose type is an enum.
    pub column: usize,
    /// Indices of its enum's values.
    pub values: Vec<usize>,
}

/// Who may do what with a table.
#[derive(Debug, Clone)]
pub struct Access {
    /// Index of the column that says which organization owns a row.
    pub organization_column: usize,
    /// Where organization and role stand in the JWT.
    pub jwt: Jwt,
    /// Roles in declared order.
    pub roles: Vec<Role>,
}

/// Paths into the JWT's claims.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Jwt {
    /// Keys that lead to the organization's id.
    pub organization: Vec<String>,
    /// Keys that lead to the role's name.
    pub role: Vec<String>,
}

/// PostgreSQL's own role for servers, which row-level security does not bind.
pub const SERVICE_ROLE: &str = "service_role";

/// One role and its rights.
#[derive(Debug, Clone)]
pub struct Role {
    /// The word that the JWT holds; `service_role` is PostgreSQL's own role of that name.
    pub name: Name,
    /// Rows that it may read.
    pub select: Scope,
    /// Rows that it may make.
    pub insert: Scope,
    /// Rows that it may change.
    pub update: Scope,
    /// Rows that it may delete.
    pub delete: Scope,
    /// Indices of the columns that it may see, sorted.
    pub columns: Vec<usize>,
}

/// Rows that a right covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// None.
    None,
    /// Those of the role's organization.
    Organization,
    /// All.
    Everything,
}

/// Where credentials rest.
#[derive(Debug, Clone)]
pub struct Vault {
    /// Private schema of the vault functions.
    pub schema: Name,
    /// Table that records each retrieval.
    pub access_log: Name,
    /// Forms of text that no column may hold.
    pub plaintext_patterns: Vec<PlaintextPattern>,
    /// Whether no column may hold a long token of random letters and digits either.
    pub high_entropy: bool,
}

/// A form of text that looks like a credential.
#[derive(Debug, Clone)]
pub struct PlaintextPattern {
    /// Name shown when a value is refused.
    pub name: Name,
    /// Portable regular expression; anchors are optional here.
    pub pattern: Pattern,
}
