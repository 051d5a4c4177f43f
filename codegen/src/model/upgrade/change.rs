//! What leads a document from each of its versions to the next.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

/// One step of a document's versions.
#[derive(Debug, Clone)]
pub struct Upgrade {
    /// The version that this step leads to, from the one before.
    pub to: u32,
    /// What changes, in order.
    pub changes: Vec<Change>,
}

/// One change of an upgrade.
#[derive(Debug, Clone)]
pub struct Change {
    /// The document, object or `union.variant` that changes.
    pub subject: String,
    /// What changes about it.
    pub edit: Edit,
}

/// What changes about an object. Fields are text, because the present registry may no longer have them.
#[derive(Debug, Clone)]
pub enum Edit {
    /// A property got another name.
    Rename {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// A property came, with this value in old documents.
    Add {
        /// The new property.
        field: String,
        /// Its value in documents of the version before.
        value: Value,
    },
    /// A property went.
    Remove {
        /// The property.
        field: String,
    },
    /// Strings of a property are replaced by others; those not listed stay.
    Map {
        /// The property.
        field: String,
        /// From old to new.
        values: BTreeMap<String, String>,
    },
    /// A property's value became the only property of an object in its place.
    Wrap {
        /// The property.
        field: String,
        /// The property of the new object.
        within: String,
    },
    /// The only property of a property's object took the object's place.
    Unwrap {
        /// The property.
        field: String,
        /// The property of the object that went.
        from: String,
    },
    /// A property moved from one object to another; both lie on the way from the subject.
    Move {
        /// The properties that lead to it, with its old name as the last.
        from: Vec<String>,
        /// The properties that lead to it now, with its new name as the last.
        to: Vec<String>,
    },
}

impl Edit {
    /// The key in the registry.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Rename { .. } => "rename_field",
            Self::Add { .. } => "add_field",
            Self::Remove { .. } => "remove_field",
            Self::Map { .. } => "map_values",
            Self::Wrap { .. } => "wrap_field",
            Self::Unwrap { .. } => "unwrap_field",
            Self::Move { .. } => "move_field",
        }
    }
}

/// The change as a phrase for people, which also tells it from every other change. Databases keep it: it never changes.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = &self.subject;
        match &self.edit {
            Edit::Rename { from, to } => write!(f, "rename {subject}.{from} to {to}"),
            Edit::Add { field, value } => write!(f, "add {subject}.{field} = {value}"),
            Edit::Remove { field } => write!(f, "remove {subject}.{field}"),
            Edit::Map { field, values } => {
                write!(f, "map {subject}.{field}")?;
                for (index, (from, to)) in values.iter().enumerate() {
                    let (from, to) = (Value::from(from.as_str()), Value::from(to.as_str()));
                    write!(f, "{} {from} to {to}", if index == 0 { ":" } else { "," })?;
                }
                Ok(())
            }
            Edit::Wrap { field, within } => write!(f, "wrap {subject}.{field} in {within}"),
            Edit::Unwrap { field, from } => write!(f, "unwrap {subject}.{field} from {from}"),
            Edit::Move { from, to } => write!(f, "move {subject}.{} to {}", from.join("."), to.join(".")),
        }
    }
}
