//! Facts, and what is known of how much they tell.

use std::collections::{BTreeMap, BTreeSet};

use super::aspect::Aspect;
use super::object_key::ObjectKey;
use crate::sql::canonical::Spellings;
use crate::sql::catalog::{Object, ObjectName};
use crate::sql::quote::quote_ident;

/// What is said: a list of one or more entries, or of none, such as the labels of an enum type without any.
pub type Fact = Vec<String>;

/// All that a catalog says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub(super) known: BTreeMap<(ObjectKey, Aspect), Fact>,
    /// The tables that the catalog creates: of any other, what it does not mention is not known.
    pub(super) created: BTreeSet<ObjectName>,
    /// Whose privileges on what are told in full: of any other, what it does not mention is not known.
    pub(super) told: BTreeSet<(Object, String)>,
    /// The tables of indexes.
    pub(super) indexed: BTreeMap<ObjectName, ObjectName>,
}

impl Facts {
    /// What is known of a part.
    #[must_use]
    pub fn get(&self, part: &ObjectKey, aspect: Aspect) -> Option<&Fact> {
        self.known.get(&(part.clone(), aspect))
    }

    /// Whether a policy only takes away what others allow.
    #[must_use]
    pub fn is_restrictive(&self, policy: &ObjectKey) -> bool {
        let ObjectKey::Policy(table, name) = policy else { return false };
        let head = format!("create policy {} on {table} as restrictive", quote_ident(name));
        self.get(policy, Aspect::Definition).is_some_and(|fact| fact.concat().starts_with(&head))
    }

    /// Whether the catalog creates a table, so that what it does not mention is not there.
    #[must_use]
    pub fn creates(&self, table: &ObjectName) -> bool {
        self.created.contains(table)
    }

    /// Leaves out the facts for which `is_kept` does not hold.
    pub fn retain(&mut self, is_kept: impl Fn(&Self, &ObjectKey, Aspect) -> bool) {
        let gone = self.known.keys().filter(|(part, aspect)| !is_kept(self, part, *aspect));
        let gone: Vec<_> = gone.cloned().collect();
        for key in gone {
            self.known.remove(&key);
        }
    }

    /// Brings expressions into the one spelling that they have however they are written.
    pub fn respell(&mut self, spellings: &mut Spellings) {
        let types = self.known.iter().filter(|((_, aspect), _)| *aspect == Aspect::Type);
        let types: BTreeMap<_, _> = types.map(|((part, _), fact)| (part.clone(), fact.concat())).collect();
        for ((part, aspect), fact) in &mut self.known {
            for text in fact {
                match aspect {
                    Aspect::Definition => *text = spellings.definition(text),
                    Aspect::Header => *text = spellings.header(text),
                    Aspect::Default => {
                        if let Some(type_name) = types.get(part) {
                            *text = spellings.value(type_name, text);
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}
