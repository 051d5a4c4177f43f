//! What a pattern means, without its spelling.

/// A pattern or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// One character.
    Class {
        /// Whether it is one that the ranges do not hold.
        negated: bool,
        /// First and last characters; at least one range.
        ranges: Vec<(char, char)>,
    },
    /// One after the other.
    Sequence(Vec<Tree>),
    /// One of them; at least one.
    Choice(Vec<Tree>),
    /// The same several times.
    Repeat {
        /// What is repeated.
        inner: Box<Tree>,
        /// How often at least.
        least: u32,
        /// How often at most, if there is a bound.
        most: Option<u32>,
    },
}

impl Tree {
    /// A single character.
    pub(super) fn character(character: char) -> Self {
        Self::Class { negated: false, ranges: vec![(character, character)] }
    }

    /// Characters and classes after every repetition is written out.
    pub(super) fn expanded_size(&self) -> u64 {
        match self {
            Self::Class { .. } => 1,
            Self::Sequence(parts) | Self::Choice(parts) => parts.iter().map(Self::expanded_size).sum(),
            Self::Repeat { inner, least, most } => inner.expanded_size() * u64::from(most.unwrap_or(*least).max(1)),
        }
    }
}
