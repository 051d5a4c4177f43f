//! PostgreSQL: a migration and a rollback for each enum that a table's column holds.
//!
//! An enum becomes a type and its columns are converted to it. Which files are still to be written is a matter of what
//! the committed migrations amount to (`plan`); how they look is in `convert` and `change`. What stands on a column and
//! would stop PostgreSQL is found by the migration itself, in `templates/postgres/blockers.sql`: an object that the
//! registry generates would be dropped by the migration's commands before `ALTER TABLE`, made again from the registry
//! after it, and left out of that list.

mod change;
mod check;
mod convert;
pub(crate) mod foundation;
mod guard;
mod labels;
pub mod live;
pub(crate) mod message;
mod names;
mod plan;
mod schema;
pub(crate) mod story;
mod subject;

#[cfg(test)]
mod tests;

use crate::diagnostic::Diagnostics;
use crate::ident::Name;
use crate::model::Model;
use crate::output::OutputFile;
use crate::target::Target;

pub use foundation::plaintext::credential_form;
pub use plan::{Pending, migrations, pending};

pub(crate) use names::{quote_ident, quote_literal};
pub(crate) use plan::enums_in_database;

/// The PostgreSQL target.
#[derive(Debug)]
pub struct Postgres;

impl Target for Postgres {
    fn name(&self) -> &'static str {
        "postgres"
    }

    fn directory<'a>(&self, model: &'a Model) -> &'a str {
        &model.targets.postgres.directory
    }

    fn check(&self, model: &Model, diagnostics: &mut Diagnostics) {
        check::check(model, diagnostics);
    }

    /// Tests. All that PostgreSQL runs depends on the history too, and comes from [`migrations`].
    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        foundation::pgtap::files(model)
    }

    fn value_name(&self, enumeration: &Name, value: &Name) -> Option<String> {
        Some(format!("{}::{}", quote_literal(value.as_str()), quote_ident(enumeration.as_str())))
    }
}
