//! The migration that creates a type and converts its columns, and its rollback.

use std::fmt::Write as _;

use askama::Template;

use super::names::{dollar_quote, quote_literal};
use super::plan::Script;
use super::subject::{Direction, Subject, label_rows, render};
use crate::model::Enum;

#[derive(Template)]
#[template(path = "postgres/create_type.sql")]
struct CreateType<'a> {
    subject: &'a Subject,
    direction: Direction,
    /// `integration type`.
    words: String,
    /// Class of the registry in Dart, when the enum is one.
    registry_class: Option<String>,
    labels: String,
    indented_labels: String,
    /// JSON object from earlier labels to present ones, as a literal.
    renamed: String,
    /// Comment on the type, as a literal.
    description: String,
    tag: String,
}

#[derive(Template)]
#[template(path = "postgres/create_type_rollback.sql")]
struct CreateTypeRollback<'a> {
    subject: &'a Subject,
    direction: Direction,
    tag: String,
}

/// Creates the type with the labels that the database accepts.
pub(super) fn create_type(enumeration: &Enum, subject: &Subject) -> Script {
    let labels = || in_database(enumeration);
    let description = quote_literal(&enumeration.description);
    let labels_short = label_rows(labels(), 8);
    let up = CreateType {
        subject,
        direction: Direction {
            unconverted: "<>",
            index_type: "anyenum",
            drops_type: false,
            undertaking: format!("convert to {}", subject.type_name),
        },
        words: enumeration.name.words().collect::<Vec<_>>().join(" "),
        registry_class: (!enumeration.attributes.is_empty()).then(|| format!("{}Registry", enumeration.name.pascal())),
        indented_labels: label_rows(labels(), 12),
        renamed: renamed(enumeration),
        tag: dollar_quote("migration", &description),
        description,
        labels: labels_short,
    };
    let down = CreateTypeRollback {
        subject,
        direction: Direction {
            unconverted: "=",
            index_type: "text",
            drops_type: true,
            undertaking: format!("drop the type {}", subject.type_name),
        },
        tag: dollar_quote("rollback", ""),
    };
    let capacity = up.labels.len() + up.indented_labels.len() + up.renamed.len() + up.description.len() + (1 << 15);
    Script { slug: format!("create_{}", enumeration.name), up: render(&up, capacity), down: render(&down, 1 << 15) }
}

/// Labels that the database accepts, in order.
pub(super) fn in_database(enumeration: &Enum) -> impl Iterator<Item = &str> {
    enumeration.values.iter().filter(|value| value.status.is_in_database()).map(|value| value.name.as_str())
}

fn renamed(enumeration: &Enum) -> String {
    let mut text = String::new();
    for value in enumeration.values.iter().filter(|value| value.status.is_in_database()) {
        for old in &value.renamed_from {
            let separator = if text.is_empty() { "" } else { "," };
            let _ = write!(text, "{separator}\n        \"{old}\": \"{}\"", value.name); // names: nothing to escape
        }
    }
    if text.is_empty() { "'{}'".to_owned() } else { format!("'{{{text}\n    }}'") }
}
