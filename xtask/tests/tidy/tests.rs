//! The graph of files on small crates: each kind of import, and what is none.

use crate::graph::{Edge, Graph};
use crate::modules::Sources;

/// The graph of a crate of which `lib.rs` declares the modules that stand directly in `src`.
fn graph(files: &[(&str, &str)]) -> Graph {
    let mut sources: Sources = files.iter().map(|(path, text)| (format!("src/{path}"), (*text).to_owned())).collect();
    let root = sources.entry("src/lib.rs".to_owned()).or_default();
    for name in files.iter().filter_map(|(path, _)| top(path)) {
        root.extend(["mod ", name, ";"]);
    }
    Graph::of(&sources, "src/lib.rs")
}

/// The name of a module that stands directly in `src`.
fn top(path: &str) -> Option<&str> {
    let name = path.strip_suffix("/mod.rs").or(path.strip_suffix(".rs"))?;
    (name != "lib" && !name.contains('/')).then_some(name)
}

/// Edges as `from → to: names`, without folder and ending.
fn edges(files: &[(&str, &str)]) -> Vec<String> {
    let short = |path: &str| path.trim_start_matches("src/").trim_end_matches(".rs").to_owned();
    let graph = graph(files);
    graph
        .edges()
        .map(|Edge { from, to, names }| format!("{} → {}: {}", short(from), short(to), names.join(", ")))
        .collect()
}

/// What a module `a` uses of a module `b` that defines a few things.
fn uses(code: &str) -> Vec<String> {
    edges(&[
        ("a.rs", code),
        (
            "b.rs",
            "pub struct Thing; pub enum Kind { One } pub fn make() {} pub const LIMIT: u8 = 1; pub mod deep { pub struct Inner; }",
        ),
    ])
}

#[test]
fn imports_are_edges() {
    assert_eq!(uses("use crate::b::Thing;"), ["a → b: Thing"]);
    assert_eq!(uses("use super::b::Thing;"), ["a → b: Thing"]);
    assert_eq!(uses("use crate::{b::{Thing, make}};"), ["a → b: Thing, make"]);
    assert_eq!(uses("use crate::b::Thing as Other;"), ["a → b: Thing"]);
    assert_eq!(uses("use crate::b::Kind::One;"), ["a → b: Kind"]);
    assert_eq!(uses("use crate::b::deep::Inner;"), ["a → b: Inner"]);
    assert_eq!(uses("fn f() { use crate::b::Thing; }"), ["a → b: Thing"]);
    assert_eq!(uses("mod inner { use crate::b::Thing; }"), ["a → b: Thing"]);
    assert_eq!(uses("mod inner { use super::super::b::Thing; }"), ["a → b: Thing"]);
    assert_eq!(uses("use crate::b::Kind::*;"), ["a → b: Kind"]);
}

#[test]
fn paths_in_code_are_edges() {
    assert_eq!(uses("fn f() { crate::b::make(); }"), ["a → b: make"]);
    assert_eq!(uses("fn f() { super::b::make(); }"), ["a → b: make"]);
    assert_eq!(uses("use crate::b; fn f() { b::make(); }"), ["a → b: make"]);
    assert_eq!(uses("use crate::b::{self as other}; fn f() { other::make(); }"), ["a → b: make"]);
    assert_eq!(uses("fn f(x: &[crate::b::Thing]) -> Option<super::b::Kind> { None }"), ["a → b: Kind, Thing"]);
    assert_eq!(uses("struct S { x: crate::b::Thing }"), ["a → b: Thing"]);
    assert_eq!(uses("impl From<crate::b::Thing> for u8 {}"), ["a → b: Thing"]);
    assert_eq!(uses("fn f(x: u8) { match x { crate::b::LIMIT => {} _ => {} } }"), ["a → b: LIMIT"]);
    assert_eq!(uses("type T = <crate::b::Thing as Iterator>::Item;"), ["a → b: Thing"]);
}

#[test]
fn names_from_a_glob_are_edges_where_they_are_used() {
    assert_eq!(uses("use crate::b::*; fn f(x: Thing) { make(); }"), ["a → b: Thing, make"]);
    assert_eq!(uses("use crate::b::*; fn f(x: u8) { match x { LIMIT => {} _ => {} } }"), ["a → b: LIMIT"]);
    assert_eq!(uses("use crate::b::*; fn f() { vec![make(), LIMIT]; }"), ["a → b: LIMIT, make"]);
    assert_eq!(uses("use crate::b::*;"), [""; 0]);
    assert_eq!(uses("use crate::b::*; fn f(make: u8) -> u8 { make }"), [""; 0]);
    assert_eq!(uses("use crate::b::*; fn f(x: u8) { vec![x.make(), make]; }"), [""; 0]);
    assert_eq!(uses("use crate::b::*; fn f(make: fn()) { vec![make()]; }"), [""; 0]);
}

#[test]
fn tokens_of_macros_and_attributes_are_read() {
    assert_eq!(uses("fn f() { print!(\"{}\", crate::b::LIMIT + 1); }"), ["a → b: LIMIT"]);
    assert_eq!(uses("use crate::b; fn f() { assert!(matches!(1, b::Kind::One { .. } if true)); }"), ["a → b: Kind"]);
    assert_eq!(uses("macro_rules! m { () => { $crate::b::make() } }"), ["a → b: make"]);
    assert_eq!(uses("struct S { #[serde(with = \"crate::b\")] x: u8 }"), ["a → b: serialize"]);
    assert_eq!(uses("struct S { #[serde(default = \"super::b::make\")] x: u8 }"), ["a → b: make"]);
    assert_eq!(uses("struct S { #[arg(value_parser = crate::b::make)] x: u8 }"), ["a → b: make"]);
}

#[test]
fn what_names_no_item_is_no_edge() {
    assert_eq!(uses("fn f() { quote!(crate::b::make()); quote! { use crate::b::Thing; } }"), [""; 0]);
    assert_eq!(uses("use crate::b; use crate::b::deep;"), [""; 0]);
    assert_eq!(uses("pub(in crate::a) fn f() {}"), [""; 0]);
    assert_eq!(uses("use std::fmt; fn f(x: fmt::Result, b: u8) { b.make(); ::b::make(); }"), [""; 0]);
    assert_eq!(uses("// crate::b::make()\n/// [`crate::b::make`]\nfn f() { print!(\"crate::b::make\"); }"), [""; 0]);
    let outside = [("lib.rs", "use ::b::Thing; fn f(x: Thing) { ::b::make(); }"), ("b.rs", "pub struct Thing;")];
    assert_eq!(edges(&outside), [""; 0]);
    assert_eq!(edges(&[("lib.rs", ""), ("a/mod.rs", "mod b;"), ("a/b.rs", "pub struct Thing;")]), [""; 0]);
}

#[test]
fn code_for_tests_is_left_out() {
    assert_eq!(uses("#[cfg(test)] use crate::b::Thing;"), [""; 0]);
    assert_eq!(uses("#[cfg(test)] mod check { use crate::b::Thing; }"), [""; 0]);
    assert_eq!(uses("mod tests { use crate::b::Thing; }"), ["a → b: Thing"]);
    assert_eq!(uses("struct S; impl S { #[cfg(all(test, unix))] fn f() { crate::b::make(); } }"), [""; 0]);
    assert_eq!(uses("#[cfg(not(test))] use crate::b::Thing;"), ["a → b: Thing"]);
    assert_eq!(uses("#[cfg(any(test, unix))] use crate::b::Thing;"), ["a → b: Thing"]);
}

#[test]
fn re_exports_lead_to_the_defining_file() {
    let folder = |export: &str, code: &str| {
        edges(&[("a.rs", code), ("b/mod.rs", export), ("b/c.rs", "pub struct Thing; pub fn c() {}")])
    };
    assert_eq!(folder("mod c; pub use c::Thing;", "use crate::b::Thing;"), ["a → b/c: Thing"]);
    assert_eq!(folder("mod c; pub(crate) use self::c::Thing as Other;", "use crate::b::Other;"), ["a → b/c: Thing"]);
    assert_eq!(folder("mod c; pub use c::*;", "use crate::b::Thing;"), ["a → b/c: Thing"]);
    assert_eq!(folder("pub mod c; pub use c::c;", "use crate::b::c; fn f() { c::Thing; }"), ["a → b/c: Thing, c"]);
    // Handing on what another folder defines is a use of it, and so is working with what is handed on.
    assert_eq!(folder("mod c; pub use crate::a::Other;", "pub struct Other;"), ["b/mod → a: Other"]);
    assert_eq!(folder("mod c; pub use c::Thing; fn f(x: Thing) {}", ""), ["b/mod → b/c: Thing"]);
    assert_eq!(folder("mod c; use c::Thing;", "use crate::b::Thing;"), ["a → b/c: Thing", "b/mod → b/c: Thing"]);
}

#[test]
fn what_a_macro_makes_belongs_to_its_file() {
    let files =
        [("a.rs", "use crate::b::Code;"), ("b/mod.rs", "mod c; pub use c::Code;"), ("b/c.rs", "codes! { Code }")];
    assert_eq!(edges(&files), ["a → b/c: Code"]);
    let outside = [("a/mod.rs", "mod b; use serde::Serialize; use serde;"), ("a/b.rs", "use super::Serialize;")];
    assert_eq!(edges(&outside), [""; 0]);
}

#[test]
fn macros_are_found_by_import_and_by_the_order_of_text() {
    let of_parent = [("a/mod.rs", "macro_rules! part { () => {} } mod b;"), ("a/b.rs", "fn f() { part!(); }")];
    assert_eq!(edges(&of_parent), ["a/b → a/mod: part"]);
    let function = [("a/mod.rs", "fn write() {} mod b;"), ("a/b.rs", "fn f() { write!(); }")];
    assert_eq!(edges(&function), [""; 0]);
    let imported = [("a.rs", "use crate::b::part;"), ("b.rs", "macro_rules! part { () => {} } pub(crate) use part;")];
    assert_eq!(edges(&imported), ["a → b: part"]);
}

#[test]
fn files_are_found_as_rustc_finds_them() {
    let files = [
        ("lib.rs", "#[path = \"b/../elsewhere/./x.rs\"] mod a; mod inline { mod deep; }"),
        ("elsewhere/x.rs", "mod y;"),
        ("elsewhere/y.rs", "use crate::b::Thing;"),
        ("inline/deep.rs", "use crate::b::c::Other;"),
        ("b.rs", "pub mod c; pub struct Thing;"),
        ("b/c.rs", "pub struct Other;"),
    ];
    assert_eq!(edges(&files), ["elsewhere/y → b: Thing", "inline/deep → b/c: Other"]);
}

#[test]
fn a_circle_is_found_and_described() {
    let graph = graph(&[
        ("a/mod.rs", "mod b; mod c; pub struct Group; fn f() { b::make(); }"),
        ("a/b.rs", "use super::c::Item; pub fn make() {}"),
        ("a/c.rs", "pub struct Item(super::Group);"),
        ("d.rs", "use crate::a::Group;"),
        ("e.rs", "use crate::g::G; pub struct E;"),
        ("g.rs", "use crate::e::E; pub struct G;"),
    ]);
    let circles: Vec<_> = graph.circles().iter().map(|circle| graph.describe(circle)).collect();
    assert_eq!(
        circles,
        [
            "a circle of 2 files:\n    src/e.rs → src/g.rs: G\n    src/g.rs → src/e.rs: E\n",
            "a circle of 3 files:\n    src/a/b.rs → src/a/c.rs: Item\n    src/a/c.rs → src/a/mod.rs: Group\n    \
             src/a/mod.rs → src/a/b.rs: make\n",
        ]
    );
}

#[test]
fn a_module_that_hands_on_its_children_is_in_no_circle() {
    let graph = graph(&[
        ("lib.rs", "pub use a::Item;"),
        ("a/mod.rs", "mod b; mod c; pub use b::make; pub use c::Item;"),
        ("a/b.rs", "use super::Item; pub fn make() {}"),
        ("a/c.rs", "pub struct Item;"),
    ]);
    assert_eq!(graph.circles(), [[""; 0]; 0]);
}

#[test]
fn crossings_are_grouped_by_part() {
    let graph = graph(&[("a.rs", "use crate::b::Thing;"), ("b.rs", "pub struct Thing;")]);
    assert_eq!(graph.crossings(|file| file), "src/a.rs → src/b.rs: 1\n    src/a.rs → src/b.rs: Thing\n");
}
