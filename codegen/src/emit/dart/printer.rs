//! Lines of code in the shape that `dart format` gives them: a list stands on one line where it fits, else each of its
//! items on a line of its own, with a comma behind the last.

use std::fmt::Write as _;

use super::names::WIDTH;

/// Text under construction.
#[derive(Debug, Default)]
pub(super) struct Printer {
    out: String,
    indent: usize,
    /// Whether the list around stands on one line, and so must everything in it.
    flat: bool,
    /// Whether the list around has no items yet.
    first: bool,
}

impl Printer {
    /// An empty text whose lists continue lines that are indented by so many spaces.
    pub(super) fn new(indent: usize) -> Self {
        Self { indent, ..Self::default() }
    }

    /// An empty text whose lists stand on one line, however long it gets.
    pub(super) fn flat() -> Self {
        Self { flat: true, ..Self::default() }
    }

    /// A text that begins with another one.
    pub(super) fn continuing(text: String) -> Self {
        Self { out: text, ..Self::default() }
    }

    /// Sets how far the lines are indented that lists continue.
    pub(super) fn indent(&mut self, indent: usize) -> &mut Self {
        self.indent = indent;
        self
    }

    /// The text.
    pub(super) fn finish(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    /// The text, to write to as it is.
    pub(super) fn raw(&mut self) -> &mut String {
        &mut self.out
    }

    /// Writes text, as the last of an expression.
    pub(super) fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Writes text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.out.push_str(text);
        self
    }

    /// Writes a list; `items` calls [`Printer::item`] before each item, and may be run more than once.
    pub(super) fn list(&mut self, open: &str, close: &str, items: impl Fn(&mut Self)) {
        self.out.push_str(open);
        let outer_first = self.first;
        if self.flat {
            self.first = true;
            items(self);
        } else if !self.fits(&items, close) {
            self.split(&items);
        }
        self.out.push_str(close);
        self.first = outer_first;
    }

    /// Writes a list with each item on a line of its own.
    pub(super) fn tall_list(&mut self, open: &str, close: &str, items: impl Fn(&mut Self)) {
        self.out.push_str(open);
        let outer_first = self.first;
        self.split(&items);
        self.out.push_str(close);
        self.first = outer_first;
    }

    /// Writes items below each other, the first where the line is, the others indented by so many spaces.
    pub(super) fn lines(&mut self, indent: usize, items: impl Fn(&mut Self)) -> &mut Self {
        let start = self.out.len();
        (self.first, self.indent) = (true, indent);
        items(self);
        self.out.replace_range(start..=start + indent, "");
        self
    }

    /// Begins the next item of a list.
    pub(super) fn item(&mut self) -> &mut Self {
        match (self.flat, self.first) {
            (true, true) => {}
            (true, false) => self.out.push_str(", "),
            (false, is_first) => {
                self.out.push_str(if is_first { "\n" } else { ",\n" });
                push_spaces(&mut self.out, self.indent);
            }
        }
        self.first = false;
        self
    }

    /// Writes a key and its value. A value whose first line has no room behind the key stands on the next line.
    pub(super) fn entry(&mut self, key: &str, separator: &str, value: impl Fn(&mut Self)) {
        self.text(key).text(separator);
        let start = self.out.len();
        value(self);
        if self.flat || self.first_line_fits(start) {
            return;
        }
        self.next_line(start, 4, value);
    }

    /// Writes a head and its value, which rather stands on the next line as a whole than in parts behind the head.
    pub(super) fn whole_entry(&mut self, head: &str, value: impl Fn(&mut Self)) {
        self.text(head).put(" ");
        let start = self.out.len();
        if self.flat {
            return value(self);
        }
        if self.fits(&value, "") {
            return;
        }
        self.next_line(start, 4, |p| _ = p.fits(&value, ""));
        if self.out.ends_with(' ') {
            self.out.truncate(start - 1);
            self.out.push(' ');
            value(self);
        }
    }

    /// Writes a condition and what stands under it, on the next line unless it fits behind the condition.
    pub(super) fn nested_entry(&mut self, condition: &str, value: impl Fn(&mut Self)) {
        self.text(condition).put(" ");
        let start = self.out.len();
        if self.flat {
            value(self);
        } else if !self.fits(&value, "") {
            self.next_line(start, 2, value);
        }
    }

    /// Writes a key and `condition ? yes : no`, on the next line or on three where there is no room.
    pub(super) fn conditional_entry(&mut self, key: &str, separator: &str, condition: &str, yes: &str, no: &str) {
        let whole = format!("{condition} ? {yes} : {no}");
        self.text(key).put(separator);
        let start = self.out.len();
        self.put(&whole);
        if self.flat || self.column() < WIDTH {
            return;
        }
        self.next_line(start, 4, |p| p.put(&whole));
        if self.column() >= WIDTH {
            self.out.truncate(start);
            let margin = " ".repeat(self.indent + 8);
            self.next_line(start, 4, |p| _ = write!(p.out, "{condition}\n{margin}? {yes}\n{margin}: {no}"));
        }
    }

    /// Replaces the space and what is behind it by a value on the next line.
    fn next_line(&mut self, start: usize, indent: usize, value: impl Fn(&mut Self)) {
        self.out.truncate(start - 1);
        self.out.push('\n');
        self.indent += indent;
        push_spaces(&mut self.out, self.indent);
        value(self);
        self.indent -= indent;
    }

    fn first_line_fits(&self, start: usize) -> bool {
        match self.out[start..].find('\n') {
            None => self.column() < WIDTH,
            Some(end) => {
                let begin = self.out[..start].rfind('\n').map_or(0, |at| at + 1);
                self.out[begin..start + end].chars().count() <= WIDTH
            }
        }
    }

    /// Writes something on one line and keeps it when there is room for it, what closes it and a comma.
    fn fits(&mut self, items: &impl Fn(&mut Self), close: &str) -> bool {
        let start = self.out.len();
        let outer_first = std::mem::replace(&mut self.first, true);
        self.flat = true;
        items(self);
        self.flat = false;
        self.first = outer_first;
        if self.out.len() == start || self.column() + close.len() < WIDTH {
            return true;
        }
        self.out.truncate(start);
        false
    }

    fn split(&mut self, items: &impl Fn(&mut Self)) {
        let outer_flat = std::mem::replace(&mut self.flat, false);
        self.first = true;
        self.indent += 2;
        items(self);
        self.indent -= 2;
        self.flat = outer_flat;
        self.out.push_str(",\n");
        push_spaces(&mut self.out, self.indent);
    }

    /// Characters on the current line.
    fn column(&self) -> usize {
        let start = self.out.rfind('\n').map_or(0, |at| at + 1);
        self.out[start..].chars().count()
    }
}

/// Writes so many spaces.
pub(super) fn push_spaces(out: &mut String, mut count: usize) {
    const SPACES: &str = "                                        ";
    while count > SPACES.len() {
        out.push_str(SPACES);
        count -= SPACES.len();
    }
    out.push_str(&SPACES[..count]);
}

/// `head => open items close;`: on one line or two where that is enough, else the items on lines of their own.
pub(super) fn arrow_list(head: &str, open: &str, close: &str, items: impl Fn(&mut Printer)) -> Option<String> {
    let mut flat = Printer::flat();
    flat.list(open, close, &items);
    arrow(head, &flat.finish()).or_else(|| {
        (head.chars().count() + " =>".len() <= WIDTH).then(|| {
            let mut p = Printer::new(6);
            p.text(head).text(" =>\n      ").tall_list(open, close, items);
            p.text(";");
            p.finish()
        })
    })
}

/// `head => body;` on one line or two, where that is enough. Both are on one line; `head` is indented by two spaces.
pub(super) fn arrow(head: &str, body: &str) -> Option<String> {
    let (head_width, body_width) = (head.chars().count(), body.chars().count());
    if head_width + " => ;".len() + body_width <= WIDTH {
        Some(format!("{head} => {body};"))
    } else if head_width + " =>".len() <= WIDTH && "      ;".len() + body_width <= WIDTH {
        Some(format!("{head} =>\n      {body};"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(length: usize) -> String {
        let mut printer = Printer::new(2);
        printer.text("  call").list("(", ")", |p| {
            p.item().text(&"a".repeat(length));
            p.item().list("[", "]", |p| {
                p.item().text("b");
            });
        });
        printer.finish()
    }

    #[test]
    fn a_value_without_room_goes_to_the_next_line() {
        let entry = |length: usize| {
            let mut p = Printer::new(2);
            p.tall_list("(", ")", |p| p.item().entry("key", ": ", |p| p.put(&"v".repeat(length))));
            p.finish()
        };
        assert_eq!(entry(70), format!("(\n    key: {},\n  )", "v".repeat(70)));
        assert_eq!(entry(71), format!("(\n    key:\n        {},\n  )", "v".repeat(71)));
    }

    #[test]
    fn an_arrow_takes_one_line_or_two() {
        let body = |length| "b".repeat(length);
        assert_eq!(arrow("  f()", &body(70)), Some(format!("  f() => {};", body(70))));
        assert_eq!(arrow("  f()", &body(73)), Some(format!("  f() =>\n      {};", body(73))));
        assert_eq!(arrow("  f()", &body(74)), None);
    }

    #[test]
    fn a_list_that_fits_stays_on_its_line() {
        assert_eq!(call(66), format!("  call({}, [b])", "a".repeat(66)));
    }

    #[test]
    fn a_list_that_does_not_fit_is_split_at_its_outermost_level() {
        assert_eq!(call(67), format!("  call(\n    {},\n    [b],\n  )", "a".repeat(67)));
    }
}
