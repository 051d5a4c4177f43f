//! Generated tests: they hold what the package promises against the compiled package itself.

use askama::Template;

use super::names::{WIDTH, attribute_name, push_string, type_name};
use super::printer::Printer;
use crate::model::{Document, Enum, EnumValue, Model, Presence, Type};
use crate::render::render;

#[derive(Template)]
#[template(path = "dart/enum_test.dart")]
struct EnumTest<'a> {
    imports: String,
    name: String,
    labels: String,
    supported: String,
    renamed: Vec<(String, &'a str)>,
    unknown: String,
    is_registry: bool,
    documents: Vec<DocumentAttribute>,
}

/// An attribute that holds a document.
struct DocumentAttribute {
    name: String,
    class: String,
    is_optional: bool,
}

#[derive(Template)]
#[template(path = "dart/document_test.dart")]
struct DocumentTest<'a> {
    imports: String,
    name: String,
    version: u32,
    has_fields: bool,
    required: Vec<&'a str>,
}

#[derive(Template)]
#[template(path = "dart/values_test.dart")]
struct ValuesTest {
    imports: String,
}

/// The imports of a test, in the order of their packages.
fn imports(model: &Model, shown: &[&str]) -> String {
    let package = &model.targets.of("dart").package;
    let own = format!("import 'package:{package}/{package}.dart';\n");
    let mut test = format!("import 'package:test/test.dart' show {};\n", shown.join(", "));
    if test.len() > WIDTH {
        test = format!("import 'package:test/test.dart'\n    show {};\n", shown.join(", "));
    }
    if test.lines().any(|line| line.len() > WIDTH) {
        test = format!("import 'package:test/test.dart'\n    show\n        {};\n", shown.join(",\n        "));
    }
    if package.as_str() < "test" { own + &test } else { test + &own }
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
        Type::Document(id) => Some(DocumentAttribute {
            name: attribute_name(&field.name),
            class: type_name(&model.document(id).name),
            is_optional: field.presence == Presence::Optional,
        }),
        _ => None,
    });
    render(&EnumTest {
        imports: imports(model, &["expect", "group", "isA", "isNull", "test", "throwsFormatException"]),
        name: type_name(&definition.name),
        labels: expect_labels(definition, "values", |_| true),
        supported: expect_labels(definition, "supported", |value| value.status.is_supported()),
        renamed: renamed.collect(),
        unknown: unknown_label(definition),
        is_registry: !definition.attributes.is_empty(),
        documents: documents.collect(),
    })
}

/// A statement that expects a list of values to have the names of those that count.
fn expect_labels(definition: &Enum, list: &str, counts: impl Fn(&EnumValue) -> bool) -> String {
    let values: Vec<&EnumValue> = definition.values.iter().filter(|value| counts(value)).collect();
    let name = type_name(&definition.name);
    let open = if values.is_empty() { "<String>[" } else { "[" };
    let mut p = Printer::new(6);
    p.text("      expect(").text(&name).text(".").text(list).text(".map((value) => value.wireName), ");
    p.list(open, "])", |p| {
        for value in &values {
            p.item().text("'").text(value.name.as_str()).put("'");
        }
    });
    p.text(";").finish()
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
        imports: imports(model, &["expect", "isA", "isEmpty", "isFalse", "test", "throwsA"]),
        name: type_name(&document.name),
        version: document.schema_version,
        has_fields: !document.fields.is_empty(),
        required,
    })
}

/// The test of the values that JSON has only as strings.
pub(super) fn values_test(model: &Model) -> String {
    render(&ValuesTest {
        imports: imports(
            model,
            &["expect", "isNot", "isNull", "test", "throwsArgumentError", "throwsUnsupportedError"],
        ),
    })
}
