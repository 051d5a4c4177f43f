//! Names that PostgreSQL and Supabase keep for themselves.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(SYSTEM_COLUMNS.is_sorted());
        assert!(SUPABASE_SCHEMAS.is_sorted());
    }
}
