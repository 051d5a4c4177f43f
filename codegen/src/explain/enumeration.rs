//! Enums and their values.

use super::holders::{Held, holders};
use super::page::Page;
use crate::database::origins::{LabelStep, label_steps};
use crate::emit;
use crate::history::History;
use crate::model::json;
use crate::model::{Enum, EnumId, EnumValue, Model, Status};

/// An enum: what it is called, its values, its migrations, and what holds it.
pub(super) fn of(model: &Model, history: &History, id: usize) -> String {
    let enumeration = &model.enums[id];
    let mut page = Page::new(&format!("{}: enum", enumeration.name), &enumeration.description);
    let values = enumeration.values.iter();
    let rows: Vec<_> = values
        .map(|value| (value.name.to_string(), format!("{}, {}", value.status.as_str(), value.description)))
        .collect();
    page.section("Values", &rows);
    page.section("Names", &super::shape::type_names(&enumeration.name));
    let steps = label_steps(model, history, enumeration);
    let rows: Vec<_> = steps.iter().map(|step| (step.migration.clone(), what_changed(step))).collect();
    page.section("Migrations", &rows);
    page.section("Held by", &holders(model, Held::Enum(EnumId(id))));
    page.finish()
}

/// A value: its status, what it is called, its attributes, its migrations, and what holds it.
pub(super) fn of_value(model: &Model, history: &History, id: usize, position: usize) -> String {
    let enumeration = &model.enums[id];
    let value = &enumeration.values[position];
    let title = format!("{}.{}: {}", enumeration.name, value.name, value.status.as_str());
    let mut page = Page::new(&title, &value.description);
    page.section("Status", &[(value.status.as_str().to_owned(), meaning(enumeration, value))]);
    page.section("Names", &names(enumeration, value));
    page.section("Attributes", &attributes(model, enumeration, value));
    let labels = |labels: &[String]| labels.iter().filter(|label| is_of(value, label)).cloned().collect::<Vec<_>>();
    let mut rows = Vec::new();
    for step in label_steps(model, history, enumeration) {
        let (before, after) = (labels(&step.before), labels(&step.after));
        let what = match (before.as_slice(), after.as_slice()) {
            ([], [new]) => format!("adds `{new}`"),
            ([old], []) => format!("removes `{old}`"),
            ([old], [new]) if old != new => format!("renames `{old}` to `{new}`"),
            _ => continue,
        };
        rows.push((step.migration, what));
    }
    page.section("Migrations", &rows);
    page.section("Held by", &holders(model, Held::Enum(EnumId(id))));
    page.finish()
}

fn is_of(value: &EnumValue, label: &str) -> bool {
    value.name.as_str() == label || value.renamed_from.iter().any(|earlier| earlier == label)
}

fn meaning(enumeration: &Enum, value: &EnumValue) -> String {
    let replacement = value.replaced_by.map(|index| format!("; use `{}`", enumeration.values[index].name));
    let meaning = match value.status {
        Status::Planned => "known to clients; the database does not accept it yet",
        Status::Active => "in use",
        Status::Deprecated => "works, and is marked so in every language",
        Status::Retired => "rows that have it stay; the database refuses it in new ones",
    };
    format!("{meaning}{}", replacement.unwrap_or_default())
}

fn names(enumeration: &Enum, value: &EnumValue) -> Vec<(String, String)> {
    let of_target = |target: &&dyn emit::Target| {
        Some((target.name().to_owned(), target.value_name(&enumeration.name, &value.name)?))
    };
    let mut rows: Vec<_> = emit::ALL.iter().filter_map(of_target).collect();
    rows.sort();
    if !value.renamed_from.is_empty() {
        rows.push((
            "earlier".to_owned(),
            format!("{}, which every language still reads", value.renamed_from.join(", ")),
        ));
    }
    rows
}

fn attributes(model: &Model, enumeration: &Enum, value: &EnumValue) -> Vec<(String, String)> {
    let pairs = enumeration.attributes.iter().zip(&value.attributes);
    let given = pairs.filter_map(|(field, value)| Some((field, value.as_ref()?)));
    given.map(|(field, value)| (field.name.to_string(), json::json(model, &field.ty, value).to_string())).collect()
}

fn what_changed(step: &LabelStep) -> String {
    let list = |from: &[String], without: &[String]| {
        let left = from.iter().filter(|label| !without.contains(label));
        left.map(|label| format!("`{label}`")).collect::<Vec<_>>().join(", ")
    };
    match (list(&step.before, &step.after), list(&step.after, &step.before)) {
        (gone, new) if gone.is_empty() && new.is_empty() => "puts the labels into another order".to_owned(),
        (gone, new) if gone.is_empty() => format!("adds {new}"),
        (gone, new) if new.is_empty() => format!("removes {gone}"),
        (gone, new) => format!("replaces {gone} by {new}"),
    }
}
