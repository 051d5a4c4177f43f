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
    for character in text.chars() {
        state = match (state, character) {
            (1, '.' | '0'..='9' | 'A'..='Z' | '_' | 'a'..='z')
            | (0, 'A'..='Z' | '_' | 'a'..='z') => 1,
            _ => return false,
        };
    }
    matches!(state, 1)
}

fn is_field_mapping_target_field(text: &str) -> bool {
    let mut state = 0;
    for character in text.chars() {
        state = match (state, character) {
            (1, '0'..='9' | 'A'..='Z' | 'a'..='z') | (0, 'a'..='z') => 1,
            _ => return false,
        };
    }
    matches!(state, 1)
}

fn is_field_transform_parse_date_format(text: &str) -> bool {
    let mut state = 0;
    for character in text.chars() {
        state = match (state, character) {
            (0, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 1,
            (1, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 2,
            (2, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 3,
            (3, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 4,
            (4, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 5,
            (5, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 6,
            (6, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 7,
            (7, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 8,
            (8, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 9,
            (9, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 10,
            (10, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 11,
            (11, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 12,
            (12, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 13,
            (13, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 14,
            (14, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 15,
            (15, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 16,
            (16, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 17,
            (17, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 18,
            (18, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 19,
            (19, ' ' | '-'..='/' | 'M' | 'd' | 'y') => 20,
            _ => return false,
        };
    }
    matches!(state, 4..= 20)
}

fn is_quiet_hours_start(text: &str) -> bool {
    let mut state = 0;
    for character in text.chars() {
        state = match (state, character) {
            (0, '0'..='1') => 1,
            (0, '2') => 2,
            (2, '0'..='3') | (1, '0'..='9') => 3,
            (3, ':') => 4,
            (4, '0'..='5') => 5,
            (5, '0'..='9') => 6,
            _ => return false,
        };
    }
    matches!(state, 6)
}

fn is_sync_schedule_time_zone(text: &str) -> bool {
    let mut state = 0;
    for character in text.chars() {
        state = match (state, character) {
            (1, '+' | '-' | '0'..='9' | 'A'..='Z' | '_' | 'a'..='z')
            | (0, 'A'..='Z' | 'a'..='z') => 1,
            (1, '/') => 2,
            (2 | 3, '+' | '-' | '0'..='9' | 'A'..='Z' | '_' | 'a'..='z') => 3,
            (3, '/') => 4,
            (4 | 5, '+' | '-' | '0'..='9' | 'A'..='Z' | '_' | 'a'..='z') => 5,
            _ => return false,
        };
    }
    matches!(state, 1 | 3 | 5)
}
