//! Each faulty registry in `tests/diagnostics/` with the whole text that a person sees.
//!
//! `UPDATE_EXPECT=1 cargo test -p codegen --test diagnostics` writes the texts anew; read them before you commit them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use codegen::finding::{Findings, Kind, Rule};
use codegen::registry;
use codegen::report::{Report, github, gitlab, json, junit, sarif, text};
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

fn found(registry: &str, path: &Path, shown: &str) -> Findings {
    match codegen::load(registry, "2026-01-01") {
        Ok(_) => panic!("{} is valid", path.display()),
        Err(mut findings) => {
            registry::locate(&mut findings, shown, registry);
            findings
        }
    }
}

#[test]
fn every_fault_is_shown_with_place_and_help() {
    for path in faulty_registries() {
        let found = found(&std::fs::read_to_string(&path).unwrap(), &path, "registry.yaml");
        expect_file![path.with_extension("txt")].assert_eq(&text(&Report::of(&found), false));
        for item in found.items() {
            assert!(!item.help.is_empty(), "{}: {} has no help", path.display(), item.message);
        }
    }
}

#[test]
fn what_looks_like_a_credential_is_not_repeated() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/R052-plaintext.yaml");
    let registry = std::fs::read_to_string(&path).unwrap();
    let found = found(&registry, &path, "registry.yaml");
    let report = Report::of(&found);
    let others = [github, gitlab, junit, sarif].map(|form| form(&report, ""));
    for shown in others.into_iter().chain([text(&report, true), json(&report)]) {
        for secret in ["password=", "Xk3v9QpL2mN8rT5wY7bC4dF6", "3f786850e387550fdab836ed7e6dc881de23001b"] {
            assert!(registry.contains(secret) && !shown.contains(secret), "{secret}: {shown}");
        }
    }
}

#[test]
fn every_rule_has_a_faulty_registry() {
    let mut broken: BTreeSet<Rule> = ELSEWHERE.iter().copied().collect();
    for path in faulty_registries() {
        let found = found(&std::fs::read_to_string(&path).unwrap(), &path, "registry.yaml");
        broken.extend(found.items().iter().filter_map(|item| match item.kind {
            Kind::Rule(rule) => Some(rule),
            Kind::Code(_) => None,
        }));
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
    let found = found(text, Path::new("inline"), "a,b:c.yaml");
    let place = |item| found.position(item).map(|at| (at.line, at.column));
    let places: Vec<_> = found.items().iter().map(|item| (item.kind.code(), place(item))).collect();
    assert_eq!(places, [("R010", Some((4, 13))), ("R027", Some((4, 52)))]);
    let github = github(&Report::of(&found), "");
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
