//! Constants as PostgreSQL prints them once it has read them.

use serde_json::Value;

use super::time;

/// Whether a number may be a constant of the type without being rounded.
pub(super) fn is_numeric(type_name: &str) -> bool {
    matches!(type_name, "integer" | "bigint" | "numeric")
}

/// The type that PostgreSQL gives to a number without quotes.
pub(super) fn type_of(number: &str) -> &'static str {
    if number.parse::<i32>().is_ok() {
        "integer"
    } else if number.parse::<i64>().is_ok() {
        "bigint"
    } else {
        "numeric"
    }
}

/// A text in the one spelling of its type; as it is where it is none of them.
pub(super) fn text(type_name: &str, text: &str) -> Option<String> {
    match type_name {
        "jsonb" if !has_long_number(text) => serde_json::from_str(text).ok().map(|value| json(&value)),
        "uuid" => Some(text.to_ascii_lowercase()),
        "timestamp with time zone" => time::utc(text),
        _ => None,
    }
}

/// Whether JSON holds a number with more digits than are kept when it is read.
fn has_long_number(json: &str) -> bool {
    const KEPT: usize = 15;
    let (mut in_string, mut is_escaped, mut digits) = (false, false, 0);
    for byte in json.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => (in_string, digits) = (!in_string, 0),
            _ if in_string => {}
            b'0'..=b'9' => digits += 1,
            b'.' | b'e' | b'E' | b'+' | b'-' => {}
            _ => digits = 0,
        }
        if digits > KEPT {
            return true;
        }
    }
    false
}

/// Sorted by key: `jsonb` keeps neither order nor white space.
fn json(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(", ")),
        Value::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            let entries =
                entries.into_iter().map(|(key, value)| format!("{}: {}", Value::from(key.as_str()), json(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Number(written) => number(&written.to_string()).unwrap_or_else(|| written.to_string()),
        other => other.to_string(),
    }
}

/// A decimal number without an exponent, and without zeros that say nothing; none where it is no such number.
pub(super) fn number(text: &str) -> Option<String> {
    /// More digits than the largest `double precision` has.
    const LONGEST: i64 = 400;
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let exponent: i64 = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let point = i64::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let length = i64::try_from(digits.len()).ok()?;
    if !(-LONGEST..=LONGEST).contains(&point) || length > 2 * LONGEST {
        return None;
    }
    let before = usize::try_from(-point).unwrap_or(0);
    let after = usize::try_from(point - length).unwrap_or(0);
    let digits = format!("{}{digits}{}", "0".repeat(before), "0".repeat(after));
    let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or(0));
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    let is_zero = whole == "0" && fraction.is_empty();
    let sign = if is_zero { "" } else { sign };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimal() {
        for (written, expected) in [
            ("1", Some("1")),
            ("-1.0", Some("-1")),
            ("0.10", Some("0.1")),
            ("1e3", Some("1000")),
            ("1.5E-3", Some("0.0015")),
            ("-0.0", Some("0")),
            (".5", Some("0.5")),
            ("100", Some("100")),
            ("", None),
            ("-", None),
            ("1e999999999999", None),
            ("0x1", None),
            ("NaN", None),
        ] {
            assert_eq!(number(written).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn json_has_no_order_of_keys() {
        let first = text("jsonb", r#"{"b":1.0,"a":[1e3,null,"x y"]}"#);
        assert_eq!(first, text("jsonb", r#"{"a": [1000, null, "x y"], "b": 1}"#));
        assert_ne!(first, text("jsonb", r#"{"a": [1000, null, "x  y"], "b": 1}"#));
        assert_ne!(first, text("jsonb", r#"{"a": [null, 1000, "x y"], "b": 1}"#));
        assert_eq!(text("jsonb", "{"), None);
        assert_eq!(text("jsonb", r#"{"a": 0.1000000000000000001}"#), None);
        let digits = r#"{"a \" 1234567890123456": "1234567890123456", "b": [1, 234567890123456]}"#;
        assert_eq!(text("jsonb", digits).as_deref(), Some(digits));
        assert_eq!(text("text", "A"), None);
    }
}
