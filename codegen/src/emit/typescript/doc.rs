//! Documentation comments.

use super::names::push_comment;

/// Widest line of a comment, its indentation included.
const WIDTH: usize = 118;

/// Writes a `/** … */` over the lines of `text`, with the block tag `@deprecated` when there is one.
/// Without text and tag there is no comment.
pub(super) fn push_doc(out: &mut String, indent: &str, text: &str, deprecated: Option<&str>) {
    if text.is_empty() && deprecated.is_none() {
        return;
    }
    if deprecated.is_none() && !text.contains('\n') && indent.len() + text.len() + 8 <= WIDTH {
        out.push_str(indent);
        out.push_str("/** ");
        push_comment(out, text);
        out.push_str(" */\n");
        return;
    }
    out.push_str(indent);
    out.push_str("/**\n");
    for line in text.lines() {
        push_wrapped(out, indent, line);
    }
    if let Some(advice) = deprecated {
        if !text.is_empty() {
            push_wrapped(out, indent, "");
        }
        out.push_str(indent);
        out.push_str(" * @deprecated ");
        push_comment(out, advice);
        out.push('\n');
    }
    out.push_str(indent);
    out.push_str(" */\n");
}

/// A documentation comment as text.
pub(super) fn doc(indent: &str, text: &str) -> String {
    let mut out = String::new();
    push_doc(&mut out, indent, text, None);
    out
}

fn push_wrapped(out: &mut String, indent: &str, text: &str) {
    let room = WIDTH.saturating_sub(indent.len() + 3);
    let mut rest = text.trim_end();
    loop {
        let (line, after) = split_line(rest, room);
        out.push_str(indent);
        out.push_str(" *");
        if !line.is_empty() {
            out.push(' ');
            push_comment(out, line);
        }
        out.push('\n');
        if after.is_empty() {
            return;
        }
        rest = after;
    }
}

/// What fits into `room` bytes, and the rest; a word that is longer stays whole.
fn split_line(text: &str, room: usize) -> (&str, &str) {
    if text.len() <= room {
        return (text, "");
    }
    let fits = text.char_indices().take_while(|(at, _)| *at <= room);
    let space = fits.filter(|(_, c)| *c == ' ').map(|(at, _)| at).last().or_else(|| text.find(' '));
    match space {
        Some(at) => (text[..at].trim_end(), text[at..].trim_start()),
        None => (text, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::{doc, push_doc};

    #[test]
    fn short_text_stands_on_one_line() {
        assert_eq!(doc("  ", "A */ text."), "  /** A *\\/ text. */\n");
    }

    #[test]
    fn long_text_is_wrapped_and_lines_are_kept() {
        let text = format!("{}end.\n\nSecond.", "word ".repeat(30));
        let lines = doc("", &text);
        assert!(lines.lines().all(|line| line.len() <= super::WIDTH), "{lines}");
        assert!(lines.ends_with("end.\n *\n * Second.\n */\n"), "{lines}");
    }

    #[test]
    fn deprecation_is_a_tag() {
        let mut out = String::new();
        push_doc(&mut out, "", "Old.", Some("Use `new_one`."));
        assert_eq!(out, "/**\n * Old.\n *\n * @deprecated Use `new_one`.\n */\n");
    }
}
