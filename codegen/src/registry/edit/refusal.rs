//! Why an edit is not made.

use crate::finding::Findings;

/// Why an edit is not made.
#[derive(Debug)]
pub enum Refusal {
    /// It does not fit the registry.
    Request {
        /// What is wrong, in one line without a full stop.
        message: String,
        /// What to do, each in one line.
        help: Vec<String>,
    },
    /// The registry would break rules.
    Rules {
        /// All that would be wrong.
        findings: Findings,
        /// The text as it would be.
        text: String,
    },
}

impl Refusal {
    pub(crate) fn request(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Request { message: message.into(), help: vec![help.into()] }
    }

    /// For a text whose shape is not one that the edits know.
    pub(crate) fn by_hand() -> Self {
        Self::request(
            "the registry is written in a way that this edit cannot keep",
            "edit the entry by hand, and run `cargo xtask gen`",
        )
    }
}
