// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The patterns of strings.

use crate::decode::Check;

pub(crate) const FIELD_MAPPING_SOURCE_FIELD: Check = (
    "^[A-Za-z_][A-Za-z0-9_.]*$",
    is_field_mapping_source_field,
);

pub(crate) const FIELD_MAPPING_TARGET_FIELD: Check = (
    "^[a-z][A-Za-z0-9]*$",
    is_field_mapping_target_field,
);

pub(crate) const FIELD_TRANSFORM_PARSE_DATE_FORMAT: Check = (
    "^[yMd./ \\-]{4,20}$",
    is_field_transform_parse_date_format,
);

pub(crate) const QUIET_HOURS_START: Check = (
    "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
    is_quiet_hours_start,
);

pub(crate) const SYNC_SCHEDULE_TIME_ZONE: Check = (
    "^[A-Za-z][A-Za-z0-9_+\\-]*(?:/[A-Za-z0-9_+\\-]+){0,2}$",
    is_sync_schedule_time_zone,
);

fn is_field_mapping_source_field(text: &str) -> bool {
    let mut state = 0;
    for byte in text.bytes() {
        state = match (state, byte) {
            (1, b'.' | b'0'..=b'9' | b'A'..=b'Z' | b'_' | b'a'..=b'z')
            | (0, b'A'..=b'Z' | b'_' | b'a'..=b'z') => 1,
            _ => return false,
        };
    }
    matches!(state, 1)
}

fn is_field_mapping_target_field(text: &str) -> bool {
    let mut state = 0;
    for byte in text.bytes() {
        state = match (state, byte) {
            (1, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z') | (0, b'a'..=b'z') => 1,
            _ => return false,
        };
    }
    matches!(state, 1)
}

fn is_field_transform_parse_date_format(text: &str) -> bool {
    let mut state = 0;
    for byte in text.bytes() {
        state = match (state, byte) {
            (0, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 1,
            (1, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 2,
            (2, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 3,
            (3, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 4,
            (4, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 5,
            (5, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 6,
            (6, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 7,
            (7, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 8,
            (8, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 9,
            (9, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 10,
            (10, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 11,
            (11, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 12,
            (12, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 13,
            (13, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 14,
            (14, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 15,
            (15, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 16,
            (16, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 17,
            (17, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 18,
            (18, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 19,
            (19, b' ' | b'-'..=b'/' | b'M' | b'd' | b'y') => 20,
            _ => return false,
        };
    }
    matches!(state, 4..= 20)
}

fn is_quiet_hours_start(text: &str) -> bool {
    let mut state = 0;
    for byte in text.bytes() {
        state = match (state, byte) {
            (0, b'0'..=b'1') => 1,
            (0, b'2') => 2,
            (2, b'0'..=b'3') | (1, b'0'..=b'9') => 3,
            (3, b':') => 4,
            (4, b'0'..=b'5') => 5,
            (5, b'0'..=b'9') => 6,
            _ => return false,
        };
    }
    matches!(state, 6)
}

fn is_sync_schedule_time_zone(text: &str) -> bool {
    let mut state = 0;
    for byte in text.bytes() {
        state = match (state, byte) {
            (1, b'+' | b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'_' | b'a'..=b'z')
            | (0, b'A'..=b'Z' | b'a'..=b'z') => 1,
            (1, b'/') => 2,
            (2 | 3, b'+' | b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'_' | b'a'..=b'z') => 3,
            (3, b'/') => 4,
            (4 | 5, b'+' | b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'_' | b'a'..=b'z') => 5,
            _ => return false,
        };
    }
    matches!(state, 1 | 3 | 5)
}
