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

/// Text for a cell that is no Markdown: shown character by character.
pub(super) fn plain_cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | '|' | '`' | '*' | '[' | ']' => cell.extend(['\\', character]),
            '<' => cell.push_str("&lt;"),
            '&' => cell.push_str("&amp;"),
            '\n' => cell.push(' '),
            other => cell.push(other),
        }
    }
    cell
}

/// A description: what stands between single backticks is code, and nothing else is Markdown.
pub(super) fn prose(text: &str) -> String {
    let parts: Vec<_> = text.split('`').collect();
    if parts.len() % 2 == 0 || text.contains("``") {
        return plain_cell(text);
    }
    let parts = parts.iter().enumerate().map(|(index, part)| match index % 2 {
        0 => plain_cell(part),
        _ => part.replace('|', "\\|").replace('\n', " "),
    });
    parts.collect::<Vec<_>>().join("`")
}

/// Text between backticks, of which there are more than stand next to each other in the text. Bars are left to
/// [`table_cell`].
pub(super) fn code(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let ticks = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.is_empty() { " " } else { "" };
    format!("{ticks}{pad}{text}{pad}{ticks}")
}

/// Names of languages' programs and files in a sentence: joined by commas.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{code, listed, plain_cell, prose, table_cell};

    #[test]
    fn bars_line_ends_and_tags_do_not_break_the_table() {
        assert_eq!(table_cell("a|b\nc <d>"), "a\\|b c &lt;d>");
        assert_eq!(table_cell("`list<T>`"), "`list<T>`");
    }

    #[test]
    fn text_that_looks_like_markdown_is_shown_as_it_is() {
        assert_eq!(plain_cell("[a](b) `c` <d> e|f"), "\\[a\\](b) \\`c\\` &lt;d> e\\|f");
        assert_eq!(plain_cell("https://example.org/a_b"), "https://example.org/a_b");
    }

    #[test]
    fn descriptions_have_code_and_no_other_markdown() {
        assert_eq!(prose("`a|[b]` is [c](d) <e>"), "`a\\|[b]` is \\[c\\](d) &lt;e>");
        assert_eq!(prose("a ` b"), "a \\` b");
    }

    #[test]
    fn backticks_stand_between_more_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(listed(["a", "b"]), "`a`, `b`");
    }
}
