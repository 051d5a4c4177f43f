//! Files of registries: what the registry says of each value of an enum with attributes.

use askama::Template;

use super::names::{WIDTH, attribute_name, push_doc, type_name, value_name};
use super::printer::{Printer, arrow};
use super::render;
use super::types::Types;
use super::values::push_value;
use crate::model::{Enum, Field, Presence};

#[derive(Template)]
#[template(path = "dart/registry.dart")]
struct RegistryFile<'a> {
    name: &'a str,
    supported: String,
    definitions: String,
    definition_of: String,
    constructor: String,
    fields: Vec<FieldView>,
}

struct FieldView {
    doc: String,
    declaration: String,
}

/// The file of the registry of an enum with attributes.
pub(super) fn registry_file(types: &Types<'_>, definition: &Enum) -> String {
    let name = type_name(&definition.name);
    let (head, body) = (format!("  static {name}Definition definitionOf({name} type)"), "definitions[type.index]");
    let file = RegistryFile {
        name: &name,
        supported: supported(&name),
        definitions: definitions(types, definition, &name),
        definition_of: arrow(&head, body).unwrap_or_else(|| format!("{head} =>\n      {body};")),
        constructor: constructor(definition, &name),
        fields: definition.attributes.iter().map(|field| field_view(types, field)).collect(),
    };
    render(&file)
}

fn definitions(types: &Types<'_>, definition: &Enum, name: &str) -> String {
    let attributes: Vec<String> = definition.attributes.iter().map(|field| attribute_name(&field.name)).collect();
    let mut p = Printer::with_capacity(definition.values.len() * (128 + 48 * attributes.len()));
    p.indent(2).text("  static const List<").text(name).text("Definition> definitions = ");
    p.tall_list("[", "]", |p| {
        for value in &definition.values {
            p.item().text(name);
            p.tall_list("Definition(", ")", |p| {
                p.item().entry("type:", " ", |p| p.text(name).text(".").put(&value_name(&value.name)));
                for ((field, attribute), content) in
                    definition.attributes.iter().zip(&attributes).zip(&value.attributes)
                {
                    if let Some(content) = content {
                        p.item().entry(attribute, ": ", |p| push_value(p, types.model, &field.ty, content));
                    }
                }
            });
        }
    });
    p.text(";").finish()
}

/// The supported types, on a line of their own where their name needs one.
fn supported(name: &str) -> String {
    let head = format!("  static const List<{name}> supportedTypes =");
    let line = format!("{head} {name}.supported;");
    if line.chars().count() <= WIDTH { line } else { format!("{head}\n      {name}.supported;") }
}

fn constructor(definition: &Enum, name: &str) -> String {
    let is_optional = |field: &&Field| field.presence == Presence::Optional;
    let mut p = Printer::new(2);
    p.text("  const ").text(name).list("Definition({", "});", |p| {
        p.item().text("required this.type");
        for field in definition.attributes.iter().filter(|field| !is_optional(field)) {
            p.item().text("required this.").text(&attribute_name(&field.name));
        }
        for field in definition.attributes.iter().filter(is_optional) {
            p.item().text("this.").text(&attribute_name(&field.name));
        }
    });
    p.finish()
}

fn field_view(types: &Types<'_>, field: &Field) -> FieldView {
    let mut doc = String::new();
    let instead = format!("The attribute `{}`.", field.name);
    push_doc(&mut doc, 2, if field.description.trim().is_empty() { &instead } else { &field.description });
    let mark = if field.presence == Presence::Optional { "?" } else { "" };
    FieldView { doc, declaration: format!("{}{mark} {}", types.name(&field.ty), attribute_name(&field.name)) }
}
