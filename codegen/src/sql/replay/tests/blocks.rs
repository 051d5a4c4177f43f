//! `DO` blocks.

use super::{after, columns, followed, labels, read, table, unreadable};
use crate::sql::SqlFile;
use crate::sql::catalog::ObjectName;

const TABLE: &str = "CREATE TABLE t (id int, k text);";

#[test]
fn conditions_hold_and_loops_run() {
    for body in [
        "IF NOT EXISTS (SELECT FROM pg_type) THEN CREATE TYPE kind AS ENUM ('a'); END IF;",
        "IF CASE WHEN true THEN false END THEN NULL; ELSIF true THEN CREATE TYPE kind AS ENUM ('a'); END IF;",
        "CASE x WHEN 1 THEN CREATE TYPE kind AS ENUM ('a'); ELSE NULL; END CASE;",
        "<<outer>> FOR i IN 1..2 LOOP CREATE TYPE kind AS ENUM ('a'); END LOOP outer;",
        "BEGIN CREATE TYPE kind AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END;",
        "EXECUTE 'CREATE TYPE kind AS ENUM (''a'')';",
        "EXECUTE $x$ DO $y$ BEGIN CREATE TYPE kind AS ENUM ('a'); END $y$ $x$;",
        "DO 'BEGIN CREATE TYPE kind AS ENUM (''a''); END';",
        "PERFORM set_config('search_path', 'public', true); CREATE TYPE kind AS ENUM ('a');",
    ] {
        let sql = format!("DO $do$ DECLARE comment text := 'x'; alter int; BEGIN {body} END $do$;");
        assert_eq!(labels(&[&sql]), ["a"], "{body}");
    }
}

#[test]
fn what_exists_in_the_same_form_may_be_created_again() {
    let files = [
        "CREATE TYPE kind AS ENUM ('a')",
        TABLE,
        "DO $$ BEGIN CREATE TYPE kind AS ENUM ('a'); ALTER TABLE t ADD COLUMN k text;
            CREATE TABLE t (id integer, k text); CREATE POLICY p ON t USING (true); END $$;
         CREATE POLICY p ON public.t USING ( true )",
    ];
    assert_eq!(columns(&table(&files)), ["id integer", "k text"]);
    let other = "DO $$\nBEGIN\n  CREATE TYPE kind AS ENUM ('b');\nEXCEPTION WHEN duplicate_object THEN NULL; END $$";
    let expected = (2, 3, 3, "it is created a second time with other labels".to_owned());
    assert_eq!(unreadable(&[files[0], other]), [expected]);
}

#[test]
fn dynamic_sql_that_may_concern_something_is_a_fault() {
    for body in [
        "EXECUTE format('ALTER TABLE %I ADD x int', 't');",
        "EXECUTE 'ALTER TABLE t ADD ' || name;",
        "PERFORM 1 FROM t; EXECUTE command;",
        "FOR r IN EXECUTE command LOOP DROP TABLE t; END LOOP;",
        "IF true THEN EXECUTE command USING 't'; END IF;",
    ] {
        let sql = format!("SELECT 1;\nDO $$\nBEGIN\n  {body}\nEND $$;");
        let found = after(&[TABLE, &sql]).unreadable;
        assert_eq!(found.len(), 1, "{body}");
        assert_eq!((found[0].file.as_str(), found[0].place.line), ("2", 4), "{body}");
        assert_eq!(found[0].subjects, [ObjectName::new("public", "t")]);
        assert!(found[0].help.contains("\n-- replay: ALTER TABLE public.t "), "{}", found[0].help);
    }
    for body in ["EXECUTE 'ALTER TABLE other ADD ' || name;", "GRANT EXECUTE ON FUNCTION f TO x; SELECT t.a;"] {
        assert_eq!(unreadable(&[TABLE, &format!("SELECT 't'; DO $$ BEGIN {body} END $$;")]), [], "{body}");
    }
}

#[test]
fn a_comment_says_what_a_block_amounts_to() {
    let block = "DO $$ BEGIN ALTER TABLE t ADD plain int; EXECUTE format('ALTER TABLE %I …', 't'); END $$;";
    let explained = format!(
        "-- why\n-- replay: ALTER TABLE public.t ALTER COLUMN k TYPE public.kind;\n--replay: ALTER TABLE t ADD n int;\n{block}"
    );
    let expected = ["id integer", "k public.kind", "plain integer", "n integer"];
    assert_eq!(columns(&table(&[TABLE, &explained])), expected);
    let nothing = format!("-- replay: ;\n{block}");
    assert_eq!(columns(&table(&[TABLE, &nothing])), ["id integer", "k text", "plain integer"]);
    let elsewhere = format!("-- replay: ;\nSELECT 1;\n{block}");
    assert_eq!(unreadable(&[TABLE, &elsewhere]).len(), 1);
    let wrong = format!("SELECT 't';\n-- replay: ALTER TABLE t ALTER x TYPE int;\n{block}");
    assert_eq!(unreadable(&[TABLE, &wrong]), [(2, 2, 1, "it has no column x".to_owned())]);
}

#[test]
fn generated_files_say_in_comments_what_they_do() {
    let block = "DO $$ BEGIN CREATE TYPE kind AS ENUM ('a'); EXECUTE command; END $$;";
    let generated = read(&[block], true);
    assert_eq!(generated.unreadable, []);
    assert_eq!(generated.catalog.labels("public", "kind"), Some(&["a".to_owned()][..]));
    assert_eq!(unreadable(&[block]).len(), 1);
}

#[test]
fn the_migrations_of_this_repository_are_read() {
    let files = [
        include_str!("../../../../../generated/postgres/migrations/20261121000000_create_integration_type.sql"),
        include_str!("../../../../../generated/postgres/migrations/20261121000001_create_integration_status.sql"),
    ];
    let name = |text| ObjectName::new("public", text);
    let files = files.iter().map(|text| SqlFile { name: "x".into(), text, is_generated: true });
    let tracked = crate::sql::Tracked {
        schema: "public".to_owned(),
        types: [name("integration_type"), name("integration_status")].into(),
        tables: [name("organization_integrations")].into(),
        ..crate::sql::Tracked::default()
    };
    let replayed = crate::sql::replay(files, &tracked);
    assert_eq!(replayed.unreadable, []);
    let labels = replayed.catalog.labels("public", "integration_type");
    assert_eq!(
        labels.map(<[String]>::to_vec).unwrap_or_default().join(" "),
        "xledger dynamics cornerstone consio bufdir"
    );
}

#[test]
fn depth_is_no_danger() {
    let parentheses = "(".repeat(1_000_000);
    for sql in [
        format!("CREATE TABLE t (a int CHECK {parentheses}"),
        format!("ALTER TABLE t ADD CHECK ({parentheses}"),
        format!("DO $$ BEGIN IF {parentheses} t"),
        format!("SELECT kind {parentheses}; {}", "/*".repeat(100_000)),
    ] {
        after(&[&sql]);
    }
    let mut nested = "CREATE TYPE kind AS ENUM ('a')".to_owned();
    for level in 0..20 {
        nested = format!("DO $a{level}$ BEGIN {nested}; END $a{level}$");
    }
    assert!(followed(&["SELECT kind"]).catalog.types.is_empty());
    assert_eq!(unreadable(&[&nested]).len(), 1);
}
