//! What a command has to say: as text for people, as JSON for programs, and in the forms that code hosts and CI servers
//! show.
//!
//! Findings about the registry and findings about files look alike in all of them.

mod document;
mod github;
mod gitlab;
mod issue;
mod junit;
mod pending;
mod sarif;
pub(crate) mod snippet;
mod text;

use serde::Serialize;

pub use document::json;
pub use github::github;
pub use gitlab::gitlab;
pub use junit::junit;
pub use pending::{pending_json, pending_text};
pub use sarif::sarif;
pub use snippet::{Rendered, Source, render_github, render_json, render_text};
pub use text::{diff, text};

use crate::finding::Diagnostics;
use crate::plan::{Finding, Length};

/// What a command has to say.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// What was found.
    pub found: Found<'a>,
    /// How much of each diff is shown.
    pub length: Option<Length>,
    /// What was done, or what there is.
    pub tally: Option<Tally>,
    /// The closing line for people; may be empty.
    pub closing: &'a str,
}

/// What was found: in the registry, and then nothing else was looked at, or among the files.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// The registry is not valid.
    Registry(&'a Diagnostics, Source<'a>),
    /// It is; these files are not as they should be.
    Files(&'a [Finding<'a>]),
}

/// How many files a command left, made and removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Files that were not there before.
    pub created: usize,
    /// Files whose contents were replaced.
    pub updated: usize,
    /// Files that were deleted.
    pub removed: usize,
    /// Files that were already as they should be.
    pub unchanged: usize,
}

impl Found<'_> {
    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Registry(diagnostics, _) => diagnostics.is_empty(),
            Self::Files(findings) => findings.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests;
