//! PostgreSQL: a migration and a rollback for each enum that a table's column holds.
//!
//! An enum becomes a type and its columns are converted to it. Which files are still to be written is a matter of what
//! the committed migrations amount to (`plan`); how they look is in `convert` and `change`. What stands on a column and
//! would stop PostgreSQL is found by the migration itself, in `templates/postgres/blockers.sql`: an object that the
//! registry generates would be dropped by the migration's commands before `ALTER TABLE`, made again from the registry
//! after it, and left out of that list.

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
