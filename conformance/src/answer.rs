//! Questions and answers, each one line of JSON.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What does a text mean as a document, or as a label of an enum?
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Question {
    /// Name of the registry.
    pub(crate) registry: String,
    /// Name of the document in the registry, or of an enum, whose labels are read as an installed client reads those of a
    /// newer one: unknown ones are kept.
    pub(crate) document: String,
    /// The document or label, or what claims to be one.
    pub(crate) text: String,
    /// What is done with the document.
    pub(crate) way: Way,
}

/// What is done with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Way {
    /// It is read.
    Strict,
    /// It is read, and what is unknown in it is kept.
    Tolerant,
    /// It is lifted to the current version.
    Upgrade,
}

/// One fault; messages are each language's own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Fault {
    /// JSON Pointer to the faulty value.
    pub(crate) path: String,
    /// The kind of fault.
    pub(crate) code: String,
}

/// What a language says.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Answer {
    /// The document has these faults, in order; none from a language that has no canonical text of a valid one.
    Faults(Vec<Fault>),
    /// The document is valid, and this is its canonical text.
    Canonical(String),
    /// The document in the current version, valid or not.
    Upgraded(String),
    /// The document is valid or not; the language says no more.
    Accepted(bool),
    /// The language cannot be asked this, such as a parser without lone surrogates.
    Silent,
    /// The language contradicts itself, or its process died.
    Failure(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.path.escape_debug())
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(faults) => {
                for (index, fault) in faults.iter().enumerate() {
                    write!(f, "{}{fault}", if index == 0 { "" } else { ", " })?;
                }
                Ok(())
            }
            Self::Canonical(text) => write!(f, "valid: {text}"),
            Self::Upgraded(text) => write!(f, "upgraded: {text}"),
            Self::Accepted(true) => f.write_str("valid"),
            Self::Accepted(false) => f.write_str("not valid"),
            Self::Silent => f.write_str("nothing"),
            Self::Failure(what) => write!(f, "failure: {what}"),
        }
    }
}
