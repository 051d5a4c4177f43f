// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Tape to text, without white space.

use std::fmt::Write as _;

use super::{Cursor, Kind};

/// Writes a value as JSON.
pub(crate) fn write(value: Cursor<'_>, out: &mut String) {
    match value.kind() {
        Kind::Null => out.push_str("null"),
        Kind::Boolean(value) => out.push_str(if value { "true" } else { "false" }),
        Kind::Number(value) => number(value, out),
        Kind::String(text) => string(text.text, out),
        Kind::Array(items) => {
            out.push('[');
            for (index, item) in items.enumerate() {
                comma(index, out);
                write(item, out);
            }
            out.push(']');
        }
        Kind::Object(members) => {
            out.push('{');
            for (index, (key, value)) in members.enumerate() {
                comma(index, out);
                string(key.text, out);
                out.push(':');
                write(value, out);
            }
            out.push('}');
        }
    }
}

fn comma(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

/// The integer that a number is, within ±(2^53-1).
pub(crate) fn integer(number: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_991.0;
    #[expect(clippy::cast_possible_truncation, reason = "checked to be an integer that i64 holds")]
    (number.fract() == 0.0 && number.abs() <= LARGEST).then_some(number as i64)
}

/// Writes the shortest digits that read back as the same number, integers without a fraction.
fn number(number: f64, out: &mut String) {
    let written = match integer(number) {
        Some(integer) => write!(out, "{integer}"),
        None => write!(out, "{number:?}"),
    };
    debug_assert!(written.is_ok(), "a String takes all text");
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..=0x1F => "",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(escape);
        if escape.is_empty() {
            let written = write!(out, "\\u{byte:04x}");
            debug_assert!(written.is_ok(), "a String takes all text");
        }
        from = at + 1;
    }
    out.push_str(&text[from..]);
    out.push('"');
}
