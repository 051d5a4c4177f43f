//! Labels that a type gets later, and how they go again.

use crate::databases::on_every_server;
use crate::scripts::{Script, generated, registry, values};
use crate::server::{Database, Failure, TestResult};

fn one(scripts: Vec<Script>) -> Result<Script, Failure> {
    let [script] = scripts.try_into().map_err(|scripts| Failure(format!("not one migration: {scripts:#?}")))?;
    Ok(script)
}

/// The migration to the first labels, and the one that adds others everywhere in the order.
fn scripts() -> Result<(Script, Script), Failure> {
    let first = one(generated(&registry("public", &values(&["b", "d"])), &[])?)?;
    let after = values(&["a", "b", "c", "c2", "d", "e"]);
    let second = one(generated(&registry("public", &after), std::slice::from_ref(&first))?)?;
    Ok((first, second))
}

/// A database in which the first migration has run.
fn with_tables(database: &mut Database, first: &Script) -> TestResult {
    database.run(
        "CREATE TABLE orders (id integer, kind text DEFAULT 'b' CHECK (kind IS NOT NULL), \"user\" text);
         CREATE INDEX ON orders (kind);
         INSERT INTO orders VALUES (1, 'b', 'd'), (2, 'd', NULL)",
    )?;
    database.run(&first.up)
}

#[test]
fn labels_come_at_their_places_and_go_again() -> TestResult {
    on_every_server(|database| {
        let (first, second) = scripts()?;
        assert_eq!(second.slug, "add_values_to_kind");
        with_tables(database, &first)?;
        database.run(&second.up)?;
        assert_eq!(database.labels("kind")?, "a b c c2 d e");
        database.run(&second.up)?;
        assert_eq!(database.labels("kind")?, "a b c c2 d e");
        database.run("INSERT INTO orders VALUES (3, 'c2', 'e'); DELETE FROM orders WHERE id = 3")?;
        database.run(&second.down)?;
        assert_eq!(database.labels("kind")?, "b d");
        assert_eq!(database.labels("kind_old")?, "");
        assert_eq!(database.column("orders", "kind")?, "kind default 'b'::kind");
        assert_eq!(database.rows("SELECT o FROM orders AS o ORDER BY id")?, ["(1,b,d)", "(2,d,)"]);
        assert_eq!(database.refused("INSERT INTO orders VALUES (3, 'c')")?.code, "22P02");
        assert!(database.value("SELECT obj_description('kind'::regtype)")?.starts_with("It's the kind"));
        database.notices();
        database.run(&second.down)?;
        assert_eq!(database.notices(), ["type public.kind is as it should be: nothing to do"]);
        database.run(&first.down)?;
        assert_eq!(database.column("orders", "kind")?, "text default 'b'::text");
        Ok(())
    })
}

#[test]
fn labels_in_use_do_not_go() -> TestResult {
    on_every_server(|database| {
        let (first, second) = scripts()?;
        with_tables(database, &first)?;
        database.run(&second.up)?;
        database.run(
            "INSERT INTO orders VALUES (3, 'c', 'e'), (4, 'c', 'c2'); ALTER TABLE orders ALTER kind SET DEFAULT 'a'",
        )?;
        let refusal = database.refused(&second.down)?;
        assert_eq!(refusal.message, "cannot make public.kind anew; nothing was changed");
        assert_eq!(
            refusal.detail,
            [
                "public.orders.kind still holds 'c' ×2",
                "public.orders.kind has the default 'a': ALTER TABLE public.orders ALTER COLUMN kind DROP DEFAULT;",
                "public.orders.\"user\" still holds 'c2' ×1, 'e' ×1",
            ]
        );
        assert_eq!(database.labels("kind")?, "a b c c2 d e");
        Ok(())
    })
}

#[test]
fn what_stands_on_a_column_stops_the_way_back_only() -> TestResult {
    on_every_server(|database| {
        let (first, second) = scripts()?;
        with_tables(database, &first)?;
        database.run("CREATE POLICY own ON orders USING (kind = 'b'); CREATE TABLE log (kind kind)")?;
        database.run(&second.up)?;
        assert_eq!(
            database.refused(&second.down)?.detail,
            [
                "policy own on public.orders: DROP POLICY own ON public.orders;",
                "table column public.log.kind: ALTER TABLE public.log ALTER COLUMN kind TYPE text USING kind::text;",
            ]
        );
        assert_eq!(database.labels("kind")?, "a b c c2 d e");
        Ok(())
    })
}

#[test]
fn a_type_that_is_not_as_the_migrations_left_it_is_refused_with_both_lists() -> TestResult {
    on_every_server(|database| {
        let (first, second) = scripts()?;
        with_tables(database, &first)?;
        database.run("ALTER TYPE kind ADD VALUE 'x' BEFORE 'b'")?;
        let refusal = database.refused(&second.up)?;
        assert_eq!(refusal.code, "55000");
        assert_eq!(refusal.detail, ["would be: x, a, b, c, c2, d, e", "wanted: a, b, c, c2, d, e"]);
        assert_eq!(database.labels("kind")?, "x b d");
        Ok(())
    })
}

#[test]
fn a_planned_value_comes_when_it_is_active() -> TestResult {
    on_every_server(|database| {
        let entry = |status: &str| {
            format!("[{{ name: b, description: A value. }}, {{ name: soon, description: A value., status: {status} }}]")
        };
        let first = one(generated(&registry("public", &entry("planned")), &[])?)?;
        let second = one(generated(&registry("public", &entry("active")), std::slice::from_ref(&first))?)?;
        assert_eq!(second.slug, "add_soon_to_kind");
        database.run(&first.up)?;
        assert_eq!(database.labels("kind")?, "b");
        database.run(&second.up)?;
        assert_eq!(database.labels("kind")?, "b soon");
        Ok(())
    })
}

#[test]
fn a_type_that_only_columns_of_others_hold_grows_too() -> TestResult {
    on_every_server(|database| {
        let by_hand = "CREATE TYPE public.tag AS ENUM ('p', 'q');
                       COMMENT ON TYPE public.tag IS 'A tag.';
                       CREATE TABLE public.tagged (id integer, tags public.tag[] DEFAULT '{p}');";
        let first = Script { slug: "tags".to_owned(), up: by_hand.to_owned(), down: String::new() };
        let registry = |values: &str| {
            format!(
                "registry_version: 1\nname: shop\nenums: [{{ name: tag, description: A tag., values: {values} }}]\n"
            )
        };
        let before = [first.clone()];
        assert!(generated(&registry(&values(&["p", "q"])), &[])?.is_empty(), "without a type there is none to change");
        let renamed = "[{ name: pp, description: P., renamed_from: [p] }, { name: q, description: Q. }, \
                        { name: r, description: R. }]";
        let second = one(generated(&registry(renamed), &before)?)?;
        database.run(&first.up)?;
        database.run("INSERT INTO tagged VALUES (1, '{p,q}')")?;
        database.run(&second.up)?;
        assert_eq!(database.labels("tag")?, "pp q r");
        assert_eq!(database.value("SELECT tags FROM tagged")?, "{pp,q}");
        // A list cannot be converted by itself: the way back says what to do.
        assert!(database.refused(&second.down)?.detail[0].contains("tagged"));
        database.run("DROP TABLE tagged")?;
        database.run(&second.down)?;
        assert_eq!(database.labels("tag")?, "p q");
        Ok(())
    })
}
