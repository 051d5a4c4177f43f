//! JSON text as tokens, so that texts compare equal that differ only in how numbers and strings are spelled.

use serde_json::Value;

/// One token; numbers by the bits of their double, which tell -0 from 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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

/// Whether two texts have the same value, whatever the order of properties; -0 is 0.
pub(crate) fn same_value(a: &str, b: &str) -> bool {
    let (a, b) = (shown_halves(a), shown_halves(b));
    let sorted = |text: &str| {
        let mut tokens = tokens(text)?;
        for token in &mut tokens {
            if let Token::Number(bits) = token {
                *bits = (f64::from_bits(*bits) + 0.0).to_bits();
            }
        }
        tokens.sort();
        Some(tokens)
    };
    // Not every text can be read as a value: numbers beyond a double and a thousand levels cannot.
    let values = serde_json::from_str(&a).ok().zip(serde_json::from_str(&b).ok());
    sorted(&a).is_some_and(|a| Some(a) == sorted(&b)) && values.is_none_or(|(a, b)| equal(&a, &b))
}

fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| equal(a, b)))
        }
        (a, b) => a == b,
    }
}

/// The text with the escapes of halves of surrogate pairs as text of their own, which every parser takes. What languages
/// write has no escapes of whole pairs.
fn shown_halves(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        shown.push_str(before);
        shown.push_str(if escape.starts_with("ud") { "\\\\" } else { "\\" });
        // A backslash that is escaped escapes nothing.
        let length = escape.chars().next().map_or(0, char::len_utf8);
        shown.push_str(&escape[..length]);
        rest = &escape[length..];
    }
    shown.push_str(rest);
    shown
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
    use super::{same_value, tokens};

    #[test]
    fn spellings_are_equal_and_values_are_not() {
        assert_eq!(tokens(r#"{"a\"\u0061": [1.0, 1e21]}"#), tokens(r#"{"a\"a":[1,1000000000000000000000]}"#));
        assert_ne!(tokens(r#"{"a":1,"b":2}"#), tokens(r#"{"b":2,"a":1}"#));
        assert_ne!(tokens("0"), tokens("-0"));
        assert_ne!(tokens("[true]"), tokens("[false]"));
        assert_eq!(tokens("\"\\"), None);
    }

    #[test]
    fn values_have_no_order_of_properties() {
        for (a, b) in [
            (r#"{"a":1,"b":{"c":[-0.0]}}"#, r#"{"b":{"c":[0]},"a":1.0}"#),
            (r#"{"a":"\\ud800","b":1e400}"#, r#"{"b":1e999,"a":"\\ud800"}"#),
            (r#"{"a":"\ud800","b":2}"#, r#"{"b":2,"a":"\ud800"}"#),
        ] {
            assert!(same_value(a, b), "{a} {b}");
        }
        for (a, b) in [("[1,2]", "[2,1]"), (r#"{"a":1,"b":2}"#, r#"{"a":2,"b":1}"#), (r#""\ud800""#, r#""\ud801""#)] {
            assert!(!same_value(a, b), "{a} {b}");
        }
    }
}
