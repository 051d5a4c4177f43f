//! What is written as text in the generated Rust is as rustfmt leaves it, with the settings of this repository.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/random_registry/mod.rs"]
mod random_registry;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use codegen::history::History;

/// How many random registries are looked at.
const RANDOM: u64 = 30;

/// What is printed from tokens has that printer's shape, and lines of tests are as wide as their documents.
const PRINTED: [&str; 5] = ["src/documents/", "src/enums/", "src/types/", "src/pattern.rs", "tests/"];

/// Registries that need each part of the runtime, and such that do not.
fn registries() -> Vec<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = [
        "fixtures/tiny.yaml",
        "fixtures/nasty.yaml",
        "fixtures/conformance/composed.yaml",
        "fixtures/conformance/everything.yaml",
        "fixtures/conformance/tolerant.yaml",
        "fixtures/conformance/upgrades.yaml",
        "../../registry.yaml",
    ];
    let mut texts: Vec<_> = files.iter().map(|file| fs::read_to_string(tests.join(file)).unwrap()).collect();
    texts.extend((0..RANDOM).map(|seed| random_registry::text(seed, "random")));
    texts.extend(SMALL.iter().map(|parts| format!("registry_version: 1\nname: small\n{parts}")));
    texts
}

/// Registries that need little of the runtime, each another part.
const SMALL: [&str; 5] = [
    "enums:\n  - { name: kind, description: A kind., values: [{ name: one, description: One. }] }\n",
    "types:\n  - { name: point, description: A point., fields: [] }\n",
    "types:\n  - { name: point, description: A point., fields: [{ name: x, type: number, optional: true }] }\n",
    "types:\n  - { name: point, description: A point., fields: [{ name: x, type: number, default: 0 }] }\n",
    "types:\n  - name: shape\n    description: A shape.\n    union:\n      tag: kind\n      variants: [{ name: dot, fields: [] }]\n",
];

/// The distinct texts of Rust files, with a path for each.
fn texts() -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut refused = 0;
    for text in registries() {
        let Ok(model) = codegen::load(&text, "2026-01-01") else {
            refused += 1;
            continue;
        };
        let outputs = codegen::generate(&model, &History { next_version: 1, ..History::default() }).unwrap();
        for file in outputs.files() {
            let Some(path) = file.path.strip_prefix("generated/rust/") else { continue };
            if is_rust(path) && !PRINTED.iter().any(|printed| path.starts_with(printed)) {
                texts.insert(file.contents.clone(), path.to_owned());
            }
        }
    }
    // Some of the random ones.
    assert!(refused * 20 <= RANDOM, "{refused} registries are refused");
    texts
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "rs")
}

fn formatted(text: &str) -> String {
    let settings = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rustfmt.toml");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--config-path"])
        .arg(settings)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt is missing: run `rustup component add rustfmt`");
    rustfmt.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = rustfmt.wait_with_output().unwrap();
    assert!(output.status.success(), "rustfmt refuses:\n{text}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn rustfmt_would_change_nothing_that_is_written_as_text() {
    let texts = texts();
    assert!(texts.len() > 60, "only {} files", texts.len());
    for (text, path) in texts {
        let formatted = formatted(&text);
        if formatted != text {
            let diff = similar::TextDiff::from_lines(&text, &formatted);
            panic!("{path} differs:\n{}", diff.unified_diff().context_radius(2));
        }
    }
}
