//! What is read.

use std::borrow::Cow;

/// A file of SQL statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqlFile<'t> {
    /// Its name, by which what cannot be read is reported.
    pub name: Cow<'t, str>,
    /// What it holds.
    pub text: &'t str,
    /// Whether it was generated: then it says in comments what its dynamic parts do.
    pub is_generated: bool,
}

/// A text without the byte order mark that it may begin with, which is no part of any statement.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
