//! Cuts TypeScript into what declarations of types and constants are made of.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::CharIndices;

use crate::finding::Position;

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) message: &'static str,
    pub(super) place: Position,
}

/// A word, string or sign, and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) place: Position,
    /// Whether it is the first one of its line.
    pub(super) begins_line: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    /// A name, key word or number.
    Word(&'t str),
    /// What a string in single or double quotes says.
    Text(String),
    /// A template literal, whatever it says.
    Template,
    /// Anything else.
    Sign(char),
    /// Nothing is left.
    End,
}

impl Kind<'_> {
    /// What it says as the key of a member.
    pub(super) fn key(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Word(word) => Some(Cow::Borrowed(word)),
            Self::Text(text) => Some(Cow::Borrowed(text)),
            _ => None,
        }
    }
}

/// Reads a file once from first to last, without anything behind.
#[derive(Debug)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    rest: Peekable<CharIndices<'t>>,
    place: Position,
    begins_line: bool,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        // No editor counts a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let rest = text.char_indices().peekable();
        Self { text, rest, place: Position { line: 1, column: 1 }, begins_line: true }
    }

    pub(super) fn token(&mut self) -> Result<Token<'t>, Problem> {
        self.skip_blank()?;
        let (place, begins_line) = (self.place, self.begins_line);
        self.begins_line = false;
        let start = self.offset();
        let kind = match self.next() {
            None => Kind::End,
            Some(quote @ ('"' | '\'')) => Kind::Text(self.string(quote, place)?),
            Some('`') => self.template(place)?,
            Some(first) if is_word(first) => {
                while self.peek().is_some_and(is_word) {
                    self.next();
                }
                Kind::Word(self.text.get(start..self.offset()).unwrap_or_default())
            }
            Some(sign) => Kind::Sign(sign),
        };
        Ok(Token { kind, place, begins_line })
    }

    fn peek(&mut self) -> Option<char> {
        self.rest.peek().map(|(_, next)| *next)
    }

    fn next(&mut self) -> Option<char> {
        let (_, next) = self.rest.next()?;
        if next == '\n' {
            self.place = Position { line: self.place.line + 1, column: 1 };
        } else {
            self.place.column += 1;
        }
        Some(next)
    }

    /// Bytes before what is left.
    fn offset(&mut self) -> usize {
        self.rest.peek().map_or(self.text.len(), |(offset, _)| *offset)
    }

    /// Goes past spaces, line breaks and comments.
    fn skip_blank(&mut self) -> Result<(), Problem> {
        while let Some(next) = self.peek() {
            match next {
                '/' => {
                    let ahead = self.text.get(self.offset()..).unwrap_or_default();
                    if ahead.starts_with("//") {
                        while self.peek().is_some_and(|next| !is_line_end(next)) {
                            self.next();
                        }
                    } else if ahead.starts_with("/*") {
                        self.skip_comment()?;
                    } else {
                        return Ok(());
                    }
                }
                next if next.is_whitespace() => {
                    self.begins_line |= is_line_end(next);
                    self.next();
                }
                _ => return Ok(()),
            }
        }
        Ok(())
    }

    fn skip_comment(&mut self) -> Result<(), Problem> {
        let place = self.place;
        self.next();
        self.next();
        while let Some(next) = self.next() {
            self.begins_line |= is_line_end(next);
            if next == '*' && self.peek() == Some('/') {
                self.next();
                return Ok(());
            }
        }
        Err(Problem { message: "a comment does not end", place })
    }

    fn template(&mut self, place: Position) -> Result<Kind<'t>, Problem> {
        while let Some(next) = self.next() {
            match next {
                '`' => return Ok(Kind::Template),
                '\\' => drop(self.next()),
                _ => {}
            }
        }
        Err(Problem { message: "a template literal does not end", place })
    }

    fn string(&mut self, quote: char, place: Position) -> Result<String, Problem> {
        let mut text = String::new();
        while let Some(next) = self.next() {
            match next {
                '\n' | '\r' => break,
                '\\' => self.escape(&mut text),
                next if next == quote => return Ok(text),
                next => text.push(next),
            }
        }
        Err(Problem { message: "a string does not end", place })
    }

    /// What follows a backslash. What no database can hold, such as half of a surrogate pair, becomes U+FFFD.
    fn escape(&mut self, text: &mut String) {
        let code = match self.next() {
            Some('n') => u32::from('\n'),
            Some('r') => u32::from('\r'),
            Some('t') => u32::from('\t'),
            Some('b') => 0x08,
            Some('v') => 0x0b,
            Some('f') => 0x0c,
            Some('0') => 0,
            Some('x') => self.digits(2),
            Some('u') => self.unicode(),
            Some('\r') => {
                if self.peek() == Some('\n') {
                    self.next();
                }
                return;
            }
            // The string goes on in the next line.
            Some('\n' | '\u{2028}' | '\u{2029}') | None => return,
            Some(other) => u32::from(other),
        };
        text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    }

    fn unicode(&mut self) -> u32 {
        if self.peek() == Some('{') {
            self.next();
            let code = self.digits(6);
            if self.peek() == Some('}') {
                self.next();
            }
            return code;
        }
        let first = self.digits(4);
        let ahead = self.text.get(self.offset()..).unwrap_or_default();
        if (0xd800..0xdc00).contains(&first) && ahead.starts_with("\\u") {
            // Half a pair leaves its place where the other half is something else.
            let digits = ahead.get(2..6).unwrap_or_default();
            let second = u32::from_str_radix(digits, 16).unwrap_or_default();
            if (0xdc00..0xe000).contains(&second) {
                for _ in 0..6 {
                    self.next();
                }
                return 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            }
        }
        first
    }

    /// At most so many hexadecimal digits.
    fn digits(&mut self, most: usize) -> u32 {
        let mut code = 0;
        for _ in 0..most {
            let Some(digit) = self.peek().and_then(|next| next.to_digit(16)) else { break };
            code = code * 16 + digit;
            self.next();
        }
        code
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}
