//! Generated tests: they hold what the package promises against the compiled package itself.

use askama::Template;

use super::names::{attribute_name, push_string, type_name};
use super::printer::Printer;
use super::render;
use crate::model::{Document, Enum, EnumValue, Model, Presence, Type};

#[derive(Template)]
#[template(path = "dart/enum_test.dart")]
struct EnumTest<'a> {
    package: &'a str,
    name: String,
    labels: String,
    supported: String,
    renamed: Vec<(String, &'a str)>,
    unknown: String,
    is_registry: bool,
    documents: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "dart/document_test.dart")]
struct DocumentTest<'a> {
    package: &'a str,
    name: String,
    version: u32,
    required: Vec<&'a str>,
}

#[derive(Template)]
#[template(path = "dart/values_test.dart")]
struct ValuesTest<'a> {
    package: &'a str,
}

/// The test of an enum, its open type and its registry.
pub(super) fn enum_test(model: &Model, definition: &Enum) -> String {
    let renamed = definition.values.iter().flat_map(|value| {
        value.renamed_from.iter().map(|old| {
            let mut literal = String::new();
            push_string(&mut literal, old);
            (literal, value.name.as_str())
        })
    });
    let documents = definition.attributes.iter().filter_map(|field| match field.ty {
        Type::Document(id) => Some((attribute_name(&field.name), type_name(&model.document(id).name))),
        _ => None,
    });
    render(&EnumTest {
        package: &model.targets.dart.package,
        name: type_name(&definition.name),
        labels: labels(definition.values.iter()),
        supported: labels(definition.values.iter().filter(|value| value.status.is_supported())),
        renamed: renamed.collect(),
        unknown: unknown_label(definition),
        is_registry: !definition.attributes.is_empty(),
        documents: documents.collect(),
    })
}

fn labels<'a>(values: impl Iterator<Item = &'a EnumValue> + Clone) -> String {
    if values.clone().next().is_none() {
        return "<String>[]".to_owned();
    }
    let mut p = Printer::new(6);
    p.tall_list("[", "]", |p| {
        for value in values.clone() {
            p.item().text("'").text(value.name.as_str()).text("'");
        }
    });
    p.finish()
}

/// A string that no value has, or ever had, as its name.
fn unknown_label(definition: &Enum) -> String {
    let mut label = "?".to_owned();
    while definition.values.iter().any(|value| value.renamed_from.contains(&label)) {
        label.push('?');
    }
    label
}

/// The test of a document.
pub(super) fn document_test(model: &Model, document: &Document) -> String {
    let fields = document.fields.iter().filter(|field| field.presence == Presence::Required);
    let mut required: Vec<&str> = fields.map(|field| field.name.as_str()).collect();
    required.sort_unstable();
    render(&DocumentTest {
        package: &model.targets.dart.package,
        name: type_name(&document.name),
        version: document.schema_version,
        required,
    })
}

/// The test of the values that JSON has only as strings.
pub(super) fn values_test(model: &Model) -> String {
    render(&ValuesTest { package: &model.targets.dart.package })
}
