//! A database that lives, held against what the migrations make of it.
//!
//! The database hands in what it holds as the statements that would make it, so that the same reader gives both sides
//! their one spelling.

use std::collections::BTreeSet;

use super::message::{self, shown};
use super::names::quote_ident;
use super::plan::{is_settled, pending, stored_enums, tracked};
use crate::diagnostic::Diagnostics;
use crate::history::{History, Migration};
use crate::model::Model;
use crate::plan::{Code, Finding};
use crate::sql::catalog::{Catalog, Column, Function, Name, Signature, Table, Trigger};
use crate::sql::compare::{Difference, Facts};
use crate::sql::{Tracked, replay, replay_steps};

/// The names for which a database is read. All are in one schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The schema.
    pub schema: String,
    /// Types.
    pub types: Vec<String>,
    /// Tables.
    pub tables: Vec<String>,
    /// Columns of any of the tables.
    pub columns: Vec<String>,
    /// Triggers of any of the tables.
    pub triggers: Vec<String>,
    /// Functions.
    pub functions: Vec<String>,
}

/// A database, and how it is called in findings.
#[derive(Debug, Clone, Copy)]
pub struct Database<'a> {
    /// Such as `the database app at localhost:5432`.
    pub name: &'a str,
    /// Statements that would make the objects of [`Wanted`] as they are.
    pub statements: &'a str,
    /// Path of the registry, at which differences are reported.
    pub registry: &'a str,
}

/// What has to be read of a database.
#[must_use]
pub fn wanted(model: &Model) -> Wanted {
    let Scope { tracked, columns, triggers, .. } = Scope::of(model);
    let Tracked { schema, types, tables, functions } = tracked;
    let plain = |names: BTreeSet<Name>| names.into_iter().map(|name| name.name).collect();
    let columns: BTreeSet<_> = columns.into_iter().map(|(_, column, _)| column).collect();
    // Names that need quotes have none within.
    let triggers: BTreeSet<_> = triggers.into_iter().map(|(_, trigger)| trigger.replace('"', "")).collect();
    Wanted {
        schema,
        types: plain(types),
        tables: plain(tables),
        columns: columns.into_iter().collect(),
        triggers: triggers.into_iter().collect(),
        functions: plain(functions),
    }
}

/// What differs between a database and the registry. Migrations that it has not run yet are one finding, and what else
/// differs is told from what those before them make.
///
/// # Errors
/// As [`pending`].
pub fn drift(model: &Model, history: &History, database: &Database<'_>) -> Result<Vec<Finding<'static>>, Diagnostics> {
    let scope = Scope::of(model);
    let read = replay(&[migration("00000000000000_database", database.statements)], &scope.tracked);
    if let Some(fault) = read.faults.first() {
        let message = format!("{} cannot be read: {}", database.name, shown(&fault.message));
        return Ok(vec![Finding::new(Code::DatabaseUnreachable, "--database-url", message)]);
    }
    let found = Facts::of(&scope.restrict(&read.catalog));
    let steps = steps(model, history)?;
    let run = furthest(&steps, &scope, &found);
    let mut findings = Vec::new();
    if !run.missing.is_empty() {
        findings.push(message::pending(&run.missing, database, &model.targets.postgres));
    }
    findings.extend(run.differences.iter().map(|difference| message::difference(difference, database)));
    Ok(findings)
}

/// Everything that leads from an empty database to the registry, in order.
fn steps(model: &Model, history: &History) -> Result<Vec<Migration>, Diagnostics> {
    let mut steps: Vec<_> = history.migrations.iter().filter(|it| is_settled(it)).cloned().collect();
    steps.extend(pending(model, history)?.into_iter().map(|pending| migration(&pending.name, &pending.up)));
    Ok(steps)
}

fn migration(file_name: &str, up: &str) -> Migration {
    let (version, slug) = file_name.trim_end_matches(".sql").split_once('_').unwrap_or_default();
    Migration {
        version: version.parse().unwrap_or_default(),
        slug: slug.to_owned(),
        up: up.to_owned(),
        down: None,
        committed: false,
    }
}

/// How far a database has come.
struct Run<'a> {
    /// Migrations that it has not run, as far as they change anything here.
    missing: Vec<&'a Migration>,
    /// Where it is not as those before them make it.
    differences: Vec<Difference>,
}

/// Finds the migrations that the database has not run: those without which it would differ least. It must hold nothing
/// of what they make; otherwise somebody changed it, and that is to be said. The history is read once from its start,
/// as long ones take too long to be read up to each of their migrations.
fn furthest<'a>(steps: &'a [Migration], scope: &Scope, found: &Facts) -> Run<'a> {
    let last = scope.wanted_after(steps);
    let differences = last.differences(found);
    if differences.is_empty() {
        return Run { missing: Vec::new(), differences };
    }
    // Migrations that change anything, and how many of them a database has run that differs least before the next.
    let mut changing = Vec::new();
    let mut best: Option<(usize, Vec<Difference>)> = None;
    let mut consider = |index: usize, before: &Facts, after: &Facts| {
        if before == after {
            return;
        }
        let fewest = best.as_ref().map_or(differences.len() - 1, |(_, differences)| differences.len());
        let differences = before.differences(found);
        // Of equal ones the latest counts: it needs the fewest migrations.
        if differences.len() <= fewest && before.changed(&last).all(|key| before.agrees(found, key)) {
            best = Some((changing.len(), differences));
        }
        changing.push(&steps[index]);
    };
    let mut earlier: Option<(usize, Facts)> = None;
    replay_steps(steps, &scope.tracked, |index, catalog| {
        let facts = Facts::of(&scope.restrict(catalog));
        if let Some((index, before)) = &earlier {
            consider(*index, before, &facts);
        }
        earlier = Some((index, facts));
    });
    if let Some((index, before)) = &earlier {
        consider(*index, before, &last);
    }
    match best {
        Some((run, differences)) => Run { missing: changing.split_off(run), differences },
        None => Run { missing: Vec::new(), differences },
    }
}

/// What the registry makes in a database.
struct Scope {
    tracked: Tracked,
    /// Columns that hold an enum: table, name and type.
    columns: Vec<(Name, String, String)>,
    /// Triggers by table and name, the latter as SQL spells it.
    triggers: Vec<(String, String)>,
    functions: Vec<Signature>,
}

impl Scope {
    fn of(model: &Model) -> Self {
        let tracked = tracked(model);
        let (mut columns, mut triggers, mut functions) = (Vec::new(), Vec::new(), Vec::new());
        for stored in stored_enums(model) {
            for table in &model.tables {
                let name = Name::new(tracked.schema.as_str(), table.name.as_str());
                let holders = table.columns.iter().filter(|column| stored.holds(column));
                let type_name = &stored.subject.type_name;
                columns.extend(holders.map(|column| (name.clone(), column.name.to_string(), type_name.clone())));
            }
            for guard in stored.guards {
                triggers.push((guard.table, guard.trigger));
                functions.push(Signature { name: guard.name, arguments: Vec::new() });
            }
        }
        Self { tracked, columns, triggers, functions }
    }

    /// What migrations make, as far as the registry asks for it, and that every column holds its enum whoever saw to
    /// it.
    fn wanted_after(&self, steps: &[Migration]) -> Facts {
        let mut catalog = self.restrict(&replay(steps, &self.tracked).catalog);
        for (table, name, type_name) in &self.columns {
            let columns = &mut catalog.tables.entry(table.clone()).or_default().columns;
            if !columns.iter().any(|column| column.name == *name && column.type_name.is_some()) {
                columns.retain(|column| column.name != *name);
                let type_name = Some(type_name.clone());
                columns.push(Column { name: name.clone(), type_name, ..Column::default() });
            }
        }
        Facts::of(&catalog)
    }

    /// Leaves out what the registry does not make.
    fn restrict(&self, catalog: &Catalog) -> Catalog {
        let types = catalog.types.iter().filter(|(name, _)| self.tracked.types.contains(name));
        let functions = catalog.functions.iter().filter(|(signature, _)| self.functions.contains(signature));
        let functions = functions.map(|(signature, function)| {
            let function = Function { comment: None, ..function.clone() };
            (signature.clone(), function)
        });
        let tables = catalog.tables.iter().filter(|(name, _)| self.tracked.tables.contains(name));
        Catalog {
            types: types.map(|(name, found)| (name.clone(), found.clone())).collect(),
            tables: tables.map(|(name, table)| (name.clone(), self.restrict_table(name, table))).collect(),
            functions: functions.collect(),
            ..Catalog::default()
        }
    }

    /// Leaves of a table, which somebody else makes, only what the registry adds to it.
    fn restrict_table(&self, name: &Name, table: &Table) -> Table {
        let is_ours = |column: &&Column| self.columns.iter().any(|(of, it, _)| of == name && *it == column.name);
        let columns = table.columns.iter().filter(is_ours).map(|column| {
            let (name, type_name) = (column.name.clone(), column.type_name.clone());
            Column { name, type_name, ..Column::default() }
        });
        let spelled = name.to_string();
        let is_guard = |trigger: &str| {
            let trigger = quote_ident(trigger);
            self.triggers.iter().any(|(of, it)| *of == spelled && *it == trigger)
        };
        let triggers = table.triggers.iter().filter(|(trigger, _)| is_guard(trigger));
        let triggers = triggers.map(|(name, trigger)| (name.clone(), Trigger { comment: None, ..trigger.clone() }));
        Table { columns: columns.collect(), triggers: triggers.collect(), ..Table::default() }
    }
}

#[cfg(test)]
mod tests;
