//! The order of the library: which of its rooms may import from which.
//!
//! A room is a folder or file directly in `codegen/src`. To move a wall, change [`ROOMS`]; the checks read nothing else.

use std::collections::BTreeSet;

use crate::graph::{Edge, Graph};

/// The crate that has rooms.
pub(crate) const HOUSE: &str = "codegen/src/";

/// Each room with the rooms that it may import from. A room stands below all that it uses.
pub(crate) const ROOMS: &[(&str, &[&str])] = &[
    ("render", &[]),
    ("finding", &[]),
    ("model", &["finding"]),
    ("sql", &["finding"]),
    ("history", &["sql", "model", "finding"]),
    ("registry", &["model", "finding"]),
    ("database", &["history", "sql", "model", "finding", "render"]),
    ("emit", &["database", "registry", "history", "sql", "model", "finding", "render"]),
    ("plan", &["emit", "database", "history", "sql", "model", "finding"]),
    ("report", &["plan", "emit", "database", "history", "sql", "model", "finding"]),
    // Commands of their own: they use everything, and nothing but the crate's root uses them.
    ("explain", &["report", "plan", "emit", "database", "registry", "history", "sql", "model", "finding"]),
    ("import", &["report", "plan", "emit", "database", "registry", "history", "sql", "model", "finding"]),
    // Joins the registry with the languages.
    ("load", &["emit", "registry", "model", "finding"]),
    (
        "lib",
        &[
            "load", "import", "explain", "report", "plan", "emit", "database", "registry", "history", "sql", "model",
            "finding",
        ],
    ),
];

/// The room that a file stands in.
pub(crate) fn room(file: &str) -> &str {
    let path = file.strip_prefix(HOUSE).unwrap_or(file);
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// Imports against the order, and rooms that the table does not know.
pub(crate) fn against_order(graph: &Graph, rooms: &[(&str, &[&str])]) -> Vec<String> {
    let uses = |name: &str| rooms.iter().find(|(room, _)| *room == name).map(|(_, uses)| *uses);
    let present: BTreeSet<_> = graph.files().map(room).collect();
    let missing = rooms.iter().filter(|(name, _)| !present.contains(name));
    let missing = missing.map(|(name, _)| format!("{name}: stands in the table, and has no files"));
    let unknown = present.iter().filter(|name| uses(name).is_none());
    let unknown = unknown.map(|name| format!("{name}: does not stand in the table of rooms"));
    let against = graph.edges().filter_map(|Edge { from, to, names }| {
        let (above, below) = (room(from), room(to));
        let allowed = above == below || uses(above)?.contains(&below);
        (!allowed).then(|| format!("{above} may not import from {below}: {from} → {to}: {}", names.join(", ")))
    });
    missing.chain(unknown).chain(against).collect()
}

#[test]
fn a_room_uses_only_rooms_above_it_in_the_table() {
    for (index, (name, uses)) in ROOMS.iter().enumerate() {
        for used in *uses {
            assert!(ROOMS[..index].iter().any(|(above, _)| above == used), "{name} uses {used}");
        }
    }
}

#[test]
fn imports_against_the_order_are_found() {
    let files = [
        ("codegen/src/lib.rs", "mod model; mod sql; mod stray;"),
        ("codegen/src/model.rs", "pub struct Model; fn f() -> crate::sql::Catalog { todo() }"),
        ("codegen/src/sql/mod.rs", "mod catalog; use catalog::Catalog; use crate::model::Model;"),
        ("codegen/src/sql/catalog.rs", "pub struct Catalog;"),
        ("codegen/src/stray.rs", ""),
    ];
    let sources = files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    let graph = Graph::of(&sources, "codegen/src/lib.rs");
    let rooms: &[(&str, &[&str])] = &[("model", &[]), ("sql", &["model"]), ("gone", &[]), ("lib", &[])];
    assert_eq!(
        against_order(&graph, rooms),
        [
            "gone: stands in the table, and has no files",
            "stray: does not stand in the table of rooms",
            "model may not import from sql: codegen/src/model.rs → codegen/src/sql/catalog.rs: Catalog",
        ]
    );
}
