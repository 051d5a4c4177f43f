//! Expressions as trees, as far as generated definitions use them.

use crate::sql::quote::{quote_ident, quote_literal};
use crate::sql::text::spell;
use crate::sql::token::{Lexeme, Token};

/// An expression. What is not among these cannot be read, and is compared as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expr {
    /// A string without a type.
    Literal(String),
    Number(String),
    /// A column, or a word such as `true` and `null`.
    Name(Vec<String>),
    Call(Vec<String>, Vec<Expr>),
    Cast(Box<Expr>, String),
    Binary(String, Box<Expr>, Box<Expr>),
    Negative(Box<Expr>),
    /// `and` and `or`, with however many operands.
    Chain(Word, Vec<Expr>),
    Not(Box<Expr>),
    /// A test such as `is not null`.
    Is(Box<Expr>, String),
    /// A comparison with `any` or `all` elements of an array.
    Each(String, Word, Box<Expr>, Box<Expr>),
    Array(Vec<Expr>),
    Case(Vec<(Expr, Expr)>, Option<Box<Expr>>),
    Select(Box<Select>),
}

/// Key words that tell expressions of one kind apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    And,
    Or,
    Any,
    All,
}

/// A query with one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Select {
    pub(super) item: Expr,
    pub(super) alias: Option<String>,
    /// A query, and what it is called.
    pub(super) from: Option<(Box<Select>, String)>,
}

impl Word {
    fn text(self) -> &'static str {
        match self {
            Self::And => "and",
            Self::Or => "or",
            Self::Any => "any",
            Self::All => "all",
        }
    }
}

impl Expr {
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Name(parts) if parts.as_slice() == ["null"])
    }

    /// The expression as SQL, with parentheses around every operand that has operands itself.
    pub(super) fn spell(&self) -> String {
        match self {
            Self::Literal(text) => quote_literal(text),
            Self::Number(text) => text.clone(),
            Self::Name(parts) => name(parts),
            Self::Call(parts, arguments) => format!("{}({})", name(parts), list(arguments)),
            Self::Cast(inner, type_name) => format!("{}::{type_name}", inner.operand()),
            Self::Binary(operator, left, right) => format!("{} {operator} {}", left.operand(), right.operand()),
            Self::Negative(inner) => format!("- {}", inner.operand()),
            Self::Chain(word, operands) => {
                let operands: Vec<_> = operands.iter().map(Self::operand).collect();
                operands.join(&format!(" {} ", word.text()))
            }
            Self::Not(inner) => format!("not {}", inner.operand()),
            Self::Is(inner, test) => format!("{} is {test}", inner.operand()),
            Self::Each(operator, word, left, right) => {
                format!("{} {operator} {} ({})", left.operand(), word.text(), right.spell())
            }
            Self::Array(elements) => format!("array[{}]", list(elements)),
            Self::Case(branches, otherwise) => {
                let branches =
                    branches.iter().map(|(when, then)| format!(" when {} then {}", when.spell(), then.spell()));
                let branches: String = branches.collect();
                let otherwise = otherwise.as_ref().map(|otherwise| format!(" else {}", otherwise.spell()));
                format!("case{branches}{} end", otherwise.unwrap_or_default())
            }
            Self::Select(query) => format!("({})", query.spell()),
        }
    }

    fn operand(&self) -> String {
        let is_compound = matches!(
            self,
            Self::Binary(..) | Self::Negative(_) | Self::Chain(..) | Self::Not(_) | Self::Is(..) | Self::Each(..)
        );
        if is_compound { format!("({})", self.spell()) } else { self.spell() }
    }
}

impl Select {
    fn spell(&self) -> String {
        let mut text = format!("select {}", self.item.spell());
        if let Some(alias) = &self.alias {
            text = format!("{text} as {}", quote_ident(alias));
        }
        if let Some((query, alias)) = &self.from {
            text = format!("{text} from ({}) as {}", query.spell(), quote_ident(alias));
        }
        text
    }
}

fn list(expressions: &[Expr]) -> String {
    expressions.iter().map(Expr::spell).collect::<Vec<_>>().join(", ")
}

/// Key words stay without quotes, and names with the quotes that they need: both are kept apart by the reader.
fn name(parts: &[String]) -> String {
    parts.join(".")
}

/// An identifier or key word in the one spelling of tokens.
pub(super) fn spelled(lexeme: &Lexeme) -> Option<String> {
    match lexeme.token {
        Token::Word(_) | Token::Quoted(_) => Some(spell(std::slice::from_ref(lexeme))),
        _ => None,
    }
}
