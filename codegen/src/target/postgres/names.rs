//! PostgreSQL's identifiers, literals and dollar quotes.

use std::borrow::Cow;

use crate::ident::MAX_NAME_BYTES;
use crate::plan::manifest::sha256;

/// Words that `quote_ident` puts in double quotes: every key word that is not unreserved, from `pg_get_keywords()` of
/// PostgreSQL 17, which has all those of PostgreSQL 15.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "between",
    "bigint", "binary", "bit", "boolean", "both", "case", "cast", "char", "character", "check", "coalesce", "collate",
    "collation", "column", "concurrently", "constraint", "create", "cross", "current_catalog", "current_date",
    "current_role", "current_schema", "current_time", "current_timestamp", "current_user", "dec", "decimal",
    "default", "deferrable", "desc", "distinct", "do", "else", "end", "except", "exists", "extract", "false", "fetch",
    "float", "for", "foreign", "freeze", "from", "full", "grant", "greatest", "group", "grouping", "having", "ilike",
    "in", "initially", "inner", "inout", "int", "integer", "intersect", "interval", "into", "is", "isnull", "join",
    "json", "json_array", "json_arrayagg", "json_exists", "json_object", "json_objectagg", "json_query",
    "json_scalar", "json_serialize", "json_table", "json_value", "lateral", "leading", "least", "left", "like",
    "limit", "localtime", "localtimestamp", "merge_action", "national", "natural", "nchar", "none", "normalize",
    "not", "notnull", "null", "nullif", "numeric", "offset", "on", "only", "or", "order", "out", "outer", "overlaps",
    "overlay", "placing", "position", "precision", "primary", "real", "references", "returning", "right", "row",
    "select", "session_user", "setof", "similar", "smallint", "some", "substring", "symmetric", "system_user",
    "table", "tablesample", "then", "time", "timestamp", "to", "trailing", "treat", "trim", "true", "union", "unique",
    "user", "using", "values", "varchar", "variadic", "verbose", "when", "where", "window", "with", "xmlattributes",
    "xmlconcat", "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot",
    "xmlserialize", "xmltable",
];

/// Columns that every table has already, from PostgreSQL's chapter on system columns.
const SYSTEM_COLUMNS: &[&str] = &["cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"];

/// Whether a table cannot have a column of this name, in whatever quotes.
pub(super) fn is_system_column(name: &str) -> bool {
    SYSTEM_COLUMNS.binary_search(&name).is_ok()
}

/// Whether PostgreSQL keeps schemas of this name for itself.
pub(super) fn is_system_schema(name: &str) -> bool {
    name.starts_with("pg_") || name == "information_schema"
}

/// Schemas that Supabase makes and keeps for itself.
const SUPABASE_SCHEMAS: &[&str] = &[
    "auth",
    "cron",
    "extensions",
    "graphql",
    "graphql_public",
    "net",
    "pgbouncer",
    "pgmq",
    "pgsodium",
    "realtime",
    "storage",
    "supabase_functions",
    "supabase_migrations",
    "vault",
];

/// Whether Supabase keeps a schema for itself, in which a project's migrations cannot make anything.
pub(super) fn is_supabase_schema(name: &str) -> bool {
    SUPABASE_SCHEMAS.binary_search(&name).is_ok()
}

/// The name as SQL spells it, as `quote_ident` does.
pub(crate) fn quote_ident(name: &str) -> Cow<'_, str> {
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && KEYWORDS.binary_search(&name).is_err();
    if plain { Cow::Borrowed(name) } else { Cow::Owned(format!("\"{}\"", name.replace('"', "\"\""))) }
}

/// A name in a schema.
pub(super) fn qualified(schema: &str, name: &str) -> String {
    format!("{}.{}", quote_ident(schema), quote_ident(name))
}

/// Text as a literal. With `standard_conforming_strings`, the default since 9.1, a backslash means itself.
pub(crate) fn quote_literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A key or a text in a path of SQL/JSON, whose strings are those of ECMAScript.
pub(super) fn quote_in_path(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A dollar quote that no text inside it can end.
pub(super) fn dollar_quote(word: &str, inside: &str) -> String {
    let mut tag = format!("${word}$");
    let mut number = 1;
    while inside.contains(tag.trim_end_matches('$')) {
        number += 1;
        tag = format!("${word}_{number}$");
    }
    tag
}

/// The name, cut where it is longer than PostgreSQL allows and told from others by a hash.
pub(super) fn bounded(name: String) -> String {
    const HASH: usize = 8;
    if name.len() <= MAX_NAME_BYTES {
        return name;
    }
    let hash = sha256(name.as_bytes());
    format!("{}_{}", &name[..MAX_NAME_BYTES - HASH - 1], &hash[..HASH])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(KEYWORDS.is_sorted());
        assert!(SYSTEM_COLUMNS.is_sorted());
    }

    #[test]
    fn identifiers_are_quoted_when_they_must_be() {
        for (name, quoted) in [
            ("status", "status"),
            ("order", "\"order\""),
            ("merge_action", "\"merge_action\""),
            ("Mixed", "\"Mixed\""),
            ("a\"b", "\"a\"\"b\""),
            ("9lives", "\"9lives\""),
            ("", "\"\""),
        ] {
            assert_eq!(quote_ident(name), quoted);
        }
        assert_eq!(qualified("public", "user"), "public.\"user\"");
    }

    #[test]
    fn literals_double_quotes_and_leave_the_rest() {
        assert_eq!(quote_literal("it's a \\ and $x$ -- */\n"), "'it''s a \\ and $x$ -- */\n'");
    }

    #[test]
    fn dollar_quotes_do_not_occur_inside() {
        assert_eq!(dollar_quote("migration", "costs $5"), "$migration$");
        assert_eq!(dollar_quote("migration", "ends $migration"), "$migration_2$");
        assert_eq!(dollar_quote("migration", "a $migration$ b $migration_2$"), "$migration_3$");
    }

    #[test]
    fn long_names_stay_different() {
        let long = |last: char| bounded(format!("refuse_retired__{}__{last}", "a".repeat(60)));
        assert_eq!(long('x').len(), MAX_NAME_BYTES);
        assert_ne!(long('x'), long('y'));
        assert_eq!(bounded("short".to_owned()), "short");
    }
}
