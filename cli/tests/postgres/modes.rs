//! The ways in which files are applied: each takes the migrations whole or not at all.

use crate::apply::MODES;
use crate::databases::on_every_server;
use crate::scripts::{Script, committed, generated, registry, values};
use crate::server::{Failure, TestResult};

const TABLE: &str = "public.organization_integrations";

#[test]
fn every_mode_applies_and_rolls_back() -> TestResult {
    on_every_server(|database| {
        let Script { up, down, .. } = committed("create_integration_type")?;
        database.run(&format!("CREATE TABLE {TABLE} (integration_type text DEFAULT 'bufdir'); INSERT INTO {TABLE} VALUES ('bufdir'); CREATE TABLE history (name text);"))?;
        for (name, apply) in MODES {
            assert_eq!(apply(database, &up)?, Ok(()), "{name}");
            assert_eq!(
                database.column(TABLE, "integration_type")?,
                "integration_type default 'bufdir'::integration_type"
            );
            assert_eq!(apply(database, &down)?, Ok(()), "{name}");
            assert_eq!(database.column(TABLE, "integration_type")?, "text default 'bufdir'::text", "{name}");
        }
        assert_eq!(database.rows("SELECT name FROM history")?, ["applied", "applied"], "the pipeline went another way");
        Ok(())
    })
}

#[test]
fn every_mode_applies_later_changes_and_takes_them_back() -> TestResult {
    const LATER: &[(&str, &str)] = &[
        (
            "in place",
            "[{ name: z, description: Z. }, { name: a2, description: A., renamed_from: [a] }, { name: b, description: B., status: retired }]",
        ),
        ("anew", "[{ name: b, description: B. }]\n    removed: [{ name: a, replaced_by: b }]\n    reorder: true"),
    ];
    on_every_server(|database| {
        let first = generated(&registry("public", &values(&["a", "b"])), &[])?;
        database.run("CREATE TABLE orders (id integer, kind text DEFAULT 'a'); INSERT INTO orders VALUES (1, 'b'); CREATE TABLE history (name text);")?;
        first.iter().try_for_each(|script| database.run(&script.up))?;
        for (change, list) in LATER {
            let later = generated(&registry("public", list), &first)?;
            let [Script { up, down, .. }] = later.as_slice() else {
                return Err(Failure(format!("not one migration: {later:#?}")));
            };
            for (name, apply) in MODES {
                assert_eq!(apply(database, up)?, Ok(()), "{change}, {name}");
                assert_ne!(database.labels("kind")?, "a b", "{change}, {name}");
                assert_eq!(apply(database, down)?, Ok(()), "{change}, {name}");
                assert_eq!(database.labels("kind")?, "a b", "{change}, {name}");
            }
        }
        assert_eq!(database.rows("SELECT o FROM orders AS o")?, ["(1,b)"]);
        Ok(())
    })
}

#[test]
fn a_refusal_leaves_no_trace_in_any_mode() -> TestResult {
    on_every_server(|database| {
        let Script { up, .. } = committed("create_integration_type")?;
        database.run(&format!("CREATE TABLE {TABLE} (integration_type text); INSERT INTO {TABLE} VALUES ('sap'); CREATE TABLE history (name text);"))?;
        for (name, apply) in MODES {
            assert_eq!(apply(database, &up)?, Err("55000".to_owned()), "{name}");
            assert_eq!(database.labels("public.integration_type")?, "", "{name}");
            assert_eq!(database.column(TABLE, "integration_type")?, "text", "{name}");
        }
        assert_eq!(database.rows("SELECT name FROM history")?, [""; 0]);
        Ok(())
    })
}
