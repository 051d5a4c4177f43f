//! A constraint of a table, whether or not all rows are known to meet it.

use std::fmt::Write as _;

use super::item::{DatabaseObject, Item};
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::{Aspect, ObjectKey};
use crate::sql::quote::{quote_ident, quote_literal};

#[derive(Debug)]
struct Constraint {
    table: ObjectName,
    name: String,
    create: String,
}

/// A constraint for new and changed rows.
pub(crate) fn item(table: &ObjectName, name: &str, condition: &str, comment: &str) -> Item {
    let ident = quote_ident(name);
    let create = format!(
        "ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {ident};\n\
         ALTER TABLE {table} ADD CONSTRAINT {ident}\n    CHECK ({condition}) NOT VALID;\n\
         COMMENT ON CONSTRAINT {ident} ON {table} IS {};\n",
        quote_literal(comment),
    );
    Item::new(Constraint { table: table.clone(), name: name.to_owned(), create })
}

/// Takes a constraint away that an earlier registry made.
pub(crate) fn removal(table: &ObjectName, name: &str) -> Item {
    Item::removal(Constraint { table: table.clone(), name: name.to_owned(), create: String::new() })
}

impl DatabaseObject for Constraint {
    fn key(&self) -> ObjectKey {
        ObjectKey::Constraint(self.table.clone(), self.name.clone())
    }

    fn owns(&self, key: &ObjectKey, aspect: Aspect) -> bool {
        *key == self.key() && aspect != Aspect::Validation
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.tables.get(&self.table).is_some_and(|table| table.constraints.contains_key(&self.name))
    }

    fn create(&self, _: &Catalog) -> String {
        self.create.clone()
    }

    fn remove(&self) -> String {
        format!("ALTER TABLE {} DROP CONSTRAINT IF EXISTS {};\n", self.table, quote_ident(&self.name))
    }

    fn restore(&self, present: &Catalog) -> String {
        let Self { table, name, .. } = self;
        let found = present.tables.get(table).and_then(|table| table.constraints.get(name));
        let Some(found) = found else { return String::new() };
        let ident = quote_ident(name);
        let mut text = self.remove();
        let _ = writeln!(text, "ALTER TABLE {table} ADD CONSTRAINT {ident} {} NOT VALID;", found.definition);
        if let Some(comment) = &found.comment {
            let _ = writeln!(text, "COMMENT ON CONSTRAINT {ident} ON {table} IS {};", quote_literal(comment));
        }
        if found.validated {
            let _ = writeln!(text, "ALTER TABLE {table} VALIDATE CONSTRAINT {ident};");
        }
        text
    }
}
