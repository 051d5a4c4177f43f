//! Values of the registry as constant expressions.

use std::fmt::Write as _;

use super::names::{field_name, push_string, type_name, variant_name};
use super::printer::Printer;
use super::types::{Types, is_collection, number};
use crate::model::{Field, MAX_INTEGER, Presence, Type, TypeDef, Value};

/// Writes a value for a place where constants are expected.
pub(super) fn push_value(p: &mut Printer, types: &Types<'_>, ty: &Type, value: &Value) {
    match (ty, value) {
        (_, Value::Boolean(value)) => p.put(if *value { "true" } else { "false" }),
        (_, Value::Integer(value)) => {
            let _ = write!(p.raw(), "{value}");
        }
        (_, Value::Number(value)) => p.put(&number(*value)),
        (_, Value::String(text)) => push_text(p, ty, text),
        (Type::Enum(id), Value::Label(index)) => {
            let names = types.enum_names(*id);
            p.text(&names.name).text(".").put(&names.values[*index]);
        }
        (Type::List(list), Value::List(items)) => p.list("[", "]", |p| {
            for item in items {
                push_value(p.item(), types, &list.item, item);
            }
        }),
        (Type::Map(inner), Value::Map(entries)) => p.list("{", "}", |p| {
            for (key, value) in entries {
                push_string(p.item().raw(), key);
                p.entry("", ": ", |p| push_value(p, types, inner, value));
            }
        }),
        (_, Value::Json(json)) => {
            p.text("JsonValue._(");
            push_json(p, json);
            p.text(")");
        }
        (_, Value::Object(values)) => push_object(p, types, ty, values),
        (Type::Named(id), Value::Variant(index, values)) => {
            if let TypeDef::Union(union) = types.model.type_def(*id) {
                let variant = &union.variants[*index];
                push_instance(p, types, &variant_name(&variant.name, &union.name), &variant.fields, values);
            }
        }
        _ => {}
    }
}

/// Whether a value needs `const` where constants are not implied.
pub(super) fn needs_const(ty: &Type) -> bool {
    !matches!(ty, Type::String(_) | Type::Integer(_) | Type::Number(_) | Type::Boolean | Type::Enum(_))
}

fn push_text(p: &mut Printer, ty: &Type, text: &str) {
    let class = match ty {
        Type::Uuid => "Uuid._(",
        Type::Timestamp => "Timestamp._(",
        Type::Date => return push_date(p, text),
        _ => return push_string(p.raw(), text),
    };
    push_string(p.text(class).raw(), text);
    p.text(")");
}

/// The registry holds only dates that exist, as `YYYY-MM-DD`.
fn push_date(p: &mut Printer, text: &str) {
    p.list("CalendarDate._(", ")", |p| {
        for part in text.split('-') {
            p.item().text(part.trim_start_matches('0'));
        }
    });
}

fn push_object(p: &mut Printer, types: &Types<'_>, ty: &Type, values: &[Option<Value>]) {
    match ty {
        Type::Document(id) => {
            let document = types.model.document(*id);
            push_instance(p, types, &type_name(&document.name), &document.fields, values);
        }
        Type::Named(id) => {
            if let TypeDef::Object(object) = types.model.type_def(*id) {
                push_instance(p, types, &type_name(&object.name), &object.fields, values);
            }
        }
        _ => {}
    }
}

/// Writes an instance of a class. Classes with lists or maps have a constant constructor of their own, without defaults.
pub(super) fn push_instance(
    p: &mut Printer,
    types: &Types<'_>,
    class: &str,
    fields: &[Field],
    values: &[Option<Value>],
) {
    let copies = fields.iter().any(|field| is_collection(&field.ty));
    p.text(class).list(if copies { "._(" } else { "(" }, ")", |p| {
        if copies {
            p.item().put("null");
        }
        for (field, value) in fields.iter().zip(values) {
            if !copies && is_implied(field, value.as_ref()) {
                continue;
            }
            p.item().entry(&field_name(&field.name), ": ", |p| match value {
                Some(value) => push_value(p, types, &field.ty, value),
                None => p.put("null"),
            });
        }
    });
}

/// Whether a field has this value when it is not mentioned.
fn is_implied(field: &Field, value: Option<&Value>) -> bool {
    match &field.presence {
        Presence::Required => false,
        Presence::Optional => value.is_none(),
        Presence::Default(default) => value == Some(default),
    }
}

/// Writes any JSON.
pub(super) fn push_json(p: &mut Printer, json: &serde_json::Value) {
    match json {
        serde_json::Value::Null => p.put("null"),
        serde_json::Value::Bool(value) => p.put(if *value { "true" } else { "false" }),
        serde_json::Value::Number(value) => push_json_number(p, value),
        serde_json::Value::String(text) => push_string(p.raw(), text),
        serde_json::Value::Array(items) => p.list("<Object?>[", "]", |p| {
            for item in items {
                push_json(p.item(), item);
            }
        }),
        serde_json::Value::Object(entries) => p.list("<String, Object?>{", "}", |p| {
            for (key, value) in entries {
                push_string(p.item().raw(), key);
                push_json(p.text(": "), value);
            }
        }),
    }
}

/// An integer that JavaScript cannot hold is no valid literal there; as a double it means the same in both.
fn push_json_number(p: &mut Printer, value: &serde_json::Number) {
    let _ = match (value.as_i64(), value.as_f64()) {
        (Some(integer), _) if (-MAX_INTEGER..=MAX_INTEGER).contains(&integer) => write!(p.raw(), "{integer}"),
        (_, Some(double)) => write!(p.raw(), "{double:?}"),
        _ => write!(p.raw(), "{value}"),
    };
}
