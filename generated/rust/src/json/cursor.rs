// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Walking a tape.

use super::{Flaws, Node, Tape};

/// A value on a tape.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'t> {
    tape: &'t Tape<'t>,
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
pub(crate) struct Members<'t> {
    items: Items<'t>,
    is_tolerant: bool,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(tape: &'t Tape<'t>) -> Self {
        Self { tape, index: 0 }
    }

    #[inline]
    pub(crate) fn kind(self) -> Kind<'t> {
        match *self.node() {
            Node::Null => Kind::Null,
            Node::Boolean(value) => Kind::Boolean(value),
            Node::Number(value) => Kind::Number(value),
            Node::String(text) => Kind::String(Text { text, flaws: None }),
            Node::Own(position) => {
                let own = &self.tape.texts[position];
                Kind::String(Text { text: &own.text, flaws: own.flaws.as_ref() })
            }
            Node::Array(size) => Kind::Array(self.items(size)),
            Node::Object(size) => Kind::Object(Members { items: self.items(size), is_tolerant: false }),
            Node::Tolerant(size) => Kind::Object(Members { items: self.items(size), is_tolerant: true }),
        }
    }

    #[inline]
    pub(super) fn node(self) -> &'t Node<'t> {
        &self.tape.nodes[self.index]
    }

    /// Whether this is exactly that string.
    #[inline]
    fn is(self, text: &str) -> bool {
        match self.node() {
            Node::String(found) => *found == text,
            Node::Own(_) => self.text().is_some_and(|found| found.is(text)),
            _ => false,
        }
    }

    /// The text of a string or key.
    #[inline]
    pub(super) fn text(self) -> Option<Text<'t>> {
        match self.kind() {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// This node and those of all that the value holds.
    #[allow(dead_code, reason = "only documents are lifted")]
    pub(super) fn nodes(self) -> impl Iterator<Item = Cursor<'t>> {
        (self.index..self.end()).map(move |index| Self { index, ..self })
    }

    fn items(self, size: usize) -> Items<'t> {
        let first = self.index + 1;
        Items { at: Self { index: first, ..self }, end: first + size }
    }

    /// Position after this value and all that it holds.
    #[inline]
    fn end(self) -> usize {
        match *self.node() {
            Node::Array(size) | Node::Object(size) | Node::Tolerant(size) => self.index + 1 + size,
            _ => self.index + 1,
        }
    }
}

/// More room than for so many is made only when there are values to fill it.
const ROOM: usize = 32;

impl Items<'_> {
    /// An empty list with room for what the items become.
    pub(crate) fn room<T>(&self) -> Vec<T> {
        Vec::with_capacity(self.clone().take(ROOM).count())
    }
}

impl<'t> Members<'t> {
    /// Whether the object is of a value that was read tolerantly.
    pub(crate) fn is_tolerant(&self) -> bool {
        self.is_tolerant
    }

    /// The value of a property; of equal keys the last one counts.
    pub(crate) fn property(self, name: &str) -> Option<Cursor<'t>> {
        let mut found = None;
        let Items { at: mut key, end } = self.items;
        while key.index < end {
            let value = Cursor { index: key.index + 1, ..key };
            if key.is(name) {
                found = Some(value);
            }
            key.index = value.end();
        }
        found
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

    #[inline]
    fn next(&mut self) -> Option<Cursor<'t>> {
        let item = self.at;
        if item.index >= self.end {
            return None;
        }
        self.at.index = item.end();
        Some(item)
    }
}

impl<'t> Iterator for Members<'t> {
    type Item = (Text<'t>, Cursor<'t>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let key = self.items.at;
        if key.index >= self.items.end {
            return None;
        }
        let value = Cursor { index: key.index + 1, ..key };
        self.items.at.index = value.end();
        Some((key.text()?, value))
    }
}
