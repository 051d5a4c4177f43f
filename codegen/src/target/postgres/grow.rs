//! The migration that adds labels to a type, and its rollback.

use std::collections::HashSet;
use std::fmt::Write as _;

use askama::Template;

use super::names::{dollar_quote, qualified, quote_ident, quote_literal};
use super::plan::Script;
use super::subject::{Direction, Subject, label_rows, render};
use crate::ident::MAX_NAME_BYTES;

#[derive(Template)]
#[template(path = "postgres/add_values.sql")]
struct AddValues<'a> {
    subject: &'a Subject,
    /// The added labels as literals.
    added: &'a str,
    /// One statement a line.
    additions: String,
    labels: String,
    tag: String,
}

#[derive(Template)]
#[template(path = "postgres/add_values_rollback.sql")]
struct AddValuesRollback<'a> {
    subject: &'a Subject,
    direction: Direction,
    added: &'a str,
    /// Name of the old type while the columns move to the new one, as SQL spells it.
    old_name: String,
    /// The same with its schema.
    old_type: String,
    labels: String,
    indented_labels: String,
    tag: String,
}

/// Adds to a type with the labels `before` all that `wanted` has beyond them, each at its place.
pub(super) fn add_values(subject: &Subject, before: &[String], wanted: &[&str]) -> Script {
    let old: HashSet<&str> = before.iter().map(String::as_str).collect();
    let new: Vec<&str> = wanted.iter().copied().filter(|label| !old.contains(label)).collect();
    let added = new.iter().map(|label| quote_literal(label)).collect::<Vec<_>>().join(", ");
    let up = AddValues {
        subject,
        added: &added,
        additions: additions(subject, &old, wanted),
        labels: label_rows(wanted.iter().copied(), 8),
        tag: dollar_quote("migration", ""),
    };
    let old_name = temporary(&subject.enum_name);
    let before = || before.iter().map(String::as_str);
    let down = AddValuesRollback {
        subject,
        direction: Direction {
            unconverted: "=",
            index_type: "anyenum",
            drops_type: true,
            undertaking: format!("take labels out of {}", subject.type_name),
        },
        added: &added,
        old_type: qualified(&subject.schema, &old_name),
        old_name: quote_ident(&old_name).into_owned(),
        labels: label_rows(before(), 8),
        indented_labels: label_rows(before(), 8),
        tag: dollar_quote("rollback", ""),
    };
    let slug = match new.as_slice() {
        [label] => format!("add_{label}_to_{}", subject.enum_name),
        _ => format!("add_values_to_{}", subject.enum_name),
    };
    let capacity = up.labels.len() + up.additions.len() + (1 << 12);
    let down_capacity = 2 * down.labels.len() + (1 << 15);
    Script { slug, up: render(&up, capacity), down: render(&down, down_capacity) }
}

/// One statement a label. Each names its neighbour, so that the place does not depend on labels that nobody knows of.
fn additions(subject: &Subject, old: &HashSet<&str>, wanted: &[&str]) -> String {
    let mut text = String::new();
    for (index, label) in wanted.iter().enumerate().filter(|(_, label)| !old.contains(*label)) {
        let place = match index.checked_sub(1) {
            Some(previous) => format!(" AFTER '{}'", wanted[previous]),
            None => {
                let next = wanted.iter().find(|label| old.contains(*label));
                next.map_or_else(String::new, |next| format!(" BEFORE '{next}'"))
            }
        };
        let line_break = if text.is_empty() { "" } else { "\n" };
        let _ =
            write!(text, "{line_break}    ALTER TYPE {} ADD VALUE IF NOT EXISTS '{label}'{place};", subject.type_name);
    }
    text
}

/// A name beside the enum's own that is no longer than PostgreSQL allows.
fn temporary(name: &str) -> String {
    const SUFFIX: &str = "_old";
    format!("{}{SUFFIX}", &name[..name.len().min(MAX_NAME_BYTES - SUFFIX.len())])
}
