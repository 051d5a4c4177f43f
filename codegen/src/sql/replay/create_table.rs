//! `CREATE TABLE`.

use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{ObjectName, Table};
use crate::sql::cursor::{Cursor, split};
use crate::sql::token::Lexeme;

impl Replay<'_> {
    pub(super) fn create_table(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        let lenient = cursor.take_words(&["if", "not", "exists"]);
        let Some(name) = cursor.name().map(|name| self.resolve_new(name)) else { return Ok(()) };
        if !self.follows_new(Kind::Table, &name) {
            return Ok(());
        }
        let present = self.catalog.tables.get(&name).filter(|table| table.created).cloned();
        if lenient && present.is_some() {
            return Ok(());
        }
        let Some(elements) = cursor.parens() else {
            return Err(Problem::new(&name, "what columns it is created with cannot be told from this statement"));
        };
        if ["inherits", "as"].iter().any(|word| cursor.next_is_word(word)) {
            return Err(Problem::new(&name, "it is created from another table or a query"));
        }
        let before = self.catalog.tables.insert(name.clone(), Table { created: true, ..Table::default() });
        let outcome = self.elements(&name, elements);
        match (outcome, present) {
            (Err(message), _) => {
                self.restore(&name, before);
                Err(Problem::new(&name, message))
            }
            (Ok(()), Some(present)) if !same_columns(&present, self.catalog.tables.get(&name)) => {
                self.restore(&name, before);
                Err(Problem::new(&name, "it is created a second time with other columns"))
            }
            (Ok(()), Some(_)) => {
                self.restore(&name, before);
                Ok(())
            }
            (Ok(()), None) => Ok(()),
        }
    }

    fn restore(&mut self, name: &ObjectName, before: Option<Table>) {
        match before {
            Some(before) => self.catalog.tables.insert(name.clone(), before),
            None => self.catalog.tables.remove(name),
        };
    }

    fn elements(&mut self, name: &ObjectName, elements: &[Lexeme]) -> Result<(), String> {
        let mut constraints = Vec::new();
        for element in split(elements) {
            let mut cursor = Cursor::new(element);
            if cursor.next_is_word("like") {
                return Err("it is created like another table".to_owned());
            }
            let is_constraint = matches!(
                cursor.peek_word(),
                Some("constraint" | "check" | "unique" | "primary" | "foreign" | "exclude")
            );
            if is_constraint {
                let parsed = self.table_constraint(&mut cursor, name);
                constraints.push(parsed.ok_or("a constraint of it cannot be read")?);
            } else {
                let definition = self.column(element, name).ok_or("a column of it cannot be read")?;
                constraints.extend(definition.constraints);
                if let Some(table) = self.catalog.tables.get_mut(name) {
                    table.columns.push(definition.column);
                }
            }
        }
        // PostgreSQL gives names in this order.
        let order = |suffix: &str| ["check", "pkey", "key", "excl", "fkey"].iter().position(|known| *known == suffix);
        constraints.sort_by_key(|parsed| (order(parsed.suffix) > Some(0), parsed.suffix == "fkey"));
        constraints.into_iter().try_for_each(|parsed| self.add_constraint(name, parsed))
    }
}

fn same_columns(first: &Table, second: Option<&Table>) -> bool {
    second.is_some_and(|second| first.columns.iter().map(key).eq(second.columns.iter().map(key)))
}

fn key(column: &crate::sql::catalog::Column) -> (&String, &Option<String>) {
    (&column.name, &column.type_name)
}
