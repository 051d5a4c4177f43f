//! Runs templates.

use askama::Template;

/// The text of a template, with one line end at its end, which askama takes from a template's last line.
///
/// # Panics
/// Where a value that the template prints cannot be printed, which is a bug of that value: writing into a string cannot
/// fail, and a text that stops half-way must never pass for an output.
pub(crate) fn render(template: &impl Template) -> String {
    let mut text = template.render().unwrap_or_else(|error| unreachable!("a template cannot be printed: {error}"));
    text.truncate(text.trim_end_matches('\n').len());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;

    #[derive(Template)]
    #[template(source = "{{ text }}\n{{ text }}", ext = "txt")]
    struct Twice<T: fmt::Display> {
        text: T,
    }

    struct Unprintable;

    impl fmt::Display for Unprintable {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    #[test]
    fn a_text_ends_with_one_line_end() {
        assert_eq!(render(&Twice { text: "a" }), "a\na\n");
        assert_eq!(render(&Twice { text: " a\n\n" }), " a\n\n\n a\n");
    }

    #[test]
    #[should_panic(expected = "a template cannot be printed")]
    fn half_a_text_is_none() {
        render(&Twice { text: Unprintable });
    }
}
