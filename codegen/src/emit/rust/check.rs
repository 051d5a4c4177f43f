//! What Rust cannot tell apart.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::names;
use crate::finding::{Findings, Place, Rule};
use crate::model::ident::Name;
use crate::model::{Model, TypeDef};

/// Names that share a scope, each with its place.
struct Scope<'a> {
    diagnostics: &'a mut Findings,
    seen: HashMap<String, (Place, String)>,
}

impl<'a> Scope<'a> {
    fn new(diagnostics: &'a mut Findings, capacity: usize) -> Self {
        Self { diagnostics, seen: HashMap::with_capacity(capacity) }
    }

    /// Notes that something of the registry becomes `identifier`; `what` says what, for a message.
    fn add(&mut self, identifier: String, place: impl FnOnce() -> Place, what: impl FnOnce() -> String) {
        match self.seen.entry(identifier) {
            Entry::Vacant(entry) => {
                entry.insert((place(), what()));
            }
            Entry::Occupied(entry) => {
                let (first, first_what) = entry.get();
                let (identifier, what) = (entry.key(), what());
                let message = format!("{what} and {first_what} are both `{identifier}` in Rust");
                self.diagnostics
                    .report(Rule::NameCollision, place(), message)
                    .label(format!("becomes `{identifier}`"))
                    .other(first.clone(), format!("{first_what} becomes `{identifier}`"))
                    .help("rename one of them");
            }
        }
    }
}

/// Reports names that become one in Rust. Fields keep their names, which are unique already.
pub(super) fn check(model: &Model, diagnostics: &mut Findings) {
    check_types(model, diagnostics);
    for (index, definition) in model.enums.iter().enumerate() {
        let mut scope = Scope::new(diagnostics, definition.values.len());
        for (at, value) in definition.values.iter().enumerate() {
            scope.add(
                names::variant_name(&value.name),
                || Place::of(format!("/enums/{index}/values/{at}/name")),
                || format!("`{}`", value.name),
            );
        }
    }
    for (index, def) in model.types.iter().enumerate() {
        if let TypeDef::Union(union) = def {
            let mut scope = Scope::new(diagnostics, union.variants.len());
            for (at, variant) in union.variants.iter().enumerate() {
                scope.add(
                    names::variant_name(&variant.name),
                    || Place::of(format!("/types/{index}/union/variants/{at}/name")),
                    || format!("variant `{}`", variant.name),
                );
            }
        }
    }
}

/// All types share the crate's root.
fn check_types(model: &Model, diagnostics: &mut Findings) {
    let mut scope = Scope::new(diagnostics, model.enums.len() * 3 + model.types.len() + model.documents.len());
    let describe = |kind: &str, name: &Name| format!("{kind} `{name}`");
    for (index, definition) in model.enums.iter().enumerate() {
        let name = names::type_name(&definition.name);
        let place = || Place::of(format!("/enums/{index}/name"));
        let what = || describe("enum", &definition.name);
        scope.add(format!("Open{name}"), place, what);
        if !definition.attributes.is_empty() {
            scope.add(format!("{name}Definition"), place, what);
        }
        scope.add(name, place, what);
    }
    for (index, def) in model.types.iter().enumerate() {
        let place = || Place::of(format!("/types/{index}/name"));
        scope.add(names::type_name(def.name()), place, || describe("type", def.name()));
    }
    for (index, document) in model.documents.iter().enumerate() {
        let place = || Place::of(format!("/documents/{index}/name"));
        scope.add(names::type_name(&document.name), place, || describe("document", &document.name));
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::finding::{Findings, Place, Rule};

    /// What Rust has against a registry: each message, where, and where the other name stands.
    fn findings(enums: &str, types: &str) -> Vec<(String, Place, Place)> {
        let text = format!("registry_version: 1\nname: x\nenums: [{enums}]\ntypes: [{types}]\n");
        // Another language may refuse the same names: what was loaded without them is checked for Rust alone.
        let mut diagnostics = Findings::default();
        match crate::load(&text, "2026-01-01") {
            Ok(model) => check(&model, &mut diagnostics),
            Err(found) => diagnostics = found,
        }
        let in_rust = diagnostics.items().iter().filter(|item| item.message.ends_with("in Rust"));
        in_rust
            .inspect(|item| assert!(item.is(Rule::NameCollision), "{item:?}"))
            .map(|item| (item.message.clone(), item.place.clone(), item.others[0].0.clone()))
            .collect()
    }

    fn list(name: &str, values: &[&str]) -> String {
        let values: Vec<_> = values.iter().map(|value| format!("{{ name: {value}, description: V. }}")).collect();
        format!("{{ name: {name}, description: E., values: [{}] }}", values.join(", "))
    }

    #[test]
    fn values_that_become_one_variant_are_shown_with_both_places() {
        let found = findings(&list("size", &["a1", "b", "a_1"]), "");
        let message = "`a_1` and `a1` are both `A1` in Rust".to_owned();
        assert_eq!(found, [(message, Place::of("/enums/0/values/2/name"), Place::of("/enums/0/values/0/name"))]);
    }

    #[test]
    fn a_type_must_not_be_called_as_what_an_enum_brings() {
        let object = "{ name: open_size, description: O., fields: [{ name: f, type: boolean }] }";
        let found = findings(&list("size", &["small"]), object);
        let message = "type `open_size` and enum `size` are both `OpenSize` in Rust".to_owned();
        assert_eq!(found, [(message, Place::of("/types/0/name"), Place::of("/enums/0/name"))]);
    }

    #[test]
    fn keywords_and_names_of_the_prelude_are_fine() {
        let values = ["self", "super", "crate", "type", "all", "a_l_l", "none", "some", "ok", "err", "default"];
        let enums = [list("option", &values), list("result", &["x"])];
        let enums = enums.join(", ");
        assert_eq!(findings(&enums, ""), []);
    }
}
