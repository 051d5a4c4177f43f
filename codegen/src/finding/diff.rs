//! Unified diffs.

use std::fmt::Write;

use similar::{ChangeTag, TextDiff};

/// Lines of a diff that are shown unless all are asked for.
const SHOWN_LINES: usize = 40;
/// Code points of a line that are shown unless all are asked for.
const SHOWN_COLUMNS: usize = 400;
/// Unchanged lines around a change.
const CONTEXT: usize = 3;

/// How much of a diff is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// As much as a person reads.
    Cut,
    /// All of it.
    Full,
}

/// A unified diff, ready to be shown: control characters are spelled out, so that no file can steer a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    /// Lines, each with its end.
    pub text: String,
    /// How many more lines there are.
    pub left_out: usize,
}

/// Two texts with the names that stand above the diff.
pub(super) struct Sides<'a> {
    pub old_name: &'a str,
    pub old: &'a str,
    pub new_name: &'a str,
    pub new: &'a str,
}

/// From one text of a file to another.
#[must_use]
pub fn unified(path: &str, old: &str, new: &str, length: Length) -> Diff {
    unified_sides(&Sides { old_name: path, old, new_name: path, new }, length)
}

pub(super) fn unified_sides(sides: &Sides<'_>, length: Length) -> Diff {
    let mut writer = Writer { diff: Diff { text: String::new(), left_out: 0 }, lines: 0, length };
    writer.line("--- ", sides.old_name);
    writer.line("+++ ", sides.new_name);
    let diff = TextDiff::from_lines(sides.old, sides.new);
    for hunk in diff.unified_diff().context_radius(CONTEXT).iter_hunks() {
        writer.line("", &hunk.header().to_string());
        for change in hunk.iter_changes() {
            let sign = match change.tag() {
                ChangeTag::Equal => " ",
                ChangeTag::Delete => "-",
                ChangeTag::Insert => "+",
            };
            writer.line(sign, change.value().strip_suffix('\n').unwrap_or(change.value()));
            if change.missing_newline() {
                writer.line("", "\\ No newline at end of file");
            }
        }
    }
    writer.diff
}

struct Writer {
    diff: Diff,
    lines: usize,
    length: Length,
}

impl Writer {
    fn line(&mut self, sign: &str, line: &str) {
        if self.length == Length::Cut && self.lines == SHOWN_LINES {
            self.diff.left_out += 1;
            return;
        }
        self.lines += 1;
        self.diff.text.push_str(sign);
        let end = match self.length {
            Length::Cut => line.char_indices().nth(SHOWN_COLUMNS).map_or(line.len(), |(end, _)| end),
            Length::Full => line.len(),
        };
        push_visible(&mut self.diff.text, &line[..end]);
        if end < line.len() {
            // Writing into a String cannot fail.
            let _ = write!(self.diff.text, "… {} more characters", line[end..].chars().count());
        }
        self.diff.text.push('\n');
    }
}

fn push_visible(text: &mut String, line: &str) {
    for character in line.chars() {
        if character.is_control() && character != '\t' {
            text.extend(character.escape_default());
        } else {
            text.push(character);
        }
    }
}

#[cfg(test)]
mod tests;
