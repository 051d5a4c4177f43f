//! Reads expressions by PostgreSQL's precedence of operators.

use super::tree::{Expr, Select, Word, spelled};
use crate::sql::cursor::{Cursor, split};
use crate::sql::text::spell;
use crate::sql::token::{Lexeme, Token};

/// More levels than any definition has; others are compared as they are written.
const DEPTH: usize = 64;

/// How tightly an operator binds, from PostgreSQL's chapter on lexical structure.
mod binding {
    pub(super) const OR: u8 = 1;
    pub(super) const AND: u8 = 2;
    pub(super) const NOT: u8 = 3;
    pub(super) const IS: u8 = 4;
    pub(super) const COMPARISON: u8 = 5;
    pub(super) const IN: u8 = 6;
    pub(super) const OTHER: u8 = 7;
    pub(super) const SUM: u8 = 8;
    pub(super) const PRODUCT: u8 = 9;
    pub(super) const POWER: u8 = 10;
    pub(super) const SIGN: u8 = 12;
}

/// Words that begin or continue what is not read here, or that are no operand.
const RESERVED: &[&str] = &[
    "all",
    "and",
    "any",
    "array",
    "as",
    "between",
    "case",
    "cast",
    "collate",
    "distinct",
    "else",
    "end",
    "except",
    "exists",
    "from",
    "group",
    "having",
    "ilike",
    "in",
    "intersect",
    "is",
    "isnull",
    "like",
    "limit",
    "not",
    "notnull",
    "on",
    "or",
    "order",
    "row",
    "select",
    "similar",
    "some",
    "then",
    "union",
    "variadic",
    "when",
    "where",
    "with",
];

/// Reads all tokens as one expression.
pub(super) fn read(tokens: &[Lexeme]) -> Option<Expr> {
    whole(tokens, 0)
}

fn whole(tokens: &[Lexeme], depth: usize) -> Option<Expr> {
    let mut reader = Reader { cursor: Cursor::new(tokens), depth };
    let expression = reader.expression(0)?;
    reader.cursor.is_empty().then_some(expression)
}

/// What reading on from an operand came to.
enum Step {
    /// An operator and its other operand.
    More(Expr),
    /// Nothing that belongs to it.
    End(Expr),
}

struct Reader<'t> {
    cursor: Cursor<'t>,
    depth: usize,
}

impl Reader<'_> {
    /// Reads an expression whose operators bind more tightly than `least`.
    fn expression(&mut self, least: u8) -> Option<Expr> {
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        let mut left = self.prefix()?;
        loop {
            match self.infix(left, least)? {
                Step::More(longer) => left = longer,
                Step::End(whole) => {
                    self.depth -= 1;
                    return Some(whole);
                }
            }
        }
    }

    /// Reads an operator that binds tightly enough, and what follows it.
    fn infix(&mut self, left: Expr, least: u8) -> Option<Step> {
        let before = self.cursor;
        if let Some(Lexeme { token: Token::Operator(operator), .. }) = self.cursor.peek() {
            if operator == "::" {
                self.cursor.skip();
                return Some(Step::More(Expr::Cast(Box::new(left), self.type_name()?)));
            }
            let strength = strength(operator);
            if strength <= least {
                return Some(Step::End(left));
            }
            self.cursor.skip();
            return self.right(operator, strength, left).map(Step::More);
        }
        for (name, word, strength) in [("or", Word::Or, binding::OR), ("and", Word::And, binding::AND)] {
            if least < strength && self.cursor.take_word(name) {
                return Some(Step::More(chain(word, left, self.expression(strength)?)));
            }
        }
        if least < binding::IS && self.cursor.take_word("is") {
            return Some(Step::More(Expr::Is(Box::new(left), self.test()?)));
        }
        if least < binding::IN {
            let negated = self.cursor.take_word("not");
            if self.cursor.take_word("in") {
                return self.in_list(negated, left).map(Step::More);
            }
        }
        self.cursor = before;
        Some(Step::End(left))
    }

    fn right(&mut self, operator: &str, strength: u8, left: Expr) -> Option<Expr> {
        for (name, word) in [("any", Word::Any), ("all", Word::All)] {
            if self.cursor.take_word(name) {
                let array = whole(self.cursor.parens()?, self.depth)?;
                return Some(Expr::Each(operator.to_owned(), word, Box::new(left), Box::new(array)));
            }
        }
        Some(Expr::Binary(operator.to_owned(), Box::new(left), Box::new(self.expression(strength)?)))
    }

    fn test(&mut self) -> Option<String> {
        let not = if self.cursor.take_word("not") { "not " } else { "" };
        let word = ["null", "true", "false", "unknown"].into_iter().find(|word| self.cursor.take_word(word))?;
        Some(format!("{not}{word}"))
    }

    /// PostgreSQL keeps a list of several literals as an array.
    fn in_list(&mut self, negated: bool, left: Expr) -> Option<Expr> {
        let elements: Option<Vec<_>> =
            split(self.cursor.parens()?).into_iter().map(|part| whole(part, self.depth)).collect();
        let elements = elements?;
        if elements.len() < 2 || !elements.iter().all(|element| matches!(element, Expr::Literal(_) | Expr::Number(_))) {
            return None;
        }
        let (operator, word) = if negated { ("<>", Word::All) } else { ("=", Word::Any) };
        Some(Expr::Each(operator.to_owned(), word, Box::new(left), Box::new(Expr::Array(elements))))
    }

    fn prefix(&mut self) -> Option<Expr> {
        match &self.cursor.peek()?.token {
            Token::Literal(_) => self.cursor.literal().map(Expr::Literal),
            Token::Number(text) => {
                self.cursor.skip();
                Some(Expr::Number(text.clone()))
            }
            Token::Operator(operator) if operator == "-" => {
                self.cursor.skip();
                Some(Expr::Negative(Box::new(self.expression(binding::SIGN)?)))
            }
            Token::Symbol('(') => {
                let inside = self.cursor.parens()?;
                if Cursor::new(inside).next_is_word("select") {
                    return select(inside, self.depth).map(|query| Expr::Select(Box::new(query)));
                }
                whole(inside, self.depth)
            }
            Token::Word(_) | Token::Quoted(_) => self.named(),
            _ => None,
        }
    }

    fn named(&mut self) -> Option<Expr> {
        match self.cursor.peek_word() {
            Some("not") => {
                self.cursor.skip();
                return Some(Expr::Not(Box::new(self.expression(binding::NOT - 1)?)));
            }
            Some("case") => return self.case(),
            Some("array") => {
                self.cursor.skip();
                return self.elements().map(Expr::Array);
            }
            Some(word) if RESERVED.contains(&word) => return None,
            _ => {}
        }
        let parts = self.name()?;
        if !self.cursor.next_is_symbol('(') {
            return Some(Expr::Name(parts));
        }
        let arguments = split(self.cursor.parens()?).into_iter().map(|part| whole(part, self.depth));
        Some(Expr::Call(parts, arguments.collect::<Option<_>>()?))
    }

    fn name(&mut self) -> Option<Vec<String>> {
        let mut parts = vec![spelled(self.cursor.peek()?)?];
        self.cursor.skip();
        while self.cursor.take_symbol('.') {
            parts.push(spelled(self.cursor.peek()?)?);
            self.cursor.skip();
        }
        Some(parts)
    }

    /// Between brackets.
    fn elements(&mut self) -> Option<Vec<Expr>> {
        if !self.cursor.take_symbol('[') {
            return None;
        }
        let inside = self.cursor.until(|ahead| ahead.next_is_symbol(']'));
        if !self.cursor.take_symbol(']') {
            return None;
        }
        split(inside).into_iter().map(|part| whole(part, self.depth)).collect()
    }

    fn case(&mut self) -> Option<Expr> {
        self.cursor.skip();
        let mut branches = Vec::new();
        while self.cursor.take_word("when") {
            let when = self.expression(0)?;
            if !self.cursor.take_word("then") {
                return None;
            }
            branches.push((when, self.expression(0)?));
        }
        let otherwise = if self.cursor.take_word("else") { Some(Box::new(self.expression(0)?)) } else { None };
        (self.cursor.take_word("end") && !branches.is_empty()).then_some(Expr::Case(branches, otherwise))
    }

    /// A type as `format_type` writes it.
    fn type_name(&mut self) -> Option<String> {
        let start = self.cursor.rest();
        let parts = self.name()?;
        if let [word] = parts.as_slice() {
            match word.as_str() {
                "double" => _ = self.cursor.take_word("precision"),
                "character" | "bit" => _ = self.cursor.take_word("varying"),
                _ => {}
            }
        }
        self.cursor.parens();
        if matches!(parts[0].as_str(), "timestamp" | "time") && self.cursor.take_any(&["with", "without"]) {
            self.cursor.take_words(&["time", "zone"]).then_some(())?;
        }
        while self.cursor.take_symbol('[') {
            self.cursor.take_symbol(']').then_some(())?;
        }
        Some(spell(&start[..start.len() - self.cursor.rest().len()]))
    }
}

/// Reads a query with one column from nothing or one other query.
fn select(tokens: &[Lexeme], depth: usize) -> Option<Select> {
    let mut reader = Reader { cursor: Cursor::new(tokens), depth: depth + 1 };
    if reader.depth > DEPTH {
        return None;
    }
    reader.cursor.take_word("select").then_some(())?;
    let item = reader.expression(0)?;
    let alias = if reader.cursor.take_word("as") { Some(reader.cursor.identifier()?) } else { None };
    let mut from = None;
    if reader.cursor.take_word("from") {
        let query = select(reader.cursor.parens()?, reader.depth)?;
        reader.cursor.take_word("as");
        from = Some((Box::new(query), reader.cursor.identifier()?));
    }
    reader.cursor.is_empty().then_some(Select { item, alias, from })
}

fn strength(operator: &str) -> u8 {
    match operator {
        "=" | "<" | ">" | "<=" | ">=" | "<>" => binding::COMPARISON,
        "+" | "-" => binding::SUM,
        "*" | "/" | "%" => binding::PRODUCT,
        "^" => binding::POWER,
        _ => binding::OTHER,
    }
}

/// `a and (b and c)` is `a and b and c`.
fn chain(word: Word, left: Expr, right: Expr) -> Expr {
    let mut operands = Vec::new();
    for operand in [left, right] {
        match operand {
            Expr::Chain(inner, parts) if inner == word => operands.extend(parts),
            other => operands.push(other),
        }
    }
    Expr::Chain(word, operands)
}
