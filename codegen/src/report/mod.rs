//! What a command has to say: as text for people, as JSON for programs, and in the forms that code hosts and CI servers
//! show.
//!
//! Findings about the registry and findings about files look alike in all of them.

mod document;
mod github;
mod gitlab;
mod junit;
mod pending;
mod programs;
mod sarif;
mod snippet;
mod text;

use serde::Serialize;

pub use document::json;
pub use github::github;
pub use gitlab::gitlab;
pub use junit::junit;
pub use pending::{pending_json, pending_text};
pub use sarif::sarif;
pub use text::{diff, text};

use crate::finding::{Findings, Length};

/// What a command has to say.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// What was found. Places in the registry are located.
    pub findings: &'a Findings,
    /// How much of each diff is shown.
    pub length: Option<Length>,
    /// What was done, or what there is.
    pub tally: Option<Tally>,
    /// The closing line for people; may be empty.
    pub closing: &'a str,
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

impl<'a> Report<'a> {
    /// Findings alone.
    #[must_use]
    pub fn of(findings: &'a Findings) -> Self {
        Self { findings, length: None, tally: None, closing: "" }
    }
}

#[cfg(test)]
mod tests;
