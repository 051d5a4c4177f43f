//! Whatever the text, it is a registry or diagnostics; never a panic, never a fault without a place in the text.
#![allow(clippy::unwrap_used)]

use codegen::finding::Rule;
use codegen::registry;
use codegen::report::{self, Report};
use proptest::prelude::*;

const REGISTRIES: &[&str] =
    &[include_str!("../../registry.yaml"), include_str!("fixtures/tiny.yaml"), include_str!("fixtures/nasty.yaml")];

/// What people and editors leave behind.
const SCRAPS: &[&str] = &[
    "",
    " ",
    "\n",
    "\t",
    "'",
    "\"",
    "[",
    "]",
    "{",
    "}",
    ":",
    ": ",
    ",",
    "- ",
    "#",
    "|",
    ">",
    "&a ",
    "*a",
    "!t ",
    "<<: ",
    "---\n",
    "...\n",
    "null",
    "~",
    "true",
    "1",
    "-1",
    "1e999",
    ".nan",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "😀",
    "é",
    "%YAML 1.2\n",
    "? ",
    "\\",
    "\r\n",
    "list<",
    ">",
    "9223372036854775808",
    "schema_version",
    "name: x\n",
    "  ",
    "type: list<list<string>>",
];

fn check(text: &str) {
    if let Err(mut findings) = codegen::load(text, "2026-01-01") {
        assert!(!findings.is_empty(), "refused without a reason");
        registry::locate(&mut findings, "registry.yaml", text);
        let lines = text.split('\n').count();
        for found in findings.items() {
            let line = findings.position(found).map(|at| at.line);
            assert!(line.is_some_and(|line| (1..=lines).contains(&line)), "{line:?} of {lines}: {}", found.message);
        }
        let report = Report::of(&findings);
        assert!(!report::text(&report, false).is_empty());
        assert!(!report::github(&report, "").is_empty());
    }
}

/// A registry with pieces cut out, doubled, moved, or with scraps put in.
fn mutated() -> impl Strategy<Value = String> {
    let edit = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..5_u8, prop::sample::select(SCRAPS));
    (prop::sample::select(REGISTRIES), prop::collection::vec(edit, 1..6)).prop_map(|(registry, edits)| {
        let mut characters: Vec<char> = registry.chars().collect();
        for (at, length, kind, scrap) in edits {
            let start = at.index(characters.len() + 1);
            let end = (start + length.index(40)).min(characters.len());
            let piece: Vec<char> = match kind {
                0 => Vec::new(),
                1 => scrap.chars().collect(),
                2 => characters[start..end].repeat(2),
                3 => characters[start..end].iter().rev().copied().collect(),
                _ => scrap.chars().chain(characters[start..end].iter().copied()).collect(),
            };
            characters.splice(start..end, piece);
        }
        characters.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_registry_or_diagnostics(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn scraps_of_yaml_are_a_registry_or_diagnostics(scraps in prop::collection::vec(prop::sample::select(SCRAPS), 0..40)) {
        check(&scraps.concat());
    }

    #[test]
    fn a_damaged_registry_is_a_registry_or_diagnostics(text in mutated()) {
        check(&text);
    }
}

#[test]
fn a_registry_cut_off_anywhere_is_diagnosed() {
    let text = REGISTRIES[0];
    for end in (0..text.len()).step_by(97).filter(|end| text.is_char_boundary(*end)) {
        check(&text[..end]);
    }
}

/// They are so long that what takes more than linear time does not come to an end.
#[test]
fn megabytes_of_nesting_are_refused() {
    const KEY: &str = "registry_version: 1\nname: deep\nenums: ";
    let opening = "[".repeat(10_000_000);
    let mappings = "{a: ".repeat(2_500_000);
    let dashes = "- ".repeat(5_000_000);
    let questions = "? ".repeat(5_000_000);
    let indented: String = (0..4_000).flat_map(|depth| [" ".repeat(depth), "a:\n".to_owned()]).collect();
    let quoted = format!("name: \"{}\"", "[".repeat(10_000_000));
    for (text, before, rule) in [
        (&opening, "", Rule::TooDeep),
        (&opening, KEY, Rule::TooDeep),
        (&mappings, "", Rule::TooDeep),
        (&mappings, KEY, Rule::TooDeep),
        (&dashes, "", Rule::TooDeep),
        (&dashes, KEY, Rule::Syntax),
        (&questions, "", Rule::TooDeep),
        (&questions, KEY, Rule::Syntax),
        (&indented, "", Rule::TooDeep),
        (&indented, KEY, Rule::Syntax),
        (&quoted, "", Rule::InvalidName),
        (&quoted, KEY, Rule::Syntax),
    ] {
        let refused = codegen::load(&format!("{before}{text}"), "2026-01-01").unwrap_err();
        let has_rule = refused.items().iter().any(|found| found.is(rule));
        assert!(has_rule, "no {} for {before}{}…", rule.code(), &text[..40]);
    }
}
