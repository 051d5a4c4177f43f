//! Tests for `supabase test db`: what each role may do, tried on the project's own database.
//!
//! They are pgTAP files, a transaction each that is rolled back: one for each table, and one for the functions of the
//! vault. They say what the registry says, so that a right or a policy that somebody changes by hand fails a test.

mod callers;
mod catalog;
mod credentials;
mod rows;
mod statements;
mod vault;

use askama::Template;

use self::rows::Rows;
use super::super::names::{dollar_quote, quote_literal};
use super::Subject;
use crate::model::Model;
use crate::output::OutputFile;
use crate::target::rendered;

/// The test files of a model, below the target's folder.
pub(in crate::target::postgres) fn files(model: &Model) -> Vec<OutputFile> {
    let tables = Subject::all(model);
    let mut files: Vec<_> = tables.iter().map(table).collect();
    files.extend(model.vault.as_ref().map(|vault| {
        TestFile::new(vault::notes(vault), vault::sections(model, vault))
            .output(&format!("{}_functions_test.sql", vault.schema))
    }));
    files
}

fn table(subject: &Subject<'_>) -> OutputFile {
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
    /// Whether a test asks what becomes of a statement.
    tries: bool,
    sections: Vec<Section>,
}

impl TestFile {
    fn new(notes: Vec<String>, sections: Vec<Section>) -> Self {
        let plan = sections.iter().map(|section| section.tests.len()).sum();
        let tries = sections.iter().flat_map(|section| &section.tests).any(|test| test.text.contains("pg_temp."));
        Self { notes, plan, tries, sections }
    }

    fn output(&self, name: &str) -> OutputFile {
        rendered(format!("tests/{name}"), self)
    }
}

/// Tests under one heading.
struct Section {
    title: String,
    /// Statements that come before them.
    setup: Vec<String>,
    tests: Vec<Test>,
}

/// A test: a call of one of pgTAP's functions.
struct Test {
    text: String,
}

impl Test {
    /// On one line where it fits, else with an argument a line.
    fn new(function: &str, arguments: &[String]) -> Self {
        let line = format!("SELECT {function}({});", arguments.join(", "));
        if line.len() <= 120 && !line.contains('\n') {
            return Self { text: line };
        }
        Self { text: format!("SELECT {function}(\n    {}\n);", arguments.join(",\n    ")) }
    }

    /// A statement that one of PostgreSQL's roles runs, and what becomes of it, as SQL.
    fn outcome(role: &str, statement: &str, expected: &str, description: &str) -> Self {
        let caller = if role == "authenticated" { String::new() } else { format!(", {}", quote_literal(role)) };
        let outcome = format!("pg_temp.outcome({}{caller})", quoted(statement));
        Self::new("is", &[outcome, expected.to_owned(), quote_literal(description)])
    }
}

/// A statement as a literal.
fn quoted(statement: &str) -> String {
    if statement.contains('\'') {
        let tag = dollar_quote("sql", statement);
        return format!("{tag}{statement}{tag}");
    }
    quote_literal(statement)
}

/// Names as an array.
fn array<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.into_iter().map(quote_literal).collect();
    if names.is_empty() { "ARRAY[]::name[]".to_owned() } else { format!("ARRAY[{}]", names.join(", ")) }
}
