//! What a database is read for.

/// What a database is read for. Names come with their schema and a point, without any quotes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Schemas.
    pub schemas: Vec<String>,
    /// Types.
    pub types: Vec<String>,
    /// Tables.
    pub tables: Vec<String>,
    /// Columns, as `schema.table.column`.
    pub columns: Vec<String>,
    /// Indexes.
    pub indexes: Vec<String>,
    /// Triggers, as `schema.table.trigger`.
    pub triggers: Vec<String>,
    /// Functions.
    pub functions: Vec<String>,
    /// Tables of which constraints, policies and privileges matter, too.
    pub secured: Vec<String>,
    /// Roles whose privileges matter; `public` is everybody.
    pub roles: Vec<String>,
}
