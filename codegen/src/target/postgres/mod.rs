//! PostgreSQL: a migration and a rollback for each enum that a table's column holds.
//!
//! An enum becomes a type and its columns are converted to it. Which files are still to be written is a matter of what
//! the committed migrations amount to (`plan`); how they look is in `convert` and `change`. What stands on a column and
//! would stop PostgreSQL is found by the migration itself, in `templates/postgres/blockers.sql`: an object that the
//! registry generates would be dropped by the migration's commands before `ALTER TABLE`, made again from the registry
//! after it, and left out of that list.

mod change;
mod convert;
pub(crate) mod foundation;
mod guard;
mod labels;
pub mod live;
pub(crate) mod message;
mod names;
mod plan;
mod subject;

#[cfg(test)]
mod tests;

use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::model::Model;
use crate::output::OutputFile;
use crate::target::Target;

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
        let schema = &model.targets.postgres.schema;
        if names::is_system_schema(schema.as_str()) {
            diagnostics
                .report(
                    Rule::ReservedName,
                    Place::of("/targets/postgres/schema"),
                    format!("PostgreSQL keeps the schema `{schema}` for itself"),
                )
                .help("name a schema of your own, such as `public`");
        }
        for (t, table) in model.tables.iter().enumerate() {
            for (c, column) in table.columns.iter().enumerate() {
                if names::is_system_column(column.name.as_str()) {
                    diagnostics
                        .report(
                            Rule::ReservedName,
                            Place::of(format!("/tables/{t}/columns/{c}/name")),
                            format!("every PostgreSQL table has a system column `{}` already", column.name),
                        )
                        .help("choose another name for the column");
                }
            }
        }
    }

    /// None: all that PostgreSQL gets depends on the history too, and comes from [`migrations`].
    fn emit(&self, _: &Model) -> Vec<OutputFile> {
        Vec::new()
    }
}
