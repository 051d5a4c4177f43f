//! That row-level security of a table is enabled: without a policy it keeps everybody out.

use super::item::DatabaseObject;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::{Aspect, ObjectKey};

/// Of one table.
#[derive(Debug)]
pub(crate) struct RowSecurity {
    pub(crate) table: ObjectName,
    /// What is to be done with it.
    pub(crate) then: String,
}

impl RowSecurity {
    fn enable(&self) -> String {
        format!("ALTER TABLE {} ENABLE ROW LEVEL SECURITY;\n", self.table)
    }
}

impl DatabaseObject for RowSecurity {
    fn key(&self) -> ObjectKey {
        ObjectKey::Table(self.table.clone())
    }

    fn owns(&self, key: &ObjectKey, aspect: Aspect) -> bool {
        *key == self.key() && aspect == Aspect::RowSecurity
    }

    fn words(&self) -> String {
        format!("row-level security of {}", self.table)
    }

    fn verb(&self, _: bool) -> &'static str {
        "enables"
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.tables.get(&self.table).is_some_and(|table| table.row_security)
    }

    fn create(&self, _: &Catalog) -> String {
        self.enable() + &self.then
    }

    /// The way back does not open the table.
    fn remove(&self) -> String {
        String::new()
    }

    fn restore(&self, _: &Catalog) -> String {
        self.enable()
    }
}
