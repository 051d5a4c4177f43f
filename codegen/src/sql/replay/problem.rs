//! Statements that cannot be followed.

use crate::sql::catalog::ObjectName;
use crate::sql::token::Place;

/// Something that a file does and that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Name of the file.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// The tracked objects that it may concern; none where it may concern any.
    pub subjects: Vec<ObjectName>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Where a file begins.
pub(super) const START: Place = Place { line: 1, column: 1 };

/// What to do about a statement that is not understood.
pub(super) const HELP: &str = "write that statement plainly, or in a migration of its own that this tool can read";

/// Why a statement cannot be followed.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) subjects: Vec<ObjectName>,
    pub(super) message: String,
    pub(super) help: String,
}

impl Problem {
    pub(super) fn new(subject: &ObjectName, message: impl Into<String>) -> Self {
        Self { subjects: vec![subject.clone()], message: message.into(), help: HELP.to_owned() }
    }
}

/// How following a statement ends.
pub(super) type Outcome = Result<(), Problem>;
