//! The migrations for everything beside enum types.

use super::documents;
use super::documents::upgrade;
use super::objects::collisions;
use super::objects::item::Item;
use super::script::Addition;
use super::wanted::{Wanted, groups};
use crate::finding::{Findings, Place, Rule};
use crate::model::Model;
use crate::sql::Catalog;
use crate::sql::compare::{Facts, ObjectKey};

/// The migrations that lead from what there is to what the registry wants.
pub(crate) fn additions(wanted: &Wanted<'_>, present: &Catalog, diagnostics: &mut Findings) -> Vec<Addition> {
    let model = wanted.model;
    documents::check(model, present, diagnostics);
    collisions::check(model, &wanted.groups, diagnostics);
    let (facts, found) = (wanted.facts(), Facts::of(present));
    let changed: Vec<_> = facts.changed(&found).collect();
    if changed.is_empty() {
        return Vec::new();
    }
    upgrade::report_edited(model, present, diagnostics);
    let mut additions = Vec::new();
    for mut group in groups(model, present) {
        let is_known = group.items.iter().any(|item| item.object.is_in(present));
        group.items.retain(|item| changed.iter().any(|(key, aspect)| item.object.owns(key, *aspect)));
        if !group.items.is_empty() {
            report_conflicts(model, &group.items, present, diagnostics);
            additions.push(group.addition(present, is_known));
        }
    }
    additions
}

/// Says which columns are there with another type, which only a person can convert.
fn report_conflicts(model: &Model, items: &[Item], present: &Catalog, diagnostics: &mut Findings) {
    for item in items {
        let Some(conflict) = item.object.conflict(present) else { continue };
        let ObjectKey::Column(name, column) = item.object.key() else { continue };
        let place = model.tables.iter().enumerate().find_map(|(t, table)| {
            let found = table.name.as_str() == name.name;
            let c = table.columns.iter().position(|it| it.name.as_str() == column).filter(|_| found)?;
            Some(Place::of(format!("/tables/{t}/columns/{c}/type")))
        });
        diagnostics
            .report(Rule::History, place.unwrap_or_else(|| Place::of("/tables")), conflict)
            .help("write a migration that converts the column, or give it the type that it has");
    }
}
