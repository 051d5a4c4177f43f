//! Which facts about a database are the registry's.

use std::collections::BTreeSet;

use crate::database::access;
use crate::database::objects::mark::Mark;
use crate::database::registry_table::RegistryTable;
use crate::database::wanted::Wanted;
use crate::model::SERVICE_ROLE;
use crate::sql::catalog::{Object, ObjectName, Signature};
use crate::sql::compare::{Aspect, Facts, ObjectKey};

/// The roles whose privileges the registry speaks of: everybody, and those that the API takes on. What others may do is
/// the platform's or somebody else's.
pub(crate) const ROLES: [&str; 4] = ["public", "anon", "authenticated", SERVICE_ROLE];

/// Everything beside enum types that the registry manages.
#[derive(Debug, Default)]
pub(crate) struct Managed {
    objects: BTreeSet<ObjectKey>,
    tables: BTreeSet<ObjectName>,
    /// Names of functions that an earlier registry may have made to return a hidden column.
    column_readers: BTreeSet<ObjectName>,
}

impl Managed {
    pub(crate) fn of(wanted: &Wanted<'_>) -> Self {
        let mut managed = Self::default();
        for item in wanted.groups.iter().flat_map(|group| &group.items) {
            managed.objects.extend(item.object.keys());
        }
        managed.tables = managed
            .objects
            .iter()
            .filter_map(|object| match object {
                ObjectKey::Table(name) => Some(name.clone()),
                _ => None,
            })
            .collect();
        for subject in RegistryTable::all(wanted.model).iter().filter(|subject| subject.table.access.is_some()) {
            managed.column_readers.extend(access::names(subject));
        }
        managed
    }

    /// Everything by name.
    pub(crate) fn objects(&self) -> impl Iterator<Item = &ObjectKey> {
        self.objects.iter()
    }

    /// Whether the registry makes a table that the migrations have not come to yet: earlier ones speak of it in case that
    /// it is there.
    pub(crate) fn is_to_come(&self, facts: &Facts, table: &ObjectName) -> bool {
        self.tables.contains(table) && !facts.creates(table)
    }

    /// Whether a fact is the registry's to say.
    pub(crate) fn says(&self, facts: &Facts, part: &ObjectKey, aspect: Aspect) -> bool {
        let comment = || facts.get(part, Aspect::Comment).map(|fact| fact.concat()).unwrap_or_default();
        match part {
            ObjectKey::Table(_) | ObjectKey::Column(..) => self.objects.contains(part),
            ObjectKey::Schema(_) | ObjectKey::Index(_) | ObjectKey::Trigger(..) => {
                aspect != Aspect::Comment && self.objects.contains(part)
            }
            ObjectKey::PrimaryKey(table) => {
                matches!(aspect, Aspect::Existence | Aspect::Definition) && self.tables.contains(table)
            }
            // Each policy may open the table, unless it is restrictive.
            ObjectKey::Policy(table, _) => {
                aspect != Aspect::Comment && self.tables.contains(table) && !facts.is_restrictive(part)
            }
            // With those that an earlier registry made and this one takes away.
            ObjectKey::Constraint(table, name) => {
                self.objects.contains(part)
                    || self.tables.contains(table) && Mark::of_constraint(name, &comment()).is_some()
            }
            ObjectKey::Function(signature) => {
                self.objects.contains(part)
                    || self.column_readers.contains(&signature.name) && Mark::of(&comment()) == Some(Mark::ColumnReader)
            }
            ObjectKey::Privileges(object, role) => ROLES.contains(&role.as_str()) && self.makes(object),
            ObjectKey::Type(_) => false,
        }
    }

    fn makes(&self, object: &Object) -> bool {
        match object {
            Object::Table(name) => self.tables.contains(name),
            Object::Function(signature) => self.objects.contains(&ObjectKey::Function(Signature::clone(signature))),
            Object::Schema(name) => self.objects.contains(&ObjectKey::Schema(name.clone())),
            Object::Type(_) => false,
        }
    }
}
