//! What becomes of statements, kind by kind.

mod blocks;
mod functions;
mod rights;
mod tables;
mod types;

use crate::sql::catalog::{ObjectName, Table};
use crate::sql::{Replayed, SqlFile, Tracked, replay};

/// The catalog after files, of the type `kind`, the table `t` and the function `f`.
fn after(files: &[&str]) -> Replayed {
    read(files, false)
}

/// As [`after`], of files that were generated or not; they are called by their number.
fn read(files: &[&str], is_generated: bool) -> Replayed {
    let files = (1..).zip(files).map(|(number, text)| SqlFile { name: format!("{number}").into(), text, is_generated });
    let name = |name: &str| [ObjectName::new("public", name)].into();
    let tracked = Tracked { schema: "public".into(), types: name("kind"), tables: name("t"), functions: name("f") };
    replay(files, &tracked)
}

/// As [`after`], where all can be followed.
fn followed(files: &[&str]) -> Replayed {
    let replayed = after(files);
    assert_eq!(replayed.unreadable, [], "{files:#?}");
    replayed
}

fn labels(files: &[&str]) -> Vec<String> {
    followed(files).catalog.labels("public", "kind").map(<[String]>::to_vec).unwrap_or_default()
}

fn table(files: &[&str]) -> Table {
    followed(files).catalog.tables.remove(&ObjectName::new("public", "t")).unwrap_or_default()
}

/// File, line, column and message of all that cannot be followed.
fn unreadable(files: &[&str]) -> Vec<(u64, u64, u64, String)> {
    let found = after(files).unreadable.into_iter();
    found.map(|it| (it.file.parse().unwrap(), it.place.line, it.place.column, it.message)).collect()
}

/// The columns, as a statement would have them.
fn columns(table: &Table) -> Vec<String> {
    let column = |column: &crate::sql::catalog::Column| {
        let mut text = format!("{} {}", column.name, column.type_name.as_deref().unwrap_or("?"));
        if column.not_null {
            text.push_str(" not null");
        }
        if let Some(default) = &column.default {
            text = format!("{text} default {default}");
        }
        if let Some(generated) = &column.generated {
            text = format!("{text} {generated:?}");
        }
        text
    };
    table.columns.iter().map(column).collect()
}

fn constraints(table: &Table) -> Vec<String> {
    table
        .constraints
        .iter()
        .map(|(name, found)| format!("{name} {}{}", found.definition, if found.validated { "" } else { " not valid" }))
        .collect()
}
