//! Migrations that do not go together, such as those that two branches added.

use std::collections::BTreeMap;

use crate::history::header::Header;
use crate::history::migration::Migration;
use crate::history::order::History;
use crate::model::PostgresTarget;
use crate::plan::{Code, Finding};

/// Versions that two migrations share, types that two changed from the same state, and rollbacks of nothing.
#[must_use]
pub fn conflicts(history: &History, target: &PostgresTarget) -> Vec<Finding<'static>> {
    let mut findings = shared_versions(history, target);
    findings.extend(forks(history, target));
    findings.extend(history.lone_rollbacks.iter().map(|path| {
        let message = format!("{path} takes back a migration that is not there");
        Finding::new(Code::RollbackAlone, path.clone(), message)
    }));
    findings
}

fn path(migration: &Migration, target: &PostgresTarget) -> String {
    format!("{}/{}", target.migrations, migration.file_name())
}

fn shared_versions(history: &History, target: &PostgresTarget) -> Vec<Finding<'static>> {
    let pairs = history.migrations.windows(2).filter(|pair| pair[0].version == pair[1].version);
    let finding = |pair: &[Migration]| {
        let (first, second) = (path(&pair[0], target), path(&pair[1], target));
        let message = format!("{second} has the same version as {}", pair[0].file_name());
        Finding::new(Code::MigrationTwice, second, message).help(format!("the other one: {first}"))
    };
    pairs.map(finding).collect()
}

/// Each generated migration says which one it goes on from.
fn forks(history: &History, target: &PostgresTarget) -> Vec<Finding<'static>> {
    let mut first: BTreeMap<(&str, &str), &Migration> = BTreeMap::new();
    let mut findings = Vec::new();
    // A draft is planned anew in any case.
    for migration in history.migrations.iter().filter(|migration| migration.committed) {
        let header = migration.header();
        let step = header.as_ref().and_then(Header::type_step);
        let Some(origin) = step.and_then(|step| Some((step.type_name, step.origin()?))) else { continue };
        match first.get(&origin) {
            None => _ = first.insert(origin, migration),
            Some(elder) => {
                let path = path(migration, target);
                let message = format!("{path} and {} change the same type from the same state", elder.file_name());
                findings.push(Finding::new(Code::MigrationFork, path, message));
            }
        }
    }
    findings
}
