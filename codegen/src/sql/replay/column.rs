//! Columns as `CREATE TABLE` and `ADD COLUMN` write them.

use super::clause::starts_clause;
use super::constraint::{Parsed, words};
use super::free_name::free_name;
use super::state::Replay;
use crate::sql::catalog::{Column, Generated, ObjectName};
use crate::sql::cursor::Cursor;
use crate::sql::text::spell;
use crate::sql::token::{Lexeme, tokens};

/// A column and the constraints that stand with it.
pub(super) struct Definition {
    pub(super) column: Column,
    pub(super) constraints: Vec<Parsed>,
}

/// Types that are an integer with a sequence.
const SERIALS: &[(&str, &str)] = &[
    ("bigserial", "bigint"),
    ("serial", "integer"),
    ("serial2", "smallint"),
    ("serial4", "integer"),
    ("serial8", "bigint"),
    ("smallserial", "smallint"),
];

impl Replay<'_> {
    /// Reads the definition of a column.
    pub(super) fn column(&mut self, tokens: &[Lexeme], table: &ObjectName) -> Option<Definition> {
        let mut cursor = Cursor::new(tokens);
        let name = cursor.identifier()?;
        let written = cursor.until(starts_clause);
        let mut column = Column { name, ..Column::default() };
        self.set_type(&mut column, written, table);
        let mut constraints = Vec::new();
        let mut named = None;
        while !cursor.is_empty() {
            if cursor.take_word("constraint") {
                named = Some(cursor.identifier()?);
            } else if cursor.take_words(&["not", "null"]) {
                column.not_null = true;
            } else if cursor.take_any(&["collate", "compression", "storage"]) {
                cursor.name()?;
            } else if cursor.take_word("default") {
                column.default = Some(spell(expression(&mut cursor)));
            } else if cursor.take_word("generated") {
                generated(&mut column, &mut cursor)?;
            } else if !cursor.take_word("null") {
                let on = [column.name.clone()];
                let mut parsed = self.constraint(&mut cursor, table, &on)?;
                parsed.name = named.take();
                column.not_null |= parsed.is_primary_key();
                constraints.push(parsed);
            }
        }
        self.add_supports(&column);
        Some(Definition { column, constraints })
    }

    /// Gives a column its type, with what comes with a serial one.
    fn set_type(&self, column: &mut Column, written: &[Lexeme], table: &ObjectName) {
        let type_name = self.type_name(written);
        let serial = SERIALS.iter().find(|(serial, _)| *serial == type_name);
        column.type_name = Some(serial.map_or(type_name, |(_, integer)| (*integer).to_owned()));
        if serial.is_some() {
            let sequence = free_name(&table.name, Some(&column.name), "seq", |_| false);
            column.default = Some(format!("nextval ('{}'::regclass)", ObjectName::new(&table.schema, sequence)));
            column.not_null = true;
        }
    }

    /// Remembers what a column stands on, in case that is dropped together with it.
    pub(super) fn add_supports(&mut self, column: &Column) {
        let texts = column.type_name.iter().chain(&column.default);
        for word in texts.flat_map(|text| words(&tokens(text).0)) {
            self.words.add_support(&word);
        }
    }
}

/// An expression that ends where the next clause begins.
fn expression<'t>(cursor: &mut Cursor<'t>) -> &'t [Lexeme] {
    // The first token belongs to it whatever it is: `DEFAULT NULL`.
    let whole = cursor.rest();
    if !cursor.next_is_symbol('(') {
        cursor.skip();
    }
    cursor.until(starts_clause);
    &whole[..whole.len() - cursor.rest().len()]
}

/// Reads what follows `GENERATED`.
pub(super) fn generated(column: &mut Column, cursor: &mut Cursor<'_>) -> Option<()> {
    let always = cursor.take_word("always");
    if !always && !cursor.take_words(&["by", "default"]) {
        return None;
    }
    if !cursor.take_word("as") {
        return None;
    }
    if cursor.take_word("identity") {
        cursor.parens();
        column.generated = Some(if always { Generated::Identity } else { Generated::IdentityByDefault });
        column.not_null = true;
    } else {
        column.generated = Some(Generated::Stored(spell(cursor.parens()?)));
        cursor.take_word("stored");
    }
    Some(())
}
