//! Enums: values, statuses, old names and replacements. Attributes are filled in later.

use std::collections::HashMap;

use super::at::At;
use super::lowering::Lowering;
use super::names::help_known;
use super::types::Position;
use crate::finding::Rule;
use crate::model::{Enum, EnumValue, RemovedValue, Status};
use crate::registry::raw;

impl Lowering {
    /// Lowers the enums without the values' attributes.
    pub(crate) fn enums(&mut self, enums: &mut [raw::Enum]) -> Vec<Enum> {
        let list = At::Root.key("enums");
        enums.iter_mut().enumerate().map(|(index, raw)| self.enumeration(raw, &list.index(index))).collect()
    }

    fn enumeration(&mut self, raw: &mut raw::Enum, at: &At<'_>) -> Enum {
        let name = self.name(&raw.name, &at.key("name"));
        let description = self.description(&raw.description, &name, &at.key("description"));
        let attributes = self.fields(&mut raw.attributes, Position::Attribute, &at.key("attributes"));
        let list = at.key("values");
        if raw.values.is_empty() {
            self.empty_list(&list, &format!("the enum `{name}` has no values"));
        }
        self.unique(raw.values.iter().map(|value| value.name.as_str()), &list, "value");
        let positions: HashMap<&str, usize> =
            raw.values.iter().enumerate().map(|(index, value)| (value.name.as_str(), index)).collect();
        self.check_old_names(&raw.values, &positions, &list);
        let mut values = Vec::with_capacity(raw.values.len());
        for (index, value) in raw.values.iter().enumerate() {
            let at = list.index(index);
            let name = self.name(&value.name, &at.key("name"));
            let description = self.description(&value.description, &name, &at.key("description"));
            values.push(EnumValue {
                status: value.status,
                renamed_from: value.renamed_from.clone(),
                replaced_by: self.replacement(&raw.values, index, &positions, &at),
                attributes: Vec::new(),
                name,
                description,
            });
        }
        let removed = self.removed(raw, &positions, at);
        Enum { name, description, attributes, values, removed, reorder: raw.reorder }
    }

    fn removed(&mut self, raw: &raw::Enum, positions: &HashMap<&str, usize>, all: &At<'_>) -> Vec<RemovedValue> {
        let list = all.key("removed");
        self.unique(raw.removed.iter().map(|removed| removed.name.as_str()), &list, "removed value");
        let mut values = Vec::with_capacity(raw.removed.len());
        for (index, removed) in raw.removed.iter().enumerate() {
            let at = list.index(index);
            let name = removed.name.as_str();
            self.name(name, &at.key("name"));
            let known = |it: &raw::EnumValue| it.name == name || it.renamed_from.iter().any(|old| old == name);
            if let Some(taken) = raw.values.iter().position(known) {
                self.report(Rule::Removed, &at.key("name"), format!("`{name}` is still known to this enum"))
                    .other(all.key("values").index(taken).key("name").place(), "by this value")
                    .help("remove the entry, or take the name out of `values` and `renamed_from`");
            }
            values.push(RemovedValue {
                name: name.to_owned(),
                replaced_by: self.successor(raw, removed, positions, &at),
            });
        }
        values
    }

    /// The value that the rows of a removed one get.
    fn successor(
        &mut self,
        raw: &raw::Enum,
        removed: &raw::RemovedValue,
        positions: &HashMap<&str, usize>,
        at: &At<'_>,
    ) -> Option<usize> {
        let successor = removed.replaced_by.as_deref()?;
        let place = at.key("replaced_by").place();
        let Some(index) = positions.get(successor).copied() else {
            let message = format!("`{successor}` is not a value of this enum");
            let finding = self.findings.report(Rule::Removed, place, message);
            help_known(finding, successor, raw.values.iter().map(|value| value.name.as_str()));
            return None;
        };
        if !matches!(raw.values[index].status, Status::Active | Status::Deprecated) {
            let message = format!("rows cannot become `{successor}`, which the database does not accept for new ones");
            self.findings.report(Rule::Removed, place, message).help("name a value that is active or deprecated");
        }
        Some(index)
    }

    fn check_old_names(&mut self, values: &[raw::EnumValue], positions: &HashMap<&str, usize>, list: &At<'_>) {
        let mut seen: HashMap<&str, (usize, usize)> = HashMap::new();
        for (index, value) in values.iter().enumerate() {
            let value_at = list.index(index);
            let old_list = value_at.key("renamed_from");
            for (old_index, old) in value.renamed_from.iter().enumerate() {
                let at = old_list.index(old_index);
                self.name(old, &at);
                if let Some(taken) = positions.get(old.as_str()) {
                    self.report(Rule::RenamedFrom, &at, format!("`{old}` is still a value of this enum"))
                        .other(list.index(*taken).key("name").place(), "the value of that name")
                        .help("remove it from `renamed_from`, or rename the value");
                }
                if let Some((first, first_old)) = seen.get(old.as_str()) {
                    let first_at = list.index(*first);
                    let first_list = first_at.key("renamed_from");
                    self.report(Rule::RenamedFrom, &at, format!("two values were renamed from `{old}`"))
                        .other(first_list.index(*first_old).place(), "first here")
                        .help("an old name can only become one value");
                } else {
                    seen.insert(old, (index, old_index));
                }
            }
        }
    }

    fn replacement(
        &mut self,
        values: &[raw::EnumValue],
        index: usize,
        positions: &HashMap<&str, usize>,
        at: &At<'_>,
    ) -> Option<usize> {
        let value = &values[index];
        let replacement = value.replaced_by.as_deref()?;
        let at = at.key("replaced_by");
        if !matches!(value.status, Status::Deprecated | Status::Retired) {
            self.report(Rule::ReplacedBy, &at, format!("`{}` is in use and needs no replacement", value.name))
                .help("set `status: deprecated` or `status: retired`, or remove `replaced_by`");
            return None;
        }
        let Some(target) = positions.get(replacement).copied() else {
            let finding = self.report(Rule::ReplacedBy, &at, format!("`{replacement}` is not a value of this enum"));
            help_known(finding, replacement, values.iter().map(|value| value.name.as_str()));
            return None;
        };
        if target == index || matches!(values[target].status, Status::Deprecated | Status::Retired) {
            self.report(Rule::ReplacedBy, &at, format!("`{replacement}` cannot replace `{}`", value.name))
                .help("name another value that is active or planned");
        }
        Some(target)
    }
}
