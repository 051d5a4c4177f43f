//! From text to model, with what every language has to say.

use crate::emit;
use crate::finding::Findings;
use crate::model::Model;
use crate::registry::{self, Surroundings};

/// Reads a registry that stands at the top of its repository, or in none.
///
/// `today` is the day, `YYYY-MM-DD`, against which waivers expire.
///
/// # Errors
/// Everything that is wrong, never only the first.
pub fn load(text: &str, today: &str) -> Result<Model, Findings> {
    load_at(text, today, &Surroundings::default())
}

/// Reads a registry that stands somewhere in a repository.
///
/// # Errors
/// Everything that is wrong, never only the first.
pub fn load_at(text: &str, today: &str, surroundings: &Surroundings) -> Result<Model, Findings> {
    registry::load(text, today, &emit::languages(), surroundings)
}
