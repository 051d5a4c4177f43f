//! Versions of migrations, `YYYYMMDDhhmmss`, and the day of today. The only place that reads the clock.

use codegen::history::PENDING_VERSION;
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: u64 = 86_400;
/// The latest version that leaves room for one after it.
pub(crate) const LATEST: u64 = PENDING_VERSION - 2;

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
    if now > newest {
        return now;
    }
    // A version that is no time has no next second; the next number is still later.
    to_seconds(newest).map_or(newest.saturating_add(1), |seconds| from_seconds(seconds + 1))
}

/// The day of today in UTC, `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    let (year, month, day) = civil(seconds_now() / DAY);
    format!("{year:04}-{month:02}-{day:02}")
}

fn seconds_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

fn from_seconds(seconds: u64) -> u64 {
    let (year, month, day) = civil(seconds / DAY);
    let time = seconds % DAY;
    ((year * 100 + month) * 100 + day) * 1_000_000 + time / 3600 * 10_000 + time / 60 % 60 * 100 + time % 60
}

/// Seconds since 1970 of a version; `None` when there is no such moment.
fn to_seconds(version: u64) -> Option<u64> {
    if version > LATEST {
        return None;
    }
    let (date, time) = (version / 1_000_000, version % 1_000_000);
    let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100);
    let days = days(date / 10_000, date / 100 % 100, date % 100);
    let seconds = days.checked_mul(DAY)? + hour * 3600 + minute * 60 + second;
    // What does not exist comes back as something else.
    (date / 10_000 >= 1970 && from_seconds(seconds) == version).then_some(seconds)
}

/// Year, month and day of a day since 1970; the calendar counts from March, so that the leap day is a year's last.
fn civil(days: u64) -> (u64, u64, u64) {
    let day = days + 719_468;
    let era = day / 146_097;
    let of_era = day % 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, of_year - (153 * march_month + 2) / 5 + 1)
}

/// The inverse of [`civil`]; days before 1970 and months that do not exist give some other day.
fn days(year: u64, month: u64, day: u64) -> u64 {
    let year = if month <= 2 { year.saturating_sub(1) } else { year };
    let march_month = (month + 9) % 12;
    let of_era = year % 400 * 365 + year % 400 / 4 - year % 400 / 100 + (153 * march_month + 2) / 5 + day;
    (year / 400 * 146_097 + of_era).saturating_sub(719_469)
}

#[cfg(test)]
mod tests {
    use super::{DAY, civil, days, from_seconds, next, parse, to_seconds};

    #[test]
    fn known_moments() {
        assert_eq!(from_seconds(0), 19_700_101_000_000);
        assert_eq!(from_seconds(1_709_251_199), 20_240_229_235_959);
        assert_eq!(to_seconds(20_240_229_235_959), Some(1_709_251_199));
    }

    #[test]
    fn every_day_comes_back() {
        for day in 0..150_000 {
            let (year, month, of_month) = civil(day);
            assert_eq!(days(year, month, of_month), day);
            assert_eq!(to_seconds(from_seconds(day * DAY + 86_399)), Some(day * DAY + 86_399));
        }
    }

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
        assert_eq!(next(99_980_228_235_959), 99_980_301_000_000);
        assert_eq!(next(99_999_999_999_990), 99_999_999_999_991);
        assert!(next(1) > 20_250_000_000_000);
    }
}
