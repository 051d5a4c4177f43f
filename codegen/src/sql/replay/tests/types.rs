//! Types and files.

use super::{after, labels, unreadable};

const CREATE: &str = "CREATE TYPE kind AS ENUM ('a', 'b');";

#[test]
fn a_type_is_created_with_or_without_schema_and_quotes() {
    for sql in [
        CREATE,
        "create type Public.KIND as enum('a','b')",
        "CREATE TYPE \"public\".\"kind\" AS ENUM (E'a', $$b$$);",
        "-- x\nDO $m$ BEGIN IF true THEN CREATE TYPE kind AS ENUM ('a', 'b'); END IF; END $m$;",
        "SELECT 1; DO LANGUAGE plpgsql 'BEGIN CREATE TYPE kind AS ENUM (''a'', ''b''); END';",
        "CREATE TYPE U&\"\\006bind\" AS ENUM ('a', 'b')",
        "SET search_path = other; SET search_path TO public, other; CREATE TYPE kind AS ENUM ('a', 'b')",
        "SELECT pg_catalog.set_config('search_path', '', false); CREATE TYPE public.kind AS ENUM ('a', 'b')",
    ] {
        assert_eq!(labels(&[sql]), ["a", "b"], "{sql}");
    }
}

#[test]
fn what_only_looks_like_it_is_not_read() {
    for sql in [
        "CREATE TYPE \"Kind\" AS ENUM ('a');",
        "CREATE TYPE other.kind AS ENUM ('a');",
        "SET search_path = other; CREATE TYPE kind AS ENUM ('a');",
        "SET LOCAL search_path TO \"$user\", 'other'; CREATE TYPE kind AS ENUM ('a');",
        "SELECT set_config('search_path', 'other, public', false); CREATE TYPE kind AS ENUM ('a');",
        "CREATE TYPE kind AS (a text);",
        "CREATE DOMAIN kind AS text;",
        "-- CREATE TYPE kind AS ENUM ('a');",
        "/* CREATE TYPE kind AS ENUM ('a'); */ SELECT 'CREATE TYPE kind AS ENUM (''a'');';",
        "CREATE FUNCTION g() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TYPE kind AS ENUM ('a'); END $$;",
    ] {
        assert_eq!(labels(&[sql]), [""; 0], "{sql}");
    }
}

#[test]
fn changes_are_followed_across_files() {
    assert_eq!(labels(&[CREATE, "ALTER TYPE kind ADD VALUE 'c';"]), ["a", "b", "c"]);
    assert_eq!(labels(&[CREATE, "ALTER TYPE kind ADD VALUE IF NOT EXISTS 'c' BEFORE 'a';"]), ["c", "a", "b"]);
    assert_eq!(labels(&[CREATE, "alter type public.kind add value 'c' after 'a'"]), ["a", "c", "b"]);
    assert_eq!(labels(&[CREATE, "ALTER TYPE kind ADD VALUE IF NOT EXISTS 'a';"]), ["a", "b"]);
    assert_eq!(labels(&[CREATE, "ALTER TYPE kind RENAME VALUE 'a' TO 'z';"]), ["z", "b"]);
    assert_eq!(labels(&[CREATE, "ALTER TYPE kind OWNER TO someone;"]), ["a", "b"]);
    assert_eq!(labels(&[CREATE, CREATE]), ["a", "b"]);
    assert_eq!(labels(&[CREATE, "ALTER TYPE kind RENAME TO other;"]), [""; 0]);
    assert_eq!(labels(&["CREATE TYPE s.kind AS ENUM ('a')", "ALTER TYPE s.kind SET SCHEMA public;"]), ["a"]);
    assert_eq!(labels(&[CREATE, "DROP TYPE IF EXISTS other, public.kind CASCADE;"]), [""; 0]);
    let swap = "ALTER TYPE kind RENAME TO old; CREATE TYPE kind AS ENUM ('b');
                ALTER TABLE t ALTER COLUMN k TYPE kind USING k::text::kind; DROP TYPE old;";
    assert_eq!(labels(&[CREATE, swap]), ["b"]);
}

#[test]
fn earlier_names_are_found() {
    let first = "CREATE TYPE first AS ENUM ('a')";
    assert_eq!(labels(&[first, "ALTER TYPE first RENAME TO second", "ALTER TYPE second RENAME TO kind"]), ["a"]);
    assert_eq!(labels(&[CREATE, "CREATE TYPE k2 AS ENUM ('c'); DROP TYPE kind; ALTER TYPE k2 RENAME TO kind"]), ["c"]);
    let there_and_back = ["ALTER TYPE kind RENAME TO \"My kind\"", "ALTER TYPE \"My kind\" RENAME TO kind"];
    assert_eq!(labels(&[CREATE, there_and_back[0], there_and_back[1]]), ["a", "b"]);
}

#[test]
fn faults_under_another_name_are_those_of_the_tracked_object() {
    let subjects = |files: &[&str]| -> Vec<String> {
        after(files).unreadable[0].subjects.iter().map(ToString::to_string).collect()
    };
    let earlier = ["CREATE TYPE k1 AS ENUM (a)", "ALTER TYPE k1 RENAME TO k2; ALTER TYPE k2 RENAME TO kind"];
    assert_eq!(subjects(&earlier), ["public.k1", "public.kind"]);
    let later = ["ALTER TYPE kind RENAME TO k2; ALTER TYPE k2 RENAME TO k3", "ALTER TYPE k3 ADD VALUE 'a'"];
    assert_eq!(subjects(&[CREATE, later[0], later[1]]), ["public.k3", "public.kind"]);
}

#[test]
fn what_cannot_be_followed_is_a_fault() {
    for (sql, message) in [
        ("ALTER TYPE kind ADD VALUE 'a';", "it has the label 'a' already"),
        ("ALTER TYPE kind ADD VALUE 'c' AFTER 'x';", "it has no label 'x' that 'c' could stand beside"),
        ("ALTER TYPE kind RENAME VALUE 'x' TO 'y';", "it has no label 'x'"),
        ("ALTER TYPE kind RENAME VALUE 'a' TO 'b';", "it has the label 'b' already"),
        ("ALTER TYPE kind FROBNICATE;", "this ALTER TYPE statement is of no form that enum types have"),
        ("CREATE TYPE kind AS ENUM ('b');", "it is created a second time with other labels"),
        ("CREATE TYPE kind AS ENUM ('a', 2);", "its labels cannot be read"),
        ("DROP SCHEMA public CASCADE;", "the schema public is dropped with what it holds"),
        ("ALTER SCHEMA public RENAME TO x;", "the schema public is renamed with what it holds"),
        ("DROP OWNED BY someone;", "DROP OWNED drops what the files do not tell"),
    ] {
        let files = [CREATE, &format!("SELECT 1;\n  {sql}")];
        assert_eq!(unreadable(&files), [(2, 2, 3, message.to_owned())], "{sql}");
        let labels = after(&files).catalog.labels("public", "kind").map(<[String]>::to_vec);
        assert_eq!(labels, Some(vec!["a".to_owned(), "b".to_owned()]), "{sql}");
    }
}

#[test]
fn what_no_server_reads_is_a_fault_with_its_place() {
    let message = "from here the block cannot be read: Unterminated string literal";
    assert_eq!(unreadable(&["SELECT kind;\n DO $$ SELECT 'open kind $$; 'x"])[0], (1, 2, 15, message.to_owned()));
    let message = "\\i is a command of psql, which no server understands";
    assert_eq!(unreadable(&["SELECT 1;\n\\i it's.sql"])[0], (1, 2, 1, message.to_owned()));
    let message = "from here the file cannot be read: Unterminated string literal";
    assert_eq!(unreadable(&["SELECT 1;\nSELECT 'nothing of \\i kind"])[0], (1, 2, 8, message.to_owned()));
    assert_eq!(unreadable(&["SELECT 'nothing of it"]), []);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_statement() {
    assert_eq!(labels(&["\u{feff}CREATE TYPE kind AS ENUM ('a');"]), ["a"]);
    assert_eq!(
        unreadable(&["\u{feff}\\i x.sql"]),
        [(1, 1, 1, "\\i is a command of psql, which no server understands".to_owned())]
    );
}
