//! Values as YAML in one line.

use std::fmt::Write as _;

use serde_yaml::Value as Yaml;

/// Quotes around a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quote {
    /// None.
    Plain,
    /// `'`.
    Single,
    /// `"`.
    Double,
}

/// Where a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Context {
    /// On lines of its own.
    Block,
    /// Between brackets.
    Flow,
}

/// A text in the quotes that are preferred, or in those that it needs.
pub(crate) fn scalar(text: &str, preferred: Quote, context: Context) -> String {
    let printable = !text.chars().any(is_special);
    match preferred {
        Quote::Plain if is_plain(text, context) => text.to_owned(),
        Quote::Plain | Quote::Single if printable => format!("'{}'", text.replace('\'', "''")),
        _ => double_quoted(text),
    }
}

/// A value between brackets, in the manner of its neighbours.
pub(crate) fn flow(value: &Yaml, preferred: Quote, context: Context) -> String {
    match value {
        Yaml::Null => "null".to_owned(),
        Yaml::Bool(value) => value.to_string(),
        Yaml::Number(value) => value.to_string(),
        Yaml::String(text) => scalar(text, preferred, context),
        Yaml::Sequence(items) => {
            let items: Vec<_> = items.iter().map(|item| flow(item, preferred, Context::Flow)).collect();
            format!("[{}]", items.join(", "))
        }
        Yaml::Mapping(entries) if entries.is_empty() => "{}".to_owned(),
        Yaml::Mapping(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                format!("{}: {}", flow(key, Quote::Plain, Context::Flow), flow(value, preferred, Context::Flow))
            });
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Yaml::Tagged(tagged) => flow(&tagged.value, preferred, context),
    }
}

/// Whether every reader of YAML, old ones included, takes an unquoted text for this very text.
fn is_plain(text: &str, context: Context) -> bool {
    /// What YAML 1.1 reads as true or false.
    const WORDS: [&str; 6] = ["y", "n", "yes", "no", "on", "off"];
    let begins_well = text.starts_with(|first: char| first.is_alphanumeric() || matches!(first, '_' | '/' | '('));
    let is_cut_short = text.ends_with([' ', ':']) || text.contains(": ") || text.contains(" #");
    let has_brackets = context == Context::Flow && text.contains([',', '[', ']', '{', '}']);
    let like_a_number = text.starts_with(|first: char| first.is_ascii_digit())
        && text
            .chars()
            .all(|character| character.is_ascii_digit() || ":.-+_ TZtzeExXoOabcdefABCDEF".contains(character));
    begins_well
        && !is_cut_short
        && !has_brackets
        && !like_a_number
        && !text.chars().any(is_special)
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
        && serde_yaml::from_str::<Yaml>(text).is_ok_and(|read| read.as_str() == Some(text))
}

/// Characters that only an escape can show.
fn is_special(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            special if is_special(special) => {
                // Writing into a String cannot fail; all of them have at most four digits.
                let _ = write!(quoted, "\\u{:04X}", u32::from(special));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
