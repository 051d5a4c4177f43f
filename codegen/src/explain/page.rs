//! How an explanation looks: a title, a text, and rows under headings.

use std::fmt::Write as _;

/// Columns of a terminal that a text fills.
const WIDTH: usize = 96;

/// An explanation in the making.
#[derive(Debug, Default)]
pub(super) struct Page(String);

impl Page {
    pub(super) fn new(title: &str, text: &str) -> Self {
        let mut page = Self(format!("{title}\n"));
        for line in text.lines() {
            page.wrapped(line);
        }
        page
    }

    fn wrapped(&mut self, text: &str) {
        let mut length = 0;
        for word in text.split_whitespace() {
            let width = word.chars().count();
            if length > 0 && length + 1 + width > WIDTH {
                self.0.push('\n');
                length = 0;
            }
            self.0.push_str(if length == 0 { "  " } else { " " });
            self.0.push_str(word);
            length += width + 1;
        }
        self.0.push('\n');
    }

    /// Rows under a heading; nothing where there are none.
    pub(super) fn section(&mut self, heading: &str, rows: &[(String, String)]) {
        if rows.is_empty() {
            return;
        }
        let width = rows.iter().map(|(left, _)| left.chars().count()).max().unwrap_or_default();
        // Writing into a String cannot fail.
        let _ = writeln!(self.0, "\n{heading}");
        for (left, right) in rows {
            let row = format!("  {left:width$}  {}", right.replace('\n', " "));
            let _ = writeln!(self.0, "{}", row.trim_end());
        }
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}
