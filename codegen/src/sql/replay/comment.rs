//! `COMMENT ON`.

use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::ObjectName;
use crate::sql::cursor::{Cursor, Written};

impl Replay<'_> {
    pub(super) fn comment(&mut self, mut cursor: Cursor<'_>) {
        if !cursor.take_word("on") {
            return;
        }
        let Some(what) = cursor.peek_word() else { return };
        cursor.skip();
        let mut text = cursor;
        text.until(|ahead| ahead.next_is_word("is"));
        text.skip();
        let text = text.literal().filter(|text| !text.is_empty());
        if let Some(comment) = self.comment_mut(what, cursor) {
            *comment = text;
        }
    }

    /// Where the comment of an object is kept, when it is followed.
    fn comment_mut(&mut self, what: &str, mut cursor: Cursor<'_>) -> Option<&mut Option<String>> {
        match what {
            "type" | "domain" => {
                let name = self.resolve(Kind::Type, cursor.name()?);
                Some(&mut self.catalog.types.get_mut(&name)?.comment)
            }
            "table" => {
                let name = self.followed(Kind::Table, &mut cursor)?;
                Some(&mut self.catalog.tables.get_mut(&name)?.comment)
            }
            "column" => {
                let (table, column) = self.column_name(cursor)?;
                Some(&mut self.catalog.tables.get_mut(&table)?.column_mut(&column)?.comment)
            }
            "function" | "procedure" | "routine" => {
                let key = self.signatures(what, &mut cursor)?.1.into_iter().next()?;
                Some(&mut self.catalog.functions.get_mut(&key)?.comment)
            }
            "index" => {
                let name = self.resolve_index(cursor.name()?);
                Some(&mut self.catalog.indexes.get_mut(&name)?.comment)
            }
            "schema" => self.catalog.schemas.get_mut(&cursor.identifier()?),
            "trigger" | "policy" | "constraint" => {
                let part = cursor.identifier()?;
                if !cursor.take_word("on") {
                    return None;
                }
                let name = self.followed(Kind::Table, &mut cursor)?;
                let table = self.catalog.tables.get_mut(&name)?;
                Some(match what {
                    "trigger" => &mut table.triggers.get_mut(&part)?.comment,
                    "policy" => &mut table.policies.get_mut(&part)?.comment,
                    _ => &mut table.constraints.get_mut(&part)?.comment,
                })
            }
            _ => None,
        }
    }

    /// Reads `table.column`, with or without a schema.
    fn column_name(&self, mut cursor: Cursor<'_>) -> Option<(ObjectName, String)> {
        let mut parts = vec![cursor.identifier()?];
        while cursor.take_symbol('.') {
            parts.push(cursor.identifier()?);
        }
        let column = parts.pop()?;
        let name = parts.pop()?;
        Some((self.resolve(Kind::Table, Written { schema: parts.pop(), name }), column))
    }
}
