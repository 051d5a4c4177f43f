//! Everything that the modules export, where it comes from, and what two things would share a name.

use std::collections::{HashMap, HashSet};

use super::facts::{Facts, has_earlier_labels};
use super::module::Folder;
use super::names;
use crate::finding::{Findings, Place, Rule};
use crate::model::facts::clients::{repositories, vaults};
use crate::model::ident::Name;
use crate::model::{Model, TypeDef};

/// An exported name.
pub(super) struct Export {
    pub(super) folder: Folder,
    pub(super) file: String,
    pub(super) name: String,
    pub(super) kind: Kind,
    /// Whether the package exports it, too; the rest is for other modules.
    pub(super) is_public: bool,
    /// JSON Pointer of what it was made from.
    pointer: String,
}

/// What a name stands for. A type and a value of one name get along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Type,
    Value,
    Both,
}

/// All exports, module by module.
pub(super) fn all(model: &Model, facts: &Facts) -> Vec<Export> {
    let mut list = Exports { items: Vec::new() };
    for (index, enumeration) in model.enums.iter().enumerate() {
        let has_registry = !enumeration.attributes.is_empty();
        let renamed = has_earlier_labels(model, index);
        list.enumeration(&enumeration.name, &format!("/enums/{index}/name"), has_registry, renamed);
        if facts.checked_enums[index] {
            list.internal("check");
        }
        if renamed {
            list.internal("canonical");
        }
    }
    for (index, definition) in model.types.iter().enumerate() {
        list.begin(Folder::Types, definition.name(), format!("/types/{index}/name"));
        list.definition(model, facts, index, definition);
    }
    for (index, document) in model.documents.iter().enumerate() {
        let is_open = facts.fields_are_open(&document.fields);
        list.document(&document.name, is_open, format!("/documents/{index}/name"));
    }
    list.clients(model);
    list.items
}

/// The names alone.
pub(super) fn names(exports: &[Export]) -> HashSet<String> {
    exports.iter().map(|export| export.name.clone()).collect()
}

/// Reports names that two things would share.
pub(super) fn check(model: &Model, diagnostics: &mut Findings) {
    let exports = all(model, &Facts::of(model));
    let mut first: HashMap<(&str, Kind), &Export> = HashMap::new();
    // What shares one name often shares others that are made from it; one finding a pair is enough.
    let mut reported: HashSet<(&str, &str)> = HashSet::new();
    for export in &exports {
        let kinds: &[Kind] = match export.kind {
            Kind::Both => &[Kind::Type, Kind::Value],
            Kind::Type => &[Kind::Type],
            Kind::Value => &[Kind::Value],
        };
        let taken = kinds.iter().find_map(|kind| first.get(&(export.name.as_str(), *kind)));
        if let Some(taken) = taken {
            if !reported.insert((&export.pointer, &taken.pointer)) {
                continue;
            }
            diagnostics
                .report(
                    Rule::NameCollision,
                    Place::of(export.pointer.clone()),
                    format!("two things become `{}` in TypeScript", export.name),
                )
                .label("this one")
                .other(Place::of(taken.pointer.clone()), "and this one")
                .help("rename one of the two");
            continue;
        }
        for kind in kinds {
            first.insert((&export.name, *kind), export);
        }
    }
}

/// The list while it grows: each export belongs to the module that was begun last.
struct Exports {
    items: Vec<Export>,
}

impl Exports {
    fn begin(&mut self, folder: Folder, name: &Name, pointer: String) {
        self.items.push(Export {
            folder,
            file: names::file_name(name),
            name: names::type_name(name),
            kind: Kind::Type,
            is_public: true,
            pointer,
        });
    }

    /// What reaches the database.
    fn clients(&mut self, model: &Model) {
        for (index, vault) in vaults(model).iter().enumerate() {
            let (table, column) = vault.place;
            self.items.push(Export {
                folder: Folder::Clients,
                file: names::vault_file(vault.of),
                name: names::vault_client_name(vault.of),
                kind: Kind::Type,
                is_public: true,
                pointer: format!("/tables/{table}/columns/{column}/name"),
            });
            self.add(names::supabase_client_name(vault.of, index == 0), Kind::Both, true);
        }
        for repository in repositories(model) {
            let row = repository.table.name.singular();
            self.items.push(Export {
                folder: Folder::Repositories,
                file: names::repository_file(&row),
                name: names::repository_name(&row),
                kind: Kind::Both,
                is_public: true,
                pointer: format!("/tables/{}/name", repository.index),
            });
            let parts =
                [("Row", true), ("Insert", !repository.insert.is_empty()), ("Update", !repository.update.is_empty())];
            for (part, _) in parts.iter().filter(|(_, is_there)| *is_there) {
                self.add(format!("{}{part}", row.pascal()), Kind::Type, true);
            }
            self.add(format!("parse{}Row", row.pascal()), Kind::Value, true);
        }
    }

    fn add(&mut self, name: String, kind: Kind, is_public: bool) {
        if let Some(Export { folder, file, pointer, .. }) = self.items.last() {
            let (folder, file, pointer) = (*folder, file.clone(), pointer.clone());
            self.items.push(Export { folder, file, name, kind, is_public, pointer });
        }
    }

    /// A function of the last module that only other modules call; named after the module's type.
    fn internal(&mut self, verb: &str) {
        let Some(last) = self.items.last() else { return };
        let start = self.items.iter().rposition(|item| item.file != last.file || item.folder != last.folder);
        let name = format!("{verb}{}", self.items[start.map_or(0, |index| index + 1)].name);
        self.add(name, Kind::Value, false);
    }

    fn enumeration(&mut self, name: &Name, pointer: &str, has_registry: bool, renamed: bool) {
        let ty = names::type_name(name);
        let labels = names::labels_const(name);
        self.begin(Folder::Enums, name, pointer.to_owned());
        if let Some(first) = self.items.last_mut() {
            first.kind = Kind::Both;
        }
        self.add(format!("SUPPORTED_{labels}"), Kind::Value, true);
        self.add(labels, Kind::Value, true);
        for verb in ["is", "open", "parse"] {
            self.add(format!("{verb}{ty}"), Kind::Value, true);
        }
        for prefix in ["Open", "Unknown"] {
            self.add(format!("{prefix}{ty}"), Kind::Type, true);
        }
        if has_registry {
            self.add(format!("{}_REGISTRY", name.screaming()), Kind::Value, true);
            self.add(format!("{ty}Definition"), Kind::Type, true);
        }
        if renamed {
            self.add(format!("{ty}Json"), Kind::Type, true);
        }
    }

    fn definition(&mut self, model: &Model, facts: &Facts, index: usize, definition: &TypeDef) {
        self.internal("check");
        self.internal("canonical");
        let ty = names::type_name(definition.name());
        match definition {
            TypeDef::Object(_) => {}
            TypeDef::Union(union) => {
                for (position, variant) in union.variants.iter().enumerate() {
                    let name = names::variant_name(&union.name, &variant.name);
                    let start = self.items.len();
                    self.add(name.clone(), Kind::Type, true);
                    self.add(format!("check{name}"), Kind::Value, false);
                    let (differs, is_open) =
                        (facts.fields_differ(model, &variant.fields), facts.fields_are_open(&variant.fields));
                    self.other_sides(&name, differs, is_open);
                    for item in &mut self.items[start..] {
                        item.pointer = format!("/types/{index}/union/variants/{position}/name");
                    }
                }
            }
        }
        self.other_sides(&ty, facts.type_differs(index), facts.type_is_open(index));
    }

    /// The types of an object or union beside that of its value.
    fn other_sides(&mut self, name: &str, differs: bool, is_open: bool) {
        let names = [("", "Json", differs), ("Open", "", is_open), ("Open", "Json", differs && is_open)];
        for (prefix, suffix, _) in names.into_iter().filter(|(_, _, exists)| *exists) {
            self.add(format!("{prefix}{name}{suffix}"), Kind::Type, true);
        }
    }

    fn document(&mut self, name: &Name, is_open: bool, pointer: String) {
        let ty = names::type_name(name);
        self.begin(Folder::Documents, name, pointer);
        for constant in ["SAFE_DEFAULT", "SCHEMA_VERSION"] {
            self.add(format!("{}_{constant}", name.screaming()), Kind::Value, true);
        }
        for verb in ["encode", "is", "parse", "stringify", "upgrade", "upgradeAndParse", "validate"] {
            self.add(format!("{verb}{ty}"), Kind::Value, true);
        }
        self.add(format!("parse{ty}Json"), Kind::Value, true);
        self.add(format!("upgradeAndParse{ty}Json"), Kind::Value, true);
        self.add(format!("parse{ty}Tolerantly"), Kind::Value, true);
        self.add(format!("parse{ty}JsonTolerantly"), Kind::Value, true);
        self.other_sides(&ty, true, is_open);
        self.internal("check");
    }
}
