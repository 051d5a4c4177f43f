//! JSON as a tape: one flat list of nodes, so that the deepest nesting costs no recursion and a document few allocations.
//!
//! Everything that is decoded passes through a tape, and so does everything that is encoded; what a document must obey
//! is written down once, against the tape.

mod cursor;
mod read;
mod scratch;
#[cfg(feature = "serde")]
mod serde;
mod write;

use std::borrow::Cow;

pub(crate) use cursor::{Cursor, Items, Kind, Members, Text};
pub(crate) use read::read;
#[cfg(feature = "serde")]
#[allow(unused_imports, reason = "only documents are lifted")]
pub(crate) use serde::{AsJson, from_deserializer, from_value, to_value};
pub(crate) use write::{integer, write};

/// One value, or the key of a property.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Node<'a> {
    Null,
    Boolean(bool),
    /// May be infinite: the text was beyond what a double can hold.
    Number(f64),
    String(&'a str),
    /// Position among the tape's own texts.
    Own(usize),
    /// How many nodes follow that belong to it.
    Array(usize),
    /// How many nodes follow that belong to it: keys and values in turn.
    Object(usize),
    /// As [`Self::Object`], of a value that was read tolerantly.
    Tolerant(usize),
}

/// A string that stands nowhere as it is, such as one with escapes, or that not every reader can hold.
#[derive(Debug, Clone)]
struct OwnText {
    text: String,
    flaws: Option<Flaws>,
}

/// What is wrong with the characters of a string.
#[derive(Debug, Clone, Default)]
pub(crate) struct Flaws {
    /// It holds U+0000.
    pub(crate) nul: bool,
    /// Where it holds halves of surrogate pairs, for which U+FFFD stands: its bytes with those of the halves themselves,
    /// by which such strings differ and are sorted.
    pub(crate) not_unicode: Option<Vec<u8>>,
}

/// Nodes in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Tape<'a> {
    nodes: Vec<Node<'a>>,
    texts: Vec<OwnText>,
}

impl<'a> Tape<'a> {
    /// A tape for a text of this many bytes.
    fn for_text(length: usize) -> Self {
        let mut nodes = scratch::take();
        // Most values and keys take more bytes.
        nodes.reserve(length / 8);
        Self { nodes, texts: Vec::new() }
    }

    /// Leaves the tape's room for that of the next text.
    pub(crate) fn recycle(self) {
        scratch::leave(self.nodes);
    }

    /// The value that was written first and holds all others.
    pub(crate) fn root(&self) -> Cursor<'_> {
        Cursor::new(self)
    }

    pub(crate) fn push(&mut self, node: Node<'a>) {
        self.nodes.push(node);
    }

    pub(crate) fn string(&mut self, text: impl Into<Cow<'a, str>>) {
        let text = text.into();
        let nul = text.as_bytes().contains(&0);
        let flaws = nul.then_some(Flaws { nul, not_unicode: None });
        match text {
            Cow::Borrowed(text) if !nul => self.push(Node::String(text)),
            text => self.own(text.into_owned(), flaws),
        }
    }

    /// Appends a string that is kept here.
    fn own(&mut self, text: String, flaws: Option<Flaws>) {
        self.push(Node::Own(self.texts.len()));
        self.texts.push(OwnText { text, flaws });
    }

    /// Begins an array; [`Self::close`] ends it.
    pub(crate) fn open_array(&mut self) -> usize {
        self.push(Node::Array(0));
        self.nodes.len() - 1
    }

    /// Begins an object; [`Self::close`] ends it.
    pub(crate) fn open_object(&mut self) -> usize {
        self.push(Node::Object(0));
        self.nodes.len() - 1
    }

    /// Notes that the object that was begun at this position was read tolerantly.
    pub(crate) fn tolerate(&mut self, opened: usize) {
        self.nodes[opened] = Node::Tolerant(0);
    }

    /// Ends what was begun at this position; returns what stood in place of its size.
    pub(crate) fn close(&mut self, opened: usize) -> usize {
        let within = self.nodes.len() - opened - 1;
        match &mut self.nodes[opened] {
            Node::Array(size) | Node::Object(size) | Node::Tolerant(size) => std::mem::replace(size, within),
            _ => within,
        }
    }
}

/// Between tapes.
#[allow(dead_code, reason = "only documents are lifted")]
impl<'a> Tape<'a> {
    /// Appends a value of another tape with all that it holds.
    pub(crate) fn copy(&mut self, value: Cursor<'a>) {
        for node in value.nodes() {
            match node.text() {
                Some(text) => self.key(text),
                None => self.push(*node.node()),
            }
        }
    }

    /// Appends a key, or any other string, as it was read.
    pub(crate) fn key(&mut self, key: Text<'a>) {
        match key.flaws {
            None => self.push(Node::String(key.text)),
            Some(flaws) => self.own(key.text.to_owned(), Some(flaws.clone())),
        }
    }
}
