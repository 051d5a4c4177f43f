//! Triggers on rows, each with a function of its own.

use super::function::Function;
use super::item::{Item, Owner};
use crate::model::ident::bounded;
use crate::sql::catalog::ObjectName;
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
        let Parts { owner, ident, words, take } = Parts::of(table, name);
        let make = format!(
            "CREATE OR REPLACE TRIGGER {ident}\n    {event} ON {table}\n    FOR EACH ROW EXECUTE FUNCTION {}();\n",
            function.name
        );
        [function.item(), Item::new(owner, words, make, take)]
    }
}

/// What takes a trigger away that an earlier registry made.
pub(crate) fn removal(table: &ObjectName, name: &str) -> Item {
    let Parts { owner, words, take, .. } = Parts::of(table, name.to_owned());
    Item::removal(owner, words, take)
}

/// What is said of a trigger whether it comes or goes.
struct Parts {
    owner: Owner,
    ident: String,
    words: String,
    take: String,
}

impl Parts {
    fn of(table: &ObjectName, name: String) -> Self {
        let name = bounded(name);
        let ident = quote_ident(&name).into_owned();
        Self {
            words: format!("the trigger {ident} on {table}"),
            take: format!("DROP TRIGGER IF EXISTS {ident} ON {table};\n"),
            owner: Owner::Trigger(table.clone(), name),
            ident,
        }
    }
}
