//! What the registry makes in the database beside enum types: tables, who may touch them, and where credentials rest.
//!
//! Each object is made by statements ([`item`]). What they amount to is read by the same reader as the migrations, so
//! that what is missing, changed or too much is a comparison of two catalogs.

use std::collections::BTreeSet;

use askama::Template;

use super::credentials::{plaintext, reference, vault};
use super::documents::upgrade;
use super::objects::item::{Item, Making, Owner};
pub(crate) use super::objects::made::{Made, ROLES};
use super::objects::{collisions, requirement, table};
use super::plan::{Addition, Script};
use super::{access, credentials, documents};
use crate::finding::{Findings, Place, Rule};
use crate::history::header::Header;
use crate::model::{Column, Model, Table, Type, Vault};
use crate::render::render;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::{Aspect, Facts, Part};
use crate::sql::{SqlFile, Tracked, replay};

/// A table of the registry.
#[derive(Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) model: &'a Model,
    pub(crate) table: &'a Table,
    /// The table with its schema.
    pub(crate) name: ObjectName,
}

impl<'a> Subject<'a> {
    pub(crate) fn new(model: &'a Model, table: &'a Table) -> Self {
        Self { model, table, name: ObjectName::new(model.targets.postgres.schema.as_str(), table.name.as_str()) }
    }

    pub(crate) fn all(model: &'a Model) -> Vec<Self> {
        model.tables.iter().filter(|table| !table.external).map(|table| Self::new(model, table)).collect()
    }

    /// Name of the enum that a column holds.
    pub(crate) fn enum_name(&self, column: &Column) -> Option<String> {
        match column.ty {
            Type::Enum(id) => Some(self.model.enumeration(id).name.as_str().to_owned()),
            _ => None,
        }
    }

    pub(crate) fn key(&self) -> Option<&'a Column> {
        self.table.columns.iter().find(|column| column.primary_key)
    }
}

/// Objects that one migration makes.
#[derive(Debug)]
pub(crate) struct Group {
    /// Name of the migration where there is nothing of it yet.
    pub(crate) slug: String,
    /// Name of one that changes what is there.
    pub(crate) later_slug: String,
    /// What it is about, a line.
    pub(crate) title: String,
    /// What whoever reads the file should know, a line each.
    pub(crate) notes: Vec<String>,
    /// The enums on whose labels it depends: it changes together with them.
    pub(crate) enums: Vec<String>,
    /// What has to hold before anything is done.
    pub(crate) preamble: String,
    pub(crate) items: Vec<Item>,
    /// What it costs, a line each.
    pub(crate) effects: Vec<String>,
}

/// Everything that the registry wants, in the order in which it is made.
pub(crate) fn groups(model: &Model, present: &Catalog) -> Vec<Group> {
    let subjects = Subject::all(model);
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
    groups.extend(subjects.iter().map(requirement::validation));
    groups
}

/// The functions that change credentials, and the guards that keep them out of tables.
pub(crate) fn protections(model: &Model, vault: &Vault, subjects: &[Subject<'_>]) -> Vec<Group> {
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

/// Adds the names of everything that the registry makes to those that the migrations are read for.
pub(crate) fn track(model: &Model, tracked: &mut Tracked) {
    let none = Catalog::default();
    for group in groups(model, &none) {
        for item in group.items {
            match item.owner {
                Owner::Table(name, _) => _ = tracked.tables.insert(name),
                Owner::Function(signature) => _ = tracked.functions.insert(signature.name),
                _ => {}
            }
        }
    }
    for subject in Subject::all(model).iter().filter(|subject| subject.table.access.is_some()) {
        tracked.functions.extend(access::names(subject));
    }
}

/// The migrations that lead from what there is to what the registry wants.
pub(crate) fn scripts(
    model: &Model,
    present: &Catalog,
    tracked: &Tracked,
    diagnostics: &mut Findings,
) -> Vec<Addition> {
    documents::check(model, present, diagnostics);
    let wanted = groups(model, &Catalog::default());
    collisions::check(model, &wanted, diagnostics);
    let changed = changed(&wanted, present, tracked);
    if changed.is_empty() {
        return Vec::new();
    }
    upgrade::report_edited(model, present, diagnostics);
    let mut additions = Vec::new();
    for mut group in groups(model, present) {
        let is_known = group.items.iter().any(|item| item.owner.is_in(present));
        group.items.retain(|item| changed.iter().any(|(part, aspect)| item.owner.owns(part, *aspect)));
        if !group.items.is_empty() {
            report_conflicts(model, &group.items, present, diagnostics);
            additions.push(group.addition(present, is_known));
        }
    }
    additions
}

impl Group {
    /// The migration that makes what is left of the group.
    pub(crate) fn addition(self, present: &Catalog, is_known: bool) -> Addition {
        let Self { slug, later_slug, title, notes, enums, preamble, items, effects } = self;
        let made = items.iter().map(|item| item.make(present)).collect::<Vec<_>>().join("\n");
        let undone: String = items.iter().rev().map(|item| item.undo(present)).collect();
        let script = Script {
            changes: None,
            slug: if is_known { later_slug } else { slug },
            summary: items.iter().map(|item| item.summary(present)).collect(),
            effects,
            up: render(&Up { title: &title, notes: &notes, preamble, made: &made }),
            down: render(&Down { title: &title, undone: &undone }),
        };
        Addition { enums: if is_known { enums } else { Vec::new() }, made, undone, script }
    }
}

/// Where what there is differs from what the registry wants.
pub(crate) fn changed(wanted: &[Group], present: &Catalog, tracked: &Tracked) -> BTreeSet<(Part, Aspect)> {
    let mut text = String::new();
    for item in wanted.iter().flat_map(|group| &group.items) {
        text.push_str(&item.make(&Catalog::default()));
    }
    let wanted = replay([SqlFile { name: "wanted".into(), text: &text, is_generated: true }], tracked);
    debug_assert!(wanted.unreadable.is_empty(), "what is generated can be read: {:?}", wanted.unreadable);
    Facts::of(&wanted.catalog).changed(&Facts::of(present)).cloned().collect()
}

#[derive(Template)]
#[template(path = "postgres/foundation/group.sql")]
pub(crate) struct Up<'a> {
    pub(crate) title: &'a str,
    pub(crate) notes: &'a [String],
    pub(crate) preamble: String,
    pub(crate) made: &'a str,
}

#[derive(Template)]
#[template(path = "postgres/foundation/group_rollback.sql")]
pub(crate) struct Down<'a> {
    pub(crate) title: &'a str,
    pub(crate) undone: &'a str,
}

/// Says which columns are there with another type, which only a person can convert.
pub(crate) fn report_conflicts(model: &Model, items: &[Item], present: &Catalog, diagnostics: &mut Findings) {
    for item in items {
        let Making::Column(column) = &item.making else { continue };
        let Some(conflict) = column.conflict(present) else { continue };
        let place = model.tables.iter().enumerate().find_map(|(t, table)| {
            let found = table.name.as_str() == column.table.name;
            let c = table.columns.iter().position(|it| it.name.as_str() == column.name).filter(|_| found)?;
            Some(Place::of(format!("/tables/{t}/columns/{c}/type")))
        });
        diagnostics
            .report(Rule::History, place.unwrap_or_else(|| Place::of("/tables")), conflict)
            .help("write a migration that converts the column, or give it the type that it has");
    }
}
