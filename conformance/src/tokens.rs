//! JSON text as tokens, so that texts compare equal that differ only in how numbers and strings are spelled.

/// One token; numbers by the bits of their double, which tell -0 from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// A bracket, brace, comma or colon, or a letter of `true`, `false` and `null`.
    Sign(char),
    /// A number.
    Number(u64),
    /// A string or key.
    String(String),
}

/// The tokens of a JSON text; nothing where a string or number cannot be read.
pub(crate) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => string_length(rest)?,
            '-' | '0'..='9' => rest.find(|c: char| !"+-.eE0123456789".contains(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        match first {
            '"' => tokens.push(Token::String(serde_json::from_str(token).ok()?)),
            '-' | '0'..='9' => tokens.push(Token::Number(token.parse::<f64>().ok()?.to_bits())),
            ' ' | '\n' | '\r' | '\t' => {}
            _ => tokens.push(Token::Sign(first)),
        }
        rest = after;
    }
    Some(tokens)
}

/// Bytes up to the closing quote of a string that begins here.
fn string_length(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    let mut after_quote = text.char_indices().skip(1);
    let (end, _) = after_quote.find(|(_, character)| {
        let is_end = *character == '"' && !is_escaped;
        is_escaped = *character == '\\' && !is_escaped;
        is_end
    })?;
    Some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn spellings_are_equal_and_values_are_not() {
        assert_eq!(tokens(r#"{"a\"\u0061": [1.0, 1e21]}"#), tokens(r#"{"a\"a":[1,1000000000000000000000]}"#));
        assert_ne!(tokens(r#"{"a":1,"b":2}"#), tokens(r#"{"b":2,"a":1}"#));
        assert_ne!(tokens("0"), tokens("-0"));
        assert_ne!(tokens("[true]"), tokens("[false]"));
        assert_eq!(tokens("\"\\"), None);
    }
}
