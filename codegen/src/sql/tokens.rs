//! SQL as tokens, cut by sqlparser and reduced to the few kinds that tell code from text.

use sqlparser::dialect::PostgreSqlDialect;
use sqlparser::tokenizer::{Token as Lexed, Tokenizer};

/// A token. White space and comments are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A key word or an identifier without quotes, as it is written.
    Word(String),
    /// An identifier in double quotes, without them.
    Quoted(String),
    /// A string, in whatever quotes, without them.
    Literal(String),
    /// A character that parts names or lists.
    Symbol(char),
    /// Anything else.
    Other,
}

/// Text that cannot be cut into tokens, such as a string without an end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable {
    /// What is wrong.
    pub(super) message: String,
    /// The line, from 1.
    pub(super) line: u64,
}

/// Cuts SQL into tokens.
pub(super) fn tokens(sql: &str) -> Result<Vec<Token>, Unreadable> {
    let lexed = Tokenizer::new(&PostgreSqlDialect {}, sql)
        .tokenize()
        .map_err(|error| Unreadable { message: error.message, line: error.location.line })?;
    Ok(lexed.into_iter().filter_map(token).collect())
}

fn token(lexed: Lexed) -> Option<Token> {
    Some(match lexed {
        Lexed::Whitespace(_) => return None,
        Lexed::Word(word) if word.quote_style.is_some() => Token::Quoted(word.value),
        Lexed::Word(word) => Token::Word(word.value),
        Lexed::SingleQuotedString(text)
        | Lexed::EscapedStringLiteral(text)
        | Lexed::NationalStringLiteral(text)
        | Lexed::UnicodeStringLiteral(text) => Token::Literal(text),
        Lexed::DollarQuotedString(text) => Token::Literal(text.value),
        Lexed::Comma => Token::Symbol(','),
        Lexed::Period => Token::Symbol('.'),
        Lexed::LParen => Token::Symbol('('),
        Lexed::RParen => Token::Symbol(')'),
        Lexed::SemiColon => Token::Symbol(';'),
        _ => Token::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(sql: &str) -> Vec<String> {
        let literal = |token| match token {
            Token::Literal(text) => Some(text),
            _ => None,
        };
        tokens(sql).unwrap().into_iter().filter_map(literal).collect()
    }

    #[test]
    fn text_is_told_from_code() {
        for (sql, expected) in [
            ("'a' 'it''s' ''", &["a", "it's", ""][..]),
            (r"'back\' E'it\'s \\' e'\n'", &["back\\", "it's \\", "\n"]),
            (r"U&'a' U&'\0061' n'b'", &["a", "a", "b"]),
            ("$$a$$ $t$ $$ 'b' $t$ $1 $2", &["a", " $$ 'b' "]),
            ("-- 'a'\n'b' /* 'c' /* */ 'd' */ 'e' --", &["b", "e"]),
            ("\"'a'\" é 'f'", &["f"]),
        ] {
            assert_eq!(literals(sql), expected, "{sql}");
        }
    }

    #[test]
    fn identifiers_keep_what_is_in_quotes() {
        let found = tokens("Ab.\"C\"\"d\"");
        assert_eq!(found, Ok(vec![Token::Word("Ab".into()), Token::Symbol('.'), Token::Quoted("C\"d".into())]));
    }

    #[test]
    fn what_has_no_end_is_refused_with_its_line() {
        for sql in ["\n'a", "\nE'a\\'", "\n\"a", "\n$a$ $b$", "\n/* /* */"] {
            let line = tokens(sql).map_err(|error| error.line);
            assert!(matches!(line, Err(2)), "{sql}: {line:?}");
        }
    }
}
