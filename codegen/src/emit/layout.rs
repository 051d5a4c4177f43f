//! Lists in code: on one line where that fits, else with an item on each line.

/// How a language lays out its lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    /// Widest line.
    pub(super) width: usize,
    /// How much further items are indented than the line that the list begins on.
    pub(super) step: &'static str,
    /// Whether a comma follows the last item where each has its own line.
    pub(super) last_comma: bool,
}

impl Layout {
    /// A list that begins on a line with this indent, which is not part of the text. Blanks at the end of `open` and the
    /// beginning of `close` are for one line only.
    pub(super) fn list(self, indent: &str, open: &str, items: &[impl AsRef<str>], close: &str) -> String {
        let items: Vec<_> = items.iter().map(AsRef::as_ref).collect();
        let [outer, inner] = [open.trim_end_matches(' '), close.trim_start_matches(' ')];
        if items.is_empty() {
            return [outer, inner].concat();
        }
        let line = [open, &items.join(", "), close].concat();
        if indent.len() + line.len() <= self.width && !items.iter().any(|item| item.contains('\n')) {
            return line;
        }
        let step = self.step;
        let items = items.join(&format!(",\n{indent}{step}"));
        let end = if self.last_comma { "," } else { "" };
        format!("{outer}\n{indent}{step}{items}{end}\n{indent}{inner}")
    }
}

#[cfg(test)]
mod tests {
    use super::Layout;

    const LAYOUT: Layout = Layout { width: 12, step: "  ", last_comma: true };

    #[test]
    fn a_list_stands_on_one_line_where_it_fits() {
        assert_eq!(LAYOUT.list("  ", "{ ", &["ab", "cd"], " }"), "{ ab, cd }");
        assert_eq!(LAYOUT.list("   ", "{ ", &["ab", "cd"], " }"), "{\n     ab,\n     cd,\n   }");
        assert_eq!(LAYOUT.list("", "f(", &["a\nb"], ");"), "f(\n  a\nb,\n);");
        let bare = Layout { last_comma: false, ..LAYOUT };
        assert_eq!(bare.list("", "f(", &["abcdefghijkl"], ");"), "f(\n  abcdefghijkl\n);");
    }

    #[test]
    fn nothing_needs_no_blanks() {
        assert_eq!(LAYOUT.list("", "{ ", &[""; 0], " }"), "{}");
    }
}
