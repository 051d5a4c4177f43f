//! One spelling for each sequence of tokens, so that two ways of writing a statement compare equal.

use super::cursor::Cursor;
use super::token::{Lexeme, Token, tokens};
use crate::sql::quote::{quote_ident, quote_literal};

/// A statement in its one spelling: key words and identifiers in lower case, quotes only where they are needed, no
/// comments, one way of spacing; without `OR REPLACE`, `IF NOT EXISTS`, `CONCURRENTLY` and the semicolon, which do not
/// change what is made.
#[must_use]
pub fn normalize(sql: &str) -> String {
    let (mut lexemes, _) = tokens(sql);
    lexemes.retain(|lexeme| !matches!(lexeme.token, Token::Directive(_)));
    spell_statement(&lexemes)
}

fn spell_statement(lexemes: &[Lexeme]) -> String {
    let mut kept: Vec<Lexeme> = Vec::with_capacity(lexemes.len());
    let mut cursor = Cursor::new(lexemes);
    if cursor.next_is_word("create") {
        while let Some(lexeme) = cursor.peek() {
            if cursor.take_words(&["or", "replace"])
                || cursor.take_words(&["if", "not", "exists"])
                || cursor.take_word("concurrently")
            {
                continue;
            }
            if matches!(lexeme.token, Token::Symbol('(') | Token::Literal(_)) {
                break;
            }
            kept.push(lexeme.clone());
            cursor.skip();
        }
    }
    kept.extend_from_slice(cursor.rest());
    while kept.last().is_some_and(|lexeme| lexeme.token == Token::Symbol(';')) {
        kept.pop();
    }
    spell(&kept)
}

/// Tokens in their one spelling.
pub(super) fn spell(lexemes: &[Lexeme]) -> String {
    let mut text = String::new();
    let mut previous: Option<&Token> = None;
    for Lexeme { token, .. } in lexemes {
        if previous.is_some_and(|previous| is_spaced(previous, token)) {
            text.push(' ');
        }
        spell_token(token, &mut text);
        previous = Some(token);
    }
    text
}

/// Whether a space stands between two tokens.
fn is_spaced(first: &Token, second: &Token) -> bool {
    let opens = matches!(first, Token::Symbol('(' | '[' | '.')) || is_cast(first);
    let closes = matches!(second, Token::Symbol(')' | ']' | '[' | ',' | '.' | ';')) || is_cast(second);
    // A point beside a number would become a part of it.
    let point = Token::Symbol('.');
    let number = |token: &Token| matches!(token, Token::Number(_));
    !opens && !closes || *first == point && number(second) || number(first) && *second == point
}

fn is_cast(token: &Token) -> bool {
    matches!(token, Token::Operator(text) if text == "::")
}

fn spell_token(token: &Token, text: &mut String) {
    match token {
        Token::Word(word) if word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') => {
            text.push_str(word);
        }
        Token::Word(word) | Token::Quoted(word) => text.push_str(&quote_ident(word)),
        Token::Literal(literal) => text.push_str(&quote_literal(literal)),
        Token::Number(other) | Token::Operator(other) => text.push_str(other),
        Token::Symbol(symbol) => text.push(*symbol),
        Token::Directive(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_are_one() {
        for (first, second) in [
            ("CREATE  INDEX IF NOT EXISTS i -- why\n ON t(A)", "create index \"i\" on t ( a );"),
            ("create or replace function F() returns int as $$x$$", "CREATE FUNCTION f() RETURNS int AS 'x'"),
            ("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)", "create unique index i on t (a)"),
            ("select a!=b /* c */", "SELECT a <> b"),
            ("select E'it\\'s'", "select 'it''s'"),
        ] {
            assert_eq!(normalize(first), normalize(second));
        }
    }

    #[test]
    fn what_differs_stays_different() {
        for (first, second) in [
            ("select \"A\"", "select a"),
            ("select \"user\"", "select user"),
            ("select 'a b'", "select 'a  b'"),
            ("select a @? b", "select a @ ? b"),
            ("create table t (a int check (if not exists))", "create table t (a int check ())"),
        ] {
            assert_ne!(normalize(first), normalize(second));
        }
    }

    #[test]
    fn a_spelling_is_its_own_spelling() {
        let text =
            "alter table public.\"Order\" add constraint c check (a = any (array['x', 'y']::text[]) and b <-> - 1 < 2)";
        assert_eq!(normalize(text), text);
    }
}
