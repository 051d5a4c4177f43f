//! Modules of enums: labels, guards, open type, and the registry of an enum with attributes.

use std::collections::HashSet;

use askama::Template;

use super::doc::{doc, push_doc};
use super::facts::{Facts, has_earlier_labels};
use super::files::render;
use super::literal::{self, push_value};
use super::module::{Folder, Module};
use super::names::{self, push_string};
use super::types::{Side, push_property};
use crate::model::{Enum, EnumValue, Model, Status};

#[derive(Template)]
#[template(path = "typescript/enum.ts")]
struct EnumModule<'a> {
    imports: String,
    doc: String,
    name: &'a str,
    type_name: String,
    words: String,
    labels_const: String,
    labels: String,
    members: String,
    supported: Option<String>,
    renamed: Option<Renamed>,
    planned: Option<String>,
    is_checked: bool,
    definition: Option<Definition>,
}

/// Earlier labels.
struct Renamed {
    /// As a union of types.
    labels: String,
    /// Each with the present one.
    pairs: String,
}

/// The registry of an enum with attributes.
struct Definition {
    constant: String,
    properties: String,
    rows: String,
}

/// The module of an enum.
pub(super) fn emit(model: &Model, facts: &Facts, index: usize, exported: &HashSet<String>) -> String {
    let enumeration = &model.enums[index];
    let mut module = Module::new(Folder::Enums, names::file_name(&enumeration.name), exported);
    module.import_type(Folder::Runtime, "values.ts", "Unrecognized");
    let is_checked = facts.checked_enums[index];
    if is_checked {
        module.namespace("check");
        module.import_type(Folder::Runtime, "faults.ts", "Faults");
    }
    let definition = (!enumeration.attributes.is_empty()).then(|| definition(model, facts, enumeration, &mut module));
    let values = || enumeration.values.iter();
    let all_supported = values().all(|value| value.status.is_supported());
    let has_planned = values().any(|value| value.status == Status::Planned);
    render(&EnumModule {
        imports: module.imports(),
        doc: doc("", &enumeration.description),
        name: enumeration.name.as_str(),
        type_name: names::type_name(&enumeration.name),
        words: enumeration.name.as_str().replace('_', " "),
        labels_const: names::labels_const(&enumeration.name),
        labels: labels(values()),
        members: members(enumeration),
        supported: (!all_supported).then(|| labels(values().filter(|value| value.status.is_supported()))),
        renamed: has_earlier_labels(model, index).then(|| renamed(enumeration)),
        planned: has_planned.then(|| labels(values().filter(|value| value.status == Status::Planned))),
        is_checked,
        definition,
    })
}

fn labels<'a>(values: impl Iterator<Item = &'a EnumValue>) -> String {
    let mut out = String::with_capacity(values.size_hint().0 * 24);
    for value in values {
        out.push_str("  ");
        push_string(&mut out, value.name.as_str());
        out.push_str(",\n");
    }
    out
}

fn members(enumeration: &Enum) -> String {
    let mut out = String::with_capacity(enumeration.values.len() * 96);
    for value in &enumeration.values {
        push_doc(&mut out, "  ", &documentation(value), deprecation(enumeration, value).as_deref());
        out.push_str("  ");
        out.push_str(value.name.as_str());
        out.push_str(": ");
        push_string(&mut out, value.name.as_str());
        out.push_str(",\n");
    }
    out
}

fn documentation(value: &EnumValue) -> std::borrow::Cow<'_, str> {
    let note = match value.status {
        Status::Active | Status::Deprecated => return value.description.as_str().into(),
        Status::Planned => "Planned: the database and documents do not accept it yet.",
        Status::Retired => "Retired: it still decodes, but is not chosen for anything new.",
    };
    format!("{}\n\n{note}", value.description).into()
}

fn deprecation(enumeration: &Enum, value: &EnumValue) -> Option<String> {
    if !matches!(value.status, Status::Deprecated | Status::Retired) {
        return None;
    }
    Some(match value.replaced_by {
        Some(index) => format!("Use `{}`.", enumeration.values[index].name),
        None => "It will be removed.".to_owned(),
    })
}

fn renamed(enumeration: &Enum) -> Renamed {
    let (mut labels, mut pairs) = (Vec::new(), String::new());
    for value in &enumeration.values {
        for earlier in &value.renamed_from {
            labels.push(names::string(earlier));
            pairs.push_str("  [");
            push_string(&mut pairs, earlier);
            pairs.push_str(", ");
            push_string(&mut pairs, value.name.as_str());
            pairs.push_str("],\n");
        }
    }
    Renamed { labels: labels.join(" | "), pairs }
}

fn definition(model: &Model, facts: &Facts, enumeration: &Enum, module: &mut Module<'_>) -> Definition {
    module.import_type(Folder::Runtime, "values.ts", "LabelStatus");
    let attributes: Vec<_> = enumeration
        .attributes
        .iter()
        .map(|attribute| {
            module.import_for(model, &attribute.ty);
            names::attribute(&attribute.name)
        })
        .collect();
    let mut properties = String::new();
    for (field, name) in enumeration.attributes.iter().zip(&attributes) {
        push_property(&mut properties, model, facts, field, name, Side::Value);
    }
    let mut rows = String::with_capacity(enumeration.values.len() * 320);
    for value in &enumeration.values {
        literal::import_for_fields(module, model, &enumeration.attributes, &value.attributes);
        push_row(&mut rows, model, enumeration, value, &attributes);
    }
    Definition { constant: format!("{}_REGISTRY", enumeration.name.screaming()), properties, rows }
}

fn push_row(out: &mut String, model: &Model, enumeration: &Enum, value: &EnumValue, attributes: &[String]) {
    out.push_str("  ");
    out.push_str(value.name.as_str());
    out.push_str(": {\n    description: ");
    push_string(out, &value.description);
    out.push_str(",\n    status: '");
    out.push_str(value.status.as_str());
    out.push_str("',\n");
    if let Some(index) = value.replaced_by {
        out.push_str("    replaced_by: ");
        push_string(out, enumeration.values[index].name.as_str());
        out.push_str(",\n");
    }
    for ((field, name), content) in enumeration.attributes.iter().zip(attributes).zip(&value.attributes) {
        if let Some(content) = content {
            out.push_str("    ");
            out.push_str(name);
            out.push_str(": ");
            push_value(out, model, &field.ty, content, 2);
            out.push_str(",\n");
        }
    }
    out.push_str("  }");
    out.push_str(literal::unlike_inherited(&enumeration.attributes, &value.attributes));
    out.push_str(",\n");
}
