//! TypeScript: an ESM package without dependencies. Each enum, type and document is a module of its own; the index
//! exports what users need, and bundlers leave out what nobody imports.

mod canonicals;
mod checks;
mod clients;
pub mod database_types;
mod doc;
mod documents;
mod enums;
mod exports;
mod facts;
mod files;
mod literal;
mod module;
mod names;
mod objects;
mod package;
mod package_name;
mod tests;
mod types;
mod upgrades;

use super::output::OutputFile;
use super::target::{InGuide, Target};
use crate::finding::Findings;
use crate::model::Model;
use crate::model::facts::clients::has_clients;
use crate::model::ident::Name;
use crate::registry::{Language, PackageNames, Settings};
use facts::Facts;
use files::with_header;

/// The TypeScript package.
pub(super) struct TypeScript;

impl Language for TypeScript {
    fn name(&self) -> &'static str {
        "typescript"
    }

    fn description(&self) -> &'static str {
        "The TypeScript package."
    }

    fn settings(&self) -> Settings {
        Settings::Package(PackageNames { default: Name::kebab, check: package_name::check })
    }

    fn check(&self, model: &Model, diagnostics: &mut Findings) {
        exports::check(model, diagnostics);
    }
}

impl Target for TypeScript {
    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let facts = Facts::of(model);
        let mut files = Vec::new();
        modules(model, &facts, &mut files);
        tests(model, &mut files);
        files.extend(RUNTIME.iter().map(|(path, text)| OutputFile::replaceable(*path, with_header(text))));
        files.extend(SETTINGS.iter().map(|(path, text)| OutputFile::replaceable(*path, (*text).to_owned())));
        files
    }

    fn in_guide(&self) -> Option<InGuide> {
        Some(InGuide {
            language: "TypeScript",
            effect: "Every `Record` over the type stops compiling until it has the value.",
        })
    }

    fn type_name(&self, name: &Name) -> Option<String> {
        Some(names::type_name(name))
    }

    fn value_name(&self, enumeration: &Name, value: &Name) -> Option<String> {
        Some(format!("{} ({})", names::string(value.as_str()), names::type_name(enumeration)))
    }
}

/// What the modules share.
const RUNTIME: &[(&str, &str)] = &[
    ("src/runtime/canonical.ts", include_str!("../../../../templates/typescript/runtime/canonical.ts")),
    ("src/runtime/check-collections.ts", include_str!("../../../../templates/typescript/runtime/check-collections.ts")),
    ("src/runtime/check-json.ts", include_str!("../../../../templates/typescript/runtime/check-json.ts")),
    ("src/runtime/check-string.ts", include_str!("../../../../templates/typescript/runtime/check-string.ts")),
    ("src/runtime/check.ts", include_str!("../../../../templates/typescript/runtime/check.ts")),
    ("src/runtime/faults.ts", include_str!("../../../../templates/typescript/runtime/faults.ts")),
    ("src/runtime/json.ts", include_str!("../../../../templates/typescript/runtime/json.ts")),
    ("src/runtime/text.ts", include_str!("../../../../templates/typescript/runtime/text.ts")),
    ("src/runtime/tolerant.ts", include_str!("../../../../templates/typescript/runtime/tolerant.ts")),
    ("src/runtime/upgrade.ts", include_str!("../../../../templates/typescript/runtime/upgrade.ts")),
    ("src/runtime/values.ts", include_str!("../../../../templates/typescript/runtime/values.ts")),
];

/// Settings of compiler and tools.
const SETTINGS: &[(&str, &str)] = &[
    (".gitignore", include_str!("../../../../templates/typescript/gitignore")),
    (".prettierrc.json", include_str!("../../../../templates/typescript/prettierrc.json")),
    ("test/tsconfig.json", include_str!("../../../../templates/typescript/test/tsconfig.json")),
    ("tsconfig.json", include_str!("../../../../templates/typescript/tsconfig.json")),
];

fn modules(model: &Model, facts: &Facts, files: &mut Vec<OutputFile>) {
    let exports = exports::all(model, facts);
    let exported = exports::names(&exports);
    for (index, enumeration) in model.enums.iter().enumerate() {
        let path = format!("src/enums/{}", names::file_name(&enumeration.name));
        files.push(OutputFile::replaceable(path, enums::emit(model, facts, index, &exported)));
    }
    for definition in &model.types {
        let path = format!("src/types/{}", names::file_name(definition.name()));
        files.push(OutputFile::replaceable(path, objects::emit(model, facts, definition, &exported)));
    }
    for document in &model.documents {
        let path = format!("src/documents/{}", names::file_name(&document.name));
        files.push(OutputFile::replaceable(path, documents::emit(model, facts, document, &exported)));
    }
    files.extend(clients::files(model, &exported));
    let contract = package::contract(model);
    files.push(OutputFile::replaceable(
        "src/index.ts",
        package::index(&exports, contract.is_some(), has_clients(model)),
    ));
    files.extend(contract.map(|text| OutputFile::replaceable("src/contract.ts", text)));
}

fn tests(model: &Model, files: &mut Vec<OutputFile>) {
    let mut compiled = Vec::new();
    if let Some(text) = tests::documents(model) {
        compiled.push("documents.test.js");
        files.push(OutputFile::replaceable("test/documents.test.ts", text));
    }
    if let Some(text) = tests::enums(model) {
        compiled.push("enums.test.js");
        files.push(OutputFile::replaceable("test/enums.test.ts", text));
    }
    if let Some(text) = clients::test(model) {
        compiled.push("clients.test.js");
        files.push(OutputFile::replaceable("test/clients.test.ts", text));
    }
    files.extend(tests::contract(model).map(|text| OutputFile::replaceable("test/contract.test-d.ts", text)));
    files.push(OutputFile::replaceable("package.json", package::manifest(model, &compiled)));
}
