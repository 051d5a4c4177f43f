//! That all rows of a table are known to meet a constraint.

use super::item::DatabaseObject;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::{Aspect, ObjectKey};

/// Of one constraint.
#[derive(Debug)]
pub(crate) struct Validation {
    pub(crate) table: ObjectName,
    pub(crate) constraint: String,
    pub(crate) create: String,
}

impl DatabaseObject for Validation {
    fn key(&self) -> ObjectKey {
        ObjectKey::Constraint(self.table.clone(), self.constraint.clone())
    }

    fn owns(&self, key: &ObjectKey, aspect: Aspect) -> bool {
        // A constraint that is made anew has to be validated anew.
        *key == self.key() && matches!(aspect, Aspect::Validation | Aspect::Definition)
    }

    fn verb(&self, _: bool) -> &'static str {
        "checks the rows that there are against"
    }

    fn is_in(&self, present: &Catalog) -> bool {
        let table = present.tables.get(&self.table);
        table.and_then(|table| table.constraints.get(&self.constraint)).is_some_and(|constraint| constraint.validated)
    }

    fn create(&self, _: &Catalog) -> String {
        self.create.clone()
    }

    fn remove(&self) -> String {
        String::new()
    }

    /// That rows were looked at needs no undoing.
    fn restore(&self, _: &Catalog) -> String {
        String::new()
    }
}
