//! Which facts about a database are compared.

use std::collections::BTreeSet;

use super::managed::{Managed, ROLES};
use super::selection::Selection;
use crate::database::wanted::Wanted;
use crate::history::Migration;
use crate::sql::canonical::Spellings;
use crate::sql::catalog::{Catalog, Column, ObjectName, Signature};
use crate::sql::compare::{Aspect, Facts, ObjectKey};
use crate::sql::{Tracked, replay};

/// What is compared: what the registry makes in a database.
pub(crate) struct Comparison<'w> {
    names: &'w Tracked,
    /// Columns that hold an enum: table, name and type.
    columns: Vec<(ObjectName, String, String)>,
    /// Triggers and functions that refuse retired values.
    guards: BTreeSet<ObjectKey>,
    managed: Managed,
}

impl<'w> Comparison<'w> {
    pub(crate) fn of(wanted: &'w Wanted<'_>) -> Self {
        let names = &wanted.names;
        let (mut columns, mut guards) = (Vec::new(), BTreeSet::new());
        for stored in &wanted.enums {
            for table in &wanted.model.tables {
                let name = ObjectName::new(names.schema.as_str(), table.name.as_str());
                let holders = table.columns.iter().filter(|column| stored.holds(column));
                let type_name = &stored.columns.type_name;
                columns.extend(holders.map(|column| (name.clone(), column.name.to_string(), type_name.clone())));
            }
            for guard in &stored.guards {
                let (table, trigger) = guard.place.clone();
                guards.insert(ObjectKey::Trigger(table, trigger));
                guards.insert(ObjectKey::Function(Signature { name: guard.name.clone(), arguments: Vec::new() }));
            }
        }
        Self { names, columns, guards, managed: Managed::of(wanted) }
    }

    /// The names for which migrations are read.
    pub(crate) fn names(&self) -> &Tracked {
        self.names
    }

    /// What has to be read of a database.
    pub(crate) fn selection(&self) -> Selection {
        let plain = |names: &BTreeSet<ObjectName>| names.iter().map(dotted).collect();
        let Tracked { types, tables, functions, .. } = self.names;
        let mut selection = Selection {
            types: plain(types),
            tables: plain(tables),
            functions: plain(functions),
            columns: self.columns.iter().map(|(table, name, _)| inside(table, name)).collect(),
            roles: ROLES.map(str::to_owned).into(),
            ..Selection::default()
        };
        for part in self.managed.objects().chain(&self.guards) {
            match part {
                ObjectKey::Schema(name) => selection.schemas.push(name.clone()),
                ObjectKey::Table(name) => selection.secured.push(dotted(name)),
                ObjectKey::Column(table, name) => selection.columns.push(inside(table, name)),
                ObjectKey::Index(name) => selection.indexes.push(dotted(name)),
                ObjectKey::Trigger(table, name) => selection.triggers.push(inside(table, name)),
                _ => {}
            }
        }
        selection
    }

    /// What is compared of a catalog.
    pub(crate) fn facts(&self, catalog: &Catalog, spellings: &mut Spellings) -> Facts {
        let mut facts = Facts::of(catalog);
        facts.retain(|facts, part, aspect| self.is_compared(facts, part, aspect));
        facts.respell(spellings);
        facts
    }

    /// What migrations make, as far as it is compared, and that every column holds its enum whoever saw to it.
    pub(crate) fn wanted_after(&self, steps: &[Migration], spellings: &mut Spellings) -> Facts {
        let mut catalog = replay(steps, self.names).catalog;
        for (table, name, type_name) in &self.columns {
            let columns = &mut catalog.tables.entry(table.clone()).or_default().columns;
            if !columns.iter().any(|column| column.name == *name && column.type_name.is_some()) {
                columns.retain(|column| column.name != *name);
                let type_name = Some(type_name.clone());
                columns.push(Column { name: name.clone(), type_name, ..Column::default() });
            }
        }
        self.facts(&catalog, spellings)
    }

    fn is_compared(&self, facts: &Facts, part: &ObjectKey, aspect: Aspect) -> bool {
        if part.table().is_some_and(|table| self.managed.is_to_come(facts, table)) {
            return false;
        }
        let is_enums = match part {
            ObjectKey::Type(name) => self.names.types.contains(name),
            // Of a table that somebody else makes, only what the registry adds to it.
            ObjectKey::Table(name) => aspect == Aspect::Existence && self.names.tables.contains(name),
            ObjectKey::Column(table, name) => {
                matches!(aspect, Aspect::Existence | Aspect::Type)
                    && self.columns.iter().any(|(of, it, _)| of == table && it == name)
            }
            ObjectKey::Trigger(..) | ObjectKey::Function(_) => aspect != Aspect::Comment && self.guards.contains(part),
            _ => false,
        };
        is_enums || self.managed.says(facts, part, aspect)
    }
}

fn dotted(name: &ObjectName) -> String {
    format!("{}.{}", name.schema, name.name)
}

fn inside(table: &ObjectName, name: &str) -> String {
    format!("{}.{name}", dotted(table))
}
