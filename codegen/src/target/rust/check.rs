//! What Rust cannot tell apart.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::names;
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::ident::Name;
use crate::model::{Model, TypeDef};

/// Names that share a scope, each with its place.
struct Scope<'a> {
    diagnostics: &'a mut Diagnostics,
    seen: HashMap<String, (Place, String)>,
}

impl<'a> Scope<'a> {
    fn new(diagnostics: &'a mut Diagnostics, capacity: usize) -> Self {
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
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
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
fn check_types(model: &Model, diagnostics: &mut Diagnostics) {
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
