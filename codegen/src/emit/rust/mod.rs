//! The Rust crate: enums, definitions and documents, with the tests that hold them.
//!
//! What depends on the registry's shape is built as tokens and printed; rows, of which there may be thousands, are
//! written as text. What is the same for every registry stands in `templates/rust/src`.

mod ast;
mod check;
mod definitions;
mod enums;
mod imports;
mod names;
mod objects;
mod package_name;
mod patterns;
mod printer;
mod runtime;
mod samples;
mod schema;
mod tests;
mod types;
mod upgrades;
mod usage;
mod values;

use askama::Template;
use quote::quote;
use syn::Item;

use self::patterns::Patterns;
use self::types::Types;
use self::usage::Uses;
use super::output::OutputFile;
use super::target::{InGuide, Target};
use crate::finding::Findings;
use crate::history::header::notice;
use crate::model::ident::Name;
use crate::model::{Model, TypeDef};
use crate::registry::{Language, PackageNames, Settings};
use crate::render::render;

/// The Rust crate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rust;

#[derive(Template)]
#[template(path = "rust/Cargo.toml")]
struct Manifest<'a> {
    header: &'a str,
    package: &'a str,
    wire: &'a str,
    uses: &'a Uses,
}

#[derive(Template)]
#[template(path = "rust/README.md")]
struct Readme<'a> {
    header: &'a str,
    package: &'a str,
    wire: &'a str,
    uses: &'a Uses,
    rows: String,
}

#[derive(Template)]
#[template(path = "rust/rustfmt.toml")]
struct Rustfmt<'a> {
    header: &'a str,
}

#[derive(Template)]
#[template(path = "rust/lib.rs")]
struct Library<'a> {
    wire: &'a str,
    contents: &'static str,
    example: String,
    uses: &'a Uses,
    exports: String,
}

impl Language for Rust {
    fn name(&self) -> &'static str {
        "rust"
    }

    fn description(&self) -> &'static str {
        "The Rust crate."
    }

    fn settings(&self) -> Settings {
        Settings::Package(PackageNames { default: Name::kebab, check: package_name::check })
    }

    fn check(&self, model: &Model, diagnostics: &mut Findings) {
        check::check(model, diagnostics);
    }
}

impl Target for Rust {
    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let patterns = Patterns::new(model);
        let uses = Uses::new(model, &patterns);
        let folders = [enums(model, &patterns, &uses), types(model, &patterns), documents(model, &patterns)];
        let mut files = package_files(model, &uses, &folders);
        files.extend(runtime::files(&uses).into_iter().map(|(path, text)| rust_file(format!("src/{path}"), &text)));
        if uses.patterns {
            files.push(rust_file("src/pattern.rs", &pattern_file(&patterns, &uses)));
        }
        for folder in folders.into_iter().filter(|folder| !folder.entries.is_empty()) {
            files.push(rust_file(format!("src/{}.rs", folder.name), &folder.module()));
            files.extend(folder.entries.into_iter().map(|entry| {
                rust_file(format!("src/{}/{}", folder.name, names::file_name(&entry.module)), &entry.text)
            }));
        }
        files.extend(tests::files(model, &uses).into_iter().map(|(path, text)| rust_file(path, &text)));
        files
    }

    fn in_guide(&self) -> Option<InGuide> {
        Some(InGuide {
            language: "Rust",
            effect: "`match` without a wildcard stops compiling until it knows the value.",
        })
    }

    fn type_name(&self, name: &Name) -> Option<String> {
        Some(names::type_name(name))
    }

    fn value_name(&self, enumeration: &Name, value: &Name) -> Option<String> {
        Some(format!("{}::{}", names::type_name(enumeration), names::variant_name(value)))
    }
}

fn rust_file(path: impl Into<String>, text: &str) -> OutputFile {
    OutputFile::replaceable(path, [concat!("// ", notice!(), "\n\n"), text].concat())
}

/// The modules of one kind.
struct Folder {
    name: &'static str,
    docs: &'static str,
    entries: Vec<Entry>,
}

/// A module and the types that it shows.
struct Entry {
    module: String,
    exports: Vec<String>,
    text: String,
}

impl Folder {
    /// The file of the folder's own module.
    fn module(&self) -> String {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_cached_key(|entry| imports::place(&entry.module));
        let mut text = format!("//! {}\n\n", self.docs);
        text.extend(entries.iter().map(|entry| format!("mod {};\n", entry.module)));
        text.push('\n');
        text.extend(entries.iter().map(|entry| imports::line(&format!("pub use {}", entry.module), &entry.exports)));
        text
    }
}

fn enums(model: &Model, patterns: &Patterns<'_>, uses: &Uses) -> Folder {
    let entries = model.enums.iter().map(|definition| {
        let own = names::type_name(&definition.name);
        let text = enums::enum_file(Types { model, patterns, own: &own, open: false }, definition, uses.index);
        let mut exports = vec![own.clone()];
        if !definition.attributes.is_empty() {
            exports.push(format!("{own}Definition"));
        }
        exports.push(format!("Open{own}"));
        Entry { module: names::module_name(&definition.name), exports, text }
    });
    Folder { name: "enums", docs: "Closed lists of names, and what is known about each.", entries: entries.collect() }
}

fn types(model: &Model, patterns: &Patterns<'_>) -> Folder {
    let entries = model.types.iter().map(|def| {
        let own = names::type_name(def.name());
        let types = Types { model, patterns, own: &own, open: true };
        let items = match def {
            TypeDef::Object(object) => objects::object_items(types, object),
            TypeDef::Union(union) => objects::union_items(types, union),
        };
        let kind = if matches!(def, TypeDef::Object(_)) { "object" } else { "union" };
        json_entry(def.name(), kind, &own, items)
    });
    Folder { name: "types", docs: "Objects and unions.", entries: entries.collect() }
}

fn documents(model: &Model, patterns: &Patterns<'_>) -> Folder {
    let entries = model.documents.iter().map(|document| {
        let own = names::type_name(&document.name);
        let types = Types { model, patterns, own: &own, open: true };
        let mut items = objects::document_items(types, document);
        items.extend(upgrades::items(types, document));
        json_entry(&document.name, "document", &own, items)
    });
    Folder { name: "documents", docs: "Documents: JSON that says which version it is of.", entries: entries.collect() }
}

fn json_entry(name: &Name, kind: &str, own: &str, items: Vec<Item>) -> Entry {
    let upgrade = (kind == "document").then(|| {
        quote!(
            use crate::upgrade;
        )
    });
    let mut all = ast::items(quote! {
        use crate::decode;
        use crate::encode;
        use crate::json;
        #upgrade
    });
    all.extend(items);
    let text = format!("//! The {kind} `{name}`.\n\n{}", printer::print(all));
    Entry { module: names::module_name(name), exports: vec![own.to_owned()], text }
}

fn pattern_file(patterns: &Patterns<'_>, uses: &Uses) -> String {
    let items = patterns.items();
    let regex = if uses.regex {
        quote! {
            use std::sync::LazyLock;
            use regex_lite::Regex;
        }
    } else {
        quote!()
    };
    let items = printer::items(quote!(#regex use crate::decode::Check; #items));
    format!("//! The patterns of strings.\n\n{items}")
}

fn package_files(model: &Model, uses: &Uses, folders: &[Folder]) -> Vec<OutputFile> {
    let (header, package, wire) = (notice!(), model.targets.of("rust").package.as_str(), model.name.as_str());
    let exports = folders.iter().filter(|folder| !folder.entries.is_empty()).map(|folder| {
        let names: Vec<_> = folder.entries.iter().flat_map(|entry| entry.exports.iter().cloned()).collect();
        imports::line(&format!("pub use {}", folder.name), &names)
    });
    let mut exports: Vec<_> = exports.collect();
    exports.sort_unstable();
    let exports = exports.concat();
    let contents = match (uses.enums, uses.json) {
        (true, true) => "its enums, objects and documents",
        (true, false) => "its enums",
        (false, _) => "its objects and documents",
    };
    let example = model.enums.first().map_or_else(|| "label::Label".to_owned(), |first| names::type_name(&first.name));
    let rows =
        folders.iter().flat_map(|folder| &folder.entries).map(|entry| format!("- `{}`", entry.exports.join("`, `")));
    let rows = rows.collect::<Vec<_>>().join("\n");
    vec![
        OutputFile::rendered("Cargo.toml", &Manifest { header, package, wire, uses }),
        OutputFile::rendered("README.md", &Readme { header, package, wire, uses, rows }),
        OutputFile::rendered("rustfmt.toml", &Rustfmt { header }),
        rust_file("src/lib.rs", &render(&Library { wire, contents, example, uses, exports })),
    ]
}
