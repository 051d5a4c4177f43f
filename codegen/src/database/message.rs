//! What differs between a database and the registry, in words.

use std::collections::HashSet;

use super::live::database::Database;
use crate::finding::{Code, Finding, Side};
use crate::history::{Migration, PENDING_VERSION};
use crate::model::PostgresTarget;
use crate::sql::compare::{Aspect, Difference, ObjectKey};
use crate::sql::quote::{quote_ident, quote_literal};

/// Migrations that a database has not run, as one finding.
pub(crate) fn pending(missing: &[&Migration], database: &Database<'_>, target: &PostgresTarget) -> Finding {
    let version = PENDING_VERSION.to_string();
    let names: Vec<_> = missing.iter().map(|it| it.file_name().replace(&version, "<version>")).collect();
    let path = format!("{}/{}", target.migrations, names.first().map(String::as_str).unwrap_or_default());
    let message = match names.as_slice() {
        [name] => format!("{} has not run the migration {name}", database.name),
        names => format!("{} has not run {} migrations: {}", database.name, names.len(), names.join(", ")),
    };
    let finding = Finding::new(Code::DatabasePending, path, message);
    if missing.iter().any(|it| it.version == PENDING_VERSION) {
        return finding.with_help("not all of them are written yet: run `cargo xtask gen` first");
    }
    finding
}

/// A difference that no migration explains.
pub(crate) fn difference(difference: &Difference, database: &Database<'_>) -> Finding {
    let Difference { part, aspect, expected, found } = difference;
    let (registry, name) = (database.registry, database.name);
    // Names in a database are anybody's.
    let new = |message: String| Finding::new(Code::DatabaseDrift, registry, shown(&message));
    match (aspect, expected, found) {
        (Aspect::Existence, Some(expected), _) => new(format!("{part} is missing in {name}"))
            .with_help(existence("the registry and the migrations have it; the database does not", expected)),
        (Aspect::Existence, None, found) => lone(part, found.as_deref().unwrap_or_default(), name, new),
        (Aspect::Labels, Some(expected), Some(found)) => labels(part, expected, found, name, new),
        (Aspect::Labels, _, None) => new(format!("{part} is no enum type in {name}")),
        _ => values(difference, name, new),
    }
}

/// Something that the registry does not ask for.
fn lone(part: &ObjectKey, found: &[String], name: &str, new: impl FnOnce(String) -> Finding) -> Finding {
    let finding = new(format!("{part} is in {name}, and the registry does not ask for it"))
        .with_help(existence("the registry and the migrations do not have it; the database does", found));
    match part {
        ObjectKey::Policy(table, policy) => {
            finding.with_help(shown(&format!("DROP POLICY {} ON {table};", quote_ident(policy))))
        }
        _ => finding,
    }
}

/// That only one side has something, with its definition where there is one.
fn existence(text: &str, definition: &[String]) -> String {
    match definition {
        [] => text.to_owned(),
        definition => format!("{text}: {}", shown(&definition.concat())),
    }
}

fn values(difference: &Difference, name: &str, new: impl FnOnce(String) -> Finding) -> Finding {
    let Difference { part, aspect, expected, found } = difference;
    let finding = new(format!("{part} {} in {name}", aspect.differs()));
    let [expected, found] = [expected, found].map(|fact| fact.as_ref().map(|fact| fact.join("\n")));
    if [&expected, &found].into_iter().flatten().any(|text| text.contains('\n')) {
        let line_end = |text: Option<String>| text.map(|text| text + "\n").unwrap_or_default();
        let (old, new) = (line_end(found), line_end(expected));
        let (old, new) = (Side::new("in the database", old), Side::new("from the registry", new));
        return finding.comparing_object(shown(&part.to_string()), old, new);
    }
    let said = |text: Option<String>| text.map_or_else(|| "nothing".to_owned(), |text| shown(&text));
    let remedy = remedy(part, *aspect, expected.as_deref());
    let mut finding = finding
        .with_help(format!("the registry and the migrations say: {}", said(expected)))
        .with_help(format!("the database says: {}", said(found)));
    finding.help.extend(remedy);
    finding
}

/// A statement that puts the database right.
fn remedy(part: &ObjectKey, aspect: Aspect, expected: Option<&str>) -> Option<String> {
    let statement = match (part, aspect) {
        (ObjectKey::Type(name), Aspect::Comment) => {
            let comment = expected.map_or_else(|| "NULL".to_owned(), quote_literal);
            format!("COMMENT ON TYPE {name} IS {comment};")
        }
        (ObjectKey::Column(table, column), Aspect::Type) => {
            let (column, type_name) = (quote_ident(column), expected?);
            format!("ALTER TABLE {table} ALTER COLUMN {column} TYPE {type_name} USING {column}::text::{type_name};")
        }
        (ObjectKey::Trigger(table, trigger), Aspect::Firing) => {
            format!("ALTER TABLE {table} ENABLE TRIGGER {};", quote_ident(trigger))
        }
        (ObjectKey::Column(table, column), Aspect::Default) => {
            let default =
                expected.map_or_else(|| "DROP DEFAULT".to_owned(), |expected| format!("SET DEFAULT {expected}"));
            format!("ALTER TABLE {table} ALTER COLUMN {} {default};", quote_ident(column))
        }
        (ObjectKey::Column(table, column), Aspect::NotNull) => {
            let verb = if expected == Some("yes") { "SET" } else { "DROP" };
            format!("ALTER TABLE {table} ALTER COLUMN {} {verb} NOT NULL;", quote_ident(column))
        }
        (ObjectKey::Constraint(table, constraint), Aspect::Validation) if expected == Some("yes") => {
            format!("ALTER TABLE {table} VALIDATE CONSTRAINT {};", quote_ident(constraint))
        }
        (ObjectKey::Table(table), Aspect::RowSecurity)
            if expected.is_some_and(|states| states.starts_with("enabled")) =>
        {
            format!("ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;")
        }
        _ => return None,
    };
    Some(format!("what makes it the registry's: {}", shown(&statement)))
}

fn labels(
    part: &ObjectKey,
    expected: &[String],
    found: &[String],
    name: &str,
    new: impl FnOnce(String) -> Finding,
) -> Finding {
    let message = format!("{part} {} in {name}: {}", Aspect::Labels.differs(), compared(expected, found));
    new(message)
        .with_help(format!("the registry and the migrations say: {}", list(expected)))
        .with_help(format!("the database says: {}", list(found)))
}

/// What a list of labels lacks, what it has beside the expected ones or twice, and whether its order is another one;
/// nothing where both are equal.
pub(crate) fn compared(expected: &[String], found: &[String]) -> String {
    let (mut seen, mut repeated, mut unknown, mut kept) = (HashSet::new(), Vec::new(), Vec::new(), Vec::new());
    let wanted: HashSet<&String> = expected.iter().collect();
    for label in found {
        if !seen.insert(label) {
            repeated.push(label);
        } else if wanted.contains(label) {
            kept.push(label);
        } else {
            unknown.push(label);
        }
    }
    let (common, missing): (Vec<_>, Vec<_>) = expected.iter().partition(|label| seen.contains(label));
    let named = [("missing", missing), ("unknown", unknown), ("repeated", repeated)];
    let named = named.into_iter().filter(|(_, labels)| !labels.is_empty());
    let mut parts: Vec<_> = named.map(|(word, labels)| format!("{word} {}", list(labels))).collect();
    if common != kept {
        parts.push("another order".to_owned());
    }
    parts.join(", ")
}

/// Labels in one line.
pub(crate) fn list<'a>(labels: impl IntoIterator<Item = &'a String>) -> String {
    let labels: Vec<_> = labels.into_iter().map(|label| shown(label)).collect();
    if labels.is_empty() { "none".to_owned() } else { labels.join(", ") }
}

/// A text from elsewhere without anything that could steer a terminal or break a line.
pub(crate) fn shown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() {
            safe.extend(character.escape_default());
        } else {
            safe.push(character);
        }
    }
    safe
}
