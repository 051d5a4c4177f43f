//! How the entries of a mapping are written, so that a new one looks like its neighbours.

use super::scalar::{Context, Quote, scalar};
use super::splice::column;
use crate::spans::{Kind, Node};

/// How a mapping is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Style {
    /// Between brackets or on lines of its own.
    pub(super) context: Context,
    /// Quotes around keys.
    key_quote: Quote,
    /// Between a key and its value.
    colon: String,
    /// Between two entries: a comma and white space; for a block nothing.
    gap: String,
    /// Inside of the brackets, before the first entry and after the last one.
    padding: [String; 2],
    /// Column in which the keys of a block begin.
    pub(super) indent: usize,
}

impl Style {
    /// For entries on lines of their own.
    pub(super) fn block(indent: usize) -> Self {
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
    pub(super) fn inner(&self) -> Self {
        match self.context {
            Context::Block => {
                Self { key_quote: self.key_quote, colon: self.colon.clone(), ..Self::block(self.indent + 2) }
            }
            Context::Flow => self.clone(),
        }
    }

    /// As a mapping is written.
    pub(super) fn of(text: &str, node: &Node) -> Self {
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
        let padding = padding.map(|space| if space.trim().is_empty() { space } else { " " }.to_owned());
        let gap = gaps.last().map_or(", ", comma);
        Self { context: Context::Flow, gap: gap.to_owned(), padding, ..common }
    }

    /// Whether no space follows a comma.
    pub(super) fn is_tight(&self) -> bool {
        self.gap == ","
    }

    /// A key and its value.
    pub(super) fn pair(&self, key: &str, value: &str) -> String {
        format!("{}{}{value}", scalar(key, self.key_quote, self.context), self.colon)
    }

    /// A key whose value follows on lines of its own.
    pub(super) fn opening(&self, key: &str) -> String {
        format!("{}:", scalar(key, self.key_quote, self.context))
    }

    /// What stands before an entry that is not the first one.
    pub(super) fn separator(&self, line_break: &str) -> String {
        match self.context {
            Context::Flow => self.gap.clone(),
            Context::Block => format!("{line_break}{}", " ".repeat(self.indent)),
        }
    }

    /// Entries as a whole mapping.
    pub(super) fn mapping(&self, entries: &[String], line_break: &str) -> String {
        let joined = entries.join(&self.separator(line_break));
        match self.context {
            Context::Flow => format!("{{{}{joined}{}}}", self.padding[0], self.padding[1]),
            Context::Block => joined,
        }
    }
}

/// Whether a list or mapping is written between brackets.
pub(super) fn is_flow(text: &str, node: &Node) -> bool {
    match &node.kind {
        // A list that is not indented has no start but that of its first item.
        Kind::List(items) if items.first().is_some_and(|first| first.span.start == node.span.start) => false,
        _ => text.get(node.span.start..).is_some_and(|rest| rest.starts_with(['[', '{'])),
    }
}

/// Where the dash before an item of a block stands.
pub(super) fn dash(text: &str, item: &Node) -> Option<usize> {
    let before = text.get(..item.span.start)?.trim_end_matches([' ', '\t']);
    before.ends_with('-').then(|| before.len() - 1)
}

/// The gap between two entries, where it is nothing but a comma and white space.
pub(super) fn comma(gap: &str) -> &str {
    if gap.trim() == "," && gap.starts_with(',') { gap } else { ", " }
}

/// The quotes of a text.
pub(super) fn quote_of(text: &str, span: &std::ops::Range<usize>) -> Quote {
    match text.as_bytes().get(span.start) {
        Some(b'\'') => Quote::Single,
        Some(b'"') => Quote::Double,
        _ => Quote::Plain,
    }
}
