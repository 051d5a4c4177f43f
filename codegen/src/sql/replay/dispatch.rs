//! Which statement is which.

use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::cursor::Cursor;
use crate::sql::statement::Statement;
use crate::sql::token::Lexeme;

impl Replay<'_> {
    /// Follows a statement of the file and reports where that fails.
    pub(super) fn statement(&mut self, statement: &Statement) {
        let mut cursor = Cursor::new(&statement.tokens);
        if cursor.take_word("do") {
            self.block(cursor, statement.place, !statement.directives.is_empty(), 0);
        } else if let Err(problem) = self.follow(&statement.tokens) {
            self.report(problem, statement.place);
        }
        for (text, place) in &statement.directives {
            self.text(text, *place, 0);
        }
    }

    /// Follows a statement that is not a block.
    pub(super) fn follow(&mut self, tokens: &[Lexeme]) -> Outcome {
        let mut cursor = Cursor::new(tokens);
        let Some(word) = cursor.peek_word() else { return Ok(()) };
        cursor.skip();
        match word {
            "create" => return self.create(cursor, tokens),
            "alter" => return self.alter(cursor),
            "drop" => return self.drop(cursor),
            "grant" => return self.grant(cursor, true),
            "revoke" => return self.grant(cursor, false),
            "comment" => self.comment(cursor),
            "set" => self.set(cursor),
            "reset" if cursor.take_any(&["search_path", "all"]) => self.reset_path(),
            "select" | "perform" => self.select(cursor),
            _ => {}
        }
        Ok(())
    }

    fn create(&mut self, mut cursor: Cursor<'_>, tokens: &[Lexeme]) -> Outcome {
        let replaces = cursor.take_words(&["or", "replace"]);
        let temporary = cursor.take_any(&["temp", "temporary", "global", "local"]);
        cursor.take_any(&["temp", "temporary"]);
        cursor.take_any(&["unlogged", "constraint", "unique", "recursive", "materialized"]);
        let foreign = cursor.take_word("foreign");
        let Some(what) = cursor.peek_word() else { return Ok(()) };
        cursor.skip();
        match what {
            _ if temporary => Ok(()),
            "type" => self.create_type(cursor),
            "domain" => self.create_other_type(cursor),
            "table" if foreign => self.refuse(cursor, "a foreign table"),
            "table" => self.create_table(cursor),
            "view" => self.refuse(cursor, "a view"),
            "sequence" => self.refuse(cursor, "a sequence"),
            "index" => self.create_index(cursor, tokens),
            "function" | "procedure" => self.create_function(cursor, what, replaces),
            "trigger" => self.create_trigger(cursor, tokens, replaces),
            "policy" => self.create_policy(cursor),
            "schema" => self.create_schema(cursor),
            _ => Ok(()),
        }
    }

    fn alter(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        let Some(what) = cursor.peek_word() else { return Ok(()) };
        cursor.skip();
        match what {
            "type" => return self.alter_type(cursor),
            "table" => return self.alter_table(cursor),
            "function" | "procedure" | "routine" => return self.alter_function(what, cursor),
            "policy" => return self.alter_policy(cursor),
            "schema" => return self.alter_schema(cursor),
            "index" => self.alter_index(cursor),
            "trigger" => self.rename_trigger(cursor),
            _ => {}
        }
        Ok(())
    }

    /// What has the name of a table and is none.
    fn refuse(&mut self, mut cursor: Cursor<'_>, what: &str) -> Outcome {
        cursor.take_words(&["if", "not", "exists"]);
        let Some(name) = cursor.name().map(|name| self.resolve_new(name)) else { return Ok(()) };
        if self.follows(Kind::Table, &name) {
            return Err(Problem::new(&name, format!("{name} is created as {what}")));
        }
        Ok(())
    }
}
