//! SQL as tokens with their places: cut by sqlparser and reduced to the few kinds that tell code from text.

use super::identifier::clipped;
use sqlparser::dialect::PostgreSqlDialect;
use sqlparser::tokenizer::{Location, Token as Cut, TokenWithSpan, Tokenizer, Whitespace};

/// A token. White space is none, and of the comments only those that speak to the replay are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A key word or an identifier without quotes, folded to lower case and cut as PostgreSQL does.
    Word(String),
    /// An identifier in double quotes, without them, cut as PostgreSQL does.
    Quoted(String),
    /// A string, in whatever quotes, without them.
    Literal(String),
    /// A number, a parameter or a string of bits, as written.
    Number(String),
    /// One of `( ) [ ] , . ;`.
    Symbol(char),
    /// An operator, `::` and `:=` included.
    Operator(String),
    /// What follows `-- replay:` in a comment line.
    Directive(String),
}

impl Token {
    /// With as much of a name as the server keeps. Escapes in it are to be read before.
    fn clipped(self) -> Self {
        match self {
            Self::Word(word) => Self::Word(clipped(word)),
            Self::Quoted(word) => Self::Quoted(clipped(word)),
            other => other,
        }
    }
}

/// Where something stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The character in the line, from 1.
    pub column: u64,
}

impl Place {
    /// The place in the file of something whose place in a text is this, when the text begins at `start`.
    pub(super) fn after(self, start: Self) -> Self {
        let column = if self.line == 1 { start.column + self.column - 1 } else { self.column };
        Self { line: start.line + self.line - 1, column }
    }
}

/// A token and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub(super) token: Token,
    pub(super) place: Place,
}

/// Text that cannot be cut into tokens further than this, such as a string without an end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TokenError {
    pub(super) message: String,
    pub(super) place: Place,
}

/// How a comment begins that says what a statement amounts to.
const DIRECTIVE: &str = "replay:";

/// Cuts SQL into tokens, as far as it can be.
pub(super) fn tokens(sql: &str) -> (Vec<Lexeme>, Option<TokenError>) {
    tokens_at(sql, Place { line: 1, column: 1 })
}

/// As [`tokens`], for a text that begins somewhere in a file.
pub(super) fn tokens_at(sql: &str, start: Place) -> (Vec<Lexeme>, Option<TokenError>) {
    let mut cut = Vec::with_capacity((sql.len() / 4).min(1 << 12));
    let result = Tokenizer::new(&PostgreSqlDialect {}, sql).tokenize_with_location_into_buf(&mut cut);
    let unreadable = result.err().map(|error| {
        let place = place(error.location).after(start);
        TokenError { message: error.message, place }
    });
    let mut lexemes = Vec::with_capacity(cut.len());
    let mut end = Location::empty();
    for TokenWithSpan { token, span } in cut {
        let mut place = place(span.start);
        place.column += opening(&token);
        let Some(token) = reduce(token) else { continue };
        let adjacent = end == span.start;
        end = span.end;
        if adjacent && let Some(name) = unicode_name(&lexemes, &token) {
            lexemes.pop();
            if let Some(last) = lexemes.last_mut() {
                last.token = Token::Quoted(name);
            }
            continue;
        }
        if let Token::Operator(next) = &token
            && adjacent
            && let Some(Lexeme { token: Token::Operator(previous), .. }) = lexemes.last_mut()
            && merges(previous, next)
        {
            previous.push_str(next);
            continue;
        }
        lexemes.push(Lexeme { token: token.clipped(), place: place.after(start) });
    }
    (lexemes, unreadable)
}

fn place(location: Location) -> Place {
    Place { line: location.line, column: location.column }
}

/// Whether PostgreSQL reads two neighbours as one operator: sqlparser knows only some of those that there are.
fn merges(first: &str, second: &str) -> bool {
    let is_operator = |text: &str| text.bytes().all(|byte| b"+-*/<>=~!@#%^&|`?".contains(&byte));
    let signed = second.ends_with(['+', '-']) && !first.contains(['~', '!', '@', '#', '%', '^', '&', '|', '`', '?']);
    is_operator(first) && is_operator(second) && !signed
}

/// Characters before what stands in a string: its place is where the text in it begins.
fn opening(cut: &Cut) -> u64 {
    match cut {
        Cut::SingleQuotedString(_) => 1,
        Cut::EscapedStringLiteral(_) | Cut::NationalStringLiteral(_) => 2,
        Cut::UnicodeStringLiteral(_) => 3,
        Cut::DollarQuotedString(text) => text.tag.as_ref().map_or(0, |tag| tag.chars().count() as u64) + 2,
        _ => 0,
    }
}

/// The name that `U&"…"` stands for, which sqlparser takes to be three tokens.
fn unicode_name(before: &[Lexeme], token: &Token) -> Option<String> {
    let (
        Token::Quoted(written),
        [.., Lexeme { token: Token::Word(word), .. }, Lexeme { token: Token::Operator(and), .. }],
    ) = (token, before)
    else {
        return None;
    };
    if word != "u" || and != "&" {
        return None;
    }
    let mut name = String::new();
    let mut rest = written.as_str();
    while let Some((plain, escape)) = rest.split_once('\\') {
        name.push_str(plain);
        let (start, digits) = if escape.starts_with('+') { (1, 6) } else { (0, 4) };
        let code = escape.get(start..start + digits).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        (name, rest) = match code.and_then(char::from_u32) {
            Some(character) => (name + character.encode_utf8(&mut [0; 4]), &escape[start + digits..]),
            // A doubled backslash is one; anything else PostgreSQL refuses.
            None => (name + "\\", escape.strip_prefix('\\').unwrap_or(escape)),
        };
    }
    name.push_str(rest);
    Some(clipped(name))
}

fn reduce(cut: Cut) -> Option<Token> {
    Some(match cut {
        Cut::Whitespace(Whitespace::SingleLineComment { comment, .. }) => {
            Token::Directive(comment.trim().strip_prefix(DIRECTIVE)?.trim().to_owned())
        }
        Cut::Whitespace(_) | Cut::EOF => return None,
        Cut::Word(word) if word.quote_style.is_some() => Token::Quoted(word.value),
        Cut::Word(mut word) => {
            word.value.make_ascii_lowercase();
            Token::Word(word.value)
        }
        Cut::SingleQuotedString(text)
        | Cut::EscapedStringLiteral(text)
        | Cut::NationalStringLiteral(text)
        | Cut::UnicodeStringLiteral(text) => Token::Literal(text),
        Cut::DollarQuotedString(text) => Token::Literal(text.value),
        Cut::Number(text, _) | Cut::Placeholder(text) => Token::Number(text),
        Cut::Comma => Token::Symbol(','),
        Cut::Period => Token::Symbol('.'),
        Cut::LParen => Token::Symbol('('),
        Cut::RParen => Token::Symbol(')'),
        Cut::LBracket => Token::Symbol('['),
        Cut::RBracket => Token::Symbol(']'),
        Cut::SemiColon => Token::Symbol(';'),
        // PostgreSQL reads `!=` as `<>`.
        Cut::Neq => Token::Operator("<>".to_owned()),
        other => Token::Operator(other.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(sql: &str) -> Vec<String> {
        let literal = |lexeme: Lexeme| match lexeme.token {
            Token::Literal(text) => Some(text),
            _ => None,
        };
        tokens(sql).0.into_iter().filter_map(literal).collect()
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
        let found: Vec<_> = tokens("Ab.\"C\"\"d\"").0.into_iter().map(|lexeme| lexeme.token).collect();
        assert_eq!(found, [Token::Word("ab".into()), Token::Symbol('.'), Token::Quoted("C\"d".into())]);
    }

    #[test]
    fn identifiers_are_cut_as_the_server_cuts_them() {
        let long = "é".repeat(40);
        let escapes = "\\00e9".repeat(40);
        let cut = "é".repeat(31);
        for (sql, expected) in [
            (format!("\"{long}\""), Token::Quoted(cut.clone())),
            (long.clone(), Token::Word(cut.clone())),
            (format!("U&\"{escapes}\""), Token::Quoted(cut)),
            (format!("'{long}'"), Token::Literal(long)),
        ] {
            assert_eq!(tokens(&sql).0.into_iter().map(|lexeme| lexeme.token).collect::<Vec<_>>(), [expected]);
        }
    }

    #[test]
    fn operators_are_whole() {
        let operators = |sql: &str| -> Vec<String> {
            let operator = |lexeme: Lexeme| match lexeme.token {
                Token::Operator(text) => Some(text),
                _ => None,
            };
            tokens(sql).0.into_iter().filter_map(operator).collect()
        };
        assert_eq!(operators("a @? b ||/ c <-> d !~~* e"), ["@?", "||/", "<->", "!~~*"]);
        assert_eq!(operators("a=-1 + -2 != 3::int"), ["=", "-", "+", "-", "<>", "::"]);
    }

    #[test]
    fn what_has_no_end_is_refused_with_its_line() {
        for sql in ["\n'a", "\nE'a\\'", "\n\"a", "\n$a$ $b$", "\n/* /* */"] {
            let (_, unreadable) = tokens(sql);
            assert!(matches!(&unreadable, Some(found) if found.place.line == 2), "{sql}: {unreadable:?}");
        }
    }
}
