// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Tape to text, without white space.

use std::fmt::Write as _;

use super::{Cursor, Kind, Text};

/// Writes a value as JSON.
pub(crate) fn write(value: Cursor<'_>, out: &mut String) {
    match value.kind() {
        Kind::Null => out.push_str("null"),
        Kind::Boolean(value) => out.push_str(if value { "true" } else { "false" }),
        Kind::Number(value) => number(value, out),
        Kind::String(text) => string(text, out),
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
                string(key, out);
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
#[inline]
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "what is lost leaves a difference")]
pub(crate) fn integer(number: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_991.0;
    let integer = number as i64;
    (integer as f64 - number == 0.0 && number.abs() <= LARGEST).then_some(integer)
}

/// Writes the shortest digits that read back as the same number, integers without a fraction; what is beyond every double
/// stays so.
fn number(number: f64, out: &mut String) {
    let written = match integer(number) {
        Some(integer) => write!(out, "{integer}"),
        None if number.is_infinite() => write!(out, "{}1e400", if number < 0.0 { "-" } else { "" }),
        None => write!(out, "{number:?}"),
    };
    debug_assert!(written.is_ok(), "a String takes all text");
}

fn string(text: Text<'_>, out: &mut String) {
    out.push('"');
    match text.flaws.and_then(|flaws| flaws.not_unicode.as_deref()) {
        None => characters(text.text, out),
        Some(halves) => broken(text.text, halves, out),
    }
    out.push('"');
}

/// Writes a text in which U+FFFD stands for the halves of surrogate pairs that the bytes have.
fn broken(text: &str, halves: &[u8], out: &mut String) {
    let mut from = 0;
    for (at, replacement) in text.match_indices('\u{FFFD}') {
        let bytes = &halves[at..at + replacement.len()];
        if bytes != replacement.as_bytes() {
            characters(&text[from..at], out);
            let half = 0xD000 | u32::from(bytes[1] & 0x3F) << 6 | u32::from(bytes[2] & 0x3F);
            let written = write!(out, "\\u{half:04x}");
            debug_assert!(written.is_ok(), "a String takes all text");
            from = at + replacement.len();
        }
    }
    characters(&text[from..], out);
}

fn characters(text: &str, out: &mut String) {
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
}
