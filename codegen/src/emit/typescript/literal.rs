//! Values of the registry as TypeScript expressions.

use std::fmt::Write;

use super::module::Module;
use super::names::{is_inherited, push_key, push_string, string};
use crate::emit::layout::Layout;
use crate::model::{Field, Model, Presence, Type, TypeDef, Value};

/// Widest expression that stays on one line.
const WIDTH: usize = 110;

/// Writes a value. What is too wide for a line is broken into one line an entry, indented by `depth` more than the
/// line that it begins on.
pub(super) fn push_value(out: &mut String, model: &Model, ty: &Type, value: &Value, depth: usize) {
    let mut entries = Entries { brackets: ["[", "]"], items: Vec::new() };
    match (ty, value) {
        (_, Value::Boolean(value)) => return out.push_str(if *value { "true" } else { "false" }),
        (_, Value::Integer(value)) => {
            let _ = write!(out, "{value}");
            return;
        }
        (_, Value::Number(value)) => return out.push_str(&number(*value)),
        (Type::Uuid, Value::String(text)) => return push_branded(out, text, "Uuid"),
        (Type::Date, Value::String(text)) => return push_branded(out, text, "IsoDate"),
        (Type::Timestamp, Value::String(text)) => return push_branded(out, text, "Timestamp"),
        (_, Value::String(text)) => return push_string(out, text),
        (Type::Enum(id), Value::Label(index)) => {
            return push_string(out, model.enumeration(*id).values[*index].name.as_str());
        }
        (_, Value::Json(json)) if holds_object(json) => {
            out.push_str("/* @__PURE__ */ canonical.json(");
            push_json(out, json, depth);
            return out.push(')');
        }
        (_, Value::Json(json)) => return push_json(out, json, depth),
        (Type::List(list), Value::List(items)) => {
            entries.items.extend(items.iter().map(|item| expression(model, &list.item, item, depth + 1)));
        }
        (Type::Map(item_type), Value::Map(items)) => {
            out.push_str("/* @__PURE__ */ canonical.dictionary(");
            entries = Entries::object();
            for (key, item) in items {
                entries.property(key, &expression(model, item_type, item, depth + 1));
            }
            entries.push(out, depth);
            return out.push(')');
        }
        (_, Value::Object(values)) => {
            entries = Entries::object();
            entries.fields(model, fields_of(model, ty, None), values, depth);
        }
        (Type::Named(id), Value::Variant(variant, values)) => {
            entries = Entries::object();
            if let TypeDef::Union(union) = model.type_def(*id) {
                entries.property(union.tag.as_str(), &string(union.variants[*variant].name.as_str()));
            }
            entries.fields(model, fields_of(model, ty, Some(*variant)), values, depth);
        }
        // A model holds no value that does not fit its type.
        (_, Value::Label(_) | Value::List(_) | Value::Map(_) | Value::Variant(..)) => return,
    }
    entries.push(out, depth);
    if let Value::Object(values) | Value::Variant(_, values) = value {
        let variant = if let Value::Variant(variant, _) = value { Some(*variant) } else { None };
        out.push_str(unlike_inherited(fields_of(model, ty, variant), values));
    }
}

/// The cast that an object needs where it lacks an optional property of a name that it inherits: without it the
/// compiler compares the types of the two.
pub(super) fn unlike_inherited(fields: &[Field], values: &[Option<Value>]) -> &'static str {
    let mut both = fields.iter().zip(values);
    let is_absent = |(field, value): (&Field, &Option<Value>)| {
        value.is_none() && field.presence == Presence::Optional && is_inherited(field.name.as_str())
    };
    if both.any(is_absent) { " as never" } else { "" }
}

/// A value as an expression.
pub(super) fn expression(model: &Model, ty: &Type, value: &Value, depth: usize) -> String {
    let mut out = String::new();
    push_value(&mut out, model, ty, value, depth);
    out
}

/// A value as an operand: in parentheses where an operator beside it would bind closer to a part of it.
pub(super) fn operand(model: &Model, ty: &Type, value: &Value, depth: usize) -> String {
    let expression = expression(model, ty, value, depth);
    let is_cast = matches!(ty, Type::Uuid | Type::Date | Type::Timestamp) || expression.ends_with(" as never");
    if is_cast { format!("({expression})") } else { expression }
}

/// A finite number, in a form that JavaScript reads as the same double.
pub(super) fn number(value: f64) -> String {
    // The sign of zero is not part of a value.
    let text = serde_json::Number::from_f64(value + 0.0).map_or_else(String::new, |number| number.to_string());
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// The properties of an object over `fields`, as `{ … }`.
pub(super) fn object(model: &Model, fields: &[Field], values: &[Option<Value>], depth: usize) -> String {
    let mut entries = Entries::object();
    entries.fields(model, fields, values, depth);
    let mut out = String::new();
    entries.push(&mut out, depth);
    out.push_str(unlike_inherited(fields, values));
    out
}

/// Imports what a literal names: brands, and the maker of maps.
pub(super) fn import_for_value(module: &mut Module<'_>, model: &Model, ty: &Type, value: &Value) {
    match (ty, value) {
        (Type::Uuid | Type::Date | Type::Timestamp, _) => module.import_for(model, ty),
        (Type::List(list), Value::List(items)) => {
            for item in items {
                import_for_value(module, model, &list.item, item);
            }
        }
        (Type::Map(item_type), Value::Map(items)) => {
            module.namespace("canonical");
            for item in items.values() {
                import_for_value(module, model, item_type, item);
            }
        }
        (_, Value::Json(json)) if holds_object(json) => module.namespace("canonical"),
        (_, Value::Object(values)) => import_for_fields(module, model, fields_of(model, ty, None), values),
        (_, Value::Variant(variant, values)) => {
            import_for_fields(module, model, fields_of(model, ty, Some(*variant)), values);
        }
        _ => {}
    }
}

/// Imports what the literals of an object's properties name.
pub(super) fn import_for_fields(module: &mut Module<'_>, model: &Model, fields: &[Field], values: &[Option<Value>]) {
    for (field, value) in fields.iter().zip(values) {
        if let Some(value) = value {
            import_for_value(module, model, &field.ty, value);
        }
    }
}

fn fields_of<'a>(model: &'a Model, ty: &Type, variant: Option<usize>) -> &'a [Field] {
    match (ty, variant) {
        (Type::Document(id), _) => &model.document(*id).fields,
        (Type::Named(id), variant) => match (model.type_def(*id), variant) {
            (TypeDef::Object(object), _) => &object.fields,
            (TypeDef::Union(union), Some(variant)) => &union.variants[variant].fields,
            (TypeDef::Union(_), None) => &[],
        },
        _ => &[],
    }
}

fn push_branded(out: &mut String, text: &str, brand: &str) {
    push_string(out, text);
    out.push_str(" as ");
    out.push_str(brand);
}

fn push_json(out: &mut String, json: &serde_json::Value, depth: usize) {
    match json {
        serde_json::Value::Null => out.push_str("null"),
        serde_json::Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        serde_json::Value::Number(number) => out.push_str(&number.to_string()),
        serde_json::Value::String(text) => push_string(out, text),
        serde_json::Value::Array(items) => {
            let mut entries = Entries { brackets: ["[", "]"], items: Vec::new() };
            entries.items.extend(items.iter().map(|item| json_expression(item, depth + 1)));
            entries.push(out, depth);
        }
        serde_json::Value::Object(properties) => {
            let mut entries = Entries::object();
            for (key, item) in properties {
                entries.property(key, &json_expression(item, depth + 1));
            }
            entries.push(out, depth);
        }
    }
}

/// Whether there is an object in some JSON, whose keys have an order.
fn holds_object(json: &serde_json::Value) -> bool {
    match json {
        serde_json::Value::Object(_) => true,
        serde_json::Value::Array(items) => items.iter().any(holds_object),
        _ => false,
    }
}

/// Any JSON as an expression.
pub(super) fn json_expression(json: &serde_json::Value, depth: usize) -> String {
    let mut out = String::new();
    push_json(&mut out, json, depth);
    out
}

/// The entries of a list or object, ready to be put on one line or several.
struct Entries {
    brackets: [&'static str; 2],
    items: Vec<String>,
}

impl Entries {
    fn object() -> Self {
        Self { brackets: ["{ ", " }"], items: Vec::new() }
    }

    fn property(&mut self, key: &str, value: &str) {
        let mut item = String::with_capacity(key.len() + value.len() + 2);
        push_key(&mut item, key);
        item.push_str(": ");
        item.push_str(value);
        self.items.push(item);
    }

    fn fields(&mut self, model: &Model, fields: &[Field], values: &[Option<Value>], depth: usize) {
        for (field, value) in fields.iter().zip(values) {
            if let Some(value) = value {
                self.property(field.name.as_str(), &expression(model, &field.ty, value, depth + 1));
            }
        }
    }

    fn push(&self, out: &mut String, depth: usize) {
        let [open, close] = self.brackets;
        // The blanks in braces do not count.
        let layout = Layout { width: WIDTH + open.len() + close.len() - 2, step: "  ", last_comma: true };
        out.push_str(&layout.list(&"  ".repeat(depth), open, &self.items, close));
    }
}
