//! A database that lives, held against what the migrations make of it.
//!
//! The database hands in what it holds as the statements that would make it, so that the same reader gives both sides
//! their one spelling.

mod comparison;
pub(super) mod database;
mod managed;
mod selection;

use self::comparison::Comparison;
pub use self::database::Database;
pub use self::selection::Selection;
use super::message::{self, shown};
use super::plan::pending_to;
use super::wanted::Wanted;
use crate::finding::{Code, Finding, Findings};
use crate::history::{History, Migration};
use crate::model::Model;
use crate::sql::canonical::Spellings;
use crate::sql::compare::{Difference, Facts};
use crate::sql::{SqlFile, replay, replay_steps};

/// What has to be read of a database.
#[must_use]
pub fn selection(model: &Model) -> Selection {
    Comparison::of(&Wanted::of(model)).selection()
}

/// What differs between a database and the registry. Migrations that it has not run yet are one finding, and what else
/// differs is told from what those before them make.
///
/// # Errors
/// As [`pending`](super::pending).
pub fn drift(model: &Model, history: &History, database: &Database<'_>) -> Result<Findings, Findings> {
    let wanted = Wanted::of(model);
    let comparison = Comparison::of(&wanted);
    let read = replay(
        [SqlFile { name: database.name.into(), text: database.statements, is_generated: true }],
        comparison.names(),
    );
    if let Some(found) = read.unreadable.first() {
        let message = format!("{} cannot be read: {}", database.name, shown(&found.message));
        return Ok(Finding::new(Code::DatabaseUnreachable, "--database-url", message).into());
    }
    let mut spellings = Spellings::default();
    let found = comparison.facts(&read.catalog, &mut spellings);
    let steps = steps(&wanted, history)?;
    let run = furthest(&steps, &comparison, &found, &mut spellings);
    let mut findings = Findings::default();
    if !run.missing.is_empty() {
        findings.push(message::pending(&run.missing, database, &model.targets.postgres));
    }
    findings.extend(run.differences.iter().map(|difference| message::difference(difference, database)));
    Ok(findings)
}

/// Everything that leads from an empty database to the registry, in order.
fn steps(wanted: &Wanted<'_>, history: &History) -> Result<Vec<Migration>, Findings> {
    let mut steps: Vec<_> = history.settled().cloned().collect();
    steps.extend(pending_to(wanted, history)?.into_iter().map(|pending| migration(&pending.name, &pending.up)));
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
fn furthest<'a>(
    steps: &'a [Migration],
    comparison: &Comparison<'_>,
    found: &Facts,
    spellings: &mut Spellings,
) -> Run<'a> {
    let last = comparison.wanted_after(steps, spellings);
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
    replay_steps(steps, comparison.names(), |index, catalog| {
        let facts = comparison.facts(catalog, spellings);
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

#[cfg(test)]
mod managed_tests;
#[cfg(test)]
mod tests;
