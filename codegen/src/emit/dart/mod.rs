//! The Dart package: enums, registries and documents, with the tests that hold them.
//!
//! All of it is one library of many parts, so that constructors that check and copy nothing stay private and yet can make
//! the constants of other files. What is the same for every registry stands in `templates/dart/runtime`.

mod check;
mod classes;
mod clients;
mod enums;
mod files;
mod members;
mod names;
mod package_name;
mod patterns;
mod printer;
mod properties;
mod registry;
mod runtime;
mod tests;
mod types;
mod upgrades;
mod values;

use askama::Template;

use self::files::{DART_HEADER, HEADER, analysis_options, dart_file, part_header};
use self::types::Types;
use super::output::OutputFile;
use super::target::{InGuide, Target};
use crate::finding::Findings;
use crate::model::facts::clients::{has_clients, repositories};
use crate::model::ident::Name;
use crate::model::{EnumId, Model, TypeDef};
use crate::registry::{Language, PackageNames, Settings};
use crate::render::render;

/// The Dart package.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dart;

#[derive(Template)]
#[template(path = "dart/pubspec.yaml")]
struct Pubspec<'a> {
    header: &'a str,
    package: &'a str,
    name: &'a str,
}

#[derive(Template)]
#[template(path = "dart/package.dart")]
struct Package<'a> {
    name: &'a str,
}

#[derive(Template)]
#[template(path = "dart/library.dart")]
struct Library<'a> {
    parts: Vec<&'a str>,
}

impl Language for Dart {
    fn name(&self) -> &'static str {
        "dart"
    }

    fn description(&self) -> &'static str {
        "The Dart package."
    }

    fn settings(&self) -> Settings {
        Settings::Package(PackageNames { default: Name::to_string, check: package_name::check })
    }

    fn check(&self, model: &Model, diagnostics: &mut Findings) {
        check::check(model, diagnostics);
    }
}

impl Target for Dart {
    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let parts = parts(model);
        let mut names: Vec<&str> = parts.iter().filter_map(|file| file.path.strip_prefix(SOURCES)).collect();
        names.sort_unstable();
        let library = dart_file("lib/src/library.dart", &render(&Library { parts: names }));
        let mut files = package_files(model);
        files.push(library);
        files.extend(parts);
        files.extend(test_files(model));
        files.extend(clients::files(model));
        files
    }

    fn in_guide(&self) -> Option<InGuide> {
        Some(InGuide {
            language: "Dart",
            effect: "`switch` without a default stops compiling until it knows the value.",
        })
    }

    fn type_name(&self, name: &Name) -> Option<String> {
        Some(names::type_name(name))
    }

    fn value_name(&self, enumeration: &Name, value: &Name) -> Option<String> {
        Some(format!("{}.{}", names::type_name(enumeration), names::value_name(value)))
    }
}

fn package_files(model: &Model) -> Vec<OutputFile> {
    let package = model.targets.of("dart").package.as_str();
    vec![
        OutputFile::rendered("pubspec.yaml", &Pubspec { header: HEADER, package, name: model.name.as_str() }),
        analysis_options("analysis_options.yaml", has_clients(model)),
        dart_file(format!("lib/{package}.dart"), &render(&Package { name: model.name.as_str() })),
    ]
}

/// Where the library and its parts stand.
const SOURCES: &str = "lib/src/";

/// The parts of the library.
fn parts(model: &Model) -> Vec<OutputFile> {
    let types = Types::new(model);
    let part = |path: String, contents: String| OutputFile::replaceable([SOURCES, &path].concat(), contents);
    let mut parts: Vec<OutputFile> =
        runtime::parts().map(|(name, text)| part(format!("runtime/{name}"), part_header() + &text)).collect();
    for (index, definition) in model.enums.iter().enumerate() {
        let names = types.enum_names(EnumId(index));
        let text = enums::enum_part(part_header(), definition, names);
        parts.push(part(format!("enums/{}.dart", definition.name), text));
        if !definition.attributes.is_empty() {
            let text = registry::registry_part(part_header(), &types, definition, names);
            parts.push(part(format!("registries/{}_registry.dart", definition.name), text));
        }
    }
    for def in &model.types {
        let text = match def {
            TypeDef::Object(object) => classes::object_file(&types, object),
            TypeDef::Union(union) => classes::union_file(&types, union),
        };
        parts.push(part(format!("types/{}.dart", def.name()), part_header() + &text));
    }
    for document in &model.documents {
        let text = classes::document_file(&types, document);
        parts.push(part(format!("documents/{}.dart", document.name), part_header() + &text));
    }
    if let Some(text) = patterns::patterns_part(&types) {
        parts.push(part("patterns.dart".to_owned(), [DART_HEADER, "part of 'library.dart';\n\n", &text].concat()));
    }
    for repository in repositories(model) {
        let text = clients::row_file(&types, &repository);
        parts.push(part(format!("rows/{}_row.dart", repository.table.name.singular()), part_header() + &text));
    }
    parts
}

fn test_files(model: &Model) -> Vec<OutputFile> {
    let mut files = vec![dart_file("test/values_test.dart", &tests::values_test(model))];
    for definition in &model.enums {
        let path = format!("test/enums/{}_test.dart", definition.name);
        files.push(dart_file(path, &tests::enum_test(model, definition)));
    }
    for document in &model.documents {
        let path = format!("test/documents/{}_test.dart", document.name);
        files.push(dart_file(path, &tests::document_test(model, document)));
    }
    files
}
