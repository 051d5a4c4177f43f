//! Names and patterns of JSON Schema.

use crate::ident::Name;

/// The dialect.
pub(super) const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of `registry.yaml` itself, whose file no enum or document may take.
pub(super) const REGISTRY: &str = "registry";

/// How many lists and objects may stand within each other in `json`.
pub(super) const JSON_DEPTH: usize = 64;

/// Text that PostgreSQL can hold: neither U+0000 nor a lone surrogate.
pub(super) const STORABLE: &str = "^[^\\u0000\\p{Cs}]*$";

/// A UUID in either case.
pub(super) const UUID: &str = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

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
pub(super) const DATE: &str = concat!("^", day!(), "$");

/// A moment with its offset, RFC 3339.
pub(super) const TIMESTAMP: &str = concat!(
    "^",
    day!(),
    "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$"
);

/// The file of an enum or document.
pub(super) fn file_name(name: &Name) -> String {
    let taken = name.as_str() == REGISTRY;
    format!("{name}{}.schema.json", if taken { "_" } else { "" })
}

/// A name as words: `Integration type`.
pub(super) fn title(name: &Name) -> String {
    let mut text = name.sentence();
    text.pop();
    text
}

/// The definition of JSON that is nested at most so many levels deep. No type can have a name with a dot.
pub(super) fn json_definition(levels: usize) -> String {
    format!("json.{levels}")
}

/// Whether text that matches a pattern can hold neither U+0000 nor a surrogate: it is ASCII, without negated classes.
pub(super) fn implies_storable(pattern: &str) -> bool {
    pattern.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && !pattern.contains("[^")
}

#[cfg(test)]
mod tests {
    use super::{DATE, TIMESTAMP, file_name, implies_storable, title};
    use crate::ident::Name;
    use regex_lite::Regex;

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap()
    }

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

    #[test]
    fn the_registrys_own_schema_keeps_its_file() {
        assert_eq!(file_name(&name("registry")), "registry_.schema.json");
        assert_eq!(file_name(&name("field_mappings")), "field_mappings.schema.json");
        assert_eq!(title(&name("field_mappings")), "Field mappings");
    }

    #[test]
    fn patterns_that_keep_out_what_cannot_be_stored() {
        assert!(implies_storable("^[a-z]+$"));
        assert!(!implies_storable("^[^a]+$"));
        assert!(!implies_storable("^é$"));
    }
}
