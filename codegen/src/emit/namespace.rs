//! Identifiers that share a scope of a language, and names of the registry that become the same one.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::finding::{Findings, Place, Rule};
use crate::model::ident::Name;

/// The identifiers of one scope.
pub(super) struct Namespace<'a> {
    /// The language, for messages.
    language: &'static str,
    findings: &'a mut Findings,
    /// What becomes each identifier first: its JSON Pointer, and what it is.
    seen: HashMap<String, (String, String)>,
}

impl<'a> Namespace<'a> {
    pub(super) fn new(language: &'static str, findings: &'a mut Findings) -> Self {
        Self { language, findings, seen: HashMap::new() }
    }

    /// Adds what the name at a pointer becomes; `what` says what it is, for a message.
    pub(super) fn add(&mut self, identifier: String, pointer: String, what: String) {
        match self.seen.entry(identifier) {
            Entry::Vacant(entry) => _ = entry.insert((pointer, what)),
            Entry::Occupied(entry) => {
                let (identifier, (first_pointer, first)) = (entry.key(), entry.get());
                let message = format!("{what} and {first} are both `{identifier}` in {}", self.language);
                self.findings
                    .report(Rule::NameCollision, Place::of(pointer), message)
                    .label(format!("becomes `{identifier}`"))
                    .other(Place::of(first_pointer.as_str()), format!("{first} becomes `{identifier}`"))
                    .help("rename one of them");
            }
        }
    }

    /// Adds what the names of a list of the registry become.
    pub(super) fn add_list<'n>(
        &mut self,
        list: &str,
        names: impl Iterator<Item = &'n Name>,
        identifier: impl Fn(&Name) -> String,
    ) {
        for (index, name) in names.enumerate() {
            self.add(identifier(name), format!("{list}/{index}/name"), format!("`{name}`"));
        }
    }
}
