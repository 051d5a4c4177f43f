//! The migrations that are still to come, for people and for programs.

use std::fmt::Write as _;

use serde::Serialize;

use crate::database::Pending;

/// What each migration does and costs, and its SQL.
#[must_use]
pub fn pending_text(pending: &[Pending]) -> String {
    let mut text = String::new();
    for migration in pending {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}", migration.name);
        migration.summary.iter().for_each(|line| _ = writeln!(text, "  + {line}"));
        migration.effects.iter().for_each(|line| _ = writeln!(text, "  ! {line}"));
        let _ = writeln!(text, "\n{}", migration.up);
    }
    let _ = match pending.len() {
        0 => writeln!(text, "plan: the migrations amount to the registry; none is to come"),
        1 => writeln!(text, "plan: 1 migration is to come; `cargo xtask gen` writes it and its rollback"),
        count => {
            writeln!(text, "plan: {count} migrations are to come; `cargo xtask gen` writes them and their rollbacks")
        }
    };
    text
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    migrations: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    name: &'a str,
    summary: &'a [String],
    effects: &'a [String],
    up: &'a str,
    down: &'a str,
}

/// The same as one JSON document: `{ "version": 1, "migrations": [{ name, summary, effects, up, down }] }`.
#[must_use]
pub fn pending_json(pending: &[Pending]) -> String {
    let migrations = pending.iter().map(|Pending { name, summary, effects, up, down, .. }| Item {
        name,
        summary,
        effects,
        up,
        down,
    });
    let document = Document { version: 1, migrations: migrations.collect() };
    // Strings and lists of them always have a JSON form.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}
