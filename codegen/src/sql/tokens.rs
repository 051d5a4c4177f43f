//! Tokens of a file, those inside its `DO` blocks included.

use sqlparser::dialect::PostgreSqlDialect;
use sqlparser::tokenizer::{Token, Tokenizer, TokenizerError};

/// All tokens that mean something, without white space and comments. A `DO` block's body stands in its place, so that
/// what it does is read like any other statement; bodies of functions stay literals, because they do not run here.
pub(super) fn tokenize(sql: &str) -> Result<Vec<Token>, TokenizerError> {
    let mut tokens = Vec::new();
    for token in significant(sql)? {
        match body(&token).filter(|_| ends_in_do(&tokens)) {
            Some(body) => {
                tokens.extend(significant(body)?);
                tokens.push(Token::SemiColon);
            }
            None => tokens.push(token),
        }
    }
    Ok(tokens)
}

fn significant(sql: &str) -> Result<Vec<Token>, TokenizerError> {
    let dialect = PostgreSqlDialect {};
    let mut tokens = Tokenizer::new(&dialect, sql).tokenize()?;
    tokens.retain(|token| !matches!(token, Token::Whitespace(_)));
    Ok(tokens)
}

/// The text of a string literal, in whatever quotes.
pub(super) fn literal(token: &Token) -> Option<&str> {
    match token {
        Token::SingleQuotedString(text) | Token::EscapedStringLiteral(text) | Token::UnicodeStringLiteral(text) => {
            Some(text)
        }
        Token::DollarQuotedString(text) => Some(&text.value),
        _ => None,
    }
}

fn body(token: &Token) -> Option<&str> {
    literal(token)
}

/// Whether a block's body comes next: after `DO` or `DO LANGUAGE plpgsql` at the beginning of a statement.
fn ends_in_do(tokens: &[Token]) -> bool {
    let statement = tokens.iter().rposition(|token| *token == Token::SemiColon).map_or(0, |index| index + 1);
    match &tokens[statement..] {
        [verb] => is_word(verb, "do"),
        [verb, language, _] => is_word(verb, "do") && is_word(language, "language"),
        _ => false,
    }
}

/// Whether the token is this word without quotes, in either case.
pub(super) fn is_word(token: &Token, word: &str) -> bool {
    matches!(token, Token::Word(found) if found.quote_style.is_none() && found.value.eq_ignore_ascii_case(word))
}
