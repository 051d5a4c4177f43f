//! Definitions as people write them and as PostgreSQL prints them, in one spelling.
//!
//! PostgreSQL keeps expressions as trees and prints them with every parenthesis and with the type of every constant, and
//! writes `IN` as `= ANY (ARRAY[…])`. What is read here is given the types that PostgreSQL infers, and printed anew; no
//! type that is written is taken away. An expression with anything else in it stays as it is written, so that what is
//! not known to be the same is a difference.

mod reader;
mod time;
mod tree;
mod values;

use std::collections::HashMap;

use self::tree::{Expr, Select};
use super::cursor::Cursor;
use super::text::spell;
use super::token::{Lexeme, Token, tokens};

/// Spellings that were found already: the same definitions come again and again in a history.
#[derive(Debug, Default)]
pub struct Spellings {
    known: HashMap<(String, String), String>,
}

impl Spellings {
    /// A definition with its conditions in the one spelling.
    pub fn definition(&mut self, definition: &str) -> String {
        self.remember("", definition, || conditions(definition))
    }

    /// An expression whose value goes into a column of this type.
    pub fn value(&mut self, type_name: &str, expression: &str) -> String {
        self.remember(type_name, expression, || {
            let (lexemes, _) = tokens(expression);
            spelled(&lexemes, Some(type_name)).unwrap_or_else(|| expression.to_owned())
        })
    }

    /// Arguments and result of a function.
    pub fn header(&mut self, header: &str) -> String {
        self.remember("", header, || arguments(header))
    }

    fn remember(&mut self, context: &str, text: &str, spell: impl FnOnce() -> String) -> String {
        self.known.entry((context.to_owned(), text.to_owned())).or_insert_with(spell).clone()
    }
}

/// Spells what stands in parentheses after `check` and `using`; those of an index and of operators are no conditions.
fn conditions(definition: &str) -> String {
    let (lexemes, _) = tokens(definition);
    let has_conditions = ["check", "create policy"].iter().any(|start| definition.starts_with(start));
    if !has_conditions {
        return definition.to_owned();
    }
    let (mut text, mut written) = (String::new(), Cursor::new(&lexemes));
    loop {
        let plain = written.until(|ahead| ahead.next_is_word("check") || ahead.next_is_word("using"));
        push(&mut text, &spell(plain));
        let Some(word) = written.peek_word() else { return text };
        push(&mut text, word);
        written.skip();
        if let Some(inside) = written.parens() {
            push(&mut text, &format!("({})", spelled(inside, None).unwrap_or_else(|| spell(inside))));
        }
    }
}

fn push(text: &mut String, part: &str) {
    if !text.is_empty() && !part.is_empty() {
        text.push(' ');
    }
    text.push_str(part);
}

/// Takes the type away from a default that is of the argument's own: `text default ''::text`.
fn arguments(header: &str) -> String {
    let (mut lexemes, _) = tokens(header);
    let is_word = |lexeme: &Lexeme, word: &str| lexeme.token == Token::Word(word.to_owned());
    let is_cast = |lexeme: &Lexeme| matches!(&lexeme.token, Token::Operator(text) if text == "::");
    let mut index = 1;
    while index + 3 < lexemes.len() {
        let [type_name, default, value, cast, written] =
            [index - 1, index, index + 1, index + 2, index + 3].map(|at| &lexemes[at]);
        let follows = lexemes.get(index + 4).map(|lexeme| &lexeme.token);
        let is_own = is_word(default, "default")
            && matches!(value.token, Token::Literal(_))
            && is_cast(cast)
            && type_name.token == written.token
            && matches!(type_name.token, Token::Word(_))
            && matches!(follows, None | Some(Token::Symbol(',' | ')')));
        if is_own {
            lexemes.drain(index + 2..index + 4);
        }
        index += 1;
    }
    spell(&lexemes)
}

/// The one spelling of an expression; `None` where it cannot be read.
fn spelled(lexemes: &[Lexeme], type_name: Option<&str>) -> Option<String> {
    let mut expression = reader::read(lexemes)?;
    settle(&mut expression, type_name);
    // The query is an operand, whose column nobody calls by its name.
    Some(expression.spell())
}

/// Gives literals the type that PostgreSQL infers, where the expression is to be of this type, and constants their one
/// spelling.
fn settle(expression: &mut Expr, expected: Option<&str>) {
    match expression {
        Expr::Literal(text) => {
            if let Some(type_name) = expected {
                *expression = constant(std::mem::take(text), type_name);
            }
        }
        Expr::Number(text) => *expression = number(std::mem::take(text)),
        Expr::Negative(inner) => match inner.as_mut() {
            Expr::Number(text) => *expression = number(format!("-{text}")),
            _ => settle(inner, None),
        },
        Expr::Cast(inner, type_name) => match inner.as_mut() {
            Expr::Literal(text) => *expression = constant(std::mem::take(text), type_name),
            Expr::Number(text) if values::is_numeric(type_name) => {
                *expression = constant(std::mem::take(text), type_name);
            }
            _ => settle(inner, None),
        },
        Expr::Binary(operator, left, right) => operands(operator, left, right),
        Expr::Each(_, _, left, right) => {
            settle(left, None);
            let element = type_of(left).map(|type_name| format!("{type_name}[]"));
            settle(right, element.as_deref());
        }
        Expr::Array(elements) => {
            let element = expected.and_then(|expected| expected.strip_suffix("[]"));
            for it in elements {
                settle(it, element);
            }
        }
        Expr::Case(branches, otherwise) => case(branches, otherwise, expected),
        Expr::Select(query) => select(query, expected, true),
        Expr::Chain(_, operands) => {
            for it in operands {
                settle(it, None);
            }
        }
        // Functions that the registry calls take text, which PostgreSQL prefers where it has a choice.
        Expr::Call(_, arguments) => {
            for it in arguments {
                settle(it, matches!(it, Expr::Literal(_)).then_some("text"));
            }
        }
        Expr::Not(inner) | Expr::Is(inner, _) => settle(inner, None),
        Expr::Name(_) => {}
    }
}

fn operands(operator: &str, left: &mut Expr, right: &mut Expr) {
    settle(left, None);
    settle(right, None);
    let (of_left, of_right) = match operator {
        "#>" | "#>>" => (None, Some("text[]".to_owned())),
        "~" | "~*" | "!~" | "!~*" => (None, Some("text".to_owned())),
        "=" | "<>" | "<" | ">" | "<=" | ">=" => (type_of(right), type_of(left)),
        _ => (None, None),
    };
    for (operand, type_name) in [(left, of_left), (right, of_right)] {
        if matches!(operand, Expr::Literal(_) | Expr::Array(_)) {
            settle(operand, type_name.as_deref());
        }
    }
}

fn case(branches: &mut [(Expr, Expr)], otherwise: &mut Option<Box<Expr>>, expected: Option<&str>) {
    for (when, then) in branches {
        settle(when, None);
        settle(then, expected);
    }
    let is_null = |found: &Expr| found.is_null() || matches!(found, Expr::Cast(inner, _) if inner.is_null());
    if otherwise.as_deref().is_some_and(is_null) {
        *otherwise = None;
    }
    if let Some(otherwise) = otherwise {
        settle(otherwise, expected);
    }
}

fn select(query: &mut Select, expected: Option<&str>, is_operand: bool) {
    settle(&mut query.item, expected);
    // Nobody calls the column of an operand by its name, which PostgreSQL makes up where none is written.
    if is_operand {
        query.alias = None;
    }
    if let Some((source, _)) = &mut query.from {
        select(source, None, false);
    }
}

/// A number, which has its type from how it is written.
fn number(text: String) -> Expr {
    let type_name = values::type_of(&text);
    constant(text, type_name)
}

/// A constant of a type.
fn constant(text: String, type_name: &str) -> Expr {
    let number = if values::is_numeric(type_name) { values::number(&text) } else { None };
    let value = number.map_or_else(|| Expr::Literal(values::text(type_name, &text).unwrap_or(text)), Expr::Number);
    Expr::Cast(Box::new(value), type_name.to_owned())
}

fn type_of(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Cast(_, type_name) => Some(type_name.clone()),
        Expr::Binary(operator, ..) if operator == "#>" => Some("jsonb".to_owned()),
        Expr::Binary(operator, ..) if operator == "#>>" => Some("text".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
