//! `check-drift --database-url` through the binary, on databases as Supabase hands them out: one that ran the migrations
//! is fine, and whatever somebody changed by hand is found.

use serde_json::Value;

use crate::registries::registries;
use crate::server::{Database, Failure, TestResult};
use crate::support::{Project, Run};
use crate::world::{ADMIN, in_every_world};

/// A project whose migrations are committed.
fn project(registry: &str) -> Project {
    let project = Project::with(registry);
    project.gen_fine();
    project.commit();
    project
}

/// The project's migrations in order.
fn migrations(project: &Project) -> Vec<(String, String)> {
    let folder = "generated/postgres/migrations/";
    let files = project.contents().into_iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix(folder)?.to_owned();
        Some((name, String::from_utf8_lossy(&bytes).into_owned()))
    });
    files.collect()
}

fn check(project: &Project, database: &Database) -> Run {
    project.check(&["--format", "json", "--database-url", &database.address(ADMIN)])
}

/// Code, message and help of what is found.
fn findings(run: &Run) -> Result<Vec<[String; 3]>, Failure> {
    let document: Value = serde_json::from_str(&run.out).map_err(|error| Failure(format!("{error}: {run:?}")))?;
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let found = document["findings"].as_array().cloned().unwrap_or_default();
    let finding = |it: &Value| [text(&it["code"]), text(&it["message"]), format!("{}{}", it["help"], it["diff"])];
    Ok(found.iter().map(finding).collect())
}

fn expect_none(project: &Project, database: &Database) -> TestResult {
    let run = check(project, database);
    let found = findings(&run)?;
    if run.code == 0 && found.is_empty() { Ok(()) } else { Err(Failure(format!("{found:#?} {}", run.err))) }
}

#[test]
fn a_database_that_ran_all_migrations_is_fine() -> TestResult {
    for registry in registries()? {
        let project = project(&registry.text);
        let migrations = migrations(&project);
        in_every_world(|database, _| {
            database.run(&registry.before())?;
            migrations.iter().try_for_each(|(_, up)| database.run(up))?;
            expect_none(&project, database)
        })
        .map_err(|Failure(text)| Failure(format!("{}: {text}", registry.name)))?;
    }
    Ok(())
}
