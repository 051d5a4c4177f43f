// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Moments.

use super::checked::checked;
use super::date::{is_date, two};

/// A moment, RFC 3339 with an offset, kept as it came: `2026-03-01T09:30:00+01:00`.
///
/// Equality and order are those of the text, not of the moments.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub(crate) String);

checked!(Timestamp, is_timestamp, "a timestamp");

fn is_timestamp(text: &str) -> bool {
    let Some((date, time)) = text.split_at_checked(10) else {
        return false;
    };
    is_date(date) && time.strip_prefix('T').is_some_and(is_time)
}

/// `hh:mm:ss`, up to nine digits of a fraction, and an offset.
fn is_time(text: &str) -> bool {
    let &[h1, h2, b':', m1, m2, b':', s1, s2, ref rest @ ..] = text.as_bytes() else {
        return false;
    };
    two(h1, h2).is_some_and(|hour| hour < 24)
        && two(m1, m2).is_some_and(|minute| minute < 60)
        && two(s1, s2).is_some_and(|second| second < 60)
        && fraction(rest).is_some_and(is_offset)
}

/// What follows the fraction, where there is one.
fn fraction(text: &[u8]) -> Option<&[u8]> {
    let [b'.', digits @ ..] = text else {
        return Some(text);
    };
    let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=9).contains(&count).then(|| &digits[count..])
}

fn is_offset(text: &[u8]) -> bool {
    match *text {
        [b'Z'] => true,
        [b'+' | b'-', h1, h2, b':', m1, m2] => {
            two(h1, h2).is_some_and(|hours| hours < 24) && two(m1, m2).is_some_and(|minutes| minutes < 60)
        }
        _ => false,
    }
}
