//! PostgreSQL: a migration and a rollback for each enum that a table's column holds.
//!
//! An enum becomes a type and its columns are converted to it. Which files are still to be written is a matter of what
//! the committed migrations amount to (`plan`); how they look is in `convert` and `change`. What stands on a column and
//! would stop PostgreSQL is found by the migration itself, in `templates/postgres/blockers.sql`: an object that the
//! registry generates would be dropped by the migration's commands before `ALTER TABLE`, made again from the registry
//! after it, and left out of that list.

pub(crate) mod access;
pub(crate) mod check;
pub(crate) mod credentials;
pub(crate) mod documents;
pub(crate) mod foundation;
pub mod live;
pub(crate) mod message;
pub(crate) mod names;
pub(crate) mod objects;
mod plan;
pub(crate) mod story;
pub(crate) mod subject;
pub(crate) mod types;

#[cfg(test)]
mod tests;

pub use self::credentials::plaintext::credential_form;
pub use plan::{Pending, pending};
