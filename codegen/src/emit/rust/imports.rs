//! Lists of imported names, laid out as rustfmt does it.

/// Widest line.
const WIDTH: usize = 120;

/// What begins each line of a list that takes several.
const INDENT: &str = "    ";

/// A declaration such as `pub use module::{A, B};`, given what stands before the `::`.
pub(super) fn line(before: &str, names: &[String]) -> String {
    let mut names: Vec<_> = names.iter().map(String::as_str).collect();
    names.sort_by_cached_key(|name| place(name));
    if let [name] = names.as_slice() {
        return format!("{before}::{name};\n");
    }
    let line = format!("{before}::{{{}}};", names.join(", "));
    if line.len() <= WIDTH {
        return line + "\n";
    }
    format!("{before}::{{\n{}}};\n", filled(&names))
}

/// The names with as many on each line as there is room for.
fn filled(names: &[&str]) -> String {
    let mut text = String::new();
    let mut width = 0;
    for name in names {
        if width > 0 && width + " ,".len() + name.len() <= WIDTH {
            text.push(' ');
            width += 1;
        } else {
            text.push_str(if width > 0 { "\n" } else { "" });
            text.push_str(INDENT);
            width = INDENT.len();
        }
        text.push_str(name);
        text.push(',');
        width += name.len() + 1;
    }
    text.push('\n');
    text
}

/// What names are sorted by: numbers in them by size, underscores first, and escapes not at all.
pub(super) fn place(name: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for character in name.strip_prefix("r#").unwrap_or(name).chars() {
        match (character, parts.last_mut()) {
            ('_', _) => parts.push(Part::Underscore),
            ('0'..='9', Some(Part::Number { length, digits })) => {
                *length += 1;
                digits.push(character);
            }
            ('0'..='9', _) => parts.push(Part::Number { length: 1, digits: character.into() }),
            _ => parts.push(Part::Other(character)),
        }
    }
    parts
}

/// A part of a name that is compared as a whole.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Underscore,
    Number { length: usize, digits: String },
    Other(char),
}
