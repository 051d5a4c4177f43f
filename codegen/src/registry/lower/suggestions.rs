//! Names for what is called something that is no name.

use std::collections::{HashMap, HashSet};

use crate::model::ident::{InvalidName, Name};

/// For each faulty name, by its JSON Pointer, one that nothing else in its list has.
#[derive(Debug, Default)]
pub(crate) struct Suggestions(HashMap<String, Name>);

impl Suggestions {
    /// Looks through the names of one list, each with its pointer, which is only asked for where the name is faulty.
    pub(crate) fn add<'a>(
        &mut self,
        names: impl Iterator<Item = (&'a str, impl FnOnce() -> String)>,
        is_taken: impl Fn(&str) -> bool,
    ) {
        let mut given = HashSet::new();
        for (text, pointer) in names.filter(|(text, _)| Name::parse(text) == Err(InvalidName::NotSnakeCase)) {
            let is_free = |name: Name| name.unless_taken(|it| is_taken(it) || given.contains(it));
            if let Some(name) = Name::from_words(text).and_then(is_free) {
                given.insert(name.to_string());
                self.0.insert(pointer(), name);
            }
        }
    }

    /// The name for what stands at a pointer.
    pub(crate) fn of(&self, pointer: &str, text: &str) -> Option<Name> {
        self.0.get(pointer).cloned().or_else(|| Name::from_words(text))
    }
}
