//! Checked forms of text as regular expressions, for targets whose language has no better word for them.

/// A UUID in either case.
pub(crate) const UUID: &str = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

/// A day that exists, in the years 0001 to 9999: any day up to February 28th, those of the other months, and
/// February 29th of leap years.
macro_rules! day {
    () => {
        concat!(
            "(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-",
            "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
            "|02-(?:0[1-9]|1[0-9]|2[0-8]))",
            "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)"
        )
    };
}

/// A day.
pub(crate) const DATE: &str = concat!("^", day!(), "$");

/// A moment with its offset, RFC 3339.
pub(crate) const TIMESTAMP: &str = concat!(
    "^",
    day!(),
    "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$"
);

#[cfg(test)]
mod tests {
    use super::{DATE, TIMESTAMP};
    use regex_lite::Regex;

    /// Every text of the right shape is a date or not, as the calendar says.
    #[test]
    fn dates_are_days_that_exist() {
        let date = Regex::new(DATE).unwrap();
        let leap = |year: u32| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        for year in (0..=420).chain([1900, 1996, 2000, 2023, 2024, 2100, 2400, 9996, 9999]) {
            for month in 0..=13 {
                let days = match month {
                    1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
                    4 | 6 | 9 | 11 => 30,
                    2 if leap(year) => 29,
                    2 => 28,
                    _ => 0,
                };
                for day in [0, 1, 28, 29, 30, 31, 32] {
                    let text = format!("{year:04}-{month:02}-{day:02}");
                    assert_eq!(date.is_match(&text), year > 0 && (1..=days).contains(&day), "{text}");
                }
            }
        }
    }

    #[test]
    fn timestamps_have_an_offset_and_a_day_that_exists() {
        let timestamp = Regex::new(TIMESTAMP).unwrap();
        for text in ["2024-02-29T23:59:59Z", "2024-01-01T00:00:00.123456789+23:59", "0001-01-01T00:00:00-00:00"] {
            assert!(timestamp.is_match(text), "{text}");
        }
        for text in [
            "2023-02-29T00:00:00Z",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:00:60Z",
            "2024-01-01T00:00:00",
            "2024-01-01t00:00:00z",
            "2024-01-01 00:00:00Z",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00.1234567890Z",
            "2024-01-01T00:00:00+24:00",
        ] {
            assert!(!timestamp.is_match(text), "{text}");
        }
    }
}
