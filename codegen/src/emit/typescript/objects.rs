//! Modules of objects and unions.

use std::collections::HashSet;

use askama::Template;

use super::canonicals::Canonicals;
use super::checks::{Checks, Shape};
use super::doc::doc;
use super::facts::Facts;
use super::files::render;
use super::module::{Folder, Module};
use super::names;
use super::types::{Interface, Side, push_interface, push_open, type_expression};
use crate::model::{Field, Model, Object, Type, TypeDef, Union, Variant};

#[derive(Template)]
#[template(path = "typescript/object.ts")]
struct ObjectModule {
    imports: String,
    interfaces: String,
    constants: String,
    name: String,
    json_name: String,
    check: String,
    canonical: String,
    helpers: String,
}

#[derive(Template)]
#[template(path = "typescript/union.ts")]
struct UnionModule<'a> {
    imports: String,
    interfaces: String,
    doc: String,
    name: String,
    wire_name: &'a str,
    json_name: String,
    /// Whether an enum stands in it, so that tolerant reading leads to another type.
    is_open: bool,
    tag: &'a str,
    tag_access: String,
    variants: Vec<VariantView>,
    constants: String,
    helpers: String,
}

struct VariantView {
    label: String,
    name: String,
    json_name: String,
    check: String,
    /// `None` for a variant without properties beside the tag.
    canonical: Option<String>,
    open_name: String,
    open_json_name: String,
}

/// The module of an object or union.
pub(super) fn emit(model: &Model, facts: &Facts, definition: &TypeDef, exported: &HashSet<String>) -> String {
    let mut module = Module::new(Folder::Types, names::file_name(definition.name()), exported);
    import_types(&mut module, model, facts, &definition.fields().collect::<Vec<_>>());
    match definition {
        TypeDef::Object(object) => render(&object_module(model, facts, object, module)),
        TypeDef::Union(union) => render(&union_module(model, facts, union, module)),
    }
}

/// Imports the types of fields, on every side.
pub(super) fn import_types(module: &mut Module<'_>, model: &Model, facts: &Facts, fields: &[&Field]) {
    for field in fields {
        module.import_for(model, &field.ty);
        import_other_sides(module, model, facts, &field.ty);
    }
}

fn import_other_sides(module: &mut Module<'_>, model: &Model, facts: &Facts, ty: &Type) {
    let ty = ty.innermost();
    let (folder, name) = match ty {
        Type::Enum(id) => (Folder::Enums, &model.enumeration(*id).name),
        Type::Named(id) => (Folder::Types, model.type_def(*id).name()),
        _ => return,
    };
    for side in [Side::Json, Side::Open, Side::OpenJson] {
        for part in type_expression(model, facts, ty, side).split(" | ") {
            module.import_type(folder, &names::file_name(name), part);
        }
    }
}

fn object_module(model: &Model, facts: &Facts, object: &Object, mut module: Module<'_>) -> ObjectModule {
    let name = names::type_name(&object.name);
    let mut interfaces = String::new();
    let json_name = push_both_sides(&mut interfaces, model, facts, &name, &object.description, None, &object.fields);
    push_open(&mut interfaces, model, facts, &name, &object.fields);
    let mut checks = Checks::new(model, &mut module);
    let shape = Shape { prefix: None, json_type: &json_name, fields: &object.fields, checked: None, version: false };
    let check = checks.body(&shape);
    let (constants, helpers) = (checks.constants, checks.helpers);
    let canonical = Canonicals { model, module: &mut module }.body(&name, None, &object.fields);
    ObjectModule { imports: module.imports(), interfaces, constants, name, json_name, check, canonical, helpers }
}

fn union_module<'a>(model: &Model, facts: &Facts, union: &'a Union, mut module: Module<'_>) -> UnionModule<'a> {
    let name = names::type_name(&union.name);
    let tag = union.tag.as_str();
    module.namespace("canonical");
    let mut interfaces = String::new();
    let (mut constants, mut helpers) = (String::new(), String::new());
    let mut variants = Vec::with_capacity(union.variants.len());
    for variant in &union.variants {
        let variant_name = names::variant_name(&union.name, &variant.name);
        let label = names::string(variant.name.as_str());
        let first = Some((tag.to_owned(), label.clone()));
        if !interfaces.is_empty() {
            interfaces.push('\n');
        }
        let description = describe_variant(union, variant);
        let json_name =
            push_both_sides(&mut interfaces, model, facts, &variant_name, &description, first, &variant.fields);
        push_open(&mut interfaces, model, facts, &variant_name, &variant.fields);
        let mut checks = Checks::new(model, &mut module);
        let check = checks.body(&Shape {
            prefix: Some(&variant.name),
            json_type: &json_name,
            fields: &variant.fields,
            checked: Some(tag),
            version: false,
        });
        constants.push_str(&checks.constants);
        helpers.push_str(&checks.helpers);
        let first = format!("{tag}: {label}");
        let canonical = (!variant.fields.is_empty())
            .then(|| Canonicals { model, module: &mut module }.body(&variant_name, Some(&first), &variant.fields));
        let (open_name, open_json_name) = if facts.fields_are_open(&variant.fields) {
            (format!("Open{variant_name}"), format!("Open{json_name}"))
        } else {
            (variant_name.clone(), json_name.clone())
        };
        variants.push(VariantView {
            label,
            name: variant_name,
            json_name,
            check,
            canonical,
            open_name,
            open_json_name,
        });
    }
    let differs = variants.iter().any(|variant| variant.name != variant.json_name);
    let tag_access =
        if names::is_inherited(tag) { format!("check.own(fields, '{tag}')") } else { format!("fields.{tag}") };
    UnionModule {
        imports: module.imports(),
        interfaces,
        doc: doc("", &union.description),
        json_name: if differs { format!("{name}Json") } else { name.clone() },
        name,
        wire_name: union.name.as_str(),
        is_open: variants.iter().any(|variant| variant.name != variant.open_name),
        tag,
        tag_access,
        variants,
        constants,
        helpers,
    }
}

fn describe_variant(union: &Union, variant: &Variant) -> String {
    if variant.description.is_empty() {
        format!("The variant `{}` of `{}`.", variant.name, union.name)
    } else {
        variant.description.clone()
    }
}

/// Writes the interface of values, and that of JSON where it differs; the name of the latter.
pub(super) fn push_both_sides(
    out: &mut String,
    model: &Model,
    facts: &Facts,
    name: &str,
    description: &str,
    first: Option<(String, String)>,
    fields: &[Field],
) -> String {
    let mut interface = Interface { name: name.to_owned(), doc: doc("", description), first, fields };
    push_interface(out, model, facts, &interface, Side::Value);
    if !facts.fields_differ(model, fields) {
        return interface.name;
    }
    interface.name = format!("{name}Json");
    interface.doc = format!("/** {{@link {name}}} as it may stand in JSON. */\n");
    out.push('\n');
    push_interface(out, model, facts, &interface, Side::Json);
    interface.name
}
