//! Whatever the files hold, they amount to a catalog or what cannot be read of them: never a panic, never without a place.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use codegen::sql::catalog::ObjectName;
use codegen::sql::{Replayed, SqlFile, Tracked, normalize, replay};
use proptest::prelude::*;

/// Pieces of statements, whole ones and broken ones.
#[rustfmt::skip]
const SCRAPS: &[&str] = &[
    "CREATE", "TYPE", "kind", "AS ENUM", "('a', 'b')", ";", "ALTER", "TABLE", "t", "public.", "ADD", "COLUMN", "VALUE",
    "'c'", "BEFORE", "RENAME", "TO", "SET SCHEMA", "other", "DROP", "IF EXISTS", "CASCADE", "(", ")", ",", "[", "]",
    "CHECK", "n > 0", "UNIQUE", "PRIMARY KEY", "REFERENCES", "t (n)", "ON DELETE SET NULL", "CONSTRAINT c", "NOT VALID",
    "DEFAULT", "1", "NULL", "NOT", "GENERATED ALWAYS AS", "IDENTITY", "int", "text[]", "timestamp", "with time zone",
    "CREATE TABLE t (n int, k kind);", "CREATE INDEX ON t (n);", "CREATE POLICY p ON t USING (n > 0);", "ALTER POLICY p ON t",
    "CREATE TRIGGER g BEFORE UPDATE OF n ON t", "EXECUTE FUNCTION f()", "CREATE FUNCTION f(", ") RETURNS", "LANGUAGE sql",
    "SET search_path =", "''", "\"$user\"", "SECURITY DEFINER", "BEGIN ATOMIC", "END", "CASE", "WHEN", "THEN", "LOOP",
    "DO $$", "$$", "BEGIN", "IF", "EXECUTE", "format('%I', 't')", "||", "DO '", "'", "\"", "E'\\'", "U&\"\\006bind\"", "/*", "*/",
    "--", "\n", "-- replay: ALTER TABLE t ADD x int;\n", "-- replay:", "\\i x\n", "\\", "GRANT", "SELECT", "(n, k)", "ON",
    "ALL", "IN SCHEMA public", "FROM", "REVOKE", "COMMENT ON", "IS", "ENABLE ROW LEVEL SECURITY", "é", "\u{0}", "😀", "<<", ">>", "::", "$1", "1e5",
];

fn read(files: &[String]) -> Replayed {
    let names = |name: &str| -> BTreeSet<_> { [ObjectName::new("public", name)].into() };
    let tracked = Tracked { schema: "public".into(), types: names("kind"), tables: names("t"), functions: names("f") };
    let files =
        (0..).zip(files).map(|(index, text)| SqlFile { name: format!("{index}").into(), text, is_generated: false });
    replay(files, &tracked)
}

fn check(files: &[String]) -> Result<(), TestCaseError> {
    let replayed = read(files);
    for found in &replayed.unreadable {
        let file = &files[found.file.parse::<usize>().unwrap()];
        prop_assert!(found.place.line >= 1 && found.place.column >= 1);
        prop_assert!(found.place.line <= file.lines().count() as u64 + 1, "{:?} in {:?}", found, file);
        prop_assert!(!found.message.is_empty() && !found.help.is_empty());
    }
    prop_assert_eq!(read(files), replayed);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_row_of_statements_can_be_replayed(
        files in prop::collection::vec(prop::collection::vec(prop::sample::select(SCRAPS), 0..60), 1..4)
    ) {
        let files: Vec<_> = files.iter().map(|scraps| scraps.join(" ")).collect();
        check(&files)?;
    }

    #[test]
    fn any_text_can_be_replayed(text in "(?s).{0,200}") {
        check(&[format!("{text} kind"), text])?;
    }

    #[test]
    fn a_spelling_is_its_own_spelling(scraps in prop::collection::vec(prop::sample::select(whole()), 0..20)) {
        let once = normalize(&scraps.join(" "));
        prop_assert_eq!(normalize(&once), once);
    }
}

/// Those that leave nothing open; what is cut off in the middle has no spelling of its own.
fn whole() -> Vec<&'static str> {
    let opens = |scrap: &&str| scrap.contains(['\'', '"', '$', '\\', '*', '\u{0}', '😀']);
    SCRAPS.iter().copied().filter(|scrap| !opens(scrap)).chain(["'it''s'", "\"A b\"", "$x$ ' $x$", "E'\\n'"]).collect()
}

/// They are so long that what takes more than linear time does not come to an end.
#[test]
fn megabytes_of_anything_are_read() {
    for (before, piece, faults) in [
        ("CREATE TABLE t (n int CHECK ", "(", 1),
        ("ALTER TABLE t ADD CHECK (", "n AND ", 1),
        ("DO $$ BEGIN IF kind ", "IF (", 1),
        ("SELECT kind ", "/*", 1),
        ("CREATE TYPE kind AS ENUM (", "'a', ", 1),
        ("", "ALTER TABLE t ENABLE ROW LEVEL SECURITY; ", 0),
        ("SELECT kind; ", "\\i x\n", 200_000),
        ("", "-- replay: SELECT kind;\n", 0),
        ("GRANT SELECT ON t TO ", "kind, ", 0),
        ("CREATE FUNCTION f(", "kind, ", 1),
    ] {
        let size = if piece == "(" { 10_000_000 } else { 1_000_000 };
        let file = format!("{before}{}", piece.repeat(size / piece.len()));
        assert_eq!(read(&[file]).unreadable.len(), faults, "{before}{piece}");
    }
}
