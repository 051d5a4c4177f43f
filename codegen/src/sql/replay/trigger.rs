//! Triggers.

use super::definition::put_name;
use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{Firing, Trigger};
use crate::sql::cursor::Cursor;
use crate::sql::quote::quote_ident;
use crate::sql::text::spell;
use crate::sql::token::{Lexeme, Token, tokens};

impl Replay<'_> {
    pub(super) fn create_trigger(&mut self, mut cursor: Cursor<'_>, whole: &[Lexeme], replaces: bool) -> Outcome {
        let Some(name) = cursor.identifier() else { return Ok(()) };
        let timing = spell(cursor.until(|ahead| ahead.next_is_word("on")));
        cursor.skip();
        let Some(table) = self.followed(Kind::Table, &mut cursor) else { return Ok(()) };
        let head = cursor.until(|ahead| ahead.next_is_word("execute"));
        cursor.skip();
        if !cursor.take_any(&["function", "procedure"]) {
            return Err(Problem::new(&table, "a trigger of it cannot be read"));
        }
        let Some(function) = cursor.name() else {
            return Err(Problem::new(&table, "the function of a trigger of it cannot be read"));
        };
        self.words.add_support(&function.name);
        let function = self.resolve(Kind::Function, function);
        let constraint = whole.iter().take(4).any(is_constraint);
        let kind = if constraint { "constraint trigger" } else { "trigger" };
        let definition = format!(
            "create {kind} {} {timing} on {table} {} execute function {function} {}",
            quote_ident(&name),
            spell_head(head),
            spell(cursor.rest())
        );
        let found = self.catalog.tables.entry(table.clone()).or_default();
        let trigger = Trigger { definition, firing: Firing::Origin, comment: None };
        match found.triggers.get(&name) {
            Some(present) if !replaces && present.definition != trigger.definition => {
                Err(Problem::new(&table, format!("its trigger {name} exists already in another form")))
            }
            Some(Trigger { firing, comment, .. }) => {
                let trigger = Trigger { firing: *firing, comment: comment.clone(), ..trigger };
                found.triggers.insert(name, trigger);
                Ok(())
            }
            None => {
                found.triggers.insert(name, trigger);
                Ok(())
            }
        }
    }

    /// Follows `ALTER TRIGGER … RENAME TO`.
    pub(super) fn rename_trigger(&mut self, mut cursor: Cursor<'_>) {
        let (Some(old), true) = (cursor.identifier(), cursor.take_word("on")) else { return };
        let Some(table) = self.followed(Kind::Table, &mut cursor) else { return };
        let new = cursor.take_words(&["rename", "to"]).then(|| cursor.identifier()).flatten();
        let Some(new) = new else { return };
        if let Some(found) = self.catalog.tables.get_mut(&table)
            && let Some(mut trigger) = found.triggers.remove(&old)
        {
            put_name(&mut trigger.definition, "trigger", &new);
            found.triggers.insert(new, trigger);
        }
    }
}

fn is_constraint(lexeme: &Lexeme) -> bool {
    lexeme.token == Token::Word("constraint".to_owned())
}

/// What stands between the table and the function, with what PostgreSQL adds.
fn spell_head(head: &[Lexeme]) -> String {
    let text = format!(" {} ", spell(head)).replace(" for row ", " for each row ");
    let text = text.replace(" for statement ", " for each statement ");
    let mut text = text.trim().to_owned();
    if !text.contains("for each ") {
        let condition = text.find("when (").unwrap_or(text.len());
        text.insert_str(condition, if condition == 0 { "for each statement " } else { " for each statement " });
    }
    text.split("  ").collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// Gives a column another name in `UPDATE OF` and `WHEN`.
pub(super) fn rename_column(definition: &mut String, old: &str, new: &str) {
    let (mut lexemes, _) = tokens(definition);
    let is = |index: usize, lexemes: &[Lexeme], text: &str| matches!(&lexemes[index].token, Token::Word(word) | Token::Quoted(word) if word == text);
    let (mut in_list, mut changed) = (false, false);
    for index in 1..lexemes.len() {
        let after_of = is(index - 1, &lexemes, "of") && is(index.saturating_sub(2), &lexemes, "update");
        let comma = lexemes[index - 1].token == Token::Symbol(',');
        in_list = after_of || in_list && (comma || lexemes[index].token == Token::Symbol(','));
        let of_row = index > 1
            && lexemes[index - 1].token == Token::Symbol('.')
            && (is(index - 2, &lexemes, "old") || is(index - 2, &lexemes, "new"));
        if (in_list || of_row) && is(index, &lexemes, old) {
            lexemes[index].token = Token::Quoted(new.to_owned());
            changed = true;
        }
    }
    if changed {
        *definition = spell(&lexemes);
    }
}
