//! From text to model, with what every language has to say.

use crate::emit;
use crate::finding::Findings;
use crate::model::Model;
use crate::registry;

/// Reads the registry.
///
/// `today` is the day, `YYYY-MM-DD`, against which waivers expire.
///
/// # Errors
/// Everything that is wrong, never only the first.
pub fn load(text: &str, today: &str) -> Result<Model, Findings> {
    registry::load(text, today, &emit::languages())
}
