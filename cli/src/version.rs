//! Versions of migrations, `YYYYMMDDhhmmss`, and the day of today. The only place that reads the clock.

use std::time::{SystemTime, UNIX_EPOCH};

use codegen::history::version::{after, civil, from_seconds, to_seconds};

const DAY: u64 = 86_400;

/// Reads a version from the command line.
pub(crate) fn parse(text: &str) -> Result<u64, String> {
    if text.len() != 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("14 digits YYYYMMDDhhmmss are needed".to_owned());
    }
    let version: u64 = text.parse().map_err(|_| "14 digits YYYYMMDDhhmmss are needed".to_owned())?;
    if to_seconds(version).is_some() { Ok(version) } else { Err("there is no such day or time".to_owned()) }
}

/// The present time, or the second after the newest migration where that is later.
pub(crate) fn next(newest: u64) -> u64 {
    let now = from_seconds(seconds_now());
    if now > newest { now } else { after(newest) }
}

/// The day of today in UTC, `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    let (year, month, day) = civil(seconds_now() / DAY);
    format!("{year:04}-{month:02}-{day:02}")
}

fn seconds_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::{next, parse};

    #[test]
    fn versions_that_are_no_time_are_refused() {
        for text in [
            "",
            "2025010100000",
            "202501010000000",
            "2025010100000x",
            "+2025010100000",
            "20250230000000",
            "20251301000000",
            "20250001000000",
            "20250100000000",
            "20250101240000",
            "20250101006000",
            "20250101000060",
            "19691231235959",
            "20230229000000",
            "99999999999999",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
        assert_eq!(parse("20240229235959"), Ok(20_240_229_235_959));
    }

    #[test]
    fn next_is_later_than_the_newest() {
        assert_eq!(next(99_991_231_235_958), 99_991_231_235_959);
        assert!(next(1) > 20_250_000_000_000);
    }
}
