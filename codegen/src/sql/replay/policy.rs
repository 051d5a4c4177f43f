//! Policies.

use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{ObjectName, Policy, rename_column_in};
use crate::sql::cursor::{Cursor, split};
use crate::sql::quote::quote_ident;
use crate::sql::text::spell;
use crate::sql::token::tokens;

/// The parts of a policy. What PostgreSQL takes for granted is not written.
#[derive(Default)]
struct Parts {
    restrictive: bool,
    command: Option<String>,
    roles: Option<String>,
    using: Option<String>,
    check: Option<String>,
}

impl Parts {
    /// Reads the parts that come next; none when there is anything else.
    fn read(mut self, mut cursor: Cursor<'_>) -> Option<Self> {
        while !cursor.is_empty() {
            if cursor.take_word("as") {
                self.restrictive = cursor.take_word("restrictive");
                if !self.restrictive && !cursor.take_word("permissive") {
                    return None;
                }
            } else if cursor.take_word("for") {
                self.command = Some(cursor.identifier()?).filter(|command| command != "all");
            } else if cursor.take_word("to") {
                let roles = cursor.until(|ahead| ahead.next_is_word("using") || ahead.next_is_word("with"));
                let mut roles: Vec<_> = split(roles).into_iter().map(spell).collect();
                roles.sort_unstable();
                self.roles = Some(roles.join(", ")).filter(|roles| roles != "public");
            } else if cursor.take_word("using") {
                self.using = Some(spell(cursor.parens()?));
            } else if cursor.take_words(&["with", "check"]) {
                self.check = Some(spell(cursor.parens()?));
            } else {
                return None;
            }
        }
        Some(self)
    }

    fn spell(&self, name: &str, table: &ObjectName) -> String {
        let mut text = format!("create policy {} on {table}", quote_ident(name));
        if self.restrictive {
            text.push_str(" as restrictive");
        }
        for (word, part) in [("for", &self.command), ("to", &self.roles)] {
            if let Some(part) = part {
                text = format!("{text} {word} {part}");
            }
        }
        for (word, part) in [("using", &self.using), ("with check", &self.check)] {
            if let Some(part) = part {
                text = format!("{text} {word} ({part})");
            }
        }
        text
    }

    /// The parts of a definition that was spelled.
    fn of(definition: &str) -> Option<Self> {
        let (lexemes, _) = tokens(definition);
        let mut cursor = Cursor::new(&lexemes);
        cursor.take_words(&["create", "policy"]);
        cursor.identifier()?;
        cursor.take_word("on");
        cursor.name()?;
        Self::default().read(cursor)
    }
}

impl Replay<'_> {
    pub(super) fn create_policy(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        let (Some(name), true) = (cursor.identifier(), cursor.take_word("on")) else { return Ok(()) };
        let Some(table) = self.followed(Kind::Table, &mut cursor) else { return Ok(()) };
        let Some(parts) = Parts::default().read(cursor) else {
            return Err(Problem::new(&table, format!("its policy {name} cannot be read")));
        };
        let definition = parts.spell(&name, &table);
        for lexeme in tokens(&definition).0 {
            if let crate::sql::token::Token::Word(word) = lexeme.token {
                self.words.add_support(&word);
            }
        }
        let found = self.catalog.tables.entry(table.clone()).or_default();
        match found.policies.get(&name) {
            Some(present) if present.definition != definition => {
                return Err(Problem::new(&table, format!("its policy {name} exists already in another form")));
            }
            Some(_) => {}
            None => _ = found.policies.insert(name, Policy { definition, comment: None }),
        }
        Ok(())
    }

    pub(super) fn alter_policy(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        let (Some(name), true) = (cursor.identifier(), cursor.take_word("on")) else { return Ok(()) };
        let Some(table) = self.followed(Kind::Table, &mut cursor) else { return Ok(()) };
        let problem = || Problem::new(&table, format!("what becomes of its policy {name} cannot be told"));
        let Some(found) = self.catalog.tables.get_mut(&table) else { return Ok(()) };
        let Some(mut policy) = found.policies.remove(&name) else {
            return if found.created { Err(problem()) } else { Ok(()) };
        };
        let new_name = if cursor.take_words(&["rename", "to"]) { cursor.identifier() } else { None };
        let renames = new_name.is_some();
        let new_name = new_name.unwrap_or_else(|| name.clone());
        let parts =
            Parts::of(&policy.definition).and_then(|parts| if renames { Some(parts) } else { parts.read(cursor) });
        let outcome =
            parts.as_ref().map(|parts| policy.definition = parts.spell(&new_name, &table)).ok_or_else(problem);
        found.policies.insert(new_name, policy);
        outcome
    }
}

/// Gives a column another name in the expressions.
pub(super) fn rename_column(definition: &mut String, old: &str, new: &str) {
    if let Some(at) = [" using (", " with check ("].iter().filter_map(|word| definition.find(word)).min() {
        let mut expressions = definition.split_off(at + 1);
        rename_column_in(&mut expressions, old, new);
        definition.push_str(&expressions);
    }
}
