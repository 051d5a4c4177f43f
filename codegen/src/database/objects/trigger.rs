//! Triggers on rows, each with a function of its own.

use super::function::Function;
use super::item::{DatabaseObject, Item};
use crate::model::ident::bounded;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::ObjectKey;
use crate::sql::quote::quote_ident;

/// A trigger that runs for each row.
#[derive(Debug)]
pub(crate) struct Trigger<'a> {
    pub(crate) table: &'a ObjectName,
    /// What it is called, cut where that is too long; its function is called after it and the table.
    pub(crate) name: String,
    /// When it runs, such as `BEFORE UPDATE`.
    pub(crate) event: &'static str,
    /// Whether its function runs with the rights of its owner.
    pub(crate) is_definer: bool,
    /// The function's body without the line end before it.
    pub(crate) body: String,
    /// What the function does.
    pub(crate) comment: String,
}

impl Trigger<'_> {
    /// The function, and the trigger that calls it.
    pub(crate) fn items(self) -> [Item; 2] {
        let Self { table, name, event, is_definer, body, comment } = self;
        let function = Function {
            name: ObjectName::new(table.schema.as_str(), bounded(format!("{name}__{}", table.name))),
            arguments: Vec::new(),
            returns: "trigger".to_owned(),
            language: "plpgsql",
            volatility: "",
            is_definer,
            body: format!("\n{body}"),
            comment,
            executors: Vec::new(),
        };
        let name = bounded(name);
        let create = format!(
            "CREATE OR REPLACE TRIGGER {}\n    {event} ON {table}\n    FOR EACH ROW EXECUTE FUNCTION {}();\n",
            quote_ident(&name),
            function.name
        );
        [function.item(), Item::new(Known { table: table.clone(), name, create })]
    }
}

/// Takes a trigger away that an earlier registry made.
pub(crate) fn removal(table: &ObjectName, name: &str) -> Item {
    Item::removal(Known { table: table.clone(), name: bounded(name.to_owned()), create: String::new() })
}

/// A trigger without its function.
#[derive(Debug)]
struct Known {
    table: ObjectName,
    name: String,
    create: String,
}

impl DatabaseObject for Known {
    fn key(&self) -> ObjectKey {
        ObjectKey::Trigger(self.table.clone(), self.name.clone())
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.tables.get(&self.table).is_some_and(|table| table.triggers.contains_key(&self.name))
    }

    fn create(&self, _: &Catalog) -> String {
        self.create.clone()
    }

    fn remove(&self) -> String {
        format!("DROP TRIGGER IF EXISTS {} ON {};\n", quote_ident(&self.name), self.table)
    }

    fn restore(&self, present: &Catalog) -> String {
        let found = present.tables.get(&self.table).and_then(|table| table.triggers.get(&self.name));
        format!("{}{};\n", self.remove(), found.map(|trigger| trigger.definition.as_str()).unwrap_or_default())
    }
}
