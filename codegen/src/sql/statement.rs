//! A file as statements, each with its place.
//!
//! Where statements end is found by a look at quotes and comments, so that only those that matter need to be cut into
//! tokens, which takes many times as long.

use super::token::{Lexeme, Place, Token, TokenError, tokens_at};

/// A part of a file that is one statement, with the comments before it and its semicolon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'s> {
    pub(super) text: &'s str,
    pub(super) place: Place,
    /// Whether it is a command of psql instead, which no server understands.
    pub(super) is_command: bool,
}

/// A statement without its semicolon.
#[derive(Debug)]
pub(super) struct Statement {
    /// Place of its first token.
    pub(super) place: Place,
    /// What the comment lines directly before it say that it amounts to, in order.
    pub(super) directives: Vec<(String, Place)>,
    pub(super) tokens: Vec<Lexeme>,
}

impl Piece<'_> {
    /// Cuts it into tokens; none when it holds no more than comments.
    pub(super) fn read(&self) -> Result<Option<Statement>, TokenError> {
        let (mut lexemes, unreadable) = tokens_at(self.text, self.place);
        if let Some(unreadable) = unreadable {
            return Err(unreadable);
        }
        let mut directives = Vec::new();
        let mut begun = false;
        lexemes.retain_mut(|lexeme| match &mut lexeme.token {
            Token::Directive(text) => {
                if !begun {
                    directives.push((std::mem::take(text), lexeme.place));
                }
                false
            }
            _ => {
                begun = true;
                true
            }
        });
        while lexemes.last().is_some_and(|lexeme| lexeme.token == Token::Symbol(';')) {
            lexemes.pop();
        }
        let Some(first) = lexemes.first() else { return Ok(None) };
        Ok(Some(Statement { place: first.place, directives, tokens: lexemes }))
    }
}

/// Parts a file that begins at a place. A `BEGIN ATOMIC` body belongs to the statement that it stands in.
pub(super) fn pieces(sql: &str, place: Place) -> Pieces<'_> {
    Pieces { rest: sql, place }
}

/// The parts of a file that are left.
pub(super) struct Pieces<'s> {
    rest: &'s str,
    place: Place,
}

impl<'s> Iterator for Pieces<'s> {
    type Item = Piece<'s>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let bytes = self.rest.as_bytes();
        let white = bytes.len() - bytes.trim_ascii_start().len();
        let is_command = bytes.get(white) == Some(&b'\\');
        let length = if is_command { line_end(bytes, white) } else { statement_end(bytes) };
        let (text, rest) = self.rest.split_at(length);
        let start = self.place;
        (self.rest, self.place) = (rest, end(text, start));
        if !is_command {
            return Some(Piece { text, place: start, is_command });
        }
        let (before, command) = text.split_at(white);
        Some(Piece { text: command.trim_ascii_end(), place: end(before, start), is_command })
    }
}

/// Where a text ends that begins at a place.
fn end(text: &str, start: Place) -> Place {
    let lines = text.bytes().filter(|byte| *byte == b'\n').count() as u64;
    let last = text.rsplit('\n').next().unwrap_or_default().chars().count() as u64;
    Place { line: lines + 1, column: last + 1 }.after(start)
}

/// Bytes up to the end of the line, it included.
fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |found| at + found + 1)
}

/// Bytes up to the semicolon that ends the statement, it included, or up to a backslash.
fn statement_end(bytes: &[u8]) -> usize {
    let mut atomic = Atomic::default();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at = match byte {
            b';' if !atomic.is_open() => return at + 1,
            b'\\' if at > 0 => return at,
            b'\'' => quoted_end(bytes, at + 1, b'\'', has_escapes(&bytes[..at])),
            b'"' => quoted_end(bytes, at + 1, b'"', false),
            b'$' => dollar_end(bytes, at),
            b'-' if bytes.get(at + 1) == Some(&b'-') => line_end(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'*') => comment_end(bytes, at),
            _ if is_word_byte(byte) => {
                let length = bytes[at..].iter().take_while(|byte| is_word_byte(**byte)).count();
                atomic.follow(&bytes[at..at + length]);
                at + length
            }
            _ => at + 1,
        };
    }
    bytes.len()
}

/// Whether a byte can stand in an identifier or key word.
pub(super) const fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || byte >= 0x80
}

/// Whether a string that begins here has escapes with backslashes.
fn has_escapes(before: &[u8]) -> bool {
    match before {
        [.., previous, b'e' | b'E'] => !is_word_byte(*previous),
        [b'e' | b'E'] => true,
        _ => false,
    }
}

fn quoted_end(bytes: &[u8], mut at: usize, quote: u8, escapes: bool) -> usize {
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            b'\\' if escapes => 2,
            // A doubled quote ends the string and begins another one, which comes to the same.
            _ if byte == quote && bytes.get(at + 1) == Some(&quote) => 2,
            _ if byte == quote => return at + 1,
            _ => 1,
        };
    }
    bytes.len()
}

/// The end of a dollar quote; one byte on where there is none.
fn dollar_end(bytes: &[u8], at: usize) -> usize {
    let tag = bytes[at + 1..].iter().take_while(|byte| **byte != b'$' && is_word_byte(**byte)).count();
    if bytes.get(at + tag + 1) != Some(&b'$') || bytes[at + 1].is_ascii_digit() {
        return at + 1;
    }
    let quote = &bytes[at..at + tag + 2];
    let mut next = at + quote.len();
    while let Some(found) = bytes[next..].iter().position(|byte| *byte == b'$') {
        next += found;
        if bytes[next..].starts_with(quote) {
            return next + quote.len();
        }
        next += 1;
    }
    bytes.len()
}

fn comment_end(bytes: &[u8], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] if depth == 1 => return at + 2,
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Whether a `BEGIN ATOMIC` body is open, which has semicolons of its own.
#[derive(Default)]
struct Atomic {
    after_begin: bool,
    depth: usize,
}

impl Atomic {
    fn is_open(&self) -> bool {
        self.depth > 0
    }

    fn follow(&mut self, word: &[u8]) {
        if self.after_begin && word.eq_ignore_ascii_case(b"atomic") {
            self.depth = 1;
        } else if self.depth > 0 && word.eq_ignore_ascii_case(b"case") {
            self.depth += 1;
        } else if self.depth > 0 && word.eq_ignore_ascii_case(b"end") {
            self.depth -= 1;
        }
        self.after_begin = word.eq_ignore_ascii_case(b"begin");
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::spell;
    use super::*;

    const START: Place = Place { line: 1, column: 1 };

    fn statements(sql: &str) -> Vec<Statement> {
        pieces(sql, START).filter(|piece| !piece.is_command).filter_map(|piece| piece.read().unwrap()).collect()
    }

    #[test]
    fn a_file_is_cut_at_semicolons_that_end_something() {
        for (sql, expected) in [
            ("SELECT ';'; -- ;\n;;\nDO $$ a; b; $$; /* ; /* ; */ */ SELECT \"a;b\"", 3),
            (r"SELECT E'\';'; SELECT 'a\'; SELECT U&'a;', 'it''s;'", 3),
            ("SELECT $a$ $b$ ; $$ ; $a$; SELECT $1; SELECT a$b$; SELECT 1 -- $b$", 4),
            ("CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END; BEGIN; END;", 3),
            ("", 0),
            (" -- a\n ; ", 0),
        ] {
            assert_eq!(statements(sql).len(), expected, "{sql}");
            let whole: String = pieces(sql, START).map(|piece| piece.text).collect();
            assert_eq!(whole, sql);
        }
        assert_eq!(spell(&statements("SELECT 1; DO $$ a; $$;")[1].tokens), "do ' a; '");
    }

    #[test]
    fn statements_have_places() {
        let sql = "-- é\n  SELECT 1;  SELECT 'é'; SELECT 2;\r\nSELECT 3";
        let places: Vec<_> =
            statements(sql).iter().map(|statement| (statement.place.line, statement.place.column)).collect();
        assert_eq!(places, [(2, 3), (2, 14), (2, 26), (3, 1)]);
    }

    #[test]
    fn commands_of_psql_are_told_from_statements() {
        let sql = "SELECT 1;\n  \\echo it's\nSELECT '\\i';\n\\i other.sql\nSELECT 1 \\gset";
        let commands: Vec<_> = pieces(sql, START)
            .filter(|piece| piece.is_command)
            .map(|piece| (piece.text, piece.place.line, piece.place.column))
            .collect();
        assert_eq!(commands, [("\\echo it's", 2, 3), ("\\i other.sql", 4, 1), ("\\gset", 5, 10)]);
        assert_eq!(statements(sql).len(), 3);
    }

    #[test]
    fn directives_belong_to_the_statement_that_follows() {
        let sql = "SELECT 1;\n-- replay: A;\n-- replay: B;\nSELECT 2; SELECT -- replay: no\n3;";
        let found = statements(sql);
        let texts: Vec<Vec<_>> = found
            .iter()
            .map(|statement| statement.directives.iter().map(|(text, _)| text.as_str()).collect())
            .collect();
        assert_eq!(texts, [vec![], vec!["A;", "B;"], vec![]]);
    }
}
