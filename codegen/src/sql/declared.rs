//! Which types and tables SQL files speak of, before anything is known of them.

use std::collections::BTreeSet;

use super::catalog::ObjectName;
use super::file::without_mark;
use super::token::{Lexeme, Token, tokens};

/// The enum types and tables that files create or rename, bodies of `DO` and functions included. Some may be gone
/// in the end, or never have been: what there is in truth is for the replay to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// Types.
    pub types: BTreeSet<ObjectName>,
    /// Tables.
    pub tables: BTreeSet<ObjectName>,
}

/// Reads the names in the texts of files. `schema` is that of names that are written without one.
pub fn declared<'t>(texts: impl IntoIterator<Item = &'t str>, schema: &str) -> Declared {
    let mut declared = Declared::default();
    for text in texts {
        declared.read(without_mark(text), schema);
    }
    declared
}

impl Declared {
    fn read(&mut self, sql: &str, schema: &str) {
        let (lexemes, _) = tokens(sql);
        for (index, lexeme) in lexemes.iter().enumerate() {
            match &lexeme.token {
                Token::Word(word) if word == "create" || word == "alter" => {
                    self.statement(&lexemes[index + 1..], schema);
                }
                // A body in dollar quotes is SQL again.
                Token::Literal(text) if text.contains("create") || text.contains("CREATE") => self.read(text, schema),
                _ => {}
            }
        }
    }

    fn statement(&mut self, rest: &[Lexeme], schema: &str) {
        let skipped = ["if", "not", "exists", "only", "unlogged"];
        let mut words =
            rest.iter().filter(|lexeme| !matches!(&lexeme.token, Token::Word(it) if skipped.contains(&it.as_str())));
        let kind = words.next().map(|lexeme| &lexeme.token);
        let names = match kind {
            Some(Token::Word(word)) if word == "type" => &mut self.types,
            Some(Token::Word(word)) if word == "table" => &mut self.tables,
            _ => return,
        };
        let words: Vec<&Token> = words.map(|lexeme| &lexeme.token).take(8).collect();
        let Some((name, rest)) = name(&words, schema) else { return };
        // `ALTER … RENAME TO` gives the name by which it is known later.
        if let [Token::Word(rename), Token::Word(to), new, ..] = rest
            && rename == "rename"
            && to == "to"
            && let Some(new) = identifier(new)
        {
            names.insert(ObjectName::new(name.schema.clone(), new));
        }
        names.insert(name);
    }
}

/// A name and what follows it.
fn name<'w, 't>(words: &'w [&'t Token], schema: &str) -> Option<(ObjectName, &'w [&'t Token])> {
    match words {
        [first, Token::Symbol('.'), second, rest @ ..] => {
            Some((ObjectName::new(identifier(first)?, identifier(second)?), rest))
        }
        [only, rest @ ..] => Some((ObjectName::new(schema, identifier(only)?), rest)),
        [] => None,
    }
}

fn identifier(token: &Token) -> Option<&str> {
    match token {
        Token::Word(word) | Token::Quoted(word) => Some(word),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn names_are_found_wherever_they_are_declared() {
        let up = "create type mood as enum ('a'); CREATE TABLE IF NOT EXISTS app.\"Walls\" (id int);\n\
                  do $$ begin create type public.inner_one as enum ('x'); end $$;\n\
                  alter type mood rename to feeling; -- create type not_this as enum ();\n";
        let found = declared([up], "public");
        let types: Vec<_> = found.types.iter().map(ToString::to_string).collect();
        assert_eq!(declared([format!("\u{feff}{up}").as_str()], "public"), found);
        let tables: Vec<_> = found.tables.iter().map(ToString::to_string).collect();
        assert_eq!(types, ["public.feeling", "public.inner_one", "public.mood"]);
        assert_eq!(tables, ["app.\"Walls\""]);
    }
}
