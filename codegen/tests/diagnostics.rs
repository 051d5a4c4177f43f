//! Each faulty registry in `tests/diagnostics/` with the whole text that a person sees.
//!
//! `UPDATE_EXPECT=1 cargo test -p codegen --test diagnostics` writes the texts anew; read them before you commit them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use codegen::finding::{Diagnostics, Rule};
use codegen::report::{Source, render_github, render_json, render_text};
use expect_test::expect_file;

/// Rules that need a target or migrations to be broken; their tests stand beside those.
const ELSEWHERE: &[Rule] =
    &[Rule::NameCollision, Rule::History, Rule::UpgradeEdited, Rule::DocumentVersion, Rule::UpgradeIncomplete];

fn faulty_registries() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.sort();
    paths
}

fn diagnostics(text: &str, path: &Path) -> Diagnostics {
    match codegen::load(text, "2026-01-01") {
        Ok(_) => panic!("{} is valid", path.display()),
        Err(diagnostics) => diagnostics,
    }
}

#[test]
fn every_fault_is_shown_with_place_and_help() {
    for path in faulty_registries() {
        let text = std::fs::read_to_string(&path).unwrap();
        let found = diagnostics(&text, &path);
        let rendered = render_text(&found, Source { path: "registry.yaml", text: &text }, false);
        expect_file![path.with_extension("txt")].assert_eq(&rendered);
        for item in found.items() {
            assert!(!item.help.is_empty(), "{}: {} has no help", path.display(), item.message);
        }
    }
}

#[test]
fn what_looks_like_a_credential_is_not_repeated() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/R052-plaintext.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let found = diagnostics(&text, &path);
    let source = Source { path: "registry.yaml", text: &text };
    let json: Vec<_> = render_json(&found, source).into_iter().map(|item| format!("{item:?}")).collect();
    for rendered in [render_text(&found, source, true), render_github(&found, source), json.concat()] {
        for secret in ["password=", "Xk3v9QpL2mN8rT5wY7bC4dF6", "3f786850e387550fdab836ed7e6dc881de23001b"] {
            assert!(text.contains(secret) && !rendered.contains(secret), "{secret}: {rendered}");
        }
    }
}

#[test]
fn every_rule_has_a_faulty_registry() {
    let mut broken: BTreeSet<Rule> = ELSEWHERE.iter().copied().collect();
    for path in faulty_registries() {
        let text = std::fs::read_to_string(&path).unwrap();
        broken.extend(diagnostics(&text, &path).items().iter().map(|item| item.rule));
    }
    let untested: Vec<_> = Rule::ALL.iter().filter(|rule| !broken.contains(rule)).map(|rule| rule.code()).collect();
    assert!(untested.is_empty(), "no faulty registry breaks {untested:?}");
}

#[test]
fn codes_are_unique_and_in_order() {
    let codes: Vec<_> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
}

#[test]
fn places_are_the_same_in_every_format() {
    let text = "registry_version: 1\nname: example\nenums:\n  - { name: ω€, description: 'a, b: 100%', values: [] }\n";
    let found = diagnostics(text, Path::new("inline"));
    let source = Source { path: "a,b:c.yaml", text };
    let places: Vec<_> =
        render_json(&found, source).into_iter().map(|item| (item.code, item.line, item.column)).collect();
    assert_eq!(places, [("R010", 4, 13), ("R027", 4, 52)]);
    let github = render_github(&found, source);
    let mut lines = github.lines();
    assert_eq!(
        lines.next(),
        Some(
            "::error file=a%2Cb%3Ac.yaml,line=4,col=13,title=R010::`ω€` is not snake_case%0Ahelp: use words of a-z and \
             0-9, joined by single underscores, beginning with a letter"
        )
    );
    assert_eq!(
        lines.next(),
        Some(
            "::error file=a%2Cb%3Ac.yaml,line=4,col=52,title=R027::the enum `unnamed` has no values%0Ahelp: add an entry, or remove the whole"
        )
    );
}
