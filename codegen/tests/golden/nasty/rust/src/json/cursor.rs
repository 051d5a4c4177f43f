// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Walking a tape.

use super::{Flaws, Node};

/// A value on a tape.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'t> {
    nodes: &'t [Node<'t>],
    index: usize,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(crate) enum Kind<'t> {
    Null,
    Boolean(bool),
    Number(f64),
    String(Text<'t>),
    Array(Items<'t>),
    Object(Members<'t>),
}

/// A string or a key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'t> {
    pub(crate) text: &'t str,
    pub(crate) flaws: Option<&'t Flaws>,
}

/// The values of an array in order.
#[derive(Debug, Clone)]
pub(crate) struct Items<'t> {
    at: Cursor<'t>,
    end: usize,
}

/// The properties of an object in the order of the text, equal keys included.
#[derive(Debug, Clone)]
pub(crate) struct Members<'t>(Items<'t>);

impl<'t> Cursor<'t> {
    pub(super) fn new(nodes: &'t [Node<'t>]) -> Self {
        Self { nodes, index: 0 }
    }

    pub(crate) fn kind(self) -> Kind<'t> {
        match &self.nodes[self.index] {
            Node::Null => Kind::Null,
            Node::Boolean(value) => Kind::Boolean(*value),
            Node::Number(value) => Kind::Number(*value),
            Node::String(text) => Kind::String(Text { text, flaws: None }),
            Node::Flawed(text, flaws) => Kind::String(Text { text, flaws: Some(flaws) }),
            Node::Array(end) => Kind::Array(self.items(*end)),
            Node::Object(end) | Node::Tolerant(end) => Kind::Object(Members(self.items(*end))),
        }
    }

    /// Whether this is an object of a value that was read tolerantly.
    pub(crate) fn is_tolerant(self) -> bool {
        matches!(self.nodes[self.index], Node::Tolerant(_))
    }

    fn items(self, end: usize) -> Items<'t> {
        Items { at: Self { index: self.index + 1, ..self }, end }
    }

    /// Position after this value and all that it holds.
    fn end(self) -> usize {
        match self.nodes[self.index] {
            Node::Array(end) | Node::Object(end) | Node::Tolerant(end) => end,
            _ => self.index + 1,
        }
    }
}

/// Between tapes.
#[allow(dead_code, reason = "only documents are lifted")]
impl<'t> Cursor<'t> {
    /// Position on the tape.
    pub(super) fn index(self) -> usize {
        self.index
    }

    /// This value's nodes and those of all that it holds.
    pub(super) fn subtree(self) -> &'t [Node<'t>] {
        &self.nodes[self.index..self.end()]
    }
}

impl<'t> Members<'t> {
    /// The value of a property; of equal keys the last one counts.
    pub(crate) fn property(self, name: &str) -> Option<Cursor<'t>> {
        self.filter(|(key, _)| key.is(name)).last().map(|(_, value)| value)
    }
}

impl<'t> Text<'t> {
    /// Whether this is exactly that text.
    pub(crate) fn is(self, text: &str) -> bool {
        self.text == text && self.flaws.is_none()
    }

    /// What texts are compared and sorted by: UTF-8, where halves of surrogate pairs have bytes of their own.
    pub(crate) fn bytes(self) -> &'t [u8] {
        let halves = self.flaws.and_then(|flaws| flaws.not_unicode.as_deref());
        halves.unwrap_or(self.text.as_bytes())
    }
}

impl<'t> Iterator for Items<'t> {
    type Item = Cursor<'t>;

    fn next(&mut self) -> Option<Cursor<'t>> {
        let item = self.at;
        if item.index == self.end {
            return None;
        }
        self.at.index = item.end();
        Some(item)
    }
}

impl<'t> Iterator for Members<'t> {
    type Item = (Text<'t>, Cursor<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        let Kind::String(key) = self.0.next()?.kind() else {
            return None;
        };
        Some((key, self.0.next()?))
    }
}
