// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! JSON as a tape: one flat list of nodes, so that the deepest nesting costs no recursion and a document few allocations.
//!
//! Everything that is decoded passes through a tape, and so does everything that is encoded; what a document must obey
//! is written down once, against the tape.

mod cursor;
mod read;
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
#[derive(Debug, Clone)]
pub(crate) enum Node<'a> {
    Null,
    Boolean(bool),
    /// May be infinite: the text was beyond what a double can hold.
    Number(f64),
    String(Cow<'a, str>),
    /// A string that not every reader can hold.
    Flawed(String, Box<Flaws>),
    /// Position after the last node inside.
    Array(usize),
    /// Position after the last node inside: keys and values in turn.
    Object(usize),
    /// As [`Self::Object`], of a value that was read tolerantly.
    Tolerant(usize),
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
}

impl<'a> Tape<'a> {
    pub(crate) fn with_capacity(nodes: usize) -> Self {
        Self { nodes: Vec::with_capacity(nodes) }
    }

    /// The value that was written first and holds all others.
    pub(crate) fn root(&self) -> Cursor<'_> {
        Cursor::new(&self.nodes)
    }

    pub(crate) fn push(&mut self, node: Node<'a>) {
        self.nodes.push(node);
    }

    pub(crate) fn string(&mut self, text: impl Into<Cow<'a, str>>) {
        let text = text.into();
        self.push(if text.as_bytes().contains(&0) {
            Node::Flawed(text.into_owned(), Box::new(Flaws { nul: true, not_unicode: None }))
        } else {
            Node::String(text)
        });
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

    /// Ends what was begun at this position.
    pub(crate) fn close(&mut self, opened: usize) {
        let after = self.nodes.len();
        match &mut self.nodes[opened] {
            Node::Array(end) | Node::Object(end) | Node::Tolerant(end) => *end = after,
            _ => debug_assert!(false, "only an array or object is closed"),
        }
    }
}

/// Between tapes.
#[allow(dead_code, reason = "only documents are lifted")]
impl<'a> Tape<'a> {
    /// Appends a value of another tape with all that it holds.
    pub(crate) fn copy(&mut self, value: Cursor<'a>) {
        let (from, to) = (value.index(), self.nodes.len());
        self.nodes.extend(value.subtree().iter().map(|node| match node {
            Node::Null => Node::Null,
            Node::Boolean(value) => Node::Boolean(*value),
            Node::Number(value) => Node::Number(*value),
            Node::String(text) => Node::String(Cow::Borrowed(text)),
            Node::Flawed(text, flaws) => Node::Flawed(text.clone(), flaws.clone()),
            Node::Array(end) => Node::Array(end - from + to),
            Node::Object(end) => Node::Object(end - from + to),
            Node::Tolerant(end) => Node::Tolerant(end - from + to),
        }));
    }

    /// Appends a key as it was read.
    pub(crate) fn key(&mut self, key: Text<'a>) {
        self.push(match key.flaws {
            None => Node::String(Cow::Borrowed(key.text)),
            Some(flaws) => Node::Flawed(key.text.to_owned(), Box::new(flaws.clone())),
        });
    }
}
