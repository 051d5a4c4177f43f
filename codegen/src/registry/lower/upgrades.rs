//! Upgrades of documents: one step for each version, each change for a type that exists.

use std::collections::BTreeMap;

use super::at::At;
use super::lowering::Lowering;
use super::names::help_known;
use super::values;
use crate::finding::Rule;
use crate::model::upgrade::{MAX_PLACES, Mismatch, Shapes};
use crate::model::{Change, Document, Edit, Field, Model, TypeDef, Upgrade};
use crate::registry::raw;

/// What one key of a change says.
enum Given {
    /// It is not there.
    Nothing,
    /// Something that was reported.
    Faulty,
    Change(Change),
}

impl Given {
    fn new(subject: &str, edit: Edit) -> Self {
        Self::Change(Change { subject: subject.to_owned(), edit })
    }
}

impl Lowering {
    /// Lowers the upgrades of one document; that they lead to the present shape is checked later.
    pub(crate) fn upgrades(&mut self, upgrades: &[raw::Upgrade], current: u32, document: &At<'_>) -> Vec<Upgrade> {
        let list = document.key("upgrades");
        let mut steps = Vec::with_capacity(upgrades.len());
        for (index, (raw, expected)) in upgrades.iter().zip(2..).enumerate() {
            let at = list.index(index);
            if raw.to != expected {
                self.report(
                    Rule::UpgradeSteps,
                    &at.key("to"),
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
            let finding = self
                .report(
                    Rule::UpgradeSteps,
                    &document.key("schema_version"),
                    format!("the upgrades lead to version {last}, but the document is at {current}"),
                )
                .help(format!("add a step for each version up to {current}, or correct `schema_version`"));
            if !upgrades.is_empty() {
                finding.other(list.place(), "the upgrades");
            }
        }
        steps
    }

    fn change(&mut self, raw: &raw::Change, at: &At<'_>) -> Option<Change> {
        let edits = [
            self.rename(raw.rename_field.as_ref(), &at.key("rename_field")),
            self.add(raw.add_field.as_ref(), &at.key("add_field")),
            self.remove(raw.remove_field.as_ref(), &at.key("remove_field")),
            self.map(raw.map_values.as_ref(), &at.key("map_values")),
            self.wrap(raw.wrap_field.as_ref(), &at.key("wrap_field")),
            self.unwrap(raw.unwrap_field.as_ref(), &at.key("unwrap_field")),
            self.move_field(raw.move_field.as_ref(), &at.key("move_field")),
        ];
        let given = edits.iter().filter(|edit| !matches!(edit, Given::Nothing)).count();
        if given == 1 {
            return edits.into_iter().find_map(|edit| match edit {
                Given::Change(change) => Some(change),
                Given::Nothing | Given::Faulty => None,
            });
        }
        self.report(Rule::WrongKind, at, "an entry of `changes` has exactly one key").help(
            "known here: `rename_field`, `add_field`, `remove_field`, `map_values`, `wrap_field`, `unwrap_field`, \
                 `move_field`",
        );
        None
    }

    fn rename(&mut self, raw: Option<&raw::RenameField>, at: &At<'_>) -> Given {
        let Some(raw::RenameField { subject, from, to }) = raw else { return Given::Nothing };
        self.name(from, &at.key("from"));
        Given::new(subject, Edit::Rename { from: from.clone(), to: to.clone() })
    }

    fn add(&mut self, raw: Option<&raw::AddField>, at: &At<'_>) -> Given {
        let Some(raw::AddField { subject, field, value }) = raw else { return Given::Nothing };
        match values::to_json(value, &at.key("value"), &mut self.findings) {
            Some(value) => Given::new(subject, Edit::Add { field: field.clone(), value }),
            None => Given::Faulty,
        }
    }

    fn remove(&mut self, raw: Option<&raw::RemoveField>, at: &At<'_>) -> Given {
        let Some(raw::RemoveField { subject, field }) = raw else { return Given::Nothing };
        self.name(field, &at.key("field"));
        Given::new(subject, Edit::Remove { field: field.clone() })
    }

    fn map(&mut self, raw: Option<&raw::MapValues>, at: &At<'_>) -> Given {
        let Some(raw) = raw else { return Given::Nothing };
        let values = self.map_values(raw, &at.key("values"));
        Given::new(&raw.subject, Edit::Map { field: raw.field.clone(), values })
    }

    fn wrap(&mut self, raw: Option<&raw::WrapField>, at: &At<'_>) -> Given {
        let Some(raw::WrapField { subject, field, within }) = raw else { return Given::Nothing };
        self.name(within, &at.key("in"));
        Given::new(subject, Edit::Wrap { field: field.clone(), within: within.clone() })
    }

    fn unwrap(&mut self, raw: Option<&raw::UnwrapField>, at: &At<'_>) -> Given {
        let Some(raw::UnwrapField { subject, field, from }) = raw else { return Given::Nothing };
        self.name(from, &at.key("from"));
        Given::new(subject, Edit::Unwrap { field: field.clone(), from: from.clone() })
    }

    fn move_field(&mut self, raw: Option<&raw::MoveField>, at: &At<'_>) -> Given {
        let Some(raw::MoveField { subject, from, to }) = raw else { return Given::Nothing };
        let mut path = |text: &str, at: &At<'_>| -> Vec<String> {
            text.split('.').map(|name| self.name(name, at).to_string()).collect()
        };
        let (from, to) = (path(from, &at.key("from")), path(to, &at.key("to")));
        Given::new(subject, Edit::Move { from, to })
    }

    fn map_values(&mut self, raw: &raw::MapValues, at: &At<'_>) -> BTreeMap<String, String> {
        let mut values = BTreeMap::new();
        for (from, to) in &raw.values.0 {
            match to.as_str() {
                Some(to) => {
                    values.insert(from.clone(), to.to_owned());
                }
                None => {
                    self.report(Rule::WrongKind, &at.key(from), "expected text")
                        .help("quote it: only strings are mapped");
                }
            }
        }
        values
    }

    /// Reads the changes backwards from the present fields: each must find what it made.
    pub(crate) fn check_upgrades(&mut self, model: &Model, raw: &[raw::Document]) {
        let documents = At::Root.key("documents");
        for (index, (document, raw)) in model.documents.iter().zip(raw).enumerate() {
            // A change that could not be read was reported; without it the others lead elsewhere.
            if document.upgrades.iter().zip(&raw.upgrades).any(|(step, raw)| step.changes.len() != raw.changes.len()) {
                continue;
            }
            let at = documents.index(index);
            let upgrades_at = at.key("upgrades");
            let mut shapes = Shapes::new(model, document);
            for (index, step) in document.upgrades.iter().enumerate().rev() {
                let step_at = upgrades_at.index(index);
                let changes_at = step_at.key("changes");
                for (index, change) in step.changes.iter().enumerate().rev() {
                    self.undo(change, &mut shapes, &changes_at.index(index).key(change.edit.key()));
                }
            }
        }
    }

    fn undo<'a>(&mut self, change: &'a Change, shapes: &mut Shapes<'a>, at: &At<'_>) {
        let subject = change.subject.as_str();
        match shapes.undo(change) {
            Ok(()) if shapes.routes(subject).is_ok() => {}
            Ok(()) => {
                let message = format!("`{subject}` stands at more than {MAX_PLACES} places of the document");
                self.report(Rule::UpgradeChange, &at.key("type"), message)
                    .help("change the objects that hold it instead, or make the document flatter");
            }
            Err(Mismatch::Subject) => {
                let message = format!("`{subject}` is not an object of this document");
                let finding = self.report(Rule::UpgradeChange, &at.key("type"), message);
                help_known(finding, subject, shapes.names());
            }
            Err(Mismatch::Part { key, message, help }) => {
                self.report(Rule::UpgradeChange, &at.key(key), message).help(help);
            }
        }
    }

    /// The value that the last step's `add_field` gives to old documents must be valid for the present field.
    pub(crate) fn check_added_values(&mut self, model: &Model, raw: &[raw::Document]) {
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
                if step.changes[change_index + 1..].iter().any(|later| changes_value(later, &add.subject, &add.field)) {
                    continue;
                }
                let change_at = changes_at.index(change_index);
                let add_at = change_at.key("add_field");
                values::check(model, &field.ty, add.value.clone(), &add_at.key("value"), &mut self.findings);
            }
        }
    }
}

/// Whether a change may replace the value that a field was given before.
fn changes_value(change: &raw::Change, subject: &str, field: &str) -> bool {
    let names = [
        change.map_values.as_ref().map(|map| (&map.subject, &map.field)),
        change.wrap_field.as_ref().map(|wrap| (&wrap.subject, &wrap.field)),
        change.unwrap_field.as_ref().map(|unwrap| (&unwrap.subject, &unwrap.field)),
    ];
    change.move_field.is_some() || names.into_iter().flatten().any(|(of, name)| of == subject && name == field)
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
