//! Reading tokens from first to last.

use super::token::{Lexeme, Token};

/// A name as it is written, with or without its schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) schema: Option<String>,
    pub(super) name: String,
}

/// What is left to read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    tokens: &'t [Lexeme],
}

impl<'t> Cursor<'t> {
    pub(super) fn new(tokens: &'t [Lexeme]) -> Self {
        Self { tokens }
    }

    pub(super) fn rest(&self) -> &'t [Lexeme] {
        self.tokens
    }

    pub(super) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    pub(super) fn peek(&self) -> Option<&'t Lexeme> {
        self.tokens.first()
    }

    pub(super) fn skip(&mut self) {
        self.tokens = self.tokens.get(1..).unwrap_or_default();
    }

    /// The next token as a key word, or an identifier without quotes.
    pub(super) fn peek_word(&self) -> Option<&'t str> {
        match self.peek() {
            Some(Lexeme { token: Token::Word(word), .. }) => Some(word),
            _ => None,
        }
    }

    pub(super) fn next_is_word(&self, word: &str) -> bool {
        self.peek_word() == Some(word)
    }

    /// Consumes the word when it comes next.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let found = self.next_is_word(word);
        if found {
            self.skip();
        }
        found
    }

    /// Consumes the words when all of them come next.
    pub(super) fn take_words(&mut self, words: &[&str]) -> bool {
        let mut ahead = *self;
        let found = words.iter().all(|word| ahead.take_word(word));
        if found {
            *self = ahead;
        }
        found
    }

    /// Consumes one of the words when it comes next.
    pub(super) fn take_any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.take_word(word))
    }

    pub(super) fn next_is_symbol(&self, symbol: char) -> bool {
        self.peek().is_some_and(|lexeme| lexeme.token == Token::Symbol(symbol))
    }

    pub(super) fn take_symbol(&mut self, symbol: char) -> bool {
        let found = self.next_is_symbol(symbol);
        if found {
            self.skip();
        }
        found
    }

    /// A string; several in a row, which can only be parts of one, as one.
    pub(super) fn literal(&mut self) -> Option<String> {
        let mut text = None;
        while let Some(Lexeme { token: Token::Literal(part), .. }) = self.peek() {
            text.get_or_insert_with(String::new).push_str(part);
            self.skip();
        }
        text
    }

    pub(super) fn identifier(&mut self) -> Option<String> {
        let word = match &self.peek()?.token {
            Token::Quoted(word) | Token::Word(word) => word.clone(),
            _ => return None,
        };
        self.skip();
        Some(word)
    }

    pub(super) fn name(&mut self) -> Option<Written> {
        let mut schema = None;
        let mut name = self.identifier()?;
        while self.take_symbol('.') {
            // Of three parts the first is the database.
            schema = Some(std::mem::replace(&mut name, self.identifier()?));
        }
        Some(Written { schema, name })
    }

    /// What stands between the parenthesis that comes next and its counterpart.
    pub(super) fn parens(&mut self) -> Option<&'t [Lexeme]> {
        if !self.next_is_symbol('(') {
            return None;
        }
        let mut depth = 0_usize;
        for (index, lexeme) in self.tokens.iter().enumerate() {
            depth = depth_after(depth, &lexeme.token);
            if depth == 0 {
                let inside = &self.tokens[1..index];
                self.tokens = &self.tokens[index + 1..];
                return Some(inside);
            }
        }
        None
    }

    /// What comes before the first token outside of parentheses for which `ends` holds, and stops there.
    pub(super) fn until(&mut self, ends: impl Fn(&Cursor<'t>) -> bool) -> &'t [Lexeme] {
        let start = self.tokens;
        let mut depth = 0_usize;
        while let Some(lexeme) = self.peek() {
            if depth == 0 && ends(self) {
                break;
            }
            depth = depth_after(depth, &lexeme.token);
            self.skip();
        }
        &start[..start.len() - self.tokens.len()]
    }

    /// A list of names between parentheses.
    pub(super) fn identifiers(&mut self) -> Option<Vec<String>> {
        let parts = split(self.parens()?);
        parts.into_iter().map(|part| Cursor::new(part).identifier()).collect()
    }
}

fn depth_after(depth: usize, token: &Token) -> usize {
    match token {
        Token::Symbol('(' | '[') => depth + 1,
        Token::Symbol(')' | ']') => depth.saturating_sub(1),
        _ => depth,
    }
}

/// Parts between commas outside of parentheses; none of nothing.
pub(super) fn split(tokens: &[Lexeme]) -> Vec<&[Lexeme]> {
    let mut parts = Vec::new();
    let mut cursor = Cursor::new(tokens);
    while !cursor.is_empty() {
        parts.push(cursor.until(|ahead| ahead.next_is_symbol(',')));
        cursor.take_symbol(',');
    }
    parts
}
