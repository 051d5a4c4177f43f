//! Tests as pgTAP writes them.

use std::iter;

use crate::emit::layout::Layout;
use crate::sql::quote::{dollar_quote, quote_literal};

const LAYOUT: Layout = Layout { width: 120, step: "    ", last_comma: false };

/// Tests under one heading.
pub(super) struct Section {
    pub(super) title: String,
    /// Statements that come before them.
    pub(super) setup: Vec<String>,
    pub(super) tests: Vec<Test>,
}

/// A test, or several in one statement.
pub(super) enum Test {
    /// So many calls of pgTAP's functions.
    Calls(usize, String),
    /// What becomes of a statement.
    Outcome(Outcome),
}

/// A statement that one of PostgreSQL's roles runs, and what should become of it.
pub(super) struct Outcome {
    pub(super) role: &'static str,
    /// What it does, as an identifier: many try the same.
    pub(super) name: String,
    pub(super) statement: String,
    /// As SQL.
    pub(super) expected: String,
    pub(super) description: String,
}

impl Test {
    /// A call whose last argument describes the test.
    pub(super) fn new(function: &str, mut arguments: Vec<String>, description: &str) -> Self {
        arguments.push(quote_literal(description));
        Self::Calls(1, call(function, &arguments, ";"))
    }

    /// A call for each row of some values, whose columns the arguments name.
    pub(super) fn each(function: &str, arguments: &[String], rows: &[String], columns: &str) -> Self {
        let call = call(function, arguments, "");
        Self::Calls(rows.len(), format!("{call}\nFROM (VALUES\n    {}\n) AS {columns};", rows.join(",\n    ")))
    }

    pub(super) fn count(&self) -> usize {
        match self {
            Self::Calls(count, _) => *count,
            Self::Outcome(_) => 1,
        }
    }

    /// Its text; a statement that is tried joins those that are already known.
    pub(super) fn text(self, statements: &mut Vec<(String, String)>) -> String {
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

/// A call of a function of pgTAP.
fn call(function: &str, arguments: &[String], end: &str) -> String {
    LAYOUT.list("", &format!("SELECT {function}("), arguments, &format!("){end}"))
}

/// A statement as a literal.
pub(super) fn quoted(statement: &str) -> String {
    if statement.contains('\'') {
        let tag = dollar_quote("sql", statement);
        return format!("{tag}{statement}{tag}");
    }
    quote_literal(statement)
}

/// Names as an array.
pub(super) fn array<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.into_iter().map(quote_literal).collect();
    format!("ARRAY[{}]::name[]", names.join(", "))
}
