//! What migrations make in a database, as text.

use crate::server::{Database, Failure, TestResult};

/// Everything that the migrations may have made, a line each, in an order of its own.
pub(crate) fn snapshot(database: &mut Database) -> Result<Vec<String>, Failure> {
    database.rows(
        "WITH tables AS (SELECT c.oid, c.relrowsecurity, c.relacl, c.oid::regclass::text AS name FROM pg_class c
           WHERE c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, to_regnamespace('deliveries_vault')))
         SELECT concat_ws(' ', 'table', name, relrowsecurity, obj_description(oid), (
             SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(relacl) AS a WHERE a::text NOT LIKE 'postgres=%'))
         FROM tables
         UNION ALL SELECT concat_ws(' ', 'column', t.name, a.attname, format_type(a.atttypid, NULL), a.attnotnull,
             pg_get_expr(d.adbin, d.adrelid), col_description(t.oid, a.attnum), (
             SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM unnest(a.attacl) AS x))
         FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
         LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
         UNION ALL SELECT concat_ws(' ', 'constraint', t.name, k.conname, pg_get_constraintdef(k.oid), obj_description(k.oid))
         FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid WHERE k.contype <> 'n'
         UNION ALL SELECT concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid)) FROM tables t JOIN pg_index i ON i.indrelid = t.oid
         UNION ALL SELECT concat_ws(' ', 'policy', t.name, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[],
             pg_get_expr(p.polqual, t.oid), pg_get_expr(p.polwithcheck, t.oid))
         FROM tables t JOIN pg_policy p ON p.polrelid = t.oid
         UNION ALL SELECT concat_ws(' ', 'trigger', t.name, pg_get_triggerdef(g.oid)) FROM tables t
         JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
         UNION ALL SELECT concat_ws(' ', 'function', pg_get_functiondef(f.oid), obj_description(f.oid), (
             SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM unnest(f.proacl) AS x))
         FROM pg_proc f WHERE f.pronamespace IN ('public'::regnamespace, to_regnamespace('deliveries_vault'))
         UNION ALL SELECT concat_ws(' ', 'schema', nspname, nspacl) FROM pg_namespace WHERE nspname = 'deliveries_vault'
         UNION ALL SELECT concat_ws(' ', 'type', t.typname, (SELECT string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder)
             FROM pg_enum e WHERE e.enumtypid = t.oid), obj_description(t.oid))
         FROM pg_type t WHERE t.typtype = 'e' AND t.typnamespace = 'public'::regnamespace
         ORDER BY 1",
    )
}

/// Whether two databases hold the same, and otherwise what not.
pub(crate) fn same(found: &[String], expected: &[String], what: &str) -> TestResult {
    let without = |all: &[String], other: &[String]| -> Vec<String> {
        all.iter().filter(|line| !other.contains(line)).cloned().collect()
    };
    let (missing, extra) = (without(expected, found), without(found, expected));
    if missing.is_empty() && extra.is_empty() {
        return Ok(());
    }
    Err(Failure(format!("{what}:\nmissing {missing:#?}\nnot expected {extra:#?}")))
}
