//! The checked forms of strings, as semantics rules them: uuid, date, timestamp.

/// 8-4-4-4-12 hexadecimal digits, either case.
pub(crate) fn is_uuid(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 36
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// `YYYY-MM-DD`, years 0001 to 9999, days that exist.
pub(crate) fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (digits(&bytes[..4]), digits(&bytes[5..7]), digits(&bytes[8..])) else {
        return false;
    };
    year >= 1 && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
}

/// RFC 3339 with upper-case T and Z, an offset, seconds 00 to 59 and at most nine fraction digits.
pub(crate) fn is_timestamp(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    if !is_date(date) || !time.is_ascii() || time.len() < 9 {
        return false;
    }
    let (clock, rest) = time.split_at(8);
    let clock = clock.as_bytes();
    if clock[2] != b':' || clock[5] != b':' {
        return false;
    }
    let parts = (digits(&clock[..2]), digits(&clock[3..5]), digits(&clock[6..]));
    let (Some(0..=23), Some(0..=59), Some(0..=59)) = parts else { return false };
    let offset = match rest.strip_prefix('.') {
        Some(fraction) => {
            let count = fraction.bytes().take_while(u8::is_ascii_digit).count();
            if !(1..=9).contains(&count) {
                return false;
            }
            &fraction[count..]
        }
        None => rest,
    };
    is_offset(offset)
}

fn is_offset(text: &str) -> bool {
    if text == "Z" {
        return true;
    }
    let bytes = text.as_bytes();
    bytes.len() == 6
        && matches!(bytes[0], b'+' | b'-')
        && bytes[3] == b':'
        && matches!((digits(&bytes[1..3]), digits(&bytes[4..])), (Some(0..=23), Some(0..=59)))
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_timestamp, is_uuid};

    #[test]
    fn uuids() {
        assert!(is_uuid("6fA459ea-ee8a-3ca4-894e-db77e160355e"));
        for bad in [
            "",
            "6fa459eaee8a3ca4894edb77e160355e",
            "6fa459ea-ee8a-3ca4-894e-db77e160355",
            "gfa459ea-ee8a-3ca4-894e-db77e160355e",
        ] {
            assert!(!is_uuid(bad), "{bad}");
        }
    }

    #[test]
    fn dates_exist() {
        for good in ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2024-04-31",
            "0000-01-01",
            "2024-13-01",
            "2024-1-01",
            "2024-01-00",
            "２024-01-01",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn timestamps_have_an_offset() {
        for good in ["2024-02-29T23:59:59Z", "2024-02-29T23:59:59.123456789+23:59", "2024-01-01T00:00:00-00:00"] {
            assert!(is_timestamp(good), "{good}");
        }
        for bad in [
            "2024-02-29T23:59:60Z",
            "2024-02-29t23:59:59Z",
            "2024-02-29T23:59:59z",
            "2024-02-29 23:59:59Z",
            "2024-02-29T23:59:59",
            "2024-02-29T23:59:59.Z",
            "2024-02-29T23:59:59.1234567890Z",
            "2024-02-29T24:00:00Z",
            "2024-02-30T00:00:00Z",
            "2024-02-29T23:59:59+24:00",
            "2024-02-29T23:59:59+0100",
        ] {
            assert!(!is_timestamp(bad), "{bad}");
        }
    }
}
