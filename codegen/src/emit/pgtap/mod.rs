//! Tests for `supabase test db`: what each role may do, tried on the project's own database.
//!
//! They are pgTAP files, a transaction each that is rolled back: one for each table, and one for the functions of the
//! vault. They say what the registry says, so that a right or a policy that somebody changes by hand fails a test.

mod callers;
mod catalog;
mod credentials;
mod rows;
mod statements;
mod test;
mod vault;

use askama::Template;

use self::rows::Rows;
use self::test::{Section, Test, quoted};
use super::output::OutputFile;
use super::target::Target;
use crate::database::check;
use crate::database::registry_table::RegistryTable;
use crate::finding::Findings;
use crate::history::header::Header;
use crate::model::Model;
use crate::model::ident::Name;
use crate::registry::{Language, Settings};
use crate::sql::quote::{quote_ident, quote_literal};

/// The PostgreSQL target: tests. All that PostgreSQL runs depends on the history too, and comes from `database`.
#[derive(Debug)]
pub struct Postgres;

impl Language for Postgres {
    fn name(&self) -> &'static str {
        "postgres"
    }

    fn description(&self) -> &'static str {
        "SQL migrations and rollbacks."
    }

    fn settings(&self) -> Settings {
        Settings::Postgres
    }

    fn check(&self, model: &Model, diagnostics: &mut Findings) {
        check::check(model, diagnostics);
    }
}

impl Target for Postgres {
    fn directory<'a>(&self, model: &'a Model) -> &'a str {
        &model.targets.postgres.directory
    }

    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        files(model)
    }

    fn value_name(&self, enumeration: &Name, value: &Name) -> Option<String> {
        Some(format!("{}::{}", quote_literal(value.as_str()), quote_ident(enumeration.as_str())))
    }
}

/// The test files of a model, below the target's folder.
fn files(model: &Model) -> Vec<OutputFile> {
    let tables = RegistryTable::all(model);
    let mut files: Vec<_> = tables.iter().map(table).collect();
    files.extend(model.vault.as_ref().map(|vault| {
        TestFile::new(vault::notes(vault), vault::sections(model, vault))
            .output(&format!("{}_functions_test.sql", vault.schema))
    }));
    files
}

fn table(subject: &RegistryTable<'_>) -> OutputFile {
    let access = subject.table.access.as_ref();
    let mut sections = vec![catalog::section(subject, access)];
    let mut notes = vec![format!("Who may do what with {}.", subject.name)];
    if let Some(access) = access
        && let Some(rows) = Rows::of(subject, access)
    {
        notes.extend(rows.notes());
        sections.extend(callers::sections(&rows));
        sections.extend(rows.requirements());
    }
    TestFile::new(notes, sections).output(&format!("{}_access_test.sql", subject.table.name))
}

/// A test file.
#[derive(Template)]
#[template(path = "postgres/foundation/access_test.sql")]
struct TestFile {
    /// What it is about, a line each.
    notes: Vec<String>,
    /// How many tests there are.
    plan: usize,
    /// The statements that are tried, each with its name, as literals.
    statements: Vec<(String, String)>,
    sections: Vec<Rendered>,
}

/// A section as it stands in the file.
struct Rendered {
    title: String,
    setup: Vec<String>,
    tests: Vec<String>,
}

impl TestFile {
    fn new(notes: Vec<String>, sections: Vec<Section>) -> Self {
        let (mut plan, mut statements) = (0, Vec::new());
        let sections = sections.into_iter().map(|Section { title, setup, tests }| {
            plan += tests.iter().map(Test::count).sum::<usize>();
            let tests = tests.into_iter().map(|test| test.text(&mut statements)).collect();
            Rendered { title, setup, tests }
        });
        let sections = sections.collect();
        let literals = |(name, statement): (String, String)| (quote_literal(&name), quoted(&statement));
        Self { notes, plan, statements: statements.into_iter().map(literals).collect(), sections }
    }

    fn output(&self, name: &str) -> OutputFile {
        OutputFile::rendered(format!("tests/{name}"), self)
    }
}
