//! An index on a column.

use super::item::DatabaseObject;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::ObjectKey;
use crate::sql::quote::quote_ident;

/// An index.
#[derive(Debug)]
pub(crate) struct Index {
    pub(crate) name: ObjectName,
    pub(crate) table: ObjectName,
    /// Without quotes.
    pub(crate) column: String,
    pub(crate) is_unique: bool,
}

impl DatabaseObject for Index {
    fn key(&self) -> ObjectKey {
        ObjectKey::Index(self.name.clone())
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.indexes.contains_key(&self.name)
    }

    fn create(&self, present: &Catalog) -> String {
        let Self { name, table, column, is_unique } = self;
        // One of another form has to go first.
        let drop = if self.is_in(present) { format!("DROP INDEX {name};\n") } else { String::new() };
        let kind = if *is_unique { "UNIQUE INDEX" } else { "INDEX" };
        let (ident, column) = (quote_ident(&name.name), quote_ident(column));
        format!("{drop}CREATE {kind} IF NOT EXISTS {ident} ON {table} ({column});\n")
    }

    fn remove(&self) -> String {
        format!("DROP INDEX IF EXISTS {};\n", self.name)
    }

    fn restore(&self, present: &Catalog) -> String {
        let definition = present.indexes.get(&self.name).map(|index| index.definition.as_str()).unwrap_or_default();
        format!("{}{definition};\n", self.remove())
    }
}
