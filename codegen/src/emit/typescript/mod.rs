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
mod literal;
mod module;
mod names;
mod objects;
mod package;
pub(crate) mod package_name;
mod tests;
mod types;
mod upgrades;

use super::output::OutputFile;
use super::target::Target;
use crate::finding::Findings;
use crate::history::header::notice;
use crate::model::Model;
use crate::model::ident::Name;
use crate::registry::Language;
use facts::Facts;

/// The TypeScript package.
pub(super) struct TypeScript;

impl Language for TypeScript {
    fn name(&self) -> &'static str {
        "typescript"
    }

    fn default_package_name(&self, name: &Name) -> Option<String> {
        Some(name.kebab())
    }

    fn check_package_name(&self, name: &str) -> Result<(), &'static str> {
        package_name::check(name)
    }

    fn check(&self, model: &Model, diagnostics: &mut Findings) {
        exports::check(model, diagnostics);
    }
}

impl Target for TypeScript {
    fn directory<'a>(&self, model: &'a Model) -> &'a str {
        &model.targets.typescript.directory
    }

    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let facts = Facts::of(model);
        let mut files = Vec::new();
        modules(model, &facts, &mut files);
        tests(model, &mut files);
        files.extend(RUNTIME.iter().map(|(path, text)| file(*path, with_header(text))));
        files.extend(SETTINGS.iter().map(|(path, text)| file(*path, (*text).to_owned())));
        files
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

/// What clients and repositories share.
const RUNTIME_OF_CLIENTS: &[(&str, &str)] = &[
    ("src/runtime/credentials.ts", include_str!("../../../../templates/typescript/runtime/credentials.ts")),
    ("src/runtime/database.ts", include_str!("../../../../templates/typescript/runtime/database.ts")),
    ("src/runtime/rows.ts", include_str!("../../../../templates/typescript/runtime/rows.ts")),
    ("src/runtime/vault.ts", include_str!("../../../../templates/typescript/runtime/vault.ts")),
];

/// Settings of compiler and tools.
const SETTINGS: &[(&str, &str)] = &[
    (".gitignore", include_str!("../../../../templates/typescript/gitignore")),
    (".prettierrc.json", include_str!("../../../../templates/typescript/prettierrc.json")),
    ("test/tsconfig.json", include_str!("../../../../templates/typescript/test/tsconfig.json")),
    ("tsconfig.json", include_str!("../../../../templates/typescript/tsconfig.json")),
];

const HEADER: &str = concat!("/** ", notice!(), "\n * @noprettier\n */\n\n");

fn modules(model: &Model, facts: &Facts, files: &mut Vec<OutputFile>) {
    let exports = exports::all(model, facts);
    let exported = exports::names(&exports);
    for (index, enumeration) in model.enums.iter().enumerate() {
        let path = format!("src/enums/{}", names::file_name(&enumeration.name));
        files.push(file(path, enums::emit(model, facts, index, &exported)));
    }
    for definition in &model.types {
        let path = format!("src/types/{}", names::file_name(definition.name()));
        files.push(file(path, objects::emit(model, facts, definition, &exported)));
    }
    for document in &model.documents {
        let path = format!("src/documents/{}", names::file_name(&document.name));
        files.push(file(path, documents::emit(model, facts, document, &exported)));
    }
    files.extend(clients::files(model, &exported));
    let contract = package::contract(model);
    files.push(file("src/index.ts", package::index(&exports, contract.is_some(), clients::are_there(model))));
    files.extend(contract.map(|text| file("src/contract.ts", text)));
}

fn tests(model: &Model, files: &mut Vec<OutputFile>) {
    let mut compiled = Vec::new();
    if let Some(text) = tests::documents(model) {
        compiled.push("documents.test.js");
        files.push(file("test/documents.test.ts", text));
    }
    if let Some(text) = tests::enums(model) {
        compiled.push("enums.test.js");
        files.push(file("test/enums.test.ts", text));
    }
    if let Some(text) = clients::test(model) {
        compiled.push("clients.test.js");
        files.push(file("test/clients.test.ts", text));
    }
    files.extend(tests::contract(model).map(|text| file("test/contract.test-d.ts", text)));
    files.push(file("package.json", package::manifest(model, &compiled)));
}

fn file(path: impl Into<String>, text: String) -> OutputFile {
    OutputFile::replaceable(path, text)
}

/// A rendered source file below the header.
fn render(template: &impl askama::Template) -> String {
    with_header(&render_bare(template))
}

/// A rendered template with the line end that askama takes from its last line.
fn render_bare(template: &impl askama::Template) -> String {
    // Writing into a string cannot fail; if it ever does, the compiler of the output will show what was said.
    let mut text = template.render().unwrap_or_else(|error| error.to_string());
    text.push('\n');
    text
}

fn with_header(text: &str) -> String {
    let mut out = String::with_capacity(HEADER.len() + text.len());
    out.push_str(HEADER);
    out.push_str(text);
    out
}
