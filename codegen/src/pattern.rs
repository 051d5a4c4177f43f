//! Portable regular expressions: the subset that means the same in PostgreSQL, Rust, ECMAScript and Dart.

/// A checked pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    canonical: String,
}

impl Pattern {
    /// The pattern in the one spelling that all four engines read the same way (ECMAScript and Dart in unicode mode).
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.canonical
    }
}
