//! The rollback: what it leads back to, and what it refuses.

use crate::databases::{for_each, on_every_server};
use crate::scripts::{Script, committed, generated, registry, values};
use crate::server::{Failure, TestResult};

const TABLE: &str = "public.organization_integrations";

#[test]
fn it_leads_back_to_text_with_every_row_and_drops_the_type() -> TestResult {
    on_every_server(|database| {
        let Script { up, down, .. } = committed("create_integration_type")?;
        database.run(&format!(
            "CREATE TABLE {TABLE} (id integer, integration_type text NOT NULL DEFAULT 'consio');
             INSERT INTO {TABLE} VALUES (1, 'bufdir'), (2, 'xledger'), (3, DEFAULT)"
        ))?;
        let rows = format!("SELECT t FROM {TABLE} AS t ORDER BY id");
        let before = database.rows(&rows)?;
        database.run(&up)?;
        database.run(&down)?;
        assert_eq!(database.rows(&rows)?, before);
        assert_eq!(database.column(TABLE, "integration_type")?, "text default 'consio'::text");
        assert_eq!(database.labels("public.integration_type")?, "");
        database.notices();
        database.run(&down)?;
        assert_eq!(database.notices(), ["type public.integration_type does not exist: nothing to undo"]);
        database.run(&up)?;
        assert_eq!(database.column(TABLE, "integration_type")?, "integration_type default 'consio'::integration_type");
        Ok(())
    })
}

#[test]
fn without_the_table_the_type_is_dropped() -> TestResult {
    on_every_server(|database| {
        let Script { up, down, .. } = committed("create_integration_type")?;
        database.run(&up)?;
        database.run(&down)?;
        assert_eq!(database.labels("public.integration_type")?, "");
        Ok(())
    })
}

/// Uses of the type or the column, and how they are reported. They fit on the same database one at a time.
const USES: &[(&str, &[&str])] = &[
    (
        "CREATE TABLE public.log (kind public.kind DEFAULT 'a', kinds public.kind[])",
        &[
            "default value for public.log.kind: ALTER TABLE public.log ALTER COLUMN kind DROP DEFAULT;",
            "table column public.log.kind: ALTER TABLE public.log ALTER COLUMN kind TYPE text USING kind::text;",
            "table column public.log.kinds: ALTER TABLE public.log ALTER COLUMN kinds TYPE text[] USING kinds::text[];",
        ],
    ),
    (
        "CREATE FUNCTION public.first(k public.kind) RETURNS public.kind LANGUAGE sql AS 'SELECT k'",
        &["function public.first(public.kind): DROP FUNCTION public.first(public.kind);"],
    ),
    (
        "CREATE PROCEDURE public.second(k public.kind) LANGUAGE sql AS 'SELECT k'",
        &["procedure public.second(public.kind): DROP PROCEDURE public.second(public.kind);"],
    ),
    ("CREATE DOMAIN public.some_kind AS public.kind", &["type public.some_kind: DROP TYPE public.some_kind;"]),
    (
        "CREATE TYPE public.pair AS (a public.kind, b integer)",
        &["composite type column public.pair.a: ALTER TYPE public.pair DROP ATTRIBUTE a;"],
    ),
    (
        "CREATE CAST (public.kind AS integer) WITH INOUT",
        &["cast (public.kind AS integer): DROP CAST (public.kind AS integer);"],
    ),
    ("CREATE VIEW public.one AS SELECT 'a'::public.kind AS k", &["view public.one: DROP VIEW public.one;"]),
    (
        "CREATE TABLE public.log (note text CONSTRAINT known CHECK (note <> ('a'::public.kind)::text))",
        &["table constraint known on public.log: ALTER TABLE public.log DROP CONSTRAINT known;"],
    ),
    (
        "CREATE TABLE public.log (note text DEFAULT ('a'::public.kind)::text)",
        &["default value for public.log.note: ALTER TABLE public.log ALTER COLUMN note DROP DEFAULT;"],
    ),
    (
        "ALTER TABLE public.orders ADD CONSTRAINT known CHECK (kind <> 'b')",
        &["table constraint known on public.orders: ALTER TABLE public.orders DROP CONSTRAINT known;"],
    ),
    (
        "ALTER TABLE public.orders ALTER COLUMN kind SET DEFAULT coalesce(NULL, 'a'::public.kind)",
        &["default of public.orders.kind: ALTER TABLE public.orders ALTER COLUMN kind DROP DEFAULT;"],
    ),
    (
        "CREATE INDEX some_of_them ON public.orders (id) WHERE kind = 'a'",
        &["index public.some_of_them: DROP INDEX public.some_of_them;"],
    ),
    (
        "CREATE POLICY own ON public.orders USING (kind = 'a')",
        &["policy own on public.orders: DROP POLICY own ON public.orders;"],
    ),
    ("CREATE VIEW public.seen AS SELECT kind FROM public.orders", &["view public.seen: DROP VIEW public.seen;"]),
    (
        "ALTER TABLE public.orders ADD first boolean GENERATED ALWAYS AS (kind = 'a') STORED",
        &[
            "generation expression for public.orders.first: ALTER TABLE public.orders ALTER COLUMN first DROP EXPRESSION;",
        ],
    ),
];

#[test]
fn whatever_still_uses_the_type_is_reported_before_anything_changes() -> TestResult {
    let scripts = generated(&registry("public", &values(&["a", "b"])), &[])?;
    let [Script { up, down, .. }] = scripts.as_slice() else { return Err(Failure("not one migration".to_owned())) };
    for_each(USES, |database, (using, reported)| {
        database.run("CREATE TABLE public.orders (id integer, kind text, \"user\" text)")?;
        database.run("INSERT INTO orders VALUES (1, 'a', 'b')")?;
        database.run(up)?;
        database.run(using)?;
        let refusal = database.refused(down)?;
        assert_eq!(refusal.code, "55000");
        assert_eq!(refusal.message, "cannot drop the type public.kind; nothing was changed");
        assert_eq!(refusal.detail, *reported, "{using}");
        assert_eq!(database.column("public.orders", "kind")?.split(' ').next(), Some("kind"));
        let remedies: Vec<_> = reported.iter().filter_map(|line| Some(line.split_once(": ")?.1)).collect();
        database.run(&remedies.join("\n"))?;
        database.run(down)?;
        assert_eq!(database.column("public.orders", "kind")?, "text", "{using}");
        assert_eq!(database.rows("SELECT format('%s %s %s', id, kind, \"user\") FROM orders")?, ["1 a b"]);
        Ok(())
    })
}
