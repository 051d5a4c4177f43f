//! What the documentation says of a function.

/// A function of the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    /// Name with schema and arguments, as SQL spells them.
    pub(crate) call: String,
    /// The type that it returns.
    pub(crate) returns: String,
    /// Its comment.
    pub(crate) comment: String,
    /// The roles that may execute it; where there are none, only other functions call it.
    pub(crate) executors: Vec<&'static str>,
}
