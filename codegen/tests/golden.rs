//! What each target makes of the fixture registries, as whole trees: `tests/golden/<fixture>/`. The manifest and the page
//! of codes are left out: they follow from the rest, or do not depend on the registry.
//!
//! An output that is a file of `templates/` as it stands there, after a few lines, has no copy: `verbatim.txt` says which
//! one it is and what the lines are.
//!
//! `UPDATE_EXPECT=1 cargo test -p codegen --test golden` writes them anew; read the diff line by line before you commit
//! it. Our own registry's golden is `generated/`, which `check-drift` holds against the code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::history::History;

const FIXTURES: &[&str] = &["tiny", "nasty"];

/// The golden file that says which outputs are templates word for word.
const VERBATIM: &str = "verbatim.txt";

/// The version that new migrations get here.
const VERSION: u64 = 20_260_101_000_000;

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn generated(fixture: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(tests().join("fixtures").join(fixture).with_extension("yaml")).unwrap();
    let model = codegen::load(&text, "2026-01-01").expect("the fixture is valid");
    let history = History { migrations: Vec::new(), next_version: VERSION, ..History::default() };
    codegen::generate(&model, &history)
        .expect("there is no history")
        .files()
        .iter()
        .map(|file| (file.path.strip_prefix("generated/").unwrap().to_owned(), file.contents.clone()))
        .filter(|(path, _)| path != "manifest.json" && path != "docs/diagnostics.md")
        .collect()
}

/// Files under a folder, by their path relative to it, with `/`.
fn files(folder: &Path, prefix: &str, found: &mut BTreeMap<String, String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            files(&path, &format!("{name}/"), found);
        } else {
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}

/// The outputs that are golden: those that are a template word for word stand in one list.
fn reviewed(fixture: &str) -> BTreeMap<String, String> {
    let mut templates = BTreeMap::new();
    files(&tests().join("../../templates"), "templates/", &mut templates);
    let mut by_head: BTreeMap<String, String> = BTreeMap::new();
    let mut outputs = generated(fixture);
    outputs.retain(|path, contents| {
        let Some((head, template)) = verbatim(contents, &templates) else { return true };
        let head =
            head.lines().fold(String::new(), |text, line| format!("{text}| {line}").trim_end().to_owned() + "\n");
        by_head.entry(head).or_default().extend([path.as_str(), " = ", template, "\n"]);
        false
    });
    let list = by_head.iter().map(|(head, paths)| format!("{head}{paths}")).collect::<Vec<_>>().join("\n");
    outputs.insert(VERBATIM.to_owned(), list);
    outputs
}

/// What stands before the template that most of an output is, and the template's path.
fn verbatim<'a>(contents: &'a str, templates: &'a BTreeMap<String, String>) -> Option<(&'a str, &'a str)> {
    let ends = templates.iter().filter_map(|(path, text)| Some((contents.strip_suffix(text.as_str())?, path.as_str())));
    ends.min_by_key(|(head, _)| head.len()).filter(|(head, _)| head.len() * 2 < contents.len())
}

fn write(folder: &Path, outputs: &BTreeMap<String, String>) {
    let _ = fs::remove_dir_all(folder);
    for (path, contents) in outputs {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }
}

#[test]
fn outputs_are_as_they_were_reviewed() {
    for fixture in FIXTURES {
        let outputs = reviewed(fixture);
        let folder = tests().join("golden").join(fixture);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            write(&folder, &outputs);
        }
        let mut golden = BTreeMap::new();
        files(&folder, "", &mut golden);
        let paths: Vec<_> = outputs.keys().collect();
        assert_eq!(paths, golden.keys().collect::<Vec<_>>(), "{fixture}: other files");
        for (path, contents) in &outputs {
            if contents != &golden[path] {
                let diff = similar::TextDiff::from_lines(&golden[path], contents);
                panic!("{fixture}/{path} differs:\n{}", diff.unified_diff().context_radius(2));
            }
        }
    }
}

#[test]
fn outputs_end_with_one_line_end_and_have_no_trailing_blanks() {
    for fixture in FIXTURES {
        for (path, contents) in generated(fixture) {
            assert!(contents.ends_with('\n') && !contents.ends_with("\n\n"), "{fixture}/{path}: its end");
            assert!(!contents.contains('\r'), "{fixture}/{path}: CR");
            let blank = contents.lines().position(|line| line.ends_with([' ', '\t']));
            assert_eq!(blank, None, "{fixture}/{path}: trailing blanks in line {blank:?} (from 0)");
        }
    }
}

#[test]
fn the_same_registry_gives_the_same_bytes() {
    for fixture in FIXTURES {
        let first = generated(fixture);
        for _ in 0..10 {
            assert!(generated(fixture) == first, "{fixture}: two runs differ");
        }
    }
}
