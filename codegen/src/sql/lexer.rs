//! PostgreSQL's tokens, as far as it takes to tell code from text: its chapter "Lexical Structure".

use std::borrow::Cow;

/// A token. White space and comments are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A key word or an identifier without quotes, as it is written.
    Word(&'a str),
    /// An identifier in double quotes, without them.
    Quoted(Cow<'a, str>),
    /// A string, in whatever quotes, without them.
    Literal(Cow<'a, str>),
    /// A string or identifier with escapes that are not read here.
    Unread,
    /// Any other character.
    Symbol(char),
}

/// Something that has no end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unterminated {
    /// What it is.
    pub(super) what: &'static str,
    /// The line on which it begins, from 1.
    pub(super) line: usize,
}

/// Cuts SQL into tokens. Strings without `E` have no escapes: `standard_conforming_strings` has been on since 9.1.
pub(super) fn lex(sql: &str) -> Result<Vec<Token<'_>>, Unterminated> {
    let mut tokens = Vec::new();
    let mut rest = sql;
    while !rest.is_empty() {
        let (token, length) = next(rest).map_err(|what| Unterminated { what, line: line_of(sql, rest) })?;
        tokens.extend(token);
        rest = &rest[length..];
    }
    Ok(tokens)
}

fn line_of(sql: &str, rest: &str) -> usize {
    sql[..sql.len() - rest.len()].matches('\n').count() + 1
}

/// The token that a non-empty text begins with, if it is one, and its length.
fn next(rest: &str) -> Result<(Option<Token<'_>>, usize), &'static str> {
    let first = rest.chars().next().unwrap_or_default();
    match first {
        _ if first.is_whitespace() => Ok((None, first.len_utf8())),
        '-' if rest.starts_with("--") => Ok((None, rest.find('\n').unwrap_or(rest.len()))),
        '/' if rest.starts_with("/*") => Ok((None, comment(rest).ok_or("comment")?)),
        '\'' => {
            let (text, length) = quoted(rest, '\'').ok_or("string")?;
            Ok((Some(Token::Literal(text)), length))
        }
        '"' => {
            let (text, length) = quoted(rest, '"').ok_or("quoted identifier")?;
            Ok((Some(Token::Quoted(text)), length))
        }
        '$' => match dollar_tag(rest) {
            Some(tag) => {
                let body = &rest[tag.len()..];
                let end = body.find(tag).ok_or("dollar-quoted string")?;
                Ok((Some(Token::Literal(Cow::Borrowed(&body[..end]))), end + 2 * tag.len()))
            }
            None => Ok((Some(Token::Symbol('$')), 1)),
        },
        _ if is_word_start(first) => word(rest),
        _ => Ok((Some(Token::Symbol(first)), first.len_utf8())),
    }
}

fn is_word_start(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || !c.is_ascii()
}

fn is_word_part(c: char) -> bool {
    is_word_start(c) || c.is_ascii_digit() || c == '$'
}

/// A word, or the string that it is the prefix of.
fn word(rest: &str) -> Result<(Option<Token<'_>>, usize), &'static str> {
    let length = rest.find(|c| !is_word_part(c)).unwrap_or(rest.len());
    let (word, after) = rest.split_at(length);
    if word.eq_ignore_ascii_case("e") && after.starts_with('\'') {
        let (token, string) = escaped(after).ok_or("string")?;
        return Ok((Some(token), length + string));
    }
    let unicode = word.eq_ignore_ascii_case("u") && (after.starts_with("&'") || after.starts_with("&\""));
    if unicode {
        let quote = if after.starts_with("&'") { '\'' } else { '"' };
        let (text, string) = quoted(&after[1..], quote).ok_or("string")?;
        let token = match quote {
            _ if text.contains('\\') => Token::Unread,
            '\'' => Token::Literal(text),
            _ => Token::Quoted(text),
        };
        return Ok((Some(token), length + 1 + string));
    }
    Ok((Some(Token::Word(word)), length))
}

/// The text between quotes, in which a doubled quote is one, and the length with the quotes.
fn quoted(rest: &str, quote: char) -> Option<(Cow<'_, str>, usize)> {
    let mut end = 1;
    loop {
        end += rest[end..].find(quote)?;
        if !rest[end + 1..].starts_with(quote) {
            break;
        }
        end += 2;
    }
    let inside = &rest[1..end];
    let doubled = if quote == '\'' { "''" } else { "\"\"" };
    let text = if inside.contains(quote) { inside.replace(doubled, &doubled[1..]).into() } else { inside.into() };
    Some((text, end + 1))
}

/// A string in which a backslash escapes. Only those escapes are read that stand for the character itself.
fn escaped(rest: &str) -> Option<(Token<'_>, usize)> {
    let mut text = String::new();
    let mut is_read = true;
    let mut characters = rest.char_indices().skip(1).peekable();
    while let Some((index, c)) = characters.next() {
        match c {
            '\'' if characters.next_if(|(_, next)| *next == '\'').is_none() => {
                let token = if is_read { Token::Literal(text.into()) } else { Token::Unread };
                return Some((token, index + 1));
            }
            '\\' => {
                let (_, next) = characters.next()?;
                is_read &= !next.is_ascii_alphanumeric();
                text.push(next);
            }
            _ => text.push(c),
        }
    }
    None
}

/// `$$` or `$tag$` at the beginning.
fn dollar_tag(rest: &str) -> Option<&str> {
    let end = rest[1..].find('$')? + 1;
    let tag = &rest[1..end];
    let valid = !tag.starts_with(|c: char| c.is_ascii_digit()) && tag.chars().all(is_word_part);
    valid.then_some(&rest[..=end])
}

/// Length of a comment, in which others may be nested.
fn comment(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut depth = 0;
    let mut at = 0;
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(sql: &str) -> Vec<String> {
        let tokens = lex(sql).unwrap_or_default();
        let text = |token: &Token<'_>| match token {
            Token::Literal(text) => Some(text.to_string()),
            Token::Unread => Some("?".to_owned()),
            _ => None,
        };
        tokens.iter().filter_map(text).collect()
    }

    #[test]
    fn text_is_told_from_code() {
        for (sql, expected) in [
            ("'a' 'it''s' ''", &["a", "it's", ""][..]),
            (r"'back\' E'it\'s \\' e'\n'", &["back\\", "it's \\", "?"]),
            (r#"U&'a' U&'\0061' u&"x" n'b'"#, &["a", "?", "b"]),
            ("$$a$$ $t$ $$ 'b' $t$ a$b$c $1 $2", &["a", " $$ 'b' "]),
            ("-- 'a'\n'b' /* 'c' /* */ 'd' */ 'e' --", &["b", "e"]),
            ("\"'a'\" \"x\"\"y\" é'f'", &["f"]),
        ] {
            assert_eq!(literals(sql), expected, "{sql}");
        }
    }

    #[test]
    fn identifiers_keep_what_is_in_quotes() {
        let tokens = lex("Ab.\"C\"\"d\"");
        assert_eq!(tokens, Ok(vec![Token::Word("Ab"), Token::Symbol('.'), Token::Quoted("C\"d".into())]));
    }

    #[test]
    fn what_has_no_end_is_named_with_its_line() {
        for (sql, what) in [
            ("\n'a", "string"),
            ("\nE'a\\'", "string"),
            ("\n\"a", "quoted identifier"),
            ("\n$a$ $b$", "dollar-quoted string"),
            ("\n/* /* */", "comment"),
        ] {
            assert_eq!(lex(sql), Err(Unterminated { what, line: 2 }), "{sql}");
        }
    }
}
