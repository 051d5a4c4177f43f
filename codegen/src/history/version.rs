//! Versions of migrations: moments in UTC, written `YYYYMMDDhhmmss`.

const DAY: u64 = 86_400;

/// Stands for the version of a migration that does not exist yet, where nothing is written and so no clock is read.
/// Later than every real version, so that the migration is the last one in this case too.
pub const PENDING_VERSION: u64 = 99_999_999_999_999;

/// The latest version that leaves room for one after it.
pub const LATEST: u64 = PENDING_VERSION - 2;

/// The version a second later. A version that is no time has no next second; the next number is still later.
#[must_use]
pub fn after(version: u64) -> u64 {
    to_seconds(version).map_or(version.saturating_add(1), |seconds| from_seconds(seconds + 1))
}

/// The version of a moment, in seconds since 1970.
#[must_use]
pub fn from_seconds(seconds: u64) -> u64 {
    let (year, month, day) = civil(seconds / DAY);
    let time = seconds % DAY;
    ((year * 100 + month) * 100 + day) * 1_000_000 + time / 3600 * 10_000 + time / 60 % 60 * 100 + time % 60
}

/// Seconds since 1970 of a version; `None` when there is no such moment.
#[must_use]
pub fn to_seconds(version: u64) -> Option<u64> {
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
#[must_use]
pub fn civil(days: u64) -> (u64, u64, u64) {
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
    use super::{DAY, after, civil, days, from_seconds, to_seconds};

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
    fn the_next_second() {
        assert_eq!(after(20_240_228_235_959), 20_240_229_000_000);
        assert_eq!(after(99_991_231_235_958), 99_991_231_235_959);
        assert_eq!(after(99_980_228_235_959), 99_980_301_000_000);
        assert_eq!(after(99_999_999_999_990), 99_999_999_999_991);
        assert_eq!(after(1), 2);
    }
}
