//! Cutting and joining text.

use std::ops::Range;

/// A piece of text that takes the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Splice {
    /// The bytes that go.
    pub(crate) range: Range<usize>,
    /// What comes instead.
    pub(crate) text: String,
}

impl Splice {
    /// Puts text between two bytes.
    pub(crate) fn insert(at: usize, text: impl Into<String>) -> Self {
        Self { range: at..at, text: text.into() }
    }

    /// Puts text in place of other text.
    pub(crate) fn replace(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }
}

/// The text after all splices, whose ranges do not overlap. Of two at the same place the first comes first.
pub(crate) fn spliced(text: &str, mut splices: Vec<Splice>) -> String {
    splices.sort_by_key(|splice| splice.range.start);
    let mut result = String::with_capacity(text.len() + splices.iter().map(|splice| splice.text.len()).sum::<usize>());
    let mut kept = 0;
    for splice in splices {
        result.push_str(text.get(kept..splice.range.start).unwrap_or_default());
        result.push_str(&splice.text);
        kept = splice.range.end;
    }
    result.push_str(text.get(kept..).unwrap_or_default());
    result
}

/// Where the line of a byte ends, before its line break.
pub(crate) fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    if end > at && text[..end].ends_with('\r') { end - 1 } else { end }
}

/// The line break that a text uses.
pub(crate) fn line_break(text: &str) -> &'static str {
    match text.find('\n') {
        Some(newline) if text[..newline].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// How many code points stand before a byte in its line.
pub(crate) fn column(text: &str, at: usize) -> usize {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[start..at].chars().filter(|character| *character != '\u{FEFF}').count()
}

/// Where the lines of a block's last entry end: its own line, and the comments below it that are indented deeper than
/// `indent`.
pub(crate) fn block_end(text: &str, last: usize, indent: usize) -> usize {
    let mut end = line_end(text, last);
    loop {
        let rest = &text[end..];
        let next = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or_default();
        let spaces = next.len() - next.trim_start_matches(' ').len();
        if spaces <= indent || !next[spaces..].starts_with('#') {
            return end;
        }
        end = line_end(text, text.len() - next.len());
    }
}
