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
