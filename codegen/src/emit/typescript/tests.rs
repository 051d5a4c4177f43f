//! The tests that come with the package.

use std::collections::BTreeSet;

use askama::Template;

use super::files::render;
use super::names::{self, push_string};
use crate::model::{Document, Enum, EnumValue, Model, Presence};

#[derive(Template)]
#[template(path = "typescript/test/enums.test.ts")]
struct EnumTests<'a> {
    imports: BTreeSet<String>,
    package: String,
    enums: Vec<EnumView<'a>>,
}

struct EnumView<'a> {
    name: &'a str,
    type_name: String,
    labels_const: String,
    labels: String,
    supported: String,
    renamed: Vec<(String, String)>,
    registry: Option<String>,
}

#[derive(Template)]
#[template(path = "typescript/test/documents.test.ts")]
struct DocumentTests<'a> {
    imports: BTreeSet<String>,
    package: String,
    documents: Vec<DocumentView<'a>>,
}

struct DocumentView<'a> {
    wire_name: &'a str,
    name: String,
    screaming: String,
    schema_version: u32,
    has_fields: bool,
    required: Vec<&'a str>,
}

#[derive(Template)]
#[template(path = "typescript/test/contract.test-d.ts")]
struct ContractTests<'a> {
    package: String,
    schema: &'a str,
    name: &'a str,
    /// Whether the enum has labels enough.
    can_swap: bool,
    /// Whether the database has other enums.
    has_others: bool,
}

/// Tests of the enums: the exact labels, guards, registries.
pub(super) fn enums(model: &Model) -> Option<String> {
    let mut imports = BTreeSet::new();
    let enums: Vec<_> = model.enums.iter().map(|enumeration| enum_view(enumeration, &mut imports)).collect();
    let package = names::string(&model.targets.of("typescript").package);
    (!enums.is_empty()).then(|| render(&EnumTests { imports, package, enums }))
}

fn enum_view<'a>(enumeration: &'a Enum, imports: &mut BTreeSet<String>) -> EnumView<'a> {
    let type_name = names::type_name(&enumeration.name);
    let labels_const = names::labels_const(&enumeration.name);
    let registry = (!enumeration.attributes.is_empty()).then(|| format!("{}_REGISTRY", enumeration.name.screaming()));
    imports.extend([format!("SUPPORTED_{labels_const}"), labels_const.clone(), type_name.clone()]);
    imports.extend(["is", "open", "parse"].map(|verb| format!("{verb}{type_name}")));
    imports.extend(registry.clone());
    let renamed = enumeration.values.iter().flat_map(|value| {
        value.renamed_from.iter().map(|earlier| (names::string(earlier), names::string(value.name.as_str())))
    });
    EnumView {
        name: enumeration.name.as_str(),
        labels: labels(enumeration.values.iter()),
        supported: labels(enumeration.values.iter().filter(|value| value.status.is_supported())),
        renamed: renamed.collect(),
        type_name,
        labels_const,
        registry,
    }
}

fn labels<'a>(values: impl Iterator<Item = &'a EnumValue>) -> String {
    let mut out = String::with_capacity(values.size_hint().0 * 24);
    for value in values {
        out.push_str("      ");
        push_string(&mut out, value.name.as_str());
        out.push_str(",\n");
    }
    out
}

/// Tests of the documents: round trips and faults.
pub(super) fn documents(model: &Model) -> Option<String> {
    let mut imports = BTreeSet::from(["type Fault".to_owned()]);
    let documents: Vec<_> = model.documents.iter().map(|document| document_view(document, &mut imports)).collect();
    let package = names::string(&model.targets.of("typescript").package);
    (!documents.is_empty()).then(|| render(&DocumentTests { imports, package, documents }))
}

fn document_view<'a>(document: &'a Document, imports: &mut BTreeSet<String>) -> DocumentView<'a> {
    let name = names::type_name(&document.name);
    let screaming = document.name.screaming();
    imports.extend([format!("{screaming}_SAFE_DEFAULT"), format!("{screaming}_SCHEMA_VERSION")]);
    let verbs = ["encode", "is", "parse", "stringify", "upgrade", "upgradeAndParse", "validate"];
    imports.extend(verbs.map(|verb| format!("{verb}{name}")));
    imports.extend(["parse", "upgradeAndParse"].map(|verb| format!("{verb}{name}Json")));
    imports.extend(["", "Json"].map(|what| format!("parse{name}{what}Tolerantly")));
    let fields = document.fields.iter().filter(|field| field.presence == Presence::Required);
    let mut required: Vec<_> = fields.map(|field| field.name.as_str()).chain(["schema_version"]).collect();
    required.sort_unstable();
    DocumentView {
        wire_name: document.name.as_str(),
        name,
        screaming,
        schema_version: document.schema_version,
        has_fields: !document.fields.is_empty(),
        required,
    }
}

/// Cases of the contract that must not compile, on an enum that has labels enough.
pub(super) fn contract(model: &Model) -> Option<String> {
    let count = |enumeration: &Enum| enumeration.values.iter().filter(|value| value.status.is_in_database()).count();
    let enumeration =
        model.stored_enums().map(|(_, enumeration)| enumeration).max_by_key(|enumeration| count(enumeration).min(2))?;
    Some(render(&ContractTests {
        package: names::string(&model.targets.of("typescript").package),
        schema: model.targets.postgres.schema.as_str(),
        name: enumeration.name.as_str(),
        can_swap: count(enumeration) > 1,
        has_others: model.stored_enums().count() > 1,
    }))
}
