//! Names that PostgreSQL and Supabase keep for themselves, and names cut to PostgreSQL's length.

use crate::model::hash::sha256;
use crate::model::ident::MAX_NAME_BYTES;

/// Columns that every table has already, from PostgreSQL's chapter on system columns.
const SYSTEM_COLUMNS: &[&str] = &["cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"];

/// Whether a table cannot have a column of this name, in whatever quotes.
pub(crate) fn is_system_column(name: &str) -> bool {
    SYSTEM_COLUMNS.binary_search(&name).is_ok()
}

/// Whether PostgreSQL keeps schemas of this name for itself.
pub(crate) fn is_system_schema(name: &str) -> bool {
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
pub(crate) fn is_supabase_schema(name: &str) -> bool {
    SUPABASE_SCHEMAS.binary_search(&name).is_ok()
}

/// The name, cut where it is longer than PostgreSQL allows and told from others by a hash.
pub(crate) fn bounded(name: String) -> String {
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
        assert!(SYSTEM_COLUMNS.is_sorted());
        assert!(SUPABASE_SCHEMAS.is_sorted());
    }

    #[test]
    fn long_names_stay_different() {
        let long = |last: char| bounded(format!("refuse_retired__{}__{last}", "a".repeat(60)));
        assert_eq!(long('x').len(), MAX_NAME_BYTES);
        assert_ne!(long('x'), long('y'));
        assert_eq!(bounded("short".to_owned()), "short");
    }
}
