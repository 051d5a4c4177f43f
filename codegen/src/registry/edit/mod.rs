//! Edits of the registry's text: an enum's value is added, renamed, deprecated or retired, and every other byte stays.
//!
//! The tree with places says where an entry stands, its neighbours say how a new one is to look, and the result is
//! loaded before anybody sees it. What YAML reads afterwards is compared with what it read before (`verify`), so that a
//! text which is written in a way that nobody thought of is refused, never damaged.

mod add;
mod entry;
mod new_name;
mod rename;
mod scalar;
mod splice;
mod status;
mod style;
mod value;
mod verify;

#[cfg(test)]
mod tests;

use super::spans;
use super::spans::Node;
use crate::finding::{Findings, closest};
use crate::model::{Enum, Model, Status};

pub use add::{Addition, Missing, missing};

/// One edit of the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A value more, after those that there are.
    Add(Addition),
    /// Another name for a value, which stays known by the old one.
    Rename {
        /// Name of the enum.
        enumeration: String,
        /// The value's name.
        old: String,
        /// The name that it gets.
        new: String,
    },
    /// Another status of a value.
    SetStatus {
        /// Name of the enum.
        enumeration: String,
        /// The value's name.
        name: String,
        /// The status that it gets.
        status: Status,
        /// The value to use instead; one that is there already stays when there is none.
        replaced_by: Option<String>,
    },
}

/// Reads a registry that was edited.
pub type Load<'a> = &'a dyn Fn(&str) -> Result<Model, Findings>;

/// Why an edit is not made.
#[derive(Debug)]
pub enum Refusal {
    /// It does not fit the registry.
    Request {
        /// What is wrong, in one line without a full stop.
        message: String,
        /// What to do, each in one line.
        help: Vec<String>,
    },
    /// The registry would break rules.
    Rules {
        /// All that would be wrong.
        findings: Findings,
        /// The text as it would be.
        text: String,
    },
}

impl Refusal {
    fn request(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Request { message: message.into(), help: vec![help.into()] }
    }

    /// For a text whose shape is not one that the edits know.
    fn by_hand() -> Self {
        Self::request(
            "the registry is written in a way that this edit cannot keep",
            "edit the entry by hand, and run `cargo xtask gen`",
        )
    }
}

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
    let subject = Subject { text, root: &root, model };
    let edited = match edit {
        Edit::Add(addition) => add::edit(&subject, addition)?,
        Edit::Rename { enumeration, old, new } => rename::edit(&subject, enumeration, old, new, load)?,
        Edit::SetStatus { enumeration, name, status, replaced_by } => {
            status::edit(&subject, enumeration, name, *status, replaced_by.as_deref())?
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

/// The registry that is edited.
struct Subject<'a> {
    text: &'a str,
    root: &'a Node,
    model: &'a Model,
}

impl<'a> Subject<'a> {
    /// An enum and its index.
    fn enumeration(&self, name: &str) -> Result<(usize, &'a Enum), Refusal> {
        find_enum(self.model, name)
    }

    /// What stands at a pointer.
    fn node(&self, pointer: &str) -> Result<&'a Node, Refusal> {
        self.root.at(pointer).ok_or_else(Refusal::by_hand)
    }
}

/// An enum and its index.
fn find_enum<'a>(model: &'a Model, name: &str) -> Result<(usize, &'a Enum), Refusal> {
    let found = model.enums.iter().enumerate().find(|(_, known)| known.name.as_str() == name);
    found.ok_or_else(|| {
        let names = model.enums.iter().map(|known| known.name.as_str());
        Refusal::request(format!("the registry has no enum `{name}`"), known(name, names))
    })
}

/// The index of a value.
fn find_value(enumeration: &Enum, name: &str) -> Result<usize, Refusal> {
    let names = || enumeration.values.iter().map(|value| value.name.as_str());
    names().position(|known| known == name).ok_or_else(|| {
        let renamed = enumeration.values.iter().find(|value| value.renamed_from.iter().any(|old| old == name));
        let help = match renamed {
            Some(value) => format!("it is called `{}` now", value.name),
            None => known(name, names()),
        };
        Refusal::request(format!("`{}` has no value `{name}`", enumeration.name), help)
    })
}

/// What was probably meant, or else what there is.
fn known<'a>(word: &str, names: impl Iterator<Item = &'a str> + Clone) -> String {
    match closest(word, names.clone()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => match names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ") {
            names if names.is_empty() => "add one to registry.yaml first".to_owned(),
            names => format!("there are {names}"),
        },
    }
}
