//! What stands on a column: what stops the migration, with the statement that drops it, and what does not.

use crate::databases::{for_each, on_every_server};
use crate::scripts::{Script, generated, registry, values};
use crate::server::{Database, Failure, TestResult};

/// The tables as they were before the registry. `"user"` is a column of the enum too; `note` is not.
const TABLES: &str = "
    CREATE TABLE public.orders (
        id integer PRIMARY KEY, kind text, \"user\" text, note text, made date NOT NULL DEFAULT '2026-01-01'
    );
    CREATE TABLE public.\"Other\" (id integer PRIMARY KEY, tag text);
    CREATE FUNCTION public.pass() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
";

/// Something on the column, and how it is reported. All of them fit on the same tables at once.
const BLOCKERS: &[(&str, &[&str])] = &[
    (
        "CREATE POLICY \"my policy\" ON public.orders USING (kind = 'a')",
        &["policy \"my policy\" on public.orders: DROP POLICY \"my policy\" ON public.orders;"],
    ),
    (
        "CREATE POLICY far ON public.\"Other\" USING (EXISTS (SELECT FROM public.orders WHERE kind = tag))",
        &["policy far on public.\"Other\": DROP POLICY far ON public.\"Other\";"],
    ),
    (
        "CREATE VIEW public.\"V\" AS SELECT * FROM public.orders; CREATE VIEW public.w AS SELECT note FROM public.\"V\"",
        &["view public.w: DROP VIEW public.w;", "view public.\"V\": DROP VIEW public.\"V\";"],
    ),
    (
        "CREATE MATERIALIZED VIEW public.kinds AS SELECT kind FROM public.orders",
        &["materialized view public.kinds: DROP MATERIALIZED VIEW public.kinds;"],
    ),
    (
        "CREATE RULE quiet AS ON UPDATE TO public.orders WHERE NEW.kind = 'a' DO NOTHING",
        &["rule quiet on public.orders: DROP RULE quiet ON public.orders;"],
    ),
    (
        "CREATE TRIGGER told BEFORE INSERT ON public.orders FOR EACH ROW WHEN (NEW.kind = 'a') EXECUTE FUNCTION public.pass()",
        &["trigger told on public.orders: DROP TRIGGER told ON public.orders;"],
    ),
    (
        "CREATE TRIGGER moved BEFORE UPDATE OF kind ON public.orders FOR EACH ROW EXECUTE FUNCTION public.pass()",
        &["trigger moved on public.orders: DROP TRIGGER moved ON public.orders;"],
    ),
    (
        "ALTER TABLE public.orders ADD shout text GENERATED ALWAYS AS (upper(kind)) STORED",
        &[
            "generation expression for public.orders.shout: ALTER TABLE public.orders ALTER COLUMN shout DROP EXPRESSION;",
        ],
    ),
    (
        "CREATE FUNCTION public.count_kind(k text) RETURNS bigint LANGUAGE sql
         BEGIN ATOMIC SELECT count(*) FROM public.orders WHERE kind = k; END",
        &["function public.count_kind(pg_catalog.text): DROP FUNCTION public.count_kind(pg_catalog.text);"],
    ),
    (
        "CREATE PUBLICATION some_rows FOR TABLE public.orders WHERE (kind = 'a')",
        &[
            "publication relation public.orders in publication some_rows: ALTER PUBLICATION some_rows DROP TABLE ONLY public.orders;",
        ],
    ),
    (
        "CREATE PUBLICATION some_columns FOR TABLE public.orders (id, kind)",
        &[
            "publication relation public.orders in publication some_columns: ALTER PUBLICATION some_columns DROP TABLE ONLY public.orders;",
        ],
    ),
    (
        "ALTER TABLE public.orders ADD CONSTRAINT known CHECK (kind IN ('a', 'b'))",
        &["table constraint known on public.orders: ALTER TABLE public.orders DROP CONSTRAINT known;"],
    ),
    (
        "CREATE INDEX some_of_them ON public.orders (id) WHERE kind = 'a'",
        &["index public.some_of_them: DROP INDEX public.some_of_them;"],
    ),
    ("CREATE INDEX lowered ON public.orders (lower(kind))", &["index public.lowered: DROP INDEX public.lowered;"]),
    (
        "CREATE INDEX prefixes ON public.orders (kind text_pattern_ops)",
        &["index public.prefixes: DROP INDEX public.prefixes;"],
    ),
    (
        "CREATE INDEX collated ON public.orders (kind COLLATE \"C\")",
        &["index public.collated: DROP INDEX public.collated;"],
    ),
    ("CREATE INDEX ranges ON public.orders USING brin (kind)", &["index public.ranges: DROP INDEX public.ranges;"]),
    (
        "CREATE STATISTICS public.lengths ON (length(kind)), id FROM public.orders",
        &["statistics object public.lengths: DROP STATISTICS public.lengths;"],
    ),
    (
        "CREATE TABLE public.kind_names (name text PRIMARY KEY);
         ALTER TABLE public.orders ADD CONSTRAINT named FOREIGN KEY (kind) REFERENCES public.kind_names",
        &["table constraint named on public.orders: ALTER TABLE public.orders DROP CONSTRAINT named;"],
    ),
    (
        "ALTER TABLE public.orders ADD CONSTRAINT one_of_a_kind UNIQUE (\"user\");
         CREATE TABLE public.followers (leader text CONSTRAINT follows REFERENCES public.orders (\"user\"))",
        &["table constraint follows on public.followers: ALTER TABLE public.followers DROP CONSTRAINT follows;"],
    ),
    (
        "CREATE TYPE public.pair AS (a public.orders, b integer); CREATE TABLE public.archive (old public.orders[], both_of public.pair)",
        &[
            "column public.archive.both_of holding rows of the table: ALTER TABLE public.archive DROP COLUMN both_of;",
            "column public.archive.old holding rows of the table: ALTER TABLE public.archive DROP COLUMN old;",
        ],
    ),
    (
        "CREATE TABLE public.parent (kind text); ALTER TABLE public.orders INHERIT public.parent",
        &[
            "column public.orders.kind inherited from public.parent: ALTER TABLE public.orders NO INHERIT public.parent;",
        ],
    ),
    (
        "CREATE TABLE public.child () INHERITS (public.orders); CREATE POLICY young ON public.child USING (kind = 'a');
         ALTER TABLE public.child ALTER COLUMN kind SET DEFAULT 'b'",
        &[
            "default value for public.child.kind: ALTER TABLE public.child ALTER COLUMN kind DROP DEFAULT;",
            "policy young on public.child: DROP POLICY young ON public.child;",
        ],
    ),
];

/// What PostgreSQL carries over by itself.
const SURVIVORS: &[&str] = &[
    "CREATE INDEX plain ON public.orders (kind, id) INCLUDE (note)",
    "CREATE UNIQUE INDEX once ON public.orders (kind, id)",
    "CREATE INDEX hashed ON public.orders USING hash (kind)",
    "CREATE INDEX present ON public.orders (kind) WHERE kind IS NOT NULL",
    "CREATE INDEX elsewhere ON public.orders (kind) WHERE note = 'a'",
    "ALTER TABLE public.orders ADD CONSTRAINT filled CHECK (kind IS NOT NULL OR note = 'draft')",
    "ALTER TABLE public.orders ADD CONSTRAINT differ CHECK (kind <> \"user\")",
    "ALTER TABLE public.orders ADD CONSTRAINT apart EXCLUDE USING hash (kind WITH =) WHERE (id < 0)",
    "ALTER TABLE public.orders ADD CONSTRAINT twins UNIQUE (\"user\", id)",
    "ALTER TABLE public.orders ALTER COLUMN kind SET STATISTICS 500",
    "CREATE STATISTICS public.together ON kind, note FROM public.orders",
    "CREATE POLICY other ON public.orders USING (note = 'a')",
    "CREATE VIEW public.notes AS SELECT note FROM public.orders",
    "CREATE TRIGGER every BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.pass()",
    "GRANT SELECT (kind) ON public.orders TO PUBLIC",
    "COMMENT ON COLUMN public.orders.kind IS 'kept'",
    "CREATE PUBLICATION whole FOR TABLE public.orders",
    "CREATE FUNCTION public.later() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM orders WHERE kind = 1); END'",
];

fn script() -> Result<Script, Failure> {
    let scripts = generated(&registry("public", &values(&["a", "b", "kind"])), &[])?;
    scripts.into_iter().next().ok_or_else(|| Failure("no migration".to_owned()))
}

/// The statements behind the descriptions, in the order of the list.
fn remedies(detail: &[String]) -> String {
    detail.iter().filter_map(|line| line.split_once(": ")).map(|(_, remedy)| remedy).collect::<Vec<_>>().join("\n")
}

const ALTER: &str = "
    CREATE TYPE public.probe AS ENUM ('a', 'b', 'kind');
    ALTER TABLE public.orders ALTER COLUMN kind TYPE public.probe USING kind::public.probe,
        ALTER COLUMN \"user\" TYPE public.probe USING \"user\"::public.probe";

#[test]
fn each_blocker_is_reported_with_what_drops_it() -> TestResult {
    let up = script()?.up;
    for_each(BLOCKERS, |database, (blocker, reported)| {
        database.run(TABLES)?;
        database.run(blocker)?;
        if !blocker.contains("public.child") {
            database.refused(ALTER)?; // it is a blocker indeed
        }
        let refusal = database.refused(&up)?;
        assert_eq!((refusal.code.as_str(), refusal.detail.as_slice()), ("55000", lines(reported).as_slice()));
        database.run(&remedies(&refusal.detail))?;
        database.run(&up)?;
        assert_eq!(database.column("public.orders", "kind")?, "kind", "{blocker}");
        Ok(())
    })
}

#[test]
fn all_blockers_are_reported_at_once_and_nothing_changes() -> TestResult {
    on_every_server(|database| {
        let up = script()?.up;
        database.run(TABLES)?;
        for (blocker, _) in BLOCKERS {
            // A table whose rows are stored elsewhere takes no new column: that one comes last.
            if !blocker.contains("public.pair") {
                database.run(blocker)?;
            }
        }
        database.run("CREATE TABLE public.archive (old public.orders)")?;
        let before = catalog(database)?;
        let refusal = database.refused(&up)?;
        assert_eq!(catalog(database)?, before);
        for reported in BLOCKERS.iter().filter(|(blocker, _)| !blocker.contains("public.pair")).flat_map(|it| it.1) {
            assert!(refusal.detail.iter().any(|line| line == reported), "{reported} is not in {:#?}", refusal.detail);
        }
        database.run(&remedies(&refusal.detail))?;
        database.run(&up)
    })
}

/// Everything about the tables that a half-done migration would change.
fn catalog(database: &mut Database) -> Result<Vec<String>, Failure> {
    database.rows(
        "SELECT a::text FROM pg_attribute a WHERE attrelid::regclass::text !~ '^pg_' UNION ALL
         SELECT format('%s %s %s', objid, refobjid, deptype) FROM pg_depend WHERE objid >= 16384 UNION ALL
         SELECT t::text FROM pg_type t WHERE oid >= 16384 ORDER BY 1",
    )
}

#[test]
fn what_postgresql_carries_over_is_neither_reported_nor_lost() -> TestResult {
    on_every_server(|database| {
        let Script { up, down, .. } = script()?;
        database.run(TABLES)?;
        database.run("INSERT INTO public.orders VALUES (1, 'a', 'b'), (2, 'b', 'kind')")?;
        for survivor in SURVIVORS {
            database.run(survivor)?;
        }
        let before = survivors(database)?;
        database.run(&up)?;
        assert_eq!(survivors(database)?, before);
        database.run(&down)?;
        assert_eq!(survivors(database)?, before);
        assert_eq!(database.rows("SELECT kind FROM public.orders ORDER BY id")?, ["a", "b"]);
        Ok(())
    })
}

fn survivors(database: &mut Database) -> Result<Vec<String>, Failure> {
    database.rows(
        "SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 'orders'::regclass UNION ALL
         SELECT conname FROM pg_constraint WHERE conrelid = 'orders'::regclass UNION ALL
         SELECT stxname FROM pg_statistic_ext UNION ALL SELECT polname FROM pg_policy UNION ALL
         SELECT tgname FROM pg_trigger UNION ALL SELECT pubname FROM pg_publication UNION ALL
         SELECT viewname FROM pg_views WHERE schemaname = 'public' UNION ALL
         SELECT concat(attname, attstattarget, attacl) FROM pg_attribute WHERE attrelid = 'orders'::regclass UNION ALL
         SELECT description FROM pg_description WHERE objoid = 'orders'::regclass ORDER BY 1",
    )
}

#[test]
fn a_partition_key_cannot_be_converted() -> TestResult {
    let up = script()?.up;
    for_each(&["LIST (kind)", "RANGE (lower(kind))"], |database, key| {
        database.run(&format!("CREATE TABLE public.orders (id integer, kind text) PARTITION BY {key}"))?;
        let reported = "partition key of table public.orders: no statement drops it; make the table again without it";
        assert_eq!(database.refused(&up)?.detail, [reported]);
        Ok(())
    })
}

#[test]
fn partitions_are_converted_with_their_table() -> TestResult {
    on_every_server(|database| {
        let Script { up, down, .. } = script()?;
        database.run(
            "CREATE TABLE public.orders (id integer, kind text DEFAULT 'a' CHECK (kind IS NOT NULL)) PARTITION BY LIST (id);
             CREATE TABLE public.first PARTITION OF public.orders FOR VALUES IN (1);
             CREATE INDEX ON public.orders (kind);
             CREATE TRIGGER told AFTER INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
             ALTER TABLE public.orders DISABLE TRIGGER told;
             INSERT INTO public.orders VALUES (1)",
        )?;
        database.run(&up)?;
        assert_eq!(database.column("public.first", "kind")?, "kind default 'a'::kind");
        database.run(&down)?;
        assert_eq!(database.column("public.first", "kind")?, "text default 'a'::text");
        assert_eq!(database.rows("SELECT kind FROM public.first")?, ["a"]);
        Ok(())
    })
}

#[test]
fn a_partition_and_a_typed_table_are_told_from_their_origin() -> TestResult {
    let up = script()?.up;
    let cases = [
        (
            "CREATE TABLE public.all_orders (id integer, kind text) PARTITION BY LIST (id);
             CREATE TABLE public.orders PARTITION OF public.all_orders FOR VALUES IN (1)",
            "column public.orders.kind inherited from public.all_orders: \
             ALTER TABLE public.all_orders DETACH PARTITION public.orders;",
        ),
        (
            "CREATE TYPE public.order_row AS (id integer, kind text); CREATE TABLE public.orders OF public.order_row",
            "type of table public.orders: ALTER TABLE public.orders NOT OF;",
        ),
    ];
    for_each(&cases, |database, (tables, reported)| {
        database.run(tables)?;
        let refusal = database.refused(&up)?;
        assert_eq!(refusal.detail, [*reported]);
        database.run(&remedies(&refusal.detail))?;
        database.run(&up)
    })
}

fn lines(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
