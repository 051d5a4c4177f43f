//! Labels that are renamed, retired, removed or moved, and the way back.

use crate::databases::on_every_server;
use crate::scripts::{Script, generated, registry, values};
use crate::server::{Database, Failure, TestResult};

fn one(scripts: Vec<Script>) -> Result<Script, Failure> {
    let [script] = scripts.try_into().map_err(|scripts| Failure(format!("not one migration: {scripts:#?}")))?;
    Ok(script)
}

/// The migration to the labels a, b and c, and the one from there to the enum's `list`.
fn scripts(list: &str) -> Result<(Script, Script), Failure> {
    let first = one(generated(&registry("public", &values(&["a", "b", "c"])), &[])?)?;
    let second = one(generated(&registry("public", list), std::slice::from_ref(&first))?)?;
    Ok((first, second))
}

/// A database in which the first migration has run, with rows, defaults, an index, and an array column elsewhere.
fn with_tables(database: &mut Database, first: &Script) -> TestResult {
    database.run(
        "CREATE TABLE orders (id integer PRIMARY KEY, kind text NOT NULL DEFAULT 'b', \"user\" text DEFAULT 'c');
         CREATE INDEX ON orders (kind);
         INSERT INTO orders VALUES (1, 'a', 'c'), (2, 'b', NULL), (3, 'c', 'b')",
    )?;
    database.run(&first.up)
}

fn file(database: &mut Database) -> Result<String, Failure> {
    database.value("SELECT pg_relation_filenode('orders')::text")
}

const ROWS: &str = "SELECT o FROM orders AS o ORDER BY id";

#[test]
fn a_rename_rewrites_nothing_and_goes_back() -> TestResult {
    on_every_server(|database| {
        let list = "[{ name: a, description: A. }, { name: new_b, description: B., renamed_from: [b] }, \
                    { name: c, description: C. }, { name: d, description: D. }]";
        let (first, second) = scripts(list)?;
        assert_eq!(second.slug, "change_kind");
        with_tables(database, &first)?;
        database.run(
            "CREATE TABLE log (kinds kind[]); INSERT INTO log VALUES ('{b,c}');
             CREATE POLICY own ON orders USING (kind = 'b')",
        )?;
        let before = file(database)?;
        database.run(&second.up)?;
        database.run(&second.up)?;
        assert_eq!(database.labels("kind")?, "a new_b c d");
        assert_eq!(file(database)?, before, "the table was rewritten");
        assert_eq!(database.rows(ROWS)?, ["(1,a,c)", "(2,new_b,)", "(3,c,new_b)"]);
        assert_eq!(database.column("orders", "kind")?, "kind default 'new_b'::kind");
        assert_eq!(database.value("SELECT kinds::text FROM log")?, "{new_b,c}");
        assert_eq!(database.value("SELECT qual FROM pg_policies")?, "(kind = 'new_b'::kind)");
        database.run("DROP POLICY own ON orders; DROP TABLE log")?;
        database.run(&second.down)?;
        assert_eq!(database.labels("kind")?, "a b c");
        assert_eq!(database.rows(ROWS)?, ["(1,a,c)", "(2,b,)", "(3,c,b)"]);
        Ok(())
    })
}

#[test]
fn a_retired_value_stays_in_old_rows_only() -> TestResult {
    on_every_server(|database| {
        let list = "[{ name: a, description: A. }, { name: b, description: B. }, \
                    { name: c, description: C., status: retired, replaced_by: a }]";
        let (first, second) = scripts(list)?;
        assert_eq!(second.slug, "retire_values_of_kind");
        with_tables(database, &first)?;
        database.run(&second.up)?;
        database.run(&second.up)?;
        let refusal = database.refused("INSERT INTO orders VALUES (4, 'c', 'a')")?;
        assert_eq!(
            (refusal.code.as_str(), refusal.message.as_str()),
            ("23514", "orders.kind cannot become 'c': it is retired")
        );
        let refusal = database.refused("UPDATE orders SET \"user\" = 'c' WHERE id = 2")?;
        assert_eq!(refusal.message, "orders.\"user\" cannot become 'c': it is retired");
        database.run("UPDATE orders SET \"user\" = 'a' WHERE id = 3; UPDATE orders SET id = 9 WHERE id = 1")?;
        database.run("INSERT INTO orders VALUES (4, 'a', NULL)")?;
        assert_eq!(database.rows(ROWS)?, ["(2,b,)", "(3,c,a)", "(4,a,)", "(9,a,c)"]);
        assert!(database.value("SELECT obj_description('kind'::regtype)")?.ends_with("\nRetired: c (use a)."));
        database.run(&second.down)?;
        database.run("INSERT INTO orders VALUES (5, 'c', 'c')")?;
        assert_eq!(database.value("SELECT count(*)::text FROM pg_proc WHERE proname LIKE 'refuse_retired%'")?, "0");
        assert!(!database.value("SELECT obj_description('kind'::regtype)")?.contains("Retired"));
        Ok(())
    })
}

#[test]
fn a_type_that_is_created_with_a_retired_value_guards_its_columns() -> TestResult {
    on_every_server(|database| {
        let list = "[{ name: a, description: A. }, { name: b, description: B. }, { name: c, description: C., status: retired }]";
        let first = one(generated(&registry("public", list), &[])?)?;
        with_tables(database, &first)?;
        assert_eq!(database.refused("INSERT INTO orders VALUES (4, 'c', NULL)")?.code, "23514");
        assert_eq!(generated(&registry("public", list), std::slice::from_ref(&first))?.len(), 0);
        database.run(&first.down)?;
        database.run("INSERT INTO orders VALUES (4, 'c', NULL)")?;
        assert_eq!(database.column("orders", "kind")?, "text default 'b'::text");
        Ok(())
    })
}

#[test]
fn removed_labels_give_their_rows_to_their_successors() -> TestResult {
    on_every_server(|database| {
        let list = format!("{}\n    removed: [{{ name: c, replaced_by: a }}]", values(&["a", "b"]));
        let (first, second) = scripts(&list)?;
        assert_eq!(second.slug, "remove_c_from_kind");
        with_tables(database, &first)?;
        database.run(&second.up)?;
        database.run(&second.up)?;
        assert_eq!(database.labels("kind")?, "a b");
        assert_eq!(database.labels("kind_old")?, "");
        assert_eq!(database.rows(ROWS)?, ["(1,a,a)", "(2,b,)", "(3,a,b)"]);
        assert_eq!(database.column("orders", "kind")?, "kind default 'b'::kind");
        assert_eq!(database.column("orders", "user")?, "kind default 'a'::kind");
        database.run(&second.down)?;
        assert_eq!(database.labels("kind")?, "a b c");
        assert_eq!(database.rows(ROWS)?, ["(1,a,a)", "(2,b,)", "(3,a,b)"]);
        Ok(())
    })
}

#[test]
fn a_session_that_has_run_a_guard_goes_on_after_the_type_was_made_anew() -> TestResult {
    on_every_server(|database| {
        let list = "[{ name: a, description: A. }, { name: b, description: B. }, { name: c, description: C., status: retired }]";
        let first = one(generated(&registry("public", list), &[])?)?;
        let other = "[{ name: b, description: B. }, { name: a, description: A. }, { name: c, description: C., status: retired }]\n    reorder: true";
        let second = one(generated(&registry("public", other), std::slice::from_ref(&first))?)?;
        with_tables(database, &first)?;
        for script in [&second.up, &second.down] {
            database.run("UPDATE orders SET kind = 'a' WHERE id = 2; UPDATE orders SET kind = 'b' WHERE id = 2")?;
            database.run(script)?;
            assert_eq!(database.refused("UPDATE orders SET kind = 'c' WHERE id = 2")?.code, "23514");
        }
        Ok(())
    })
}

#[test]
fn without_a_successor_a_label_in_use_does_not_go() -> TestResult {
    on_every_server(|database| {
        let list = format!("{}\n    removed: [{{ name: c }}]", values(&["a", "b"]));
        let (first, second) = scripts(&list)?;
        with_tables(database, &first)?;
        let refusal = database.refused(&second.up)?;
        assert_eq!(refusal.message, "cannot make public.kind anew; nothing was changed");
        assert_eq!(
            refusal.detail,
            [
                "public.orders.kind still holds 'c' ×1",
                "public.orders.\"user\" still holds 'c' ×1",
                "public.orders.\"user\" has the default 'c': ALTER TABLE public.orders ALTER COLUMN \"user\" DROP DEFAULT;",
            ]
        );
        assert_eq!(database.labels("kind")?, "a b c");
        database
            .run("UPDATE orders SET kind = 'a', \"user\" = NULL; ALTER TABLE orders ALTER \"user\" DROP DEFAULT")?;
        database.run(&second.up)?;
        assert_eq!(database.labels("kind")?, "a b");
        Ok(())
    })
}

#[test]
fn labels_move_where_the_registry_says_so() -> TestResult {
    on_every_server(|database| {
        let list = format!("{}\n    reorder: true", values(&["c", "d", "a", "b"]));
        let (first, second) = scripts(&list)?;
        with_tables(database, &first)?;
        database.run("CREATE TABLE log (kinds kind[])")?;
        assert_eq!(
            database.refused(&second.up)?.detail,
            [
                "table column public.log.kinds: ALTER TABLE public.log ALTER COLUMN kinds TYPE text[] USING kinds::text[];"
            ]
        );
        database.run("DROP TABLE log")?;
        database.run(&second.up)?;
        assert_eq!(database.labels("kind")?, "c d a b");
        assert_eq!(database.rows("SELECT id FROM orders ORDER BY kind")?, ["3", "1", "2"]);
        database.run("INSERT INTO orders VALUES (4, 'd', NULL)")?;
        assert_eq!(database.refused(&second.down)?.detail, ["public.orders.kind still holds 'd' ×1"]);
        database.run("DELETE FROM orders WHERE id = 4")?;
        database.run(&second.down)?;
        assert_eq!(database.labels("kind")?, "a b c");
        assert_eq!(database.rows(ROWS)?, ["(1,a,c)", "(2,b,)", "(3,c,b)"]);
        Ok(())
    })
}
