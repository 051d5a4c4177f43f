//! Migrations that do not go together, such as those that two branches added.

use std::collections::BTreeMap;

use crate::finding::{Code, Findings};
use crate::history::header::Header;
use crate::history::migration::Migration;
use crate::history::order::History;
use crate::model::PostgresTarget;

/// Versions that two migrations share, types that two changed from the same state, and rollbacks of nothing.
#[must_use]
pub fn conflicts(history: &History, target: &PostgresTarget) -> Findings {
    let mut findings = Findings::default();
    shared_versions(history, target, &mut findings);
    forks(history, target, &mut findings);
    for path in &history.lone_rollbacks {
        let message = format!("{path} takes back a migration that is not there");
        findings.report(Code::RollbackAlone, path.as_str(), message);
    }
    findings
}

fn path(migration: &Migration, target: &PostgresTarget) -> String {
    format!("{}/{}", target.migrations, migration.file_name())
}

fn shared_versions(history: &History, target: &PostgresTarget, findings: &mut Findings) {
    for pair in history.migrations.windows(2).filter(|pair| pair[0].version == pair[1].version) {
        let (first, second) = (path(&pair[0], target), path(&pair[1], target));
        let message = format!("{second} has the same version as {}", pair[0].file_name());
        findings.report(Code::MigrationTwice, second, message).help(format!("the other one: {first}"));
    }
}

/// Each generated migration says which one it goes on from.
fn forks(history: &History, target: &PostgresTarget, findings: &mut Findings) {
    let mut first: BTreeMap<(&str, &str), &Migration> = BTreeMap::new();
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
                findings.report(Code::MigrationFork, path, message);
            }
        }
    }
}
