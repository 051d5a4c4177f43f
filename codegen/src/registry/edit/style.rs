//! How the entries of a mapping are written, so that a new one looks like its neighbours.

use super::scalar::{Context, Quote, scalar};
use super::splice::{Splice, column, line_break, line_end};
use crate::registry::spans::{Kind, Node};

/// How a mapping is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Style {
    /// Between brackets or on lines of its own.
    pub(crate) context: Context,
    /// Quotes around keys.
    key_quote: Quote,
    /// Between a key and its value.
    colon: String,
    /// Between two entries: a comma and white space; for a block nothing.
    gap: String,
    /// Inside of the brackets, before the first entry and after the last one.
    padding: [String; 2],
    /// Column in which the keys of a block begin.
    pub(crate) indent: usize,
}

impl Style {
    /// For entries on lines of their own.
    pub(crate) fn block(indent: usize) -> Self {
        Self {
            context: Context::Block,
            key_quote: Quote::Plain,
            colon: ": ".to_owned(),
            gap: String::new(),
            padding: [String::new(), String::new()],
            indent,
        }
    }

    /// For entries between brackets.
    fn flow() -> Self {
        Self {
            context: Context::Flow,
            gap: ", ".to_owned(),
            padding: [" ".to_owned(), " ".to_owned()],
            ..Self::block(0)
        }
    }

    /// For a mapping inside of one that is written like this.
    pub(crate) fn inner(&self) -> Self {
        match self.context {
            Context::Block => {
                Self { key_quote: self.key_quote, colon: self.colon.clone(), ..Self::block(self.indent + 2) }
            }
            Context::Flow => self.clone(),
        }
    }

    /// As a mapping is written.
    pub(crate) fn of(text: &str, node: &Node) -> Self {
        let Kind::Mapping(entries) = &node.kind else { return Self::flow() };
        let Some(first) = entries.iter().next() else { return Self::flow() };
        let between = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
        let colon = between(first.key_span.end..first.value.span.start);
        let colon = if colon.trim_end_matches(' ') == ":" { colon } else { ": " };
        let common = Self {
            key_quote: quote_of(text, &first.key_span),
            colon: colon.to_owned(),
            ..Self::block(column(text, node.span.start))
        };
        if !is_flow(text, node) {
            return common;
        }
        let gaps = entries.iter().zip(entries.iter().skip(1)).map(|(a, b)| between(a.value.span.end..b.key_span.start));
        let last = entries.iter().last().unwrap_or(first);
        let padding = [
            between(node.span.start + 1..first.key_span.start),
            between(last.value.span.end..node.span.end.saturating_sub(1)),
        ];
        let padding = padding.map(|space| match spacing(space) {
            Some(lines) => lines,
            None if space.trim().is_empty() => space,
            None => " ",
        });
        let gap = gaps.last().map_or_else(|| ", ".to_owned(), comma);
        Self { context: Context::Flow, gap, padding: padding.map(str::to_owned), ..common }
    }

    /// Whether no space follows a comma.
    pub(crate) fn is_tight(&self) -> bool {
        self.gap == ","
    }

    /// A key and its value.
    pub(crate) fn pair(&self, key: &str, value: &str) -> String {
        format!("{}{}{value}", scalar(key, self.key_quote, self.context), self.colon)
    }

    /// A key whose value follows on lines of its own.
    pub(crate) fn opening(&self, key: &str) -> String {
        format!("{}:", scalar(key, self.key_quote, self.context))
    }

    /// What stands before an entry that is not the first one.
    pub(crate) fn separator(&self, line_break: &str) -> String {
        match self.context {
            Context::Flow => self.gap.clone(),
            Context::Block => format!("{line_break}{}", " ".repeat(self.indent)),
        }
    }

    /// Entries as a whole mapping.
    pub(crate) fn mapping(&self, entries: &[String], line_break: &str) -> String {
        let joined = entries.join(&self.separator(line_break));
        match self.context {
            Context::Flow => format!("{{{}{joined}{}}}", self.padding[0], self.padding[1]),
            Context::Block => joined,
        }
    }
}

/// Whether a list or mapping is written between brackets.
pub(crate) fn is_flow(text: &str, node: &Node) -> bool {
    match &node.kind {
        // A list that is not indented has no start but that of its first item.
        Kind::List(items) if items.first().is_some_and(|first| first.span.start == node.span.start) => false,
        _ => text.get(node.span.start..).is_some_and(|rest| rest.starts_with(['[', '{'])),
    }
}

/// Where the dash before an item of a block stands: on its line, or on one above it with a comment at most.
pub(crate) fn dash(text: &str, item: &Node) -> Option<usize> {
    let mut end = item.span.start;
    loop {
        let start = text.get(..end)?.rfind('\n').map_or(0, |newline| newline + 1);
        let line = &text[start..end];
        let code = if end == item.span.start { line } else { line.split('#').next().unwrap_or_default() }.trim_end();
        if code.ends_with('-') {
            return Some(start + code.len() - 1);
        }
        if !code.is_empty() || start == 0 {
            return None;
        }
        end = start - 1;
    }
}

/// A comma and the white space of a gap between two entries, without the comments in it.
pub(crate) fn comma(gap: &str) -> String {
    match spacing(gap) {
        Some(lines) => format!(",{lines}"),
        None if gap.starts_with(',') && gap.trim() == "," => gap.to_owned(),
        None => ", ".to_owned(),
    }
}

/// The line break and the indentation with which a gap ends; none where it is in one line.
fn spacing(gap: &str) -> Option<&str> {
    let newline = gap.rfind('\n')?;
    gap.get(if gap[..newline].ends_with('\r') { newline - 1 } else { newline }..)
}

/// A new entry between brackets, after one that is there: on a line of its own where that one has its own.
pub(crate) fn after(text: &str, anchor: &std::ops::Range<usize>, gap: &str, entry: &str) -> Vec<Splice> {
    let start = text[..anchor.start].rfind('\n').map_or(0, |newline| newline + 1);
    let indent = &text[start..anchor.start];
    let end = line_end(text, anchor.end);
    let rest = text[anchor.end..end].trim_start();
    let (has_comma, rest) = rest.strip_prefix(',').map_or((false, rest), |rest| (true, rest.trim_start()));
    if !indent.trim().is_empty() || !(rest.is_empty() || rest.starts_with('#')) {
        return vec![Splice::insert(anchor.end, format!("{gap}{entry}"))];
    }
    let line = format!("{}{indent}{entry}{}", line_break(text), if has_comma { "," } else { "" });
    let comma = (!has_comma).then(|| Splice::insert(anchor.end, ","));
    comma.into_iter().chain([Splice::insert(end, line)]).collect()
}

/// The quotes of a text.
pub(crate) fn quote_of(text: &str, span: &std::ops::Range<usize>) -> Quote {
    match text.as_bytes().get(span.start) {
        Some(b'\'') => Quote::Single,
        Some(b'"') => Quote::Double,
        _ => Quote::Plain,
    }
}
