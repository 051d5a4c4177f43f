//! Doc comments.

use std::fmt::Write as _;

use super::super::printer::push_spaces;
use super::{WIDTH, is_invisible};

/// Writes text as a doc comment, wrapped; line breaks stay. What Markdown or the analyzer would take for a reference, a
/// tag or a directive is escaped.
pub(crate) fn push_doc(out: &mut String, indent: usize, text: &str) {
    if is_plain_line(text, WIDTH - indent - "/// ".len()) {
        push_margin(out, indent);
        out.push(' ');
        out.push_str(text);
        return out.push('\n');
    }
    let mut blank_before = false;
    let mut is_first = true;
    for line in text.split(['\n', '\r']) {
        let line = line.trim();
        if line.is_empty() {
            blank_before = !is_first;
            continue;
        }
        if blank_before {
            push_margin(out, indent);
            out.push('\n');
        }
        (blank_before, is_first) = (false, false);
        push_wrapped(out, indent, line);
    }
}

/// Whether a text is one line of words that mean nothing to Markdown; most are.
fn is_plain_line(text: &str, width: usize) -> bool {
    let is_word = |byte: u8| matches!(byte, b'!'..=b'~') && !matches!(byte, b'`' | b'[' | b']' | b'<' | b'{');
    let bytes = text.as_bytes();
    (1..=width).contains(&bytes.len())
        && is_word(bytes[0])
        && is_word(bytes[bytes.len() - 1])
        && bytes.windows(2).all(|pair| is_word(pair[1]) || (pair[1] == b' ' && pair[0] != b' '))
}

fn push_margin(out: &mut String, indent: usize) {
    push_spaces(out, indent);
    out.push_str("///");
}

fn push_wrapped(out: &mut String, indent: usize, line: &str) {
    let has_spans = line.contains('`') && line.matches('`').count().is_multiple_of(2);
    let mut column = 0;
    let mut in_span = false;
    for word in line.split_whitespace() {
        let start = out.len();
        let was_in_span = in_span;
        let width = 1 + push_word(out, word, has_spans, &mut in_span);
        if column == 0 || (column + width > WIDTH && !was_in_span && !begins_block(word)) {
            let word = out.split_off(start);
            if column != 0 {
                out.push('\n');
            }
            push_margin(out, indent);
            out.push(' ');
            out.push_str(&word);
            column = indent + 3 + width;
        } else {
            out.insert(start, ' ');
            column += width;
        }
    }
    out.push('\n');
}

/// Whether Markdown would take a line that begins with this word for a list, a heading or a quotation.
fn begins_block(word: &str) -> bool {
    word.starts_with(['-', '+', '*', '#', '>', '=', '|', '~'])
        || word.ends_with(['.', ')']) && word.starts_with(|c: char| c.is_ascii_digit())
}

/// Writes one word and returns its width.
fn push_word(out: &mut String, word: &str, has_spans: bool, in_span: &mut bool) -> usize {
    let start = out.len();
    let mut before = ' ';
    for character in word.chars() {
        match character {
            '`' if has_spans => *in_span = !*in_span,
            '[' | ']' | '<' | '`' if !*in_span => out.push('\\'),
            '@' if before == '{' => out.push('\\'),
            _ if is_invisible(character) => {
                let _ = write!(out, "U+{:04X}", u32::from(character));
                before = character;
                continue;
            }
            _ => {}
        }
        out.push(character);
        before = character;
    }
    out[start..].chars().count()
}

#[cfg(test)]
mod tests {
    use super::push_doc;

    fn doc(text: &str) -> String {
        let mut out = String::new();
        push_doc(&mut out, 2, text);
        out
    }

    #[test]
    fn doc_comments_escape_references_tags_and_directives() {
        assert_eq!(doc("a [b] <c> `[d]` {@macro e}"), "  /// a \\[b\\] \\<c> `[d]` {\\@macro e}\n");
        assert_eq!(doc("one ` tick [x]"), "  /// one \\` tick \\[x\\]\n");
        assert_eq!(doc("\u{202E}x"), "  /// U+202Ex\n");
    }

    #[test]
    fn doc_comments_wrap_and_keep_paragraphs() {
        let long = "word ".repeat(16) + "- end\n\n\n second ";
        let expected = format!("  ///{}\n  /// word - end\n  ///\n  /// second\n", " word".repeat(15));
        assert_eq!(doc(&long), expected);
    }
}
