//! One change to a document.

use super::hostile;
use super::json::{Json, Text};
use crate::random_registry::source::Source;

/// Changes one value of a document.
pub(super) fn value(json: &mut Json, source: &mut Source) {
    let number = source.between(0, json.size() - 1);
    let Some(target) = json.nth(number) else { return };
    if source.once_in(5) {
        *target = hostile::value(source);
        return;
    }
    match target {
        Json::Word(_) => *target = hostile::value(source),
        Json::Number(digits) => *digits = near(digits, source),
        Json::String(text) => *text = string(text, source),
        Json::Array(items) => array(items, source),
        Json::Object(members) => object(members, source),
    }
}

fn near(digits: &str, source: &mut Source) -> String {
    let value: f64 = digits.parse().unwrap_or(0.0);
    match source.between(0, 8) {
        0 => format!("{:?}", finite(value.next_up())),
        1 => format!("{:?}", finite(value.next_down())),
        2 => format!("{:?}", finite(value + 1.0)),
        3 => format!("{:?}", finite(value - 1.0)),
        4 => format!("{:?}", finite(value + 0.5)),
        5 => format!("{:?}", finite(-value)),
        6 => format!("{:e}", finite(value)),
        _ => source.pick(hostile::NUMBERS).to_owned(),
    }
}

fn finite(value: f64) -> f64 {
    value.clamp(f64::MIN, f64::MAX)
}

fn string(Text(code_points): &Text, source: &mut Source) -> Text {
    let text: String = code_points.iter().filter_map(|code_point| char::from_u32(*code_point)).collect();
    let last = text.char_indices().last().map_or(0, |(at, _)| at);
    match source.between(0, 7) {
        0 | 1 => hostile::flawed(source, &text),
        2 => text[..last].into(),
        3 => format!("{text}{}", source.pick(hostile::CHARACTERS)).as_str().into(),
        4 => format!("{}{text}", source.pick(hostile::CHARACTERS)).as_str().into(),
        5 => text.to_uppercase().as_str().into(),
        6 => text.repeat(2).as_str().into(),
        _ => source.pick(hostile::KEYS).into(),
    }
}

fn array(items: &mut Vec<Json>, source: &mut Source) {
    if items.is_empty() || source.once_in(6) {
        items.push(hostile::value(source));
        return;
    }
    let at = source.between(0, items.len() - 1);
    match source.between(0, 3) {
        0 => drop(items.remove(at)),
        1 => items.clear(),
        _ => {
            let repeated = items[at].clone();
            items.push(repeated);
        }
    }
}

fn object(members: &mut Vec<(Text, Json)>, source: &mut Source) {
    if members.is_empty() || source.once_in(3) {
        let key = source.pick(hostile::KEYS);
        let key = if source.once_in(3) { hostile::flawed(source, key) } else { key.into() };
        members.push((key, hostile::value(source)));
        return;
    }
    let at = source.between(0, members.len() - 1);
    match source.between(0, 4) {
        0 | 1 => drop(members.remove(at)),
        2 => members[at].0 = string(&members[at].0, source),
        3 => {
            let (key, _) = members[at].clone();
            members.insert(source.between(0, members.len()), (key, hostile::value(source)));
        }
        _ => {
            let (_, value) = members[at].clone();
            members.push((source.pick(hostile::KEYS).into(), value));
        }
    }
}

/// Pieces that do not belong into JSON, or not at every place.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u12",
    "\\x",
    "\t",
    "\n",
    "\u{0}",
    "\u{1}",
    "\u{a0}",
    "\u{feff}",
    "0",
    "-",
    "+",
    ".",
    "e",
    "NaN",
    "Infinity",
    "undefined",
    "null",
    "'",
    "//",
    "/**/",
    "01",
    "1.",
    ".5",
];

/// Changes the text of a document, so that most likely it is no JSON any more.
pub(super) fn text(text: &str, source: &mut Source) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let at = source.between(0, characters.len());
    match source.between(0, 3) {
        0 => characters.truncate(at),
        1 => drop(characters.drain(at..(at + 1).min(characters.len()))),
        _ => drop(characters.splice(at..at, source.pick(PIECES).chars())),
    }
    characters.into_iter().collect()
}
