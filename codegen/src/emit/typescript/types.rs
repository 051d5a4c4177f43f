//! Types and interfaces.

use std::fmt::Write;

use super::doc::push_doc;
use super::facts::Facts;
use super::names;
use crate::model::{Field, Model, Presence, Type};

/// Widest line of code.
const WIDTH: usize = 120;

/// Which side of decoding a type describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The value in programs: defaults are filled in, labels are current.
    Value,
    /// What may stand in JSON.
    Json,
    /// The value that tolerant reading leads to: labels may be unknown.
    Open,
    /// JSON that is written from such a value.
    OpenJson,
}

impl Side {
    fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::OpenJson)
    }

    fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::OpenJson)
    }
}

/// A type expression.
pub(super) fn type_expression(model: &Model, facts: &Facts, ty: &Type, side: Side) -> String {
    let named = |name: String| {
        let open = if side.is_open() && facts.is_open(ty) { "Open" } else { "" };
        let json = if side.is_json() && facts.differs(model, ty) { "Json" } else { "" };
        match ty {
            // JSON may have earlier labels, which the open type does not have.
            Type::Enum(_) if !open.is_empty() && !json.is_empty() => format!("{name}Json | Unknown{name}"),
            _ => format!("{open}{name}{json}"),
        }
    };
    match ty {
        Type::String(_) => "string".to_owned(),
        Type::Integer(_) | Type::Number(_) => "number".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Uuid => "Uuid".to_owned(),
        Type::Date => "IsoDate".to_owned(),
        Type::Timestamp => "Timestamp".to_owned(),
        Type::Json => "JsonValue".to_owned(),
        Type::Enum(id) => named(names::type_name(&model.enumeration(*id).name)),
        Type::Named(id) => named(names::type_name(model.type_def(*id).name())),
        Type::Document(id) => named(names::type_name(&model.document(*id).name)),
        Type::List(list) => {
            let item = type_expression(model, facts, &list.item, side);
            if matches!(list.item, Type::List(_)) || item.contains(" | ") {
                format!("readonly ({item})[]")
            } else {
                format!("readonly {item}[]")
            }
        }
        Type::Map(item) => format!("Readonly<Record<string, {}>>", type_expression(model, facts, item, side)),
    }
}

/// Writes the properties of an interface, documented on the side of values.
pub(super) fn push_properties(out: &mut String, model: &Model, facts: &Facts, fields: &[Field], side: Side) {
    for field in fields {
        push_property(out, model, facts, field, field.name.as_str(), side);
    }
}

/// Writes one property under a name that may differ from the field's.
pub(super) fn push_property(out: &mut String, model: &Model, facts: &Facts, field: &Field, name: &str, side: Side) {
    let may_be_absent = match field.presence {
        Presence::Required => false,
        Presence::Optional => true,
        Presence::Default(_) => side.is_json(),
    };
    if matches!(side, Side::Value | Side::Open) {
        push_doc(out, "  ", &field.description, None);
    }
    out.push_str("  readonly ");
    out.push_str(name);
    out.push_str(if may_be_absent { "?: " } else { ": " });
    out.push_str(&type_expression(model, facts, &field.ty, side));
    out.push_str(";\n");
}

/// Writes an interface. `first` is a property before the fields: a union's tag or a document's version.
pub(super) fn push_interface(out: &mut String, model: &Model, facts: &Facts, interface: &Interface<'_>, side: Side) {
    out.push_str(&interface.doc);
    if interface.first.is_none() && interface.fields.is_empty() {
        let _ = writeln!(out, "export type {} = Readonly<Record<string, never>>;", interface.name);
        return;
    }
    let _ = writeln!(out, "export interface {} {{", interface.name);
    if let Some((property, ty)) = &interface.first {
        let _ = writeln!(out, "  readonly {property}: {ty};");
    }
    push_properties(out, model, facts, interface.fields, side);
    out.push_str("}\n");
}

/// Writes the interfaces that tolerant reading leads to, on both sides, where an enum stands in the object.
pub(super) fn push_open(out: &mut String, model: &Model, facts: &Facts, name: &str, fields: &[Field]) {
    if !facts.fields_are_open(fields) {
        return;
    }
    push_open_side(out, model, facts, name, fields, Side::Open);
    if facts.fields_differ(model, fields) {
        push_open_side(out, model, facts, &format!("{name}Json"), fields, Side::OpenJson);
    }
}

/// Writes the interface that has the properties of another one, some of them with other types.
pub(super) fn push_open_side(out: &mut String, model: &Model, facts: &Facts, name: &str, fields: &[Field], side: Side) {
    let open: Vec<&Field> = fields.iter().filter(|field| facts.is_open(&field.ty)).collect();
    let properties: Vec<String> = open.iter().map(|field| names::string(field.name.as_str())).collect();
    let _ = writeln!(out, "\n/** {{@link {name}}} as tolerant reading has it: labels may be unknown. */");
    let line = format!("export interface Open{name} extends Omit<{name}, {}> {{\n", properties.join(" | "));
    if line.len() <= WIDTH {
        out.push_str(&line);
    } else {
        let properties = properties.join("\n  | ");
        let _ = writeln!(out, "export interface Open{name} extends Omit<\n  {name},\n  | {properties}\n> {{");
    }
    for field in open {
        push_property(out, model, facts, field, field.name.as_str(), side);
    }
    out.push_str("}\n");
}

/// What an interface is made of.
pub(super) struct Interface<'a> {
    pub(super) name: String,
    /// Its documentation, ready as a comment.
    pub(super) doc: String,
    pub(super) first: Option<(String, String)>,
    pub(super) fields: &'a [Field],
}
