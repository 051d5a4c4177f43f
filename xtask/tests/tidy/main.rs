//! What holds for the whole repository: no circles between files, the order of the library's rooms, short files, a word
//! at the head of every module, and nothing left over.
//!
//! `TIDY_GRAPH=1 cargo test -p xtask --test tidy circle` prints who imports what across rooms, and every circle.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "in a test a panic is the answer")]

mod graph;
mod house;
mod modules;
mod names;
mod repository;
mod resolve;
mod strays;
mod test_code;
mod tests;

use std::env;
use std::io::{self, Write as _};

use graph::Graph;
use repository::Repository;

/// More lines than one reads at a sitting.
const MOST_LINES: usize = 500;

/// Fails with everything that was found, one a line.
fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}: {}\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_circle_between_files() {
    let repository = Repository::read();
    let mut found = Vec::new();
    for root in repository.crate_roots() {
        let graph = Graph::of(&repository.sources, root);
        let circles: Vec<_> = graph.circles().iter().map(|circle| graph.describe(circle)).collect();
        if env::var_os("TIDY_GRAPH").is_some() {
            let folder = root.rsplit_once('/').map_or(root, |(folder, _)| folder);
            let crossings = graph.crossings(|file| room_below(file, folder));
            // Straight to the terminal: the harness holds back what the macros print.
            writeln!(io::stdout(), "{root}\n\n{crossings}\n{}", circles.join("\n")).unwrap();
        }
        // One crate may read files of another by `#[path]`.
        found.extend(circles.into_iter().filter(|circle| !found.contains(circle)).collect::<Vec<_>>());
    }
    assert_none("circles between files", &found);
}

/// The folder or file directly in a crate's sources that a file belongs to.
fn room_below<'a>(file: &'a str, folder: &str) -> &'a str {
    let path = file.strip_prefix(folder).map_or(file, |path| path.trim_start_matches('/'));
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

#[test]
fn imports_keep_the_order_of_the_house() {
    let repository = Repository::read();
    let graph = Graph::of(&repository.sources, &format!("{}lib.rs", house::HOUSE));
    assert_none("imports against the order", &house::against_order(&graph, house::ROOMS));
}

#[test]
fn no_file_is_too_long_to_read() {
    let repository = Repository::read();
    let lengths = repository.sources.iter().map(|(path, text)| (path, text.lines().count()));
    let found: Vec<_> = lengths.filter(|(_, lines)| *lines > MOST_LINES).collect();
    let found: Vec<_> = found.into_iter().map(|(path, lines)| format!("{path}: {lines} lines")).collect();
    assert_none("files over 500 lines", &found);
}

#[test]
fn every_module_says_what_it_is() {
    let repository = Repository::read();
    let silent = repository.rust_of_members().filter(|(_, text)| !has_head(text));
    assert_none("modules without `//!`", &silent.map(|(path, _)| path.to_owned()).collect::<Vec<_>>());
}

fn has_head(text: &str) -> bool {
    let before_code = |line: &&str| line.is_empty() || line.starts_with("//") || line.starts_with("#!");
    text.lines().take_while(before_code).any(|line| line.starts_with("//!"))
}

#[test]
fn nothing_is_left_over() {
    let repository = Repository::read();
    let found =
        repository.rust().flat_map(|(path, text)| strays::strays(text).into_iter().map(move |stray| (path, stray)));
    let found = found.map(|(path, stray)| format!("{path}: {stray}"));
    assert_none("left over", &found.collect::<Vec<_>>());
}

/// Tools take such a folder for what a build leaves behind.
#[test]
fn no_folder_is_called_target() {
    let repository = Repository::read();
    let folders =
        |path: &str| path.rsplit_once('/').is_some_and(|(folder, _)| folder.split('/').any(|it| it == "target"));
    let found = repository.paths.iter().filter(|path| folders(path));
    assert_none("files below a folder called `target`", &found.cloned().collect::<Vec<_>>());
}

#[test]
fn a_head_stands_before_the_code() {
    assert!(has_head("//! Says it.\n"));
    assert!(has_head("#![forbid(unsafe_code)]\n\n//! Says it.\n"));
    assert!(!has_head("// No.\nuse std::env;\n"));
    assert!(!has_head("const TEXT: &str = \"\n//! No.\n\";\n"));
}
