//! What is asked for.

use crate::finding::Findings;
use crate::model::{Model, Status};

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

/// A value to add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addition {
    /// Name of the enum.
    pub enumeration: String,
    /// Name of the value.
    pub name: String,
    /// What it means.
    pub description: Option<String>,
    /// Its status; active when left out.
    pub status: Option<Status>,
    /// Attributes by name, each as a text that the attribute's type reads: list items stand between commas, objects and
    /// documents are YAML.
    pub attributes: Vec<(String, String)>,
}

/// Reads a registry that was edited.
pub type Load<'a> = &'a dyn Fn(&str) -> Result<Model, Findings>;
