//! The package around the modules: its manifest, its index, and its contract with the database.

use std::collections::HashSet;

use askama::Template;

use super::exports::{Export, Kind};
use super::files::render;
use super::module::{Folder, Module};
use super::names;
use crate::model::{Enum, Model};
use crate::render;

#[derive(Template)]
#[template(path = "typescript/package.json")]
struct Manifest {
    name: String,
    description: String,
    test: String,
}

#[derive(Template)]
#[template(path = "typescript/index.ts")]
struct Index {
    modules: String,
    has_clients: bool,
}

#[derive(Template)]
#[template(path = "typescript/contract.ts")]
struct Contract<'a> {
    imports: String,
    schema: &'a str,
    enums: Vec<EnumLabels<'a>>,
}

struct EnumLabels<'a> {
    name: &'a str,
    /// The type of the tuple of labels.
    labels: String,
}

/// The manifest. `tests` are the compiled files with tests.
pub(super) fn manifest(model: &Model, tests: &[&str]) -> String {
    let json = |text: &str| serde_json::Value::from(text).to_string();
    let mut test = "npm run build && tsc --project test/tsconfig.json".to_owned();
    if !tests.is_empty() {
        test.push_str(" && node --test");
    }
    for file in tests {
        test.push_str(" dist-test/");
        test.push_str(file);
    }
    render::render(&Manifest {
        name: json(&model.targets.of("typescript").package),
        description: json(&format!("Enums and documents of {}, generated from its registry.", model.name)),
        test: json(&test),
    })
}

/// The index, which says what the package exports.
pub(super) fn index(exports: &[Export], has_contract: bool, has_clients: bool) -> String {
    let none = HashSet::new();
    let mut modules = String::new();
    for group in exports.chunk_by(|a, b| (a.folder, &a.file) == (b.folder, &b.file)) {
        let mut module = Module::new(Folder::Root, "", &none);
        for export in group.iter().filter(|export| export.is_public) {
            if export.kind == Kind::Type {
                module.import_type(export.folder, &export.file, export.name.as_str());
            } else {
                module.import_value(export.folder, &export.file, export.name.as_str());
            }
        }
        modules.push_str(&module.exports());
    }
    if has_contract {
        modules.push_str("export type { AssertDatabase, AssertDatabaseEnums, DatabaseEnums } from './contract.ts';\n");
    }
    render(&Index { modules, has_clients })
}

/// The contract with the database, when the database has any of the enums.
pub(super) fn contract(model: &Model) -> Option<String> {
    let none = HashSet::new();
    let mut module = Module::new(Folder::Root, "", &none);
    let enums: Vec<_> = model.stored_enums().map(|(_, enumeration)| labels(enumeration, &mut module)).collect();
    (!enums.is_empty()).then(|| {
        let schema = model.targets.postgres.schema.as_str();
        render(&Contract { imports: module.imports(), schema, enums })
    })
}

fn labels<'a>(enumeration: &'a Enum, module: &mut Module<'_>) -> EnumLabels<'a> {
    let name = enumeration.name.as_str();
    if enumeration.values.iter().all(|value| value.status.is_in_database()) {
        let constant = names::labels_const(&enumeration.name);
        module.import_type(Folder::Enums, &names::file_name(&enumeration.name), constant.as_str());
        return EnumLabels { name, labels: format!("typeof {constant}") };
    }
    let mut labels = "readonly [\n".to_owned();
    for value in enumeration.values.iter().filter(|value| value.status.is_in_database()) {
        labels.push_str("    ");
        names::push_string(&mut labels, value.name.as_str());
        labels.push_str(",\n");
    }
    labels.push_str("  ]");
    EnumLabels { name, labels }
}
