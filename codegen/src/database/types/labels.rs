//! What leads from the labels that the migrations amount to, to those of the registry.

use std::collections::{HashMap, HashSet};

use super::convert::in_database;
use crate::model::{Enum, Status};

/// The difference between two lists of labels of one type.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct LabelChange {
    /// The labels that there are.
    pub(crate) before: Vec<String>,
    /// The labels that are wanted.
    pub(crate) after: Vec<String>,
    /// Old and new name of labels that keep their place and their rows.
    pub(crate) renamed: Vec<(String, String)>,
    /// Wanted labels that there are not.
    pub(crate) added: Vec<String>,
    /// Labels that are not wanted, with the one that their rows get.
    pub(crate) removed: Vec<(String, Option<String>)>,
    /// Whether labels that stay stand in another order.
    pub(crate) is_reordered: bool,
}

/// Why the labels cannot become the wanted ones without a word of a person.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The registry does not know this label any more, and does not say that it may go.
    Removed(String),
    /// The label is in the database, and the registry only plans it.
    Planned(String),
    /// The order differs, and the registry does not say that it may.
    Reordered,
}

impl LabelChange {
    /// From the labels `before` to those that the database has to accept.
    pub(crate) fn new(enumeration: &Enum, before: &[String]) -> Self {
        let present: HashSet<&str> = before.iter().map(String::as_str).collect();
        let wanted: HashSet<&str> = in_database(enumeration).collect();
        let renamed = renamed(enumeration, &present, &wanted);
        let new_names: HashMap<&str, &str> = renamed.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
        let now: Vec<&str> =
            before.iter().map(|label| new_names.get(label.as_str()).copied().unwrap_or(label)).collect();
        let there: HashSet<&str> = now.iter().copied().collect();
        let successor = |label: &str| {
            let removed = enumeration.removed.iter().find(|removed| removed.name == label)?;
            Some(enumeration.values[removed.replaced_by?].name.to_string())
        };
        let gone = now.iter().filter(|label| !wanted.contains(**label));
        let removed = gone.map(|label| ((*label).to_owned(), successor(label))).collect();
        let kept = now.iter().copied().filter(|label| wanted.contains(label));
        let is_reordered = !kept.eq(in_database(enumeration).filter(|label| there.contains(label)));
        let added = in_database(enumeration).filter(|label| !there.contains(label)).map(str::to_owned).collect();
        let after = in_database(enumeration).map(str::to_owned).collect();
        Self { before: before.to_vec(), after, renamed, added, removed, is_reordered }
    }

    /// Whether the labels are as wanted.
    pub(crate) fn is_empty(&self) -> bool {
        self.before == self.after
    }

    /// Whether PostgreSQL can only do it with a new type, to which the columns are moved.
    pub(crate) fn needs_new_type(&self) -> bool {
        !self.removed.is_empty() || self.is_reordered
    }

    /// The labels once those that only change their names have done so.
    pub(crate) fn renamed_before(&self) -> Vec<&str> {
        let new_name = |label: &String| self.renamed.iter().find(|(old, _)| old == label).map(|(_, new)| new.as_str());
        self.before.iter().map(|label| new_name(label).unwrap_or(label)).collect()
    }

    /// What a person has to decide first.
    pub(crate) fn refusals(&self, enumeration: &Enum) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        for (label, _) in &self.removed {
            if is_planned(enumeration, label) {
                refusals.push(Refusal::Planned(label.clone()));
            } else if !enumeration.removed.iter().any(|removed| removed.name == *label) {
                refusals.push(Refusal::Removed(label.clone()));
            }
        }
        if self.is_reordered && !enumeration.reorder {
            refusals.push(Refusal::Reordered);
        }
        refusals
    }
}

fn is_planned(enumeration: &Enum, label: &str) -> bool {
    enumeration.values.iter().any(|value| value.status == Status::Planned && value.name.as_str() == label)
}

/// Values that are in the database under an earlier name.
fn renamed(enumeration: &Enum, present: &HashSet<&str>, wanted: &HashSet<&str>) -> Vec<(String, String)> {
    let values = enumeration.values.iter().filter(|value| {
        let name = value.name.as_str();
        wanted.contains(name) && !present.contains(name)
    });
    let renamed = values.filter_map(|value| {
        let old = value.renamed_from.iter().rev().find(|old| present.contains(old.as_str()))?;
        Some((old.clone(), value.name.to_string()))
    });
    renamed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn enumeration(rest: &str) -> Enum {
        let text =
            format!("{{ registry_version: 1, name: shop, enums: [{{ name: kind, description: A kind., {rest} }}] }}");
        crate::load(&text, "2026-01-01").unwrap().enums.swap_remove(0)
    }

    fn value(entry: &str) -> String {
        format!("{{ description: A value., name: {entry} }}")
    }

    fn change(before: &str, values: &[&str], rest: &str) -> (LabelChange, Vec<Refusal>) {
        let values: Vec<_> = values.iter().map(|entry| value(entry)).collect();
        let enumeration = enumeration(&format!("values: [{}]{rest}", values.join(", ")));
        let before: Vec<_> = before.split_whitespace().map(str::to_owned).collect();
        let change = LabelChange::new(&enumeration, &before);
        let refusals = change.refusals(&enumeration);
        (change, refusals)
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn equal_lists_need_nothing() {
        let (change, refusals) = change("a b", &["a", "b", "c, status: planned"], "");
        assert!(change.is_empty() && !change.needs_new_type());
        assert_eq!(refusals, []);
    }

    #[test]
    fn labels_are_added_and_renamed_in_place() {
        let (change, refusals) = change("old_a b", &["x", "a, renamed_from: [older, old_a]", "b", "c"], "");
        assert_eq!(change.renamed, pairs(&[("old_a", "a")]));
        assert_eq!(change.added, ["x", "c"]);
        assert_eq!(change.renamed_before(), ["a", "b"]);
        assert!(!change.needs_new_type() && !change.is_empty());
        assert_eq!(refusals, []);
    }

    #[test]
    fn a_label_that_has_its_new_name_already_is_not_renamed_again() {
        let (change, refusals) = change("a b", &["a, renamed_from: [old_a]", "b"], "");
        assert!(change.is_empty());
        assert_eq!(refusals, []);
    }

    #[test]
    fn removal_and_order_wait_for_a_word() {
        let (change, refusals) = change("a b c d", &["b", "a", "d, status: planned"], "");
        assert!(change.needs_new_type() && change.is_reordered);
        let removed = |label: &str| (label.to_owned(), None);
        assert_eq!(change.removed, [removed("c"), removed("d")]);
        let planned = Refusal::Planned("d".to_owned());
        assert_eq!(refusals, [Refusal::Removed("c".to_owned()), planned, Refusal::Reordered]);
    }

    #[test]
    fn with_a_word_they_go_and_move() {
        let rest = ", removed: [{ name: c, replaced_by: a }, { name: gone }], reorder: true";
        let (change, refusals) = change("a b c gone", &["b", "a"], rest);
        assert_eq!(change.removed, [("c".to_owned(), Some("a".to_owned())), ("gone".to_owned(), None)]);
        assert_eq!(refusals, []);
    }
}
