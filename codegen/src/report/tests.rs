//! Whole reports in all three forms.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use expect_test::{Expect, expect};

use super::{Report, Tally, github, json, text};
use crate::emit::output::{OutputFile, OutputSet};
use crate::finding::{Code, Finding, Findings, Length, Place, Position};
use crate::history::Committed;
use crate::model::hash::sha256;
use crate::plan::manifest;
use crate::plan::{Disk, Entry, Input, plan};

/// A report on one fault of each of the main kinds.
fn with_faults<T>(act: impl FnOnce(&Report<'_>) -> T) -> T {
    let (edited, missing, orphaned, stale) =
        ("generated/a/edited.rs", "generated/a/missing.rs", "generated/a/orphaned.rs", "generated/b/stale, 100%.ts");
    let migration = "generated/postgres/migrations/20250101000000_x.sql";
    let history = [Committed { path: migration.to_owned(), bytes: b"select 1;\n".to_vec() }];
    let outputs = OutputSet::new(vec![
        OutputFile::replaceable(edited, "one\n".to_owned()),
        OutputFile::replaceable(missing, (1..=50).fold(String::new(), |text, line| format!("{text}{line}\n"))),
        OutputFile::replaceable(stale, "one\ntwo\nthree\n".to_owned()),
        OutputFile::replaceable(manifest::PATH, "new\n".to_owned()),
    ]);
    let listed = [(edited, "one\n"), (missing, "one\n"), (orphaned, "gone\n"), (stale, "one\nthree\n")];
    let hashes = listed.map(|(path, contents)| (path, sha256(contents.as_bytes())));
    let mut disk = Disk::default();
    let manifest = manifest::render(hashes.iter().map(|(path, hash)| (*path, hash.as_str())));
    disk.insert(manifest::PATH, Entry::File(manifest.into_bytes()));
    disk.insert(edited, Entry::File(b"one\nmine\n".to_vec()));
    disk.insert(missing, Entry::Missing);
    disk.insert(orphaned, Entry::File(b"gone\n".to_vec()));
    disk.insert(stale, Entry::File(b"one\nthree\n".to_vec()));
    let conflicts = Findings::default();
    let plan = plan(&Input {
        outputs: &outputs,
        disk: &disk,
        committed: &history,
        base: "HEAD",
        conflicts: &conflicts,
        manifest: manifest::PATH,
        above: 0,
        directories: &["generated/a"],
    });
    let tally = Tally { created: 1, updated: 3, removed: 1, unchanged: 0 };
    act(&Report { findings: &plan.findings, length: Some(Length::Cut), tally: Some(tally), closing: "5 findings" })
}

fn check(actual: &str, expected: &Expect) {
    expected.assert_eq(actual);
}

#[test]
fn as_text() {
    check(
        &with_faults(|report| text(report, false)),
        &expect![[r#"
        error[EDITED]: generated/a/edited.rs was edited by hand
        --- generated/a/edited.rs (on disk)
        +++ generated/a/edited.rs (from the registry)
        @@ -1,2 +1 @@
         one
        -mine

        error[MISSING]: generated/a/missing.rs is missing
        --- /dev/null
        +++ generated/a/missing.rs (from the registry)
        @@ -0,0 +1,50 @@
        +1
        +2
        +3
        +4
        +5
        +6
        +7
        +8
        +9
        +10
        +11
        +12
        +13
        +14
        +15
        +16
        +17
        +18
        +19
        +20
        +21
        +22
        +23
        +24
        +25
        +26
        +27
        +28
        +29
        +30
        +31
        +32
        +33
        +34
        +35
        +36
        +37
        … 13 more lines; `--full-diff` shows all

        error[ORPHANED]: generated/a/orphaned.rs is no longer asked for by the registry
        --- generated/a/orphaned.rs (on disk)
        +++ /dev/null
        @@ -1 +0,0 @@
        -gone

        error[STALE]: generated/b/stale, 100%.ts is not what the registry says now
        --- generated/b/stale, 100%.ts (on disk)
        +++ generated/b/stale, 100%.ts (from the registry)
        @@ -1,2 +1,3 @@
         one
        +two
         three

        error[MIGRATION_MISSING]: generated/postgres/migrations/20250101000000_x.sql is missing, and Git knows it: it is history
          = help: git restore -- generated/postgres/migrations/20250101000000_x.sql

        5 findings
        help: STALE, MISSING, ORPHANED: Run `cargo xtask gen` and commit the result.
        help: EDITED: Move the edit into registry.yaml or a file of your own, then run `cargo xtask gen --force`; after a merge that is all there is to do.
        help: MIGRATION_MISSING: Bring it back with the `git restore` shown; history is never made anew.
    "#]],
    );
}

#[test]
fn what_says_itself_what_to_do_needs_no_line_about_its_kind() {
    let told =
        || Finding::new(Code::EditRefused, "registry.yaml", "`open` has this name already").with_help("nothing to do");
    let untold = Finding::new(Code::EditRefused, "registry.yaml", "another");
    let shown = |findings: &Findings| {
        let closing = "Nothing was written.";
        text(&Report { closing, ..Report::of(findings) }, false)
    };
    check(
        &shown(&told().into()),
        &expect![[r#"
        error[EDIT_REFUSED]: `open` has this name already
          = help: nothing to do

        Nothing was written.
    "#]],
    );
    let line = format!("\nhelp: EDIT_REFUSED: {}\n", Code::EditRefused.explanation());
    assert!(shown(&[told(), untold].into_iter().collect()).ends_with(&line));
}

#[test]
fn as_json() {
    check(
        &with_faults(|report| json(&Report { length: None, ..*report })),
        &expect![[r#"
        {
          "version": 1,
          "ok": false,
          "findings": [
            {
              "code": "EDITED",
              "severity": "error",
              "path": "generated/a/edited.rs",
              "message": "generated/a/edited.rs was edited by hand",
              "help": [
                "Move the edit into registry.yaml or a file of your own, then run `cargo xtask gen --force`; after a merge that is all there is to do."
              ]
            },
            {
              "code": "MISSING",
              "severity": "error",
              "path": "generated/a/missing.rs",
              "message": "generated/a/missing.rs is missing",
              "help": [
                "Run `cargo xtask gen` and commit the result."
              ]
            },
            {
              "code": "ORPHANED",
              "severity": "error",
              "path": "generated/a/orphaned.rs",
              "message": "generated/a/orphaned.rs is no longer asked for by the registry",
              "help": [
                "Run `cargo xtask gen` and commit the result."
              ]
            },
            {
              "code": "STALE",
              "severity": "error",
              "path": "generated/b/stale, 100%.ts",
              "message": "generated/b/stale, 100%.ts is not what the registry says now",
              "help": [
                "Run `cargo xtask gen` and commit the result."
              ]
            },
            {
              "code": "MIGRATION_MISSING",
              "severity": "error",
              "path": "generated/postgres/migrations/20250101000000_x.sql",
              "message": "generated/postgres/migrations/20250101000000_x.sql is missing, and Git knows it: it is history",
              "help": [
                "git restore -- generated/postgres/migrations/20250101000000_x.sql",
                "Bring it back with the `git restore` shown; history is never made anew."
              ]
            }
          ],
          "files": {
            "created": 1,
            "updated": 3,
            "removed": 1,
            "unchanged": 0
          }
        }
    "#]],
    );
    let with_diffs: serde_json::Value = serde_json::from_str(&with_faults(json)).unwrap();
    assert_eq!(with_diffs["findings"][1]["diff"]["left_out"], 13);
}

#[test]
fn as_annotations() {
    check(
        &with_faults(|report| github(&Report { length: None, ..*report }, "sub/")),
        &expect![[r#"
        ::error file=sub/generated/a/edited.rs,title=EDITED::generated/a/edited.rs was edited by hand%0Ahelp: Move the edit into registry.yaml or a file of your own, then run `cargo xtask gen --force`; after a merge that is all there is to do.
        ::error file=sub/generated/a/missing.rs,title=MISSING::generated/a/missing.rs is missing%0Ahelp: Run `cargo xtask gen` and commit the result.
        ::error file=sub/generated/a/orphaned.rs,title=ORPHANED::generated/a/orphaned.rs is no longer asked for by the registry%0Ahelp: Run `cargo xtask gen` and commit the result.
        ::error file=sub/generated/b/stale%2C 100%25.ts,title=STALE::generated/b/stale, 100%25.ts is not what the registry says now%0Ahelp: Run `cargo xtask gen` and commit the result.
        ::error file=sub/generated/postgres/migrations/20250101000000_x.sql,title=MIGRATION_MISSING::generated/postgres/migrations/20250101000000_x.sql is missing, and Git knows it: it is history%0Ahelp: git restore -- generated/postgres/migrations/20250101000000_x.sql%0Ahelp: Bring it back with the `git restore` shown; history is never made anew.
    "#]],
    );
    let with_diffs = with_faults(|report| github(report, ""));
    assert_eq!(with_diffs.lines().count(), 5);
    assert!(with_diffs.contains("%0A… 13 more lines"), "{with_diffs}");
}

#[test]
fn colour_changes_nothing_else() {
    let plain = with_faults(|report| text(report, false));
    let colored = with_faults(|report| text(report, true));
    assert!(colored.contains("\x1b[1m\x1b[91merror[EDITED]\x1b[0m"));
    let mut stripped = String::new();
    let mut parts = colored.split('\x1b');
    stripped.push_str(parts.next().unwrap());
    parts.for_each(|part| stripped.push_str(part.split_once('m').unwrap().1));
    assert_eq!(stripped, plain);
}

#[test]
fn a_finding_with_a_place() {
    let place = Place::at("registry.yaml", Position { line: 3, column: 14 });
    let findings = Finding::new(Code::RegistryNotUtf8, place, "registry.yaml is not UTF-8").into();
    let report = Report { closing: "Nothing was written.", ..Report::of(&findings) };
    check(
        &text(&report, false),
        &expect![[r#"
        error[REGISTRY_NOT_UTF8]: registry.yaml is not UTF-8
         --> registry.yaml:3:14

        Nothing was written.
        help: REGISTRY_NOT_UTF8: Save the file as UTF-8.
    "#]],
    );
    check(
        &github(&report, ""),
        &expect![[r#"
        ::error file=registry.yaml,line=3,col=14,title=REGISTRY_NOT_UTF8::registry.yaml is not UTF-8%0Ahelp: Save the file as UTF-8.
    "#]],
    );
    check(
        &json(&report),
        &expect![[r#"
        {
          "version": 1,
          "ok": false,
          "findings": [
            {
              "code": "REGISTRY_NOT_UTF8",
              "severity": "error",
              "path": "registry.yaml",
              "line": 3,
              "column": 14,
              "message": "registry.yaml is not UTF-8",
              "help": [
                "Save the file as UTF-8."
              ]
            }
          ]
        }
    "#]],
    );
}

#[test]
fn faults_of_the_registry_have_the_same_shape() {
    let registry = "registry_version: 1\nname: Nope\n";
    let mut findings = crate::load(registry, "2026-01-01").unwrap_err();
    crate::registry::locate(&mut findings, "registry.yaml", registry);
    let report = Report { closing: "1 error", ..Report::of(&findings) };
    check(
        &text(&report, false),
        &expect![[r#"
        error[R010]: `Nope` is not snake_case
         --> registry.yaml:2:7
          |
        2 | name: Nope
          |       ^^^^
          |
          = help: write `nope`

        1 error
    "#]],
    );
    check(
        &json(&report),
        &expect![[r#"
        {
          "version": 1,
          "ok": false,
          "findings": [
            {
              "code": "R010",
              "severity": "error",
              "path": "registry.yaml",
              "line": 2,
              "column": 7,
              "message": "`Nope` is not snake_case",
              "help": [
                "write `nope`"
              ]
            }
          ]
        }
    "#]],
    );
    check(
        &github(&report, ""),
        &expect![[r#"
        ::error file=registry.yaml,line=2,col=7,title=R010::`Nope` is not snake_case%0Ahelp: write `nope`
    "#]],
    );
}
