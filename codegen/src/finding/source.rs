//! The text that findings point into.

use std::ops::Range;

use super::place::Position;

/// A text and the name to show for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    path: String,
    text: String,
    /// Where each line begins.
    lines: Vec<usize>,
}

impl Source {
    /// A text, with its path as the user would write it.
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = [0].into_iter().chain(newlines.map(|(index, _)| index + 1)).collect();
        Self { path: path.into(), text, lines }
    }

    /// Path as the user would write it.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte.
    #[must_use]
    pub fn position(&self, byte: usize) -> Position {
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let start = self.lines[line - 1];
        let column = 1 + self.text.get(start..byte).map_or(0, |text| text.chars().count());
        Position { line, column }
    }

    /// What is shown of a range is its first line: a caret under a whole block helps nobody.
    pub(super) fn first_line(&self, range: Range<usize>) -> Range<usize> {
        let covered = self.text.get(range.clone()).unwrap_or_default();
        let length = covered.lines().next().unwrap_or_default().trim_end().len();
        range.start..range.start + length
    }
}
