//! Upgrades of documents: one step for each version, each change for a type that exists.

use std::collections::BTreeMap;

use super::at::At;
use super::{Lowering, values};
use crate::diagnostic::Rule;
use crate::model::{Change, Document, Field, Model, TypeDef, Upgrade};
use crate::raw;

impl Lowering {
    /// Lowers the upgrades of one document; that they lead to the present shape is checked later.
    pub(super) fn upgrades(&mut self, upgrades: &[raw::Upgrade], current: u32, document: &At<'_>) -> Vec<Upgrade> {
        let list = document.key("upgrades");
        let mut steps = Vec::with_capacity(upgrades.len());
        for (index, (raw, expected)) in upgrades.iter().zip(2..).enumerate() {
            let at = list.index(index);
            if raw.to != expected {
                self.diagnostics
                    .report(
                        Rule::UpgradeSteps,
                        at.key("to").place(),
                        format!("the step to version {expected} is expected here, not to {}", raw.to),
                    )
                    .help("list one step for each version, in order");
            }
            let changes_at = at.key("changes");
            let changes = raw
                .changes
                .iter()
                .enumerate()
                .filter_map(|(index, raw)| self.change(raw, &changes_at.index(index)))
                .collect();
            steps.push(Upgrade { to: u32::try_from(raw.to).unwrap_or(1), changes });
        }
        let last = u32::try_from(upgrades.len()).unwrap_or(u32::MAX).saturating_add(1);
        if last != current && current > 0 {
            let diagnostic = self
                .diagnostics
                .report(
                    Rule::UpgradeSteps,
                    document.key("schema_version").place(),
                    format!("the upgrades lead to version {last}, but the document is at {current}"),
                )
                .help(format!("add a step for each version up to {current}, or correct `schema_version`"));
            if !upgrades.is_empty() {
                diagnostic.other(list.place(), "the upgrades");
            }
        }
        steps
    }

    fn change(&mut self, raw: &raw::Change, at: &At<'_>) -> Option<Change> {
        let mut changes = Vec::new();
        if let Some(rename) = &raw.rename_field {
            self.name(&rename.from, &at.key("rename_field").key("from"));
            changes.push(Change::RenameField {
                subject: rename.subject.clone(),
                from: rename.from.clone(),
                to: rename.to.clone(),
            });
        }
        if let Some(add) = &raw.add_field {
            let value = values::to_json(&add.value, &at.key("add_field").key("value"), &mut self.diagnostics)?;
            changes.push(Change::AddField { subject: add.subject.clone(), field: add.field.clone(), value });
        }
        if let Some(remove) = &raw.remove_field {
            self.name(&remove.field, &at.key("remove_field").key("field"));
            changes.push(Change::RemoveField { subject: remove.subject.clone(), field: remove.field.clone() });
        }
        if let Some(map) = &raw.map_values {
            let values = self.map_values(map, &at.key("map_values").key("values"));
            changes.push(Change::MapValues { subject: map.subject.clone(), field: map.field.clone(), values });
        }
        if changes.len() == 1 {
            return changes.pop();
        }
        self.diagnostics
            .report(Rule::WrongKind, at.place(), "an entry of `changes` has exactly one key")
            .help("known here: `rename_field`, `add_field`, `remove_field`, `map_values`");
        None
    }

    fn map_values(&mut self, raw: &raw::MapValues, at: &At<'_>) -> BTreeMap<String, String> {
        let mut values = BTreeMap::new();
        for (from, to) in &raw.values.0 {
            match to.as_str() {
                Some(to) => {
                    values.insert(from.clone(), to.to_owned());
                }
                None => {
                    self.diagnostics
                        .report(Rule::WrongKind, at.key(from).place(), "expected text")
                        .help("quote it: only strings are mapped");
                }
            }
        }
        values
    }

    /// Reads the changes backwards from the present fields: each must find what it made.
    pub(super) fn check_upgrades(&mut self, model: &Model, raw: &[raw::Document]) {
        let documents = At::Root.key("documents");
        for (index, (document, raw)) in model.documents.iter().zip(raw).enumerate() {
            // A change that could not be read was reported; without it the others lead elsewhere.
            if document.upgrades.iter().zip(&raw.upgrades).any(|(step, raw)| step.changes.len() != raw.changes.len()) {
                continue;
            }
            let at = documents.index(index);
            let mut shapes = BTreeMap::new();
            for (step_index, step) in document.upgrades.iter().enumerate().rev() {
                let upgrades_at = at.key("upgrades");
                let step_at = upgrades_at.index(step_index);
                let changes_at = step_at.key("changes");
                for (change_index, change) in step.changes.iter().enumerate().rev() {
                    self.undo(model, document, change, &mut shapes, &changes_at.index(change_index));
                }
            }
        }
    }

    fn undo(
        &mut self,
        model: &Model,
        document: &Document,
        change: &Change,
        shapes: &mut BTreeMap<String, Vec<String>>,
        at: &At<'_>,
    ) {
        let (kind, subject) = match change {
            Change::RenameField { subject, .. } => ("rename_field", subject),
            Change::AddField { subject, .. } => ("add_field", subject),
            Change::RemoveField { subject, .. } => ("remove_field", subject),
            Change::MapValues { subject, .. } => ("map_values", subject),
        };
        let at = at.key(kind);
        let shape = match shapes.entry(subject.clone()) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => match self.shape(model, document, subject, &at) {
                Some(fields) => entry.insert(fields),
                None => return,
            },
        };
        let position = |name: &str| shape.iter().position(|field| field == name);
        match change {
            Change::RenameField { from, to, .. } => match (position(to), position(from)) {
                (Some(index), None) => shape[index].clone_from(from),
                (None, _) => self.no_field(&at.key("to"), subject, to),
                (Some(_), Some(_)) => self.field_left(&at.key("from"), subject, from),
            },
            Change::AddField { field, .. } => match position(field) {
                Some(index) => {
                    shape.remove(index);
                }
                None => self.no_field(&at.key("field"), subject, field),
            },
            Change::RemoveField { field, .. } => match position(field) {
                None => shape.push(field.clone()),
                Some(_) => self.field_left(&at.key("field"), subject, field),
            },
            Change::MapValues { field, .. } => {
                if position(field).is_none() {
                    self.no_field(&at.key("field"), subject, field);
                }
            }
        }
    }

    /// Names of the fields that the subject of a change has at present.
    fn shape(&mut self, model: &Model, document: &Document, subject: &str, at: &At<'_>) -> Option<Vec<String>> {
        if let Some(fields) = present_fields(model, document, subject) {
            return Some(fields.iter().map(|field| field.name.to_string()).collect());
        }
        let known = subjects(model, document);
        let diagnostic = self.diagnostics.report(
            Rule::UpgradeChange,
            at.key("type").place(),
            format!("`{subject}` is not an object of this document"),
        );
        Self::help_known(diagnostic, subject, known.iter().map(String::as_str));
        None
    }

    fn no_field(&mut self, at: &At<'_>, subject: &str, field: &str) {
        self.diagnostics
            .report(Rule::UpgradeChange, at.place(), format!("`{subject}` has no field `{field}` after this change"))
            .help("later changes are undone before this one: name the field as it was right after the change");
    }

    fn field_left(&mut self, at: &At<'_>, subject: &str, field: &str) {
        self.diagnostics
            .report(
                Rule::UpgradeChange,
                at.place(),
                format!("`{subject}` still has the field `{field}` after this change"),
            )
            .help("a field that was removed or renamed is no longer there; correct the name or remove the change");
    }

    /// The value that the last step's `add_field` gives to old documents must be valid for the present field.
    pub(super) fn check_added_values(&mut self, model: &Model, raw: &[raw::Document]) {
        let documents = At::Root.key("documents");
        for (index, (document, raw)) in model.documents.iter().zip(raw).enumerate() {
            let document_at = documents.index(index);
            let upgrades_at = document_at.key("upgrades");
            let Some((step_index, step)) = raw.upgrades.iter().enumerate().next_back() else { continue };
            let step_at = upgrades_at.index(step_index);
            let changes_at = step_at.key("changes");
            for (change_index, change) in step.changes.iter().enumerate() {
                let Some(add) = &change.add_field else { continue };
                let fields = present_fields(model, document, &add.subject).unwrap_or_default();
                let Some(field) = fields.iter().find(|field| field.name.as_str() == add.field) else { continue };
                let change_at = changes_at.index(change_index);
                let add_at = change_at.key("add_field");
                values::check(model, &field.ty, add.value.clone(), &add_at.key("value"), &mut self.diagnostics);
            }
        }
    }
}

/// Fields of a document, an object or a `union.variant`.
fn present_fields<'a>(model: &'a Model, document: &'a Document, subject: &str) -> Option<&'a [Field]> {
    if subject == document.name.as_str() {
        return Some(&document.fields);
    }
    let (type_name, variant) = subject.split_once('.').map_or((subject, None), |(name, variant)| (name, Some(variant)));
    match (model.types.iter().find(|def| def.name().as_str() == type_name)?, variant) {
        (TypeDef::Object(object), None) => Some(&object.fields),
        (TypeDef::Union(union), Some(variant)) => {
            union.variants.iter().find(|known| known.name.as_str() == variant).map(|known| known.fields.as_slice())
        }
        _ => None,
    }
}

fn subjects(model: &Model, document: &Document) -> Vec<String> {
    let mut known = vec![document.name.to_string()];
    for def in &model.types {
        match def {
            TypeDef::Object(object) => known.push(object.name.to_string()),
            TypeDef::Union(union) => {
                known.extend(union.variants.iter().map(|variant| format!("{}.{}", union.name, variant.name)));
            }
        }
    }
    known
}
