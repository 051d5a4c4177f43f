//! A database that lives, as findings call it.

/// A database, and how it is called in findings.
#[derive(Debug, Clone, Copy)]
pub struct Database<'a> {
    /// Such as `the database app at localhost:5432`.
    pub name: &'a str,
    /// Statements that would make the objects of [`Selection`](super::Selection) as they are.
    pub statements: &'a str,
    /// Path of the registry, at which differences are reported.
    pub registry: &'a str,
}
