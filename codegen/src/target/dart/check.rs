//! What Dart cannot tell apart.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::names::{attribute_name, field_name, type_name, value_name, variant_name};
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::ident::Name;
use crate::model::{Enum, Field, Model, TypeDef};

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
                let message = format!("{what} and {first_what} are both `{identifier}` in Dart");
                self.diagnostics
                    .report(Rule::NameCollision, place(), message)
                    .label(format!("becomes `{identifier}`"))
                    .other(first.clone(), format!("{first_what} becomes `{identifier}`"))
                    .help("rename one of them");
            }
        }
    }

    fn add_field(&mut self, identifier: String, field: &Field, index: usize, parent: &str) {
        self.add(identifier, || Place::of(format!("{parent}/{index}/name")), || format!("`{}`", field.name));
    }
}

/// Reports names that become one in Dart.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    check_types(model, diagnostics);
    for (index, definition) in model.enums.iter().enumerate() {
        check_enum(index, definition, diagnostics);
    }
    for (index, def) in model.types.iter().enumerate() {
        let pointer = format!("/types/{index}");
        match def {
            TypeDef::Object(object) => check_fields(&object.fields, &format!("{pointer}/fields"), diagnostics),
            TypeDef::Union(union) => {
                for (index, variant) in union.variants.iter().enumerate() {
                    let pointer = format!("{pointer}/union/variants/{index}/fields");
                    check_fields(&variant.fields, &pointer, diagnostics);
                }
            }
        }
    }
    for (index, document) in model.documents.iter().enumerate() {
        check_fields(&document.fields, &format!("/documents/{index}/fields"), diagnostics);
    }
}

/// All types share the library's scope.
fn check_types(model: &Model, diagnostics: &mut Diagnostics) {
    let mut scope = Scope::new(diagnostics, model.enums.len() * 6 + model.types.len() * 4 + model.documents.len());
    let describe = |kind: &str, name: &Name| format!("{kind} `{name}`");
    for (index, definition) in model.enums.iter().enumerate() {
        let name = type_name(&definition.name);
        let place = || Place::of(format!("/enums/{index}/name"));
        let what = || describe("enum", &definition.name);
        for part in ["Open", "Known", "Unknown"] {
            scope.add(format!("{part}{name}"), place, what);
        }
        if !definition.attributes.is_empty() {
            scope.add(format!("{name}Registry"), place, what);
            scope.add(format!("{name}Definition"), place, what);
        }
        scope.add(name, place, what);
    }
    for (index, def) in model.types.iter().enumerate() {
        let place = || Place::of(format!("/types/{index}/name"));
        scope.add(type_name(def.name()), place, || describe("type", def.name()));
        if let TypeDef::Union(union) = def {
            for (at, variant) in union.variants.iter().enumerate() {
                scope.add(
                    variant_name(&variant.name, &union.name),
                    || Place::of(format!("/types/{index}/union/variants/{at}/name")),
                    || format!("variant `{}` of `{}`", variant.name, union.name),
                );
            }
        }
    }
    for (index, document) in model.documents.iter().enumerate() {
        let place = || Place::of(format!("/documents/{index}/name"));
        scope.add(type_name(&document.name), place, || describe("document", &document.name));
    }
}

fn check_enum(index: usize, definition: &Enum, diagnostics: &mut Diagnostics) {
    let mut scope = Scope::new(diagnostics, definition.values.len());
    for (at, value) in definition.values.iter().enumerate() {
        scope.add(
            value_name(&value.name),
            || Place::of(format!("/enums/{index}/values/{at}/name")),
            || format!("`{}`", value.name),
        );
    }
    let mut scope = Scope::new(diagnostics, definition.attributes.len());
    for (at, field) in definition.attributes.iter().enumerate() {
        scope.add_field(attribute_name(&field.name), field, at, &format!("/enums/{index}/attributes"));
    }
}

fn check_fields(fields: &[Field], parent: &str, diagnostics: &mut Diagnostics) {
    let mut scope = Scope::new(diagnostics, fields.len());
    for (index, field) in fields.iter().enumerate() {
        scope.add_field(field_name(&field.name), field, index, parent);
    }
}
