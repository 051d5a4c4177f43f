//! What Markdown reads as syntax.

/// Text for a cell of a table: one line, and no bar that would end the cell.
pub(super) fn table_cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '|' => cell.push_str("\\|"),
            '<' => cell.push_str("&lt;"),
            '\n' => cell.push(' '),
            other => cell.push(other),
        }
    }
    // Inside backticks an entity would be shown as it is.
    if cell.contains('`') { cell.replace("&lt;", "<") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::table_cell;

    #[test]
    fn bars_line_ends_and_tags_do_not_break_the_table() {
        assert_eq!(table_cell("a|b\nc <d>"), "a\\|b c &lt;d>");
        assert_eq!(table_cell("`list<T>`"), "`list<T>`");
    }
}
