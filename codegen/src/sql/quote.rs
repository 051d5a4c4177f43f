//! PostgreSQL's identifiers, literals and dollar quotes.

use std::borrow::Cow;

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

/// The name as SQL spells it, as `quote_ident` does.
pub(crate) fn quote_ident(name: &str) -> Cow<'_, str> {
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && KEYWORDS.binary_search(&name).is_err();
    if plain { Cow::Borrowed(name) } else { Cow::Owned(format!("\"{}\"", name.replace('"', "\"\""))) }
}

/// A name in a schema.
pub(crate) fn qualified(schema: &str, name: &str) -> String {
    format!("{}.{}", quote_ident(schema), quote_ident(name))
}

/// Text as a literal. With `standard_conforming_strings`, the default since 9.1, a backslash means itself.
pub(crate) fn quote_literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A key or a text in a path of SQL/JSON, whose strings are those of ECMAScript.
pub(crate) fn quote_in_path(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A dollar quote that no text inside it can end.
pub(crate) fn dollar_quote(word: &str, inside: &str) -> String {
    let mut tag = format!("${word}$");
    let mut number = 1;
    while inside.contains(tag.trim_end_matches('$')) {
        number += 1;
        tag = format!("${word}_{number}$");
    }
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_sorted() {
        assert!(KEYWORDS.is_sorted());
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
}
