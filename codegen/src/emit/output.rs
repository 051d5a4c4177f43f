//! What generation makes: files in memory, sorted, each path once, LF only.

use askama::Template;

use crate::render::render;

/// How a file may change once it exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifetime {
    /// Always as the registry says now.
    Replaceable,
    /// A migration or rollback: once history, never changed.
    AppendOnly,
    /// A migration or rollback that has no version yet, where nothing is written.
    Pending,
}

/// One generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Path with `/`; from a target, relative to that target's directory; in an [`OutputSet`], to the registry's folder.
    pub path: String,
    /// Its text: UTF-8, LF line ends, one at the end.
    pub contents: String,
    /// How it may change.
    pub lifetime: Lifetime,
}

impl OutputFile {
    /// A file that always is as the registry says now.
    #[must_use]
    pub fn replaceable(path: impl Into<String>, contents: String) -> Self {
        Self { path: path.into(), contents, lifetime: Lifetime::Replaceable }
    }

    /// The same from a template.
    pub(super) fn rendered(path: impl Into<String>, template: &impl Template) -> Self {
        Self::replaceable(path, render(template))
    }

    /// A migration or rollback.
    #[must_use]
    pub fn append_only(path: impl Into<String>, contents: String) -> Self {
        Self { path: path.into(), contents, lifetime: Lifetime::AppendOnly }
    }

    /// A migration or rollback that has no version yet.
    #[must_use]
    pub fn pending(path: impl Into<String>, contents: String) -> Self {
        Self { path: path.into(), contents, lifetime: Lifetime::Pending }
    }
}

/// All files of one run, sorted by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutputSet {
    files: Vec<OutputFile>,
}

impl OutputSet {
    /// Sorts the files.
    #[must_use]
    pub fn new(mut files: Vec<OutputFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        debug_assert!(files.windows(2).all(|pair| pair[0].path != pair[1].path), "two outputs share a path");
        debug_assert!(files.iter().all(|file| !file.contents.contains('\r')), "an output has CR line ends");
        Self { files }
    }

    /// The files, sorted by path.
    #[must_use]
    pub fn files(&self) -> &[OutputFile] {
        &self.files
    }
}
