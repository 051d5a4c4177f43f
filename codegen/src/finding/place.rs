//! Where something is found.

use std::ops::Range;

/// A place. Most places in the registry are named by what stands there, and become lines and columns only when there is
/// something to say: the model carries no places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// An entry of the registry.
    Entry {
        /// JSON Pointer (RFC 6901). Where nothing stands at it, the nearest ancestor that does stand is shown.
        pointer: String,
        /// What of the entry is meant.
        part: Part,
    },
    /// A range of bytes in the registry's text.
    Bytes(Range<usize>),
    /// A file, or a position in it.
    File {
        /// Relative to the registry's folder unless it was named otherwise.
        path: String,
        /// Where in the file, when it is not the whole.
        position: Option<Position>,
    },
}

/// What of an entry is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The key of a mapping's entry.
    Key,
    /// The value.
    Value,
}

/// A position in a text. Both count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in code points.
    pub column: usize,
}

impl Place {
    /// The value at a pointer.
    #[must_use]
    pub fn of(pointer: impl Into<String>) -> Self {
        Self::Entry { pointer: pointer.into(), part: Part::Value }
    }

    /// The key at a pointer.
    #[must_use]
    pub fn key(pointer: impl Into<String>) -> Self {
        Self::Entry { pointer: pointer.into(), part: Part::Key }
    }

    /// A position in a file.
    #[must_use]
    pub fn at(path: impl Into<String>, position: Position) -> Self {
        Self::File { path: path.into(), position: Some(position) }
    }
}

impl From<String> for Place {
    /// A file as a whole.
    fn from(path: String) -> Self {
        Self::File { path, position: None }
    }
}

impl From<&str> for Place {
    /// A file as a whole.
    fn from(path: &str) -> Self {
        path.to_owned().into()
    }
}
