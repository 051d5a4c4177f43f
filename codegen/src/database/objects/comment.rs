//! The comment on a table that is there.

use super::item::DatabaseObject;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::{Aspect, ObjectKey};
use crate::sql::quote::quote_literal;

/// What a table is for.
#[derive(Debug)]
pub(crate) struct TableComment {
    pub(crate) table: ObjectName,
    pub(crate) text: String,
}

impl DatabaseObject for TableComment {
    fn key(&self) -> ObjectKey {
        ObjectKey::Table(self.table.clone())
    }

    fn owns(&self, key: &ObjectKey, aspect: Aspect) -> bool {
        *key == self.key() && aspect == Aspect::Comment
    }

    fn verb(&self, _: bool) -> &'static str {
        "describes"
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.tables.get(&self.table).is_some_and(|table| table.comment.is_some())
    }

    fn create(&self, _: &Catalog) -> String {
        describe(&self.table, Some(&self.text))
    }

    fn remove(&self) -> String {
        String::new()
    }

    fn restore(&self, present: &Catalog) -> String {
        restore(&self.table, present)
    }
}

/// The statement that gives a table the comment that it has.
pub(super) fn restore(table: &ObjectName, present: &Catalog) -> String {
    describe(table, present.tables.get(table).and_then(|table| table.comment.as_deref()))
}

fn describe(table: &ObjectName, text: Option<&str>) -> String {
    format!("COMMENT ON TABLE {table} IS {};\n", literal(text))
}

/// `NULL` takes a comment away.
pub(super) fn literal(text: Option<&str>) -> String {
    text.map_or_else(|| "NULL".to_owned(), quote_literal)
}
