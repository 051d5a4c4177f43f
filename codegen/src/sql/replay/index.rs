//! Indexes.

use super::free_name::free_name;
use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{Index, ObjectName};
use crate::sql::cursor::{Cursor, Written, split};
use crate::sql::quote::quote_ident;
use crate::sql::text::spell;
use crate::sql::token::{Lexeme, tokens};

impl Replay<'_> {
    pub(super) fn create_index(&mut self, mut cursor: Cursor<'_>, whole: &[Lexeme]) -> Outcome {
        cursor.take_word("concurrently");
        let lenient = cursor.take_words(&["if", "not", "exists"]);
        let given = if cursor.next_is_word("on") { None } else { cursor.identifier() };
        cursor.take_word("on");
        cursor.take_word("only");
        let Some(table) = self.followed(Kind::Table, &mut cursor) else { return Ok(()) };
        // It is the default.
        cursor.take_words(&["using", "btree"]);
        let name = ObjectName::new(&table.schema, given.unwrap_or_else(|| self.index_name(&table, cursor)));
        let unique = if Cursor::new(&whole[1..]).next_is_word("unique") { "unique " } else { "" };
        let rest = spell(cursor.rest());
        let definition = format!("create {unique}index {} on {table} {rest}", quote_ident(&name.name));
        self.words.add(&name.name);
        match self.catalog.indexes.get(&name) {
            Some(present) if lenient || present.definition == definition => {}
            Some(_) => return Err(Problem::new(&table, format!("its index {name} exists already in another form"))),
            None => _ = self.catalog.indexes.insert(name, Index { table, definition, comment: None }),
        }
        Ok(())
    }

    /// The name that PostgreSQL gives to an index without one.
    fn index_name(&self, table: &ObjectName, mut cursor: Cursor<'_>) -> String {
        if cursor.take_word("using") {
            cursor.skip();
        }
        let elements = cursor.parens().map(split).unwrap_or_default();
        let parts: Vec<_> = elements.into_iter().map(element_name).collect();
        free_name(&table.name, Some(&parts.join("_")), "idx", |name| {
            self.catalog.indexes.contains_key(&ObjectName::new(&table.schema, name))
                || self.catalog.tables.get(table).is_some_and(|table| table.constraints.contains_key(name))
        })
    }

    pub(super) fn resolve_index(&self, written: Written) -> ObjectName {
        if written.schema.is_none() {
            for schema in &self.path {
                let name = ObjectName::new(schema, &written.name);
                let of_constraint = || {
                    let mut tables = self.catalog.tables.iter().filter(|(table, _)| table.schema == *schema);
                    tables.any(|(_, table)| table.constraints.contains_key(&written.name))
                };
                if self.catalog.indexes.contains_key(&name) || of_constraint() {
                    return name;
                }
            }
        }
        self.resolve_new(written)
    }

    /// The columns of an index that a constraint takes over.
    pub(super) fn index_columns(&self, name: &ObjectName) -> Option<Vec<String>> {
        let (lexemes, _) = tokens(&self.catalog.indexes.get(name)?.definition);
        let mut cursor = Cursor::new(&lexemes);
        cursor.until(|ahead| ahead.next_is_symbol('('));
        cursor.identifiers()
    }
}

/// What an element adds to the name of its index: PostgreSQL takes the function's name, too, but not that of operators.
fn element_name(element: &[Lexeme]) -> String {
    let mut cursor = Cursor::new(element);
    let name = cursor.identifier();
    name.unwrap_or_else(|| "expr".to_owned())
}
