// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The patterns of strings.

use crate::decode::Check;

pub(crate) const SWITCH_ON_AT: Check = ("^[$a-z\\\\/\"']+$", is_switch_on_at);

pub(crate) const LIST_OF_EVERYTHING_MATCHED: Check = (
    "^(?:[a-z]|\\$\\{|😀|[^\\]\\-a]{2,3})+$",
    is_list_of_everything_matched,
);

fn is_switch_on_at(text: &str) -> bool {
    let mut state = 0;
    for byte in text.bytes() {
        state = match (state, byte) {
            (0 | 1, b'"' | b'$' | b'\'' | b'/' | b'\\' | b'a'..=b'z') => 1,
            _ => return false,
        };
    }
    matches!(state, 1)
}

fn is_list_of_everything_matched(text: &str) -> bool {
    let mut state = 0;
    for character in text.chars() {
        state = match (state, character) {
            (0..=2 | 5 | 8..=14, 'a') => 1,
            (0, 'b'..='z' | '😀') => 2,
            (0, '$') => 3,
            (
                0,
                '\0'..='#'
                | '%'..=','
                | '.'..='\\'
                | '^'..='`'
                | '{'..='🗿'
                | '😁'..='\u{10ffff}',
            ) => 4,
            (
                10 | 13,
                '\0'..='#' | '%'..=',' | '.'..='\\' | '^'..='`' | 'b'..='\u{10ffff}',
            )
            | (1, 'b'..='z' | '😀') => 5,
            (1, '$') => 6,
            (
                1,
                '\0'..='#'
                | '%'..=','
                | '.'..='\\'
                | '^'..='`'
                | '{'..='🗿'
                | '😁'..='\u{10ffff}',
            ) => 7,
            (2, '$') => 8,
            (2, '\0'..='#' | '%'..=',' | '.'..='\\' | '^'..='`' | 'b'..='\u{10ffff}') => {
                9
            }
            (3 | 4, '\0'..=',' | '.'..='\\' | '^'..='`' | 'b'..='\u{10ffff}') => 10,
            (5 | 8 | 9 | 11 | 12 | 14, '$') => 11,
            (
                5 | 8 | 9 | 11 | 12 | 14,
                '\0'..='#' | '%'..=',' | '.'..='\\' | '^'..='`' | 'b'..='\u{10ffff}',
            ) => 12,
            (6 | 7, '\0'..=',' | '.'..='\\' | '^'..='`' | 'b'..='\u{10ffff}') => 13,
            (10 | 13, '$') => 14,
            _ => return false,
        };
    }
    matches!(state, 1 | 2 | 5 | 8..= 14)
}
