//! A project on Supabase that has run the migrations of a registry.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use codegen::database::live;
use codegen::database::{Pending, pending};
use codegen::finding::Findings;
use codegen::history::{History, Migration};
use codegen::render_text;

use crate::server::{Database, Failure, TestResult, for_each_server};
use crate::statements;
use crate::world::World;

/// This repository's registry.
pub(crate) fn own_registry() -> Result<String, Failure> {
    Ok(fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../registry.yaml"))?)
}

/// The migrations that lead to each of the registries in turn.
#[derive(Debug, Default)]
pub(crate) struct Project {
    history: History,
}

impl Project {
    /// The migrations that lead from those before to the registry. They are history from now on.
    pub(crate) fn plan(&mut self, registry: &str) -> Result<Vec<Pending>, Failure> {
        self.history.next_version = 20_260_101_000_000 + self.history.migrations.len() as u64;
        let pending = self.pending(registry)?;
        for (version, it) in (self.history.next_version..).zip(&pending) {
            let slug = it.name.trim_end_matches(".sql").split_once('_').map_or("", |(_, slug)| slug);
            self.add(version, slug, &it.up);
        }
        Ok(pending)
    }

    /// The same for each server and world, so that it is made once.
    fn pending(&self, registry: &str) -> Result<Vec<Pending>, Failure> {
        static MADE: Mutex<BTreeMap<String, Vec<Pending>>> = Mutex::new(BTreeMap::new());
        let from = format!("{:?}{registry}", self.history);
        if let Some(pending) = MADE.lock().unwrap_or_else(PoisonError::into_inner).get(&from) {
            return Ok(pending.clone());
        }
        let refused = |faults| Failure(render_text(&faults, "registry.yaml", registry));
        let model = codegen::load(registry, "2026-01-01").map_err(refused)?;
        let pending = pending(&model, &self.history).map_err(refused)?;
        MADE.lock().unwrap_or_else(PoisonError::into_inner).insert(from, pending.clone());
        Ok(pending)
    }

    /// What differs between the database and the registry, once the migrations so far have run.
    pub(crate) fn compare(&self, registry: &str, database: &mut Database) -> Result<Findings, Failure> {
        let refused = |faults| Failure(render_text(&faults, "registry.yaml", registry));
        let model = codegen::load(registry, "2026-01-01").map_err(refused)?;
        let statements = statements::read(database.client()?, live::selection(&model))?;
        let database = live::Database { name: "the database", statements: &statements, registry: "registry.yaml" };
        live::drift(&model, &self.history, &database).map_err(refused)
    }

    /// Nothing differs.
    pub(crate) fn agrees(&self, registry: &str, database: &mut Database) -> TestResult {
        let found = self.compare(registry, database)?;
        if found.is_empty() { Ok(()) } else { Err(Failure(format!("{found:#?}"))) }
    }

    /// A migration that a person wrote.
    pub(crate) fn add(&mut self, version: u64, slug: &str, up: &str) {
        self.history.migrations.push(Migration {
            version,
            slug: slug.to_owned(),
            up: up.to_owned(),
            down: None,
            committed: true,
        });
    }
}

/// Runs migrations.
pub(crate) fn up(database: &mut Database, pending: &[Pending]) -> TestResult {
    pending
        .iter()
        .try_for_each(|it| database.run(&it.up).map_err(|Failure(text)| Failure(format!("{}: {text}", it.name))))
}

/// Runs rollbacks, from the last one back.
pub(crate) fn down(database: &mut Database, pending: &[Pending]) -> TestResult {
    pending.iter().rev().try_for_each(|it| {
        database.run(&it.down).map_err(|Failure(text)| Failure(format!("rollback of {}: {text}", it.name)))
    })
}

/// Runs a test in both worlds on every server, in a database that has everything that this repository's registry asks for.
pub(crate) fn in_every_project(test: impl Fn(&mut Database, World) -> TestResult) -> TestResult {
    in_projects(&[World::Legacy, World::Since2026], test)
}

/// The same where everybody has all rights on what is new.
pub(crate) fn in_the_open_project(test: impl Fn(&mut Database) -> TestResult) -> TestResult {
    in_projects(&[World::Legacy], |database, _| test(database))
}

fn in_projects(worlds: &[World], test: impl Fn(&mut Database, World) -> TestResult) -> TestResult {
    let pending = Project::default().plan(&own_registry()?)?;
    let migrations: Vec<_> = pending.iter().map(|it| it.up.as_str()).collect();
    for_each_server(|server| {
        worlds
            .iter()
            .try_for_each(|world| world.run(&mut world.migrated_database(server, &migrations.join("\n"))?, &test))
    })
}

/// Makes everything that this repository's registry asks for.
pub(crate) fn set_up(database: &mut Database) -> TestResult {
    up(database, &Project::default().plan(&own_registry()?)?)
}
