//! A registry as people write one: in blocks or between brackets, with quotes here and there and comments in between.

use std::fmt::Write as _;
use std::ops::Range;

use serde_json::Value;

use crate::random_registry::source::Source;

/// The registry as YAML, and where the entries of enums' values stand, by enum and value.
pub(crate) fn write(registry: &Value, seed: u64) -> (String, Vec<Vec<Range<usize>>>) {
    let mut writer = Writer { text: String::new(), chance: Source::new(seed), entries: Vec::new(), comments: 0 };
    writer.text.push_str("# A registry\n");
    writer.mapping(registry, 0, &[]);
    let breaks = if seed.is_multiple_of(7) { writer.with_carriage_returns() } else { (writer.text, writer.entries) };
    if seed.is_multiple_of(5) && breaks.0.ends_with('\n') {
        let (text, entries) = breaks;
        return (text.trim_end().to_owned(), entries);
    }
    breaks
}

/// YAML as JSON.
pub(crate) fn read(text: &str) -> Value {
    serde_json::to_value(
        serde_yaml::from_str::<serde_yaml::Value>(text).unwrap_or_else(|error| panic!("{error}\n{text}")),
    )
    .unwrap()
}

/// JSON that YAML reads as the same.
pub(crate) fn escaped(json: &str) -> String {
    json.replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
        .replace('\u{FEFF}', "\\uFEFF")
        .replace('\u{85}', "\\u0085")
        .replace('\u{7F}', "\\u007F")
}

struct Writer {
    text: String,
    chance: Source,
    entries: Vec<Vec<Range<usize>>>,
    comments: usize,
}

impl Writer {
    fn comment(&mut self, indent: usize) {
        match self.chance.between(0, 9) {
            0 => self.text.push('\n'),
            1 | 2 => {
                self.comments += 1;
                let _ = writeln!(self.text, "{}# note {}: \"x\" - {{y}}", " ".repeat(indent), self.comments);
            }
            _ => {}
        }
    }

    fn line_end(&mut self) {
        if self.chance.once_in(6) {
            self.comments += 1;
            let _ = write!(self.text, " # end {}", self.comments);
        }
        self.text.push('\n');
    }

    /// The entries of a mapping on lines of their own; the first one begins where the text stands.
    fn mapping(&mut self, value: &Value, indent: usize, path: &[&str]) {
        for (index, (key, value)) in value.as_object().into_iter().flatten().enumerate() {
            if index > 0 {
                self.comment(indent);
                self.text.push_str(&" ".repeat(indent));
            }
            let path = [path, &[key.as_str()]].concat();
            self.text.push_str(&scalar(key));
            self.text.push(':');
            match value {
                Value::Object(entries) if !entries.is_empty() && self.is_block(&path) => {
                    self.line_end();
                    self.text.push_str(&" ".repeat(indent + 2));
                    self.mapping(value, indent + 2, &path);
                }
                Value::Array(items) if !items.is_empty() && self.is_block(&path) => {
                    self.line_end();
                    let deeper = self.chance.pick(&[0, 2]);
                    self.list(items, indent + deeper, &path);
                }
                _ => {
                    let flow = self.flow(value);
                    self.text.push(' ');
                    self.text.push_str(&flow);
                    self.line_end();
                }
            }
        }
    }

    /// Whether what stands here goes on lines of its own: the lists of enums and values always, so that their places are
    /// known.
    fn is_block(&mut self, path: &[&str]) -> bool {
        matches!(path, ["enums"] | ["enums", "values"]) || self.chance.once_in(2)
    }

    fn list(&mut self, items: &[Value], indent: usize, path: &[&str]) {
        if path == ["enums"] {
            self.entries.clear();
        }
        if path == ["enums", "values"] {
            self.entries.push(Vec::new());
        }
        let in_block = self.chance.once_in(2);
        for item in items {
            self.comment(indent);
            let start = self.text.len();
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str("- ");
            let has_entries = item.as_object().is_some_and(|entries| !entries.is_empty());
            if has_entries && (in_block || path == ["enums"]) {
                self.mapping(item, indent + 2, path);
            } else {
                let flow = self.flow(item);
                self.text.push_str(&flow);
                self.line_end();
            }
            if path == ["enums", "values"] {
                let end = self.text.len() - 1;
                self.entries.last_mut().unwrap().push(start..end);
            }
        }
    }

    fn flow(&mut self, value: &Value) -> String {
        match value {
            Value::Object(entries) => {
                let gap = self.chance.pick(&[", ", ",", ",   "]);
                let pad = self.chance.pick(&["", " "]);
                let entries: Vec<_> =
                    entries.iter().map(|(key, value)| format!("{}: {}", scalar(key), self.flow(value))).collect();
                format!("{{{pad}{}{pad}}}", entries.join(gap))
            }
            Value::Array(items) => {
                let items: Vec<_> = items.iter().map(|item| self.flow(item)).collect();
                format!("[{}]", items.join(", "))
            }
            Value::String(text) => scalar(text),
            other => other.to_string(),
        }
    }

    fn with_carriage_returns(&self) -> (String, Vec<Vec<Range<usize>>>) {
        let moved = |at: usize| at + self.text[..at].matches('\n').count();
        let entries = self.entries.iter();
        let entries = entries.map(|values| values.iter().map(|range| moved(range.start)..moved(range.end)).collect());
        (self.text.replace('\n', "\r\n"), entries.collect())
    }
}

/// Plain only where nobody could doubt it.
fn scalar(text: &str) -> String {
    let word = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let known = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(&text);
    let printable =
        !text.chars().any(|character| character.is_control() || "\u{2028}\u{2029}\u{FEFF}".contains(character));
    match text.len() % 3 {
        _ if word && !known && text.starts_with(|first: char| first.is_ascii_lowercase()) => text.to_owned(),
        0 if printable => format!("'{}'", text.replace('\'', "''")),
        _ => escaped(&Value::from(text).to_string()),
    }
}
