//! The migration that creates a type and converts its columns, and its rollback.

use std::fmt::Write as _;

use askama::Template;

use super::guard::Guard;
use crate::database::enum_columns::{Direction, EnumColumns, label_rows, rewrites};
use crate::database::script::Script;
use crate::history::header::{Action, Header, TypeStep};
use crate::model::{Enum, Status};
use crate::render::render;
use crate::sql::quote::{dollar_quote, quote_literal};

#[derive(Template)]
#[template(path = "postgres/create_type.sql")]
struct CreateType<'a> {
    header: Header<'a>,
    subject: &'a EnumColumns,
    direction: Direction,
    /// Whether the type is; otherwise only columns are converted.
    is_new: bool,
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
    /// Lines that refuse retired values, if there are any.
    guards: String,
    tag: String,
}

#[derive(Template)]
#[template(path = "postgres/create_type_rollback.sql")]
struct CreateTypeRollback<'a> {
    subject: &'a EnumColumns,
    direction: Direction,
    is_new: bool,
    guards: String,
    tag: String,
}

/// Creates the type with the labels that the database accepts, and converts its columns.
pub(crate) fn create_type(enumeration: &Enum, subject: &EnumColumns, guards: &[Guard]) -> Script {
    let columns = subject.columns.join(", ");
    script(
        enumeration,
        subject,
        guards,
        &Kind {
            slug: format!("create_{}", enumeration.name),
            is_new: true,
            summary: vec![format!("creates the enum type {}, and converts {columns}", subject.type_name)],
        },
    )
}

/// Converts columns that are new in the registry to a type that exists.
pub(crate) fn convert_columns(enumeration: &Enum, subject: &EnumColumns) -> Script {
    let columns = subject.columns.join(", ");
    let slug = match subject.columns.as_slice() {
        [column] => {
            let (_, column) = column.split_once('.').unwrap_or_default();
            format!("convert_{}", column.replace('.', "_").replace('"', ""))
        }
        _ => format!("convert_columns_to_{}", enumeration.name),
    };
    let summary = vec![format!("converts {columns} to the enum type {}", subject.type_name)];
    script(enumeration, subject, &[], &Kind { slug, is_new: false, summary })
}

/// What tells the two migrations from each other.
struct Kind {
    slug: String,
    /// Whether the type is.
    is_new: bool,
    summary: Vec<String>,
}

fn script(enumeration: &Enum, subject: &EnumColumns, guards: &[Guard], kind: &Kind) -> Script {
    let bodies = guards.iter().filter_map(|guard| Some((guard, guard.body(enumeration)?)));
    let (make, drop): (Vec<_>, Vec<_>) =
        bodies.map(|(guard, body)| (guard.script(Some(&body)), guard.script(None))).unzip();
    let up = up(enumeration, subject, make.join("\n"), kind.is_new);
    let down = CreateTypeRollback {
        subject,
        direction: Direction {
            unconverted: "=",
            index_type: "text",
            drops_type: kind.is_new,
            maps: false,
            replays: Vec::new(),
            undertaking: if kind.is_new {
                format!("drop the type {}", subject.type_name)
            } else {
                "convert to text".to_owned()
            },
        },
        is_new: kind.is_new,
        guards: drop.join("\n"),
        tag: dollar_quote("rollback", ""),
    };
    let columns = subject.columns.join(", ");
    let effects = vec![
        rewrites(&columns),
        "gives up after 5 seconds of waiting for a lock, with nothing changed".to_owned(),
        "its rollback turns the columns into text again and loses no row".to_owned(),
    ];
    Script {
        changes: None,
        slug: kind.slug.clone(),
        summary: kind.summary.clone(),
        effects,
        up: render(&up),
        down: render(&down),
    }
}

fn up<'a>(enumeration: &Enum, subject: &'a EnumColumns, guards: String, is_new: bool) -> CreateType<'a> {
    let labels = || in_database(enumeration);
    let description = quote_literal(&comment(enumeration));
    let step = TypeStep {
        type_name: &subject.type_name,
        action: if is_new { Action::Create } else { Action::Convert },
        lines: subject.columns.iter().map(String::as_str).collect(),
    };
    CreateType {
        header: Header::Migration(Some(step)),
        subject,
        direction: Direction {
            unconverted: "<>",
            index_type: "anyenum",
            drops_type: false,
            maps: false,
            replays: subject.conversions(),
            undertaking: format!("convert to {}", subject.type_name),
        },
        is_new,
        words: enumeration.name.words().collect::<Vec<_>>().join(" "),
        registry_class: (!enumeration.attributes.is_empty()).then(|| format!("{}Registry", enumeration.name.pascal())),
        indented_labels: label_rows(labels(), 12),
        renamed: renamed(enumeration),
        tag: dollar_quote("migration", &format!("{description}{guards}")),
        description,
        guards,
        labels: label_rows(labels(), 8),
    }
}

/// Labels that the database accepts, in order.
pub(crate) fn in_database(enumeration: &Enum) -> impl Iterator<Item = &str> {
    enumeration.values.iter().filter(|value| value.status.is_in_database()).map(|value| value.name.as_str())
}

/// The comment on the type: what it is, and which values are on their way out.
pub(crate) fn comment(enumeration: &Enum) -> String {
    let mut text = enumeration.description.clone();
    for (status, word) in [(Status::Deprecated, "Deprecated"), (Status::Retired, "Retired")] {
        let values = enumeration.values.iter().filter(|value| value.status == status);
        let values: Vec<_> = values
            .map(|value| match value.replaced_by {
                Some(index) => format!("{} (use {})", value.name, enumeration.values[index].name),
                None => value.name.to_string(),
            })
            .collect();
        if !values.is_empty() {
            let _ = write!(text, "\n{word}: {}.", values.join(", "));
        }
    }
    text
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
