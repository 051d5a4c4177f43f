//! A policy: which rows those who have logged in may read, make, change or delete.

use std::fmt::Write as _;

use super::item::{DatabaseObject, Item};
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::ObjectKey;
use crate::sql::quote::{quote_ident, quote_literal};

#[derive(Debug)]
struct Policy {
    table: ObjectName,
    name: String,
    /// Its operation and conditions; none where it goes.
    definition: String,
}

/// A policy for those who have logged in.
pub(crate) fn item(table: &ObjectName, name: &str, operation: &str, condition: &str) -> Item {
    let using = format!("\n    USING (\n        {condition}\n    )");
    let check = format!("\n    WITH CHECK (\n        {condition}\n    )");
    let conditions = match operation {
        "insert" => check,
        "update" => using + &check,
        _ => using,
    };
    let definition = format!("FOR {} TO authenticated{conditions}", operation.to_uppercase());
    Item::new(Policy { table: table.clone(), name: name.to_owned(), definition })
}

/// Takes a policy away that a migration made.
pub(crate) fn removal(table: &ObjectName, name: &str) -> Item {
    Item::removal(Policy { table: table.clone(), name: name.to_owned(), definition: String::new() })
}

impl DatabaseObject for Policy {
    fn key(&self) -> ObjectKey {
        ObjectKey::Policy(self.table.clone(), self.name.clone())
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.tables.get(&self.table).is_some_and(|table| table.policies.contains_key(&self.name))
    }

    fn create(&self, _: &Catalog) -> String {
        let Self { table, name, definition } = self;
        format!("{}CREATE POLICY {} ON {table}\n    {definition};\n", self.remove(), quote_ident(name))
    }

    fn remove(&self) -> String {
        format!("DROP POLICY IF EXISTS {} ON {};\n", quote_ident(&self.name), self.table)
    }

    fn restore(&self, present: &Catalog) -> String {
        let Self { table, name, .. } = self;
        let found = present.tables.get(table).and_then(|table| table.policies.get(name));
        let Some(found) = found else { return String::new() };
        let mut text = format!("{}{};\n", self.remove(), found.definition);
        if let Some(comment) = &found.comment {
            let (ident, comment) = (quote_ident(name), quote_literal(comment));
            let _ = writeln!(text, "COMMENT ON POLICY {ident} ON {table} IS {comment};");
        }
        text
    }
}
