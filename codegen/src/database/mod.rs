//! PostgreSQL: the migrations that lead from what the committed ones amount to to what the registry says.
//!
//! What the registry wants is worked out once (`wanted`): an enum that a column holds becomes a type (`types`), and
//! beside types there are tables, rights, credentials and documents, made of objects of the kinds in `objects`. `plan`
//! compares both and writes what is missing; [`live`] compares with a database that lives. What stands on a column and
//! would stop PostgreSQL is found by the migration itself, in `templates/postgres/blockers.sql`.

pub(crate) mod access;
mod additions;
pub(crate) mod check;
pub(crate) mod credentials;
pub(crate) mod documents;
pub(crate) mod enum_columns;
pub(crate) mod inventory;
pub mod live;
pub(crate) mod message;
pub(crate) mod names;
pub(crate) mod objects;
pub(crate) mod origins;
mod plan;
pub(crate) mod registry_table;
pub(crate) mod script;
mod stored_enum;
pub(crate) mod types;
mod wanted;

#[cfg(test)]
mod tests;

pub use self::credentials::plaintext::credential_form;
pub use self::plan::pending;
pub use self::script::Pending;
