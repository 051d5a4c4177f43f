//! What is edited, and the enums and values in it.

use super::refusal::Refusal;
use crate::finding::closest;
use crate::model::{Enum, Model};
use crate::registry::spans::Node;

/// The registry as it is before.
pub(crate) struct Original<'a> {
    pub(crate) text: &'a str,
    pub(crate) root: &'a Node,
    pub(crate) model: &'a Model,
}

impl<'a> Original<'a> {
    /// An enum and its index.
    pub(crate) fn enumeration(&self, name: &str) -> Result<(usize, &'a Enum), Refusal> {
        find_enum(self.model, name)
    }

    /// What stands at a pointer.
    pub(crate) fn node(&self, pointer: &str) -> Result<&'a Node, Refusal> {
        self.root.at(pointer).ok_or_else(Refusal::by_hand)
    }
}

/// An enum and its index.
pub(crate) fn find_enum<'a>(model: &'a Model, name: &str) -> Result<(usize, &'a Enum), Refusal> {
    let found = model.enums.iter().enumerate().find(|(_, known)| known.name.as_str() == name);
    found.ok_or_else(|| {
        let names = model.enums.iter().map(|known| known.name.as_str());
        Refusal::request(format!("the registry has no enum `{name}`"), known(name, names))
    })
}

/// The index of a value.
pub(crate) fn find_value(enumeration: &Enum, name: &str) -> Result<usize, Refusal> {
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
pub(crate) fn known<'a>(word: &str, names: impl Iterator<Item = &'a str> + Clone) -> String {
    match closest(word, names.clone()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => match names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ") {
            names if names.is_empty() => "add one to registry.yaml first".to_owned(),
            names => format!("there are {names}"),
        },
    }
}
