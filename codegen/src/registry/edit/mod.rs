//! Edits of the registry's text: an enum's value is added, renamed, deprecated or retired, and every other byte stays.
//!
//! The tree with places says where an entry stands, its neighbours say how a new one is to look, and the result is
//! loaded before anybody sees it. What YAML reads afterwards is compared with what it read before (`verify`), so that a
//! text which is written in a way that nobody thought of is refused, never damaged.

mod add;
mod entry;
mod new_name;
mod original;
mod refusal;
mod rename;
mod request;
mod scalar;
mod splice;
mod status;
mod style;
mod value;
mod verify;

#[cfg(test)]
mod tests;

use self::original::Original;
use super::spans;
use crate::finding::Findings;
use crate::model::Model;

pub use self::add::{Missing, missing};
pub use self::refusal::Refusal;
pub use self::request::{Addition, Edit, Load};

/// The registry's text after an edit, which is a valid registry.
///
/// `model` is what the text says, and `load` reads a text again.
///
/// # Errors
/// Why the edit cannot be made.
pub fn apply(text: &str, model: &Model, edit: &Edit, load: Load<'_>) -> Result<String, Refusal> {
    // Places are counted from what follows a byte order mark.
    if let Some(text) = text.strip_prefix('\u{FEFF}') {
        return apply(text, model, edit, load).map(|edited| format!("\u{FEFF}{edited}"));
    }
    let Some(root) = spans::parse(text, &mut Findings::default()) else { return Err(Refusal::by_hand()) };
    let original = Original { text, root: &root, model };
    let edited = match edit {
        Edit::Add(addition) => add::edit(&original, addition)?,
        Edit::Rename { enumeration, old, new } => rename::edit(&original, enumeration, old, new, load)?,
        Edit::SetStatus { enumeration, name, status, replaced_by } => {
            status::edit(&original, enumeration, name, *status, replaced_by.as_deref())?
        }
    };
    if let Err(findings) = load(&edited) {
        return Err(Refusal::Rules { findings, text: edited });
    }
    if verify::is_only(text, &edited, edit) { Ok(edited) } else { Err(Refusal::by_hand()) }
}

/// A text as YAML writes it in one line, between brackets or on a line of its own.
pub(crate) fn yaml_text(text: &str, is_in_brackets: bool) -> String {
    let context = if is_in_brackets { scalar::Context::Flow } else { scalar::Context::Block };
    scalar::scalar(text, scalar::Quote::Plain, context)
}

/// A text as YAML between brackets, in the quotes that it needs.
pub(crate) fn quoted(text: &str) -> String {
    scalar::scalar(text, scalar::Quote::Plain, scalar::Context::Flow)
}
