//! Moments as PostgreSQL prints them in UTC.

const DAY: i64 = 24 * 60 * 60 * 1_000_000;
const SECOND: i64 = 1_000_000;

/// A moment, such as `2026-02-28T13:00:00.50+01:00`, as `2026-02-28 12:00:00.5+00`; none where it is not written like
/// this, or is in no year from 1 to 9999.
pub(super) fn utc(text: &str) -> Option<String> {
    let (date, rest) = text.split_once(['T', ' '])?;
    let zone = rest.find(['Z', '+', '-'])?;
    let (time, zone) = rest.split_at(zone);
    let moment = day(date)? * DAY + time_of_day(time)? - offset(zone)?;
    let (year, month, day) = date_of(moment.div_euclid(DAY));
    if !(1..=9999).contains(&year) {
        return None;
    }
    let (seconds, fraction) = (moment.rem_euclid(DAY) / SECOND, moment.rem_euclid(SECOND));
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let fraction = if fraction == 0 { String::new() } else { format!(".{fraction:06}") };
    let fraction = fraction.trim_end_matches('0');
    Some(format!("{year:04}-{month:02}-{day:02} {hours:02}:{minutes:02}:{seconds:02}{fraction}+00"))
}

fn number(text: &str, digits: usize) -> Option<i64> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// The day, counted from 1970-01-01.
fn day(date: &str) -> Option<i64> {
    let mut parts = date.split('-');
    let (year, month, day) = (number(parts.next()?, 4)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years begin in March, so that the day that only some have is their last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leap_days + (153 * month + 2) / 5 + day - 1 - 719_468)
}

/// Year, month and day.
fn date_of(day: i64) -> (i64, i64, i64) {
    const FOUR_CENTURIES: i64 = 146_097;
    let day = day + 719_468;
    let (era, day) = (day.div_euclid(FOUR_CENTURIES), day.rem_euclid(FOUR_CENTURIES));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (era * 400 + year + next, month, day)
}

/// Microseconds since midnight.
fn time_of_day(time: &str) -> Option<i64> {
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let mut parts = time.split(':');
    let (hours, minutes, seconds) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let is_valid = parts.next().is_none() && hours < 24 && minutes < 60 && seconds < 60;
    if !is_valid || fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(((hours * 60 + minutes) * 60 + seconds) * SECOND + microseconds(fraction)?)
}

/// The digits after the point, rounded to the even one of two that are as near.
fn microseconds(fraction: &str) -> Option<i64> {
    let kept = fraction.len().min(6);
    let whole: i64 = format!("{:0<6}", &fraction[..kept]).parse().ok()?;
    let rest = fraction[kept..].trim_end_matches('0');
    let is_up = match rest.cmp("5") {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => whole % 2 == 1,
        std::cmp::Ordering::Greater => true,
    };
    Some(whole + i64::from(is_up))
}

/// Microseconds that a zone is ahead.
fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let (sign, zone) = zone.strip_prefix('-').map_or((1, zone.strip_prefix('+')), |rest| (-1, Some(rest)));
    let (hours, minutes) = zone?.split_once(':').unwrap_or((zone?, "00"));
    Some(sign * (number(hours, 2)? * 60 + number(minutes, 2)?) * 60 * SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    // As PostgreSQL 15 prints each of them with the time zone UTC.
    #[test]
    fn moments_are_in_utc() {
        for (written, printed) in [
            ("2026-02-28T12:00:00Z", "2026-02-28 12:00:00+00"),
            ("2026-02-28 12:00:00+00", "2026-02-28 12:00:00+00"),
            ("2026-02-28T23:30:00.50-01:30", "2026-03-01 01:00:00.5+00"),
            ("2024-03-01T00:59:59+01:00", "2024-02-29 23:59:59+00"),
            ("2000-01-01T00:00:00+14:00", "1999-12-31 10:00:00+00"),
            ("1900-02-28T23:00:00-02:00", "1900-03-01 01:00:00+00"),
            ("0001-01-01T00:00:00Z", "0001-01-01 00:00:00+00"),
            ("9999-12-31T23:59:59.999999Z", "9999-12-31 23:59:59.999999+00"),
            ("2026-12-31T23:59:59.9999999Z", "2027-01-01 00:00:00+00"),
            ("2026-01-01T00:00:00.123456789Z", "2026-01-01 00:00:00.123457+00"),
            ("2026-01-01T00:00:00.000001Z", "2026-01-01 00:00:00.000001+00"),
        ] {
            assert_eq!(utc(written).as_deref(), Some(printed), "{written}");
        }
    }

    #[test]
    fn anything_else_is_none() {
        for text in [
            "",
            "now",
            "2026-02-28",
            "2026-02-28T12:00:00",
            "2026-13-01T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00.1.2Z",
            "2026-01-01T00:00:00+é0",
            "2026-01-01T00:00:00Z BC",
            "0001-01-01T00:00:00+01:00",
            "9999-12-31T23:59:59.9999999Z",
        ] {
            assert_eq!(utc(text), None, "{text}");
        }
    }
}
