//! Where the facts of one catalog are not those of another.

use std::collections::BTreeSet;

use super::aspect::Aspect;
use super::collect::on_column;
use super::facts::{Fact, Facts};
use super::object_key::ObjectKey;
use crate::sql::catalog::{Object, ObjectName};

/// A fact in which two catalogs differ; `None` on the side that has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Of what.
    pub part: ObjectKey,
    /// Of what about it.
    pub aspect: Aspect,
    /// What is expected.
    pub expected: Option<Fact>,
    /// What is there instead.
    pub found: Option<Fact>,
}

impl Difference {
    /// Leaves out privileges on columns that only one side has; `None` where nothing else differs.
    fn without_columns(mut self, lone: &BTreeSet<&ObjectKey>) -> Option<Self> {
        let ObjectKey::Privileges(Object::Table(table), _) = &self.part else { return Some(self) };
        let ends = lone.iter().filter_map(|part| match part {
            ObjectKey::Column(of, column) if of == table => Some(on_column(Some(column))),
            _ => None,
        });
        let ends: Vec<_> = ends.collect();
        for side in [&mut self.expected, &mut self.found] {
            if let Some(privileges) = side {
                privileges.retain(|privilege| !ends.iter().any(|end| privilege.ends_with(end)));
            }
            side.take_if(|privileges| privileges.is_empty());
        }
        (self.expected != self.found).then_some(self)
    }
}

impl Facts {
    /// Where `found` says something else, and nothing of what is in a thing that only one of the two has.
    #[must_use]
    pub fn differences(&self, found: &Self) -> Vec<Difference> {
        let keys: BTreeSet<_> = self.known.keys().chain(found.known.keys()).collect();
        let differ = keys.into_iter().filter(|key| !self.agrees(found, key));
        let differ: Vec<_> = differ.collect();
        let lone: BTreeSet<&ObjectKey> =
            differ.iter().filter(|(_, aspect)| *aspect == Aspect::Existence).map(|(part, _)| part).collect();
        let is_inside = |part: &ObjectKey| {
            let around = self.around(part).into_iter().chain(found.around(part));
            around.into_iter().any(|around| lone.contains(&around))
        };
        let kept = differ
            .iter()
            .filter(|(part, aspect)| (*aspect == Aspect::Existence || !lone.contains(part)) && !is_inside(part));
        let differences = kept.map(|key| Difference {
            part: key.0.clone(),
            aspect: key.1,
            expected: self.said(key),
            found: found.said(key),
        });
        differences.filter_map(|difference| difference.without_columns(&lone)).collect()
    }

    /// A fact; that something is there is told by its definition.
    fn said(&self, key: &(ObjectKey, Aspect)) -> Option<Fact> {
        let fact = self.known.get(key)?;
        let definition = if key.1 == Aspect::Existence { self.get(&key.0, Aspect::Definition) } else { None };
        Some(definition.unwrap_or(fact).clone())
    }

    /// The things without which this cannot be.
    fn around(&self, part: &ObjectKey) -> Vec<ObjectKey> {
        let schema = |name: &ObjectName| ObjectKey::Schema(name.schema.clone());
        match part {
            ObjectKey::Schema(_) => Vec::new(),
            ObjectKey::Type(name) | ObjectKey::Table(name) => vec![schema(name)],
            ObjectKey::Function(signature) => vec![schema(&signature.name)],
            ObjectKey::Index(name) => {
                let table = self.indexed.get(name).cloned().map(ObjectKey::Table);
                table.into_iter().chain([schema(name)]).collect()
            }
            ObjectKey::Privileges(object, _) => {
                let object = ObjectKey::from(object);
                self.around(&object).into_iter().chain([object]).collect()
            }
            part => part.table().map_or_else(Vec::new, |table| vec![ObjectKey::Table(table.clone()), schema(table)]),
        }
    }

    /// Whether what is found is as this says, or is not known here.
    #[must_use]
    pub fn agrees(&self, found: &Self, key: &(ObjectKey, Aspect)) -> bool {
        let is_unknown = || match &key.0 {
            ObjectKey::Privileges(object, role) => !self.told.contains(&(object.clone(), role.clone())),
            part => part.table().is_some_and(|table| !self.creates(table)),
        };
        match self.known.get(key) {
            None => !found.known.contains_key(key) || is_unknown(),
            expected => expected == found.known.get(key),
        }
    }

    /// What differs in any way from other facts.
    pub fn changed<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a (ObjectKey, Aspect)> {
        let keys: BTreeSet<_> = self.known.keys().chain(other.known.keys()).collect();
        keys.into_iter().filter(|key| self.known.get(key) != other.known.get(key))
    }
}
