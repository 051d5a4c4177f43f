//! One migration, with what takes it back.

use super::header::{self, Header};
use crate::sql::SqlFile;

/// One migration.
#[derive(Debug, Clone)]
pub struct Migration {
    /// The digits before the first underscore of the file name.
    pub version: u64,
    /// The rest of the file name without `.sql`.
    pub slug: String,
    /// Text of the file; of git's where git knows it.
    pub up: String,
    /// Text of its rollback, when there is one.
    pub down: Option<String>,
    /// Whether git knows the file at the base: then it is history and never changes. Otherwise it is a draft.
    pub committed: bool,
}

impl Migration {
    /// The name of its file, and of its rollback's.
    #[must_use]
    pub fn file_name(&self) -> String {
        file_name(self.version, &self.slug)
    }

    /// Whether it stays as it is: git knows it, or a person wrote it.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.committed || !self.is_generated()
    }

    /// Whether its first line says that it was generated.
    #[must_use]
    pub fn is_generated(&self) -> bool {
        header::is_generated(&self.up)
    }

    /// Takes it for one that a person wrote: another registry's is as foreign. What is left has the same lines.
    pub fn disown(&mut self) {
        for text in std::iter::once(&mut self.up).chain(&mut self.down).filter(|text| header::is_generated(text)) {
            let end = text.find('\n').unwrap_or(text.len());
            text.replace_range(..end, "-- Generated from another registry.");
        }
    }

    /// Its header; `None` when a person wrote it.
    #[must_use]
    pub fn header(&self) -> Option<Header<'_>> {
        Header::read(&self.up)
    }
}

impl<'m> From<&'m Migration> for SqlFile<'m> {
    fn from(migration: &'m Migration) -> Self {
        Self { name: migration.file_name().into(), text: &migration.up, is_generated: migration.is_generated() }
    }
}

/// The name of the file of a migration, and of its rollback's.
#[must_use]
pub fn file_name(version: u64, slug: &str) -> String {
    format!("{version:014}_{slug}.sql")
}
