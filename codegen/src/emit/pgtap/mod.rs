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

use std::iter;

use askama::Template;

use self::rows::Rows;
use super::output::OutputFile;
use super::rendered;
use super::target::Target;
use crate::database::check;
use crate::database::foundation::Subject;
use crate::finding::Findings;
use crate::history::header::Header;
use crate::model::Model;
use crate::model::ident::Name;
use crate::registry::Language;
use crate::sql::quote::{dollar_quote, quote_ident, quote_literal};

/// The PostgreSQL target: tests. All that PostgreSQL runs depends on the history too, and comes from `database`.
#[derive(Debug)]
pub struct Postgres;

impl Language for Postgres {
    fn name(&self) -> &'static str {
        "postgres"
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

/// Tests under one heading.
struct Section {
    title: String,
    /// Statements that come before them.
    setup: Vec<String>,
    tests: Vec<Test>,
}

/// A test, or several in one statement.
enum Test {
    /// So many calls of pgTAP's functions.
    Calls(usize, String),
    /// What becomes of a statement.
    Outcome(Outcome),
}

/// A statement that one of PostgreSQL's roles runs, and what should become of it.
struct Outcome {
    role: &'static str,
    /// What it does, as an identifier: many try the same.
    name: String,
    statement: String,
    /// As SQL.
    expected: String,
    description: String,
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
        rendered(format!("tests/{name}"), self)
    }
}

impl Test {
    /// A call whose last argument describes the test.
    fn new(function: &str, mut arguments: Vec<String>, description: &str) -> Self {
        arguments.push(quote_literal(description));
        Self::Calls(1, call(function, &arguments, ";"))
    }

    /// A call for each row of some values, whose columns the arguments name.
    fn each(function: &str, arguments: &[String], rows: &[String], columns: &str) -> Self {
        let call = call(function, arguments, "");
        Self::Calls(rows.len(), format!("{call}\nFROM (VALUES\n    {}\n) AS {columns};", rows.join(",\n    ")))
    }

    fn count(&self) -> usize {
        match self {
            Self::Calls(count, _) => *count,
            Self::Outcome(_) => 1,
        }
    }

    /// Its text; a statement that is tried joins those that are already known.
    fn text(self, statements: &mut Vec<(String, String)>) -> String {
        let Outcome { role, name, statement, expected, description } = match self {
            Self::Calls(_, text) => return text,
            Self::Outcome(outcome) => outcome,
        };
        let known = statements.iter().find(|(_, known)| *known == statement).map(|(name, _)| name.clone());
        let name = known.unwrap_or_else(|| {
            let is_taken = |name: &String| statements.iter().any(|(taken, _)| taken == name);
            let numbered = (2..=statements.len() + 1).map(|number| format!("{name}_{number}"));
            let name = iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default();
            statements.push((name.clone(), statement));
            name
        });
        let caller = if role == "authenticated" { String::new() } else { format!(", {}", quote_literal(role)) };
        let outcome = format!("pg_temp.outcome({}{caller})", quote_literal(&name));
        call("is", &[outcome, expected, quote_literal(&description)], ";")
    }
}

/// A call on one line where it fits, else with an argument a line.
fn call(function: &str, arguments: &[String], end: &str) -> String {
    let line = format!("SELECT {function}({}){end}", arguments.join(", "));
    if line.len() <= 120 { line } else { format!("SELECT {function}(\n    {}\n){end}", arguments.join(",\n    ")) }
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
    format!("ARRAY[{}]::name[]", names.join(", "))
}
