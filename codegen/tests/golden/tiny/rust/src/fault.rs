// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! What is wrong with a document: every fault, each with a path, a code and a message.

use std::error::Error;
use std::fmt;

/// One fault of a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fault {
    /// JSON Pointer (RFC 6901) of the faulty value; the empty string is the document itself.
    pub path: String,
    /// What kind of fault it is.
    pub code: FaultCode,
    /// The fault in words.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the document" } else { &self.path };
        write!(f, "{path} {} [{}]", self.message, self.code)
    }
}

/// The kinds of faults; the same words in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FaultCode {
    /// The value is of another JSON type.
    Type,
    /// The object does not know the property.
    UnknownProperty,
    /// The property is missing.
    Required,
    /// The number is beyond what every language can hold.
    OutOfRange,
    /// The number is below its lower bound.
    Minimum,
    /// The number is above its upper bound.
    Maximum,
    /// The string has too few characters.
    MinLength,
    /// The string has too many characters.
    MaxLength,
    /// The list has too few items.
    MinItems,
    /// The list has too many items.
    MaxItems,
    /// The string or key holds U+0000.
    Nul,
    /// The string or key holds half of a surrogate pair.
    NotUnicode,
    /// The string does not match its pattern.
    Pattern,
    /// The string is not a UUID, date or timestamp.
    Format,
    /// The string is none of the labels.
    Enum,
    /// The item repeats an earlier one.
    Unique,
    /// The value is nested too deeply.
    Depth,
    /// The document is of an older version.
    Outdated,
    /// The document is of a newer version.
    TooNew,
}

impl FaultCode {
    /// The code as a word, such as `unknown_property`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::UnknownProperty => "unknown_property",
            Self::Required => "required",
            Self::OutOfRange => "out_of_range",
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::MinLength => "min_length",
            Self::MaxLength => "max_length",
            Self::MinItems => "min_items",
            Self::MaxItems => "max_items",
            Self::Nul => "nul",
            Self::NotUnicode => "not_unicode",
            Self::Pattern => "pattern",
            Self::Format => "format",
            Self::Enum => "enum",
            Self::Unique => "unique",
            Self::Depth => "depth",
            Self::Outdated => "outdated",
            Self::TooNew => "too_new",
        }
    }
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Faults that an error shows in its message; the rest are counted.
const SHOWN: usize = 3;

/// A value that breaks rules of its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    name: &'static str,
    faults: Vec<Fault>,
}

impl Invalid {
    pub(crate) fn new(name: &'static str, faults: Vec<Fault>) -> Self {
        Self { name, faults }
    }

    /// Every fault: depth first, properties in code point order, items by index.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Every fault, without the error around them.
    #[must_use]
    pub fn into_faults(self) -> Vec<Fault> {
        self.faults
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not valid", self.name)?;
        for (index, fault) in self.faults.iter().take(SHOWN).enumerate() {
            write!(f, "{} {fault}", if index == 0 { ":" } else { ";" })?;
        }
        match self.faults.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl Error for Invalid {}

/// A text that is not JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    pub(crate) offset: usize,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) expected: &'static str,
}

impl SyntaxError {
    /// Bytes before the place.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// Line of the place, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// Column of the place in characters, from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not JSON at {}:{}: expected {}", self.line, self.column, self.expected)
    }
}

impl Error for SyntaxError {}

/// Why a text is not a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeError {
    /// It is not JSON.
    Syntax(SyntaxError),
    /// It is JSON, but breaks rules of the document.
    Invalid(Invalid),
}

impl DecodeError {
    /// Every fault of the document; none where the text is not even JSON.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::Syntax(_) => &[],
            Self::Invalid(invalid) => invalid.faults(),
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => error.fmt(f),
            Self::Invalid(invalid) => invalid.fmt(f),
        }
    }
}

impl Error for DecodeError {}

impl From<SyntaxError> for DecodeError {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

impl From<Invalid> for DecodeError {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}
