//! Files of registries: what the registry says of each value of an enum with attributes.

use askama::Template;

use super::names::{WIDTH, attribute_name, push_doc};
use super::printer::{Printer, arrow};
use super::types::{EnumNames, Types};
use super::values::push_value;
use crate::model::{Enum, Field, Presence};
use crate::render::render;

#[derive(Template)]
#[template(path = "dart/registry_head.dart")]
struct Head<'a> {
    name: &'a str,
    supported: String,
}

#[derive(Template)]
#[template(path = "dart/registry_tail.dart")]
struct Tail<'a> {
    name: &'a str,
    definition_of: String,
    constructor: String,
    fields: Vec<FieldView>,
}

struct FieldView {
    doc: String,
    declaration: String,
}

/// Writes the part that holds the registry of an enum with attributes.
pub(super) fn registry_part(part: String, types: &Types<'_>, definition: &Enum, names: &EnumNames) -> String {
    let name = names.name.as_str();
    let mut p = Printer::continuing(part);
    p.raw().reserve(4096 + definition.values.len() * (128 + 48 * definition.attributes.len()));
    p.put(&render(&Head { name, supported: supported(name) }));
    push_definitions(&mut p, types, definition, names);
    let (head, body) = (format!("  static {name}Definition definitionOf({name} type)"), "definitions[type.index]");
    let tail = Tail {
        name,
        definition_of: arrow(&head, body).unwrap_or_else(|| format!("{head} =>\n      {body};")),
        constructor: constructor(definition, name),
        fields: definition.attributes.iter().map(|field| field_view(types, field)).collect(),
    };
    p.text(&render(&tail)).finish()
}

fn push_definitions(p: &mut Printer, types: &Types<'_>, definition: &Enum, names: &EnumNames) {
    let attributes: Vec<String> = definition.attributes.iter().map(|field| attribute_name(&field.name)).collect();
    let name = names.name.as_str();
    let open = format!("{name}Definition(");
    p.indent(2).text("  static const List<").text(name).text("Definition> definitions = ");
    p.tall_list("[", "]", |p| {
        for (value, constant) in definition.values.iter().zip(&names.values) {
            p.item().tall_list(&open, ")", |p| {
                p.item().entry("type:", " ", |p| p.text(name).text(".").put(constant));
                for ((field, attribute), content) in
                    definition.attributes.iter().zip(&attributes).zip(&value.attributes)
                {
                    if let Some(content) = content {
                        p.item().entry(attribute, ": ", |p| push_value(p, types, &field.ty, content));
                    }
                }
            });
        }
    });
    p.put(";\n\n");
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
