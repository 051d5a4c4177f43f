//! Files of objects, unions and documents.

use askama::Template;

use super::members::Class;
use super::names::{property_name, push_doc, type_name, variant_name};
use super::printer::{Printer, arrow, arrow_list};
use super::types::Types;
use super::upgrades;
use super::values::push_instance;
use crate::model::ident::Name;
use crate::model::{Document, Field, Object, Presence, Union, Value, Variant};
use crate::render::render;

#[derive(Template)]
#[template(path = "dart/class.dart")]
struct ClassFile {
    doc: String,
    class: ClassView,
    from_json: String,
    from_json_tolerantly: String,
    document: Option<DocumentView>,
}

#[derive(Template)]
#[template(path = "dart/union.dart")]
struct UnionFile {
    doc: String,
    name: String,
    tag: String,
    shape: String,
    from_json: String,
    from_json_tolerantly: String,
    to_json: String,
    variants: Vec<VariantView>,
}

/// What a document has beyond an object.
struct DocumentView {
    version: u32,
    safe_default: String,
    upgrade: String,
    steps: Vec<upgrades::StepView>,
}

struct VariantView {
    doc: String,
    class: ClassView,
}

/// The members of a class, each as whole lines.
struct ClassView {
    name: String,
    copies: bool,
    constructor: String,
    constant_constructor: Option<String>,
    reader: String,
    properties: String,
    shape: String,
    fields: Vec<FieldView>,
    has_optional: bool,
    copy_with: String,
    keeping: Option<String>,
    to_json: String,
    writer: String,
    equality: String,
    hash_code: String,
    to_text: String,
}

struct FieldView {
    doc: String,
    declaration: String,
}

/// The file of an object.
pub(super) fn object_file(types: &Types<'_>, object: &Object) -> String {
    let name = type_name(&object.name);
    let class = Class { types, name: &name, fields: &object.fields, is_variant: false, keeps_unknown: true };
    let class = view(&class, object_shape(&name, &object.fields, None), "");
    render(&ClassFile {
        doc: doc(0, &object.description),
        class,
        from_json: from_json(&name),
        from_json_tolerantly: from_json_tolerantly(&name),
        document: None,
    })
}

/// The file of a document.
pub(super) fn document_file(types: &Types<'_>, document: &Document) -> String {
    let name = type_name(&document.name);
    let class = Class { types, name: &name, fields: &document.fields, is_variant: false, keeps_unknown: true };
    let class = view(&class, document_shape(&name, document), "'schema_version': schemaVersion");
    let steps = upgrades::steps(types.model, document);
    let document_view = DocumentView {
        version: document.schema_version,
        safe_default: safe_default(types, &name, document),
        upgrade: upgrades::upgrade(&name, &steps),
        steps,
    };
    render(&ClassFile {
        doc: doc(0, &document.description),
        class,
        from_json: from_json(&name),
        from_json_tolerantly: from_json_tolerantly(&name),
        document: Some(document_view),
    })
}

/// The file of a union.
pub(super) fn union_file(types: &Types<'_>, union: &Union) -> String {
    let name = type_name(&union.name);
    render(&UnionFile {
        doc: doc(0, &union.description),
        tag: union.tag.as_str().to_owned(),
        shape: union_shape(union),
        from_json: from_json(&name),
        from_json_tolerantly: from_json_tolerantly(&name),
        to_json: to_json(&name),
        variants: union.variants.iter().map(|variant| variant_view(types, union, variant)).collect(),
        name,
    })
}

fn variant_view(types: &Types<'_>, union: &Union, variant: &Variant) -> VariantView {
    let name = variant_name(&variant.name, &union.name);
    let class = Class { types, name: &name, fields: &variant.fields, is_variant: true, keeps_unknown: true };
    let tag = format!("{}._tagProperty", type_name(&union.name));
    let shape = object_shape(&name, &variant.fields, Some((&union.tag, &tag)));
    let tag = format!("'{}': '{}'", union.tag, variant.name);
    VariantView { doc: doc(0, &variant.description), class: view(&class, shape, &tag) }
}

fn doc(indent: usize, description: &str) -> String {
    let mut out = String::new();
    push_doc(&mut out, indent, description);
    out
}

fn view(class: &Class<'_>, shape: String, first_entry: &str) -> ClassView {
    ClassView {
        name: class.name.to_owned(),
        copies: class.copies(),
        constructor: class.constructor(),
        constant_constructor: class.constant_constructor(),
        reader: class.reader(),
        properties: paragraph(class.fields.iter().map(|field| class.types.property(field))),
        shape,
        fields: class.fields.iter().map(|field| field_view(class, field)).collect(),
        has_optional: class.fields.iter().any(|field| field.presence == Presence::Optional),
        copy_with: class.copy_with(),
        keeping: class.keeping(),
        to_json: to_json(class.name),
        writer: class.writer(first_entry),
        equality: class.equality(),
        hash_code: class.hash_code(),
        to_text: class.string_form(),
    }
}

fn field_view(class: &Class<'_>, field: &Field) -> FieldView {
    let property = format!("The property `{}`.", field.name);
    let description = if field.description.trim().is_empty() { &property } else { &field.description };
    FieldView {
        doc: doc(2, description),
        declaration: format!("{} {}", class.declared_type(field), super::names::field_name(&field.name)),
    }
}

fn from_json(name: &str) -> String {
    let head = format!("  factory {name}.fromJson(Object? json)");
    arrow_or_next_line(&head, &format!("_decode('{name}', json, _shape)"))
}

fn from_json_tolerantly(name: &str) -> String {
    let head = format!("  factory {name}.fromJsonTolerantly(Object? json)");
    arrow_list(&head, "_decode(", ")", |p| {
        for argument in [&format!("'{name}'"), "json", "_shape", "isTolerant: true"] {
            p.item().put(argument);
        }
    })
    .unwrap_or_else(|| format!("{head} =>\n      _decode('{name}', json, _shape, isTolerant: true);"))
}

fn to_json(name: &str) -> String {
    arrow_or_next_line("  Map<String, Object?> toJson()", &format!("_encode('{name}', _write(), _shape)"))
}

/// `head => body;`, with the body on a line of its own unless there is room for it.
fn arrow_or_next_line(head: &str, body: &str) -> String {
    arrow(head, body).unwrap_or_else(|| format!("{head} =>\n      {body};"))
}

fn safe_default(types: &Types<'_>, name: &str, document: &Document) -> String {
    let mut p = Printer::new(2);
    p.text("  static const ").text(name).text(" safeDefault = ");
    if let Value::Object(values) = &document.safe_default {
        push_instance(&mut p, types, name, &document.fields, values);
    }
    p.text(";");
    p.finish()
}

/// Lines with an empty one behind them, if there are any.
pub(super) fn paragraph(lines: impl Iterator<Item = String>) -> String {
    let mut text: String = lines.map(|line| line + "\n").collect();
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// The constant with the rules of an object; for a variant with the name and the constant of the tag.
pub(super) fn object_shape(class: &str, fields: &[Field], tag: Option<(&Name, &str)>) -> String {
    let tag = tag.map(|(name, constant)| (name.as_str(), constant.to_owned()));
    shape("_ObjectShape", class, "", &in_order(fields, tag))
}

fn document_shape(class: &str, document: &Document) -> String {
    let version = ("schema_version", "_DocumentShape._versionProperty".to_owned());
    shape("_DocumentShape", class, "schemaVersion", &in_order(&document.fields, Some(version)))
}

/// Constants of properties in the order of the properties' code points.
fn in_order(fields: &[Field], another: Option<(&str, String)>) -> Vec<String> {
    let own = fields.iter().map(|field| (field.name.as_str(), property_name(&field.name)));
    let mut properties: Vec<_> = own.chain(another).collect();
    properties.sort_by_key(|(name, _)| *name);
    properties.into_iter().map(|(_, constant)| constant).collect()
}

fn shape(kind: &str, class: &str, first: &str, properties: &[String]) -> String {
    let mut p = Printer::new(2);
    p.text("  static const ").text(kind).text("<").text(class).entry("> _shape", " = ", |p| {
        p.list(&format!("{kind}("), ")", |p| {
            if !first.is_empty() {
                p.item().put(first);
            }
            p.item().text(class).put("._read");
            p.item().list("[", "]", |p| properties.iter().for_each(|property| p.item().put(property)));
        });
    });
    p.text(";").finish()
}

fn union_shape(union: &Union) -> String {
    let mut p = Printer::new(2);
    p.text("  static const _UnionShape<").text(&type_name(&union.name)).text("> _shape = ");
    p.list("_UnionShape(_tagProperty, {", "})", |p| {
        for variant in &union.variants {
            let shape = variant_name(&variant.name, &union.name) + "._shape";
            p.item().entry(&format!("'{}':", variant.name), " ", |p| p.put(&shape));
        }
    });
    p.text(";").finish()
}
