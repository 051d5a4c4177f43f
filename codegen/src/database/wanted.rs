//! What the registry wants of a database, worked out once a run: enum types, and beside them tables, who may touch them,
//! and where credentials rest.
//!
//! Each object is made by statements ([`DatabaseObject`](super::objects::item::DatabaseObject)). What they amount to is read by the same reader as
//! the migrations, so that what is missing, changed or too much is a comparison of two catalogs.

use super::credentials::{plaintext, reference, vault};
use super::documents::upgrade;
use super::objects::group::Group;
use super::objects::{requirement, table};
use super::registry_table::RegistryTable;
use super::stored_enum::{StoredEnum, stored_enums};
use super::{access, credentials, documents};
use crate::model::{Model, Vault};
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::{Facts, ObjectKey};
use crate::sql::{SqlFile, Tracked, replay};

/// What the registry wants.
pub(crate) struct Wanted<'m> {
    pub(crate) model: &'m Model,
    /// The enums that a column holds, in registry order.
    pub(crate) enums: Vec<StoredEnum<'m>>,
    /// Everything beside enum types, as it is made where nothing is there.
    pub(crate) groups: Vec<Group>,
    /// The names of all of it, for which the migrations are read.
    pub(crate) names: Tracked,
}

impl<'m> Wanted<'m> {
    pub(crate) fn of(model: &'m Model) -> Self {
        let enums: Vec<_> = stored_enums(model);
        let groups = groups(model, &Catalog::default());
        let names = names(model, &enums, &groups);
        Self { model, enums, groups, names }
    }

    /// What a database says in which all of it is made, and nothing else.
    pub(crate) fn facts(&self) -> Facts {
        let mut text = String::new();
        for item in self.groups.iter().flat_map(|group| &group.items) {
            text.push_str(&item.make(&Catalog::default()));
        }
        let wanted = replay([SqlFile { name: "wanted".into(), text: &text, is_generated: true }], &self.names);
        debug_assert!(wanted.unreadable.is_empty(), "what is generated can be read: {:?}", wanted.unreadable);
        Facts::of(&wanted.catalog)
    }
}

fn names(model: &Model, enums: &[StoredEnum<'_>], groups: &[Group]) -> Tracked {
    let schema = model.targets.postgres.schema.as_str();
    let mut names = Tracked { schema: schema.to_owned(), ..Tracked::default() };
    for stored in enums {
        let holders = model.tables.iter().filter(|table| table.columns.iter().any(|column| stored.holds(column)));
        names.tables.extend(holders.map(|table| ObjectName::new(schema, table.name.as_str())));
        names.types.insert(ObjectName::new(schema, stored.columns.enum_name.as_str()));
        names.functions.extend(stored.guards.iter().map(|guard| guard.name.clone()));
    }
    for item in groups.iter().flat_map(|group| &group.items) {
        match item.object.key() {
            ObjectKey::Table(name) => _ = names.tables.insert(name),
            ObjectKey::Function(signature) => _ = names.functions.insert(signature.name),
            _ => {}
        }
    }
    for table in RegistryTable::all(model).iter().filter(|table| table.table.access.is_some()) {
        names.functions.extend(access::names(table));
    }
    names
}

/// Everything that the registry wants, in the order in which it is made.
pub(crate) fn groups(model: &Model, present: &Catalog) -> Vec<Group> {
    let subjects = RegistryTable::all(model);
    let mut groups = Vec::new();
    for subject in &subjects {
        let mut group = table::group(subject, present);
        if subject.table.access.is_none() {
            group.items.extend(access::closed(subject));
        }
        groups.push(group);
    }
    for subject in &subjects {
        groups.extend(subject.table.access.as_ref().map(|rules| access::group(subject, rules, present)));
    }
    groups.extend(model.vault.as_ref().map(vault::group));
    groups.extend(subjects.iter().map(|subject| reference::group(subject, present)));
    if let Some(vault) = &model.vault {
        groups.extend(protections(model, vault, &subjects));
    }
    groups.extend(documents::group(model));
    groups.extend(upgrade::groups(model));
    groups.extend(subjects.iter().filter_map(|subject| documents::checks(subject, present)));
    groups.extend(subjects.iter().filter_map(|subject| documents::repair(subject, present)));
    groups.extend(subjects.iter().map(|subject| {
        let requirements = reference::requirements(subject).into_iter().chain(documents::requirements(subject));
        requirement::validation(subject, &requirements.collect::<Vec<_>>())
    }));
    groups
}

/// The functions that change credentials, and the guards that keep them out of tables.
fn protections(model: &Model, vault: &Vault, subjects: &[RegistryTable<'_>]) -> Vec<Group> {
    let mut groups = Vec::new();
    for subject in subjects {
        let columns = subject.table.columns.iter().filter(|column| column.vault_secret);
        groups.extend(columns.map(|column| credentials::group(subject, vault, column)));
    }
    if let Some(last) = groups.last_mut() {
        last.items.extend(credentials::revocation(model, vault, subjects));
    }
    groups.extend(plaintext::groups(subjects, vault));
    groups
}
