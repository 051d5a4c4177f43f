//! Which facts about a database are the registry's.

use std::collections::BTreeSet;

use crate::database::access;
use crate::database::objects::item::Owner;
use crate::database::objects::mark::Mark;
use crate::database::registry_table::RegistryTable;
use crate::database::wanted::Wanted;
use crate::model::SERVICE_ROLE;
use crate::sql::catalog::{Object, ObjectName, Signature};
use crate::sql::compare::{Aspect, Facts, Part};

/// The roles whose privileges the registry speaks of: everybody, and those that the API takes on. What others may do is
/// the platform's or somebody else's.
pub(crate) const ROLES: [&str; 4] = ["public", "anon", "authenticated", SERVICE_ROLE];

/// Everything beside enum types that the registry manages.
#[derive(Debug, Default)]
pub(crate) struct Managed {
    parts: BTreeSet<Part>,
    tables: BTreeSet<ObjectName>,
    /// Names of functions that an earlier registry may have made to return a hidden column.
    column_readers: BTreeSet<ObjectName>,
}

impl Managed {
    pub(crate) fn of(wanted: &Wanted<'_>) -> Self {
        let mut managed = Self::default();
        for item in wanted.groups.iter().flat_map(|group| &group.items) {
            managed.add(item.owner.clone());
        }
        for subject in RegistryTable::all(wanted.model).iter().filter(|subject| subject.table.access.is_some()) {
            managed.column_readers.extend(access::names(subject));
        }
        managed
    }

    fn add(&mut self, owner: Owner) {
        let part = match owner {
            Owner::Schema(name) => Part::Schema(name),
            Owner::Table(name, columns) => {
                let columns = columns.into_iter().map(|column| Part::Column(name.clone(), column));
                self.parts.extend(columns);
                self.tables.insert(name.clone());
                Part::Table(name)
            }
            Owner::TableComment(name) | Owner::RowSecurity(name) | Owner::Privileges(name) => Part::Table(name),
            Owner::Column(table, name) => Part::Column(table, name),
            Owner::Constraint(table, name) | Owner::Validation(table, name) => Part::Constraint(table, name),
            Owner::Index(name) => Part::Index(name),
            Owner::Trigger(table, name) => Part::Trigger(table, name),
            Owner::Policy(table, name) => Part::Policy(table, name),
            Owner::Function(signature) => Part::Function(signature),
        };
        self.parts.insert(part);
    }

    /// Everything by name.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter()
    }

    /// Whether the registry makes a table that the migrations have not come to yet: earlier ones speak of it in case that
    /// it is there.
    pub(crate) fn is_to_come(&self, facts: &Facts, table: &ObjectName) -> bool {
        self.tables.contains(table) && !facts.creates(table)
    }

    /// Whether a fact is the registry's to say.
    pub(crate) fn says(&self, facts: &Facts, part: &Part, aspect: Aspect) -> bool {
        let comment = || facts.get(part, Aspect::Comment).map(|fact| fact.concat()).unwrap_or_default();
        match part {
            Part::Table(_) | Part::Column(..) => self.parts.contains(part),
            Part::Schema(_) | Part::Index(_) | Part::Trigger(..) => {
                aspect != Aspect::Comment && self.parts.contains(part)
            }
            Part::PrimaryKey(table) => {
                matches!(aspect, Aspect::Existence | Aspect::Definition) && self.tables.contains(table)
            }
            // Each policy may open the table, unless it is restrictive.
            Part::Policy(table, _) => {
                aspect != Aspect::Comment && self.tables.contains(table) && !facts.is_restrictive(part)
            }
            // With those that an earlier registry made and this one takes away.
            Part::Constraint(table, name) => {
                self.parts.contains(part)
                    || self.tables.contains(table) && Mark::of_constraint(name, &comment()).is_some()
            }
            Part::Function(signature) => {
                self.parts.contains(part)
                    || self.column_readers.contains(&signature.name) && Mark::of(&comment()) == Some(Mark::ColumnReader)
            }
            Part::Privileges(object, role) => ROLES.contains(&role.as_str()) && self.makes(object),
            Part::Type(_) => false,
        }
    }

    fn makes(&self, object: &Object) -> bool {
        match object {
            Object::Table(name) => self.tables.contains(name),
            Object::Function(signature) => self.parts.contains(&Part::Function(Signature::clone(signature))),
            Object::Schema(name) => self.parts.contains(&Part::Schema(name.clone())),
            Object::Type(_) => false,
        }
    }
}
