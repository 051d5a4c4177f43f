//! What the registry says of an enum's values: a table of constants, and functions for what cannot be one.

use std::collections::HashMap;
use std::fmt::Write as _;

use quote::quote;

use super::names;
use super::printer;
use super::types::Types;
use crate::model::{Enum, Field, Presence, Type, Value};

/// More values than this share constants for equal lists: a table with thousands of lists inside takes long to compile.
const MANY: usize = 256;

/// The text that definitions add to an enum's file.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) fields: String,
    pub(super) accessors: String,
    pub(super) lists: String,
    pub(super) rows: String,
    pub(super) makers: String,
}

/// The parts for an enum; all empty where it has no attributes.
pub(super) fn parts(types: Types<'_>, definition: &Enum) -> Parts {
    let mut parts = Parts::default();
    let columns: Vec<Column> = definition.attributes.iter().map(|field| Column::new(types, field)).collect();
    for (index, (field, column)) in definition.attributes.iter().zip(&columns).enumerate() {
        match &column.constant {
            Some(ty) => push_field(types, &mut parts.fields, field, column, ty),
            None => push_made(types, &mut parts, definition, index, column),
        }
    }
    let mut lists = Lists { types, names: HashMap::new(), text: String::new() };
    for value in definition.values.iter().filter(|_| !columns.is_empty()) {
        let _ = writeln!(parts.rows, "    {}Definition {{", types.own);
        for ((field, column), value_of) in definition.attributes.iter().zip(&columns).zip(&value.attributes) {
            let _ = write!(parts.rows, "        {}: ", column.name);
            let is_optional = field.presence == Presence::Optional;
            match value_of {
                None => parts.rows.push_str("None"),
                Some(constant) => {
                    parts.rows.push_str(if is_optional { "Some(" } else { "" });
                    match column.constant {
                        None => {
                            let _ =
                                write!(parts.rows, "attributes::{}::{}", column.name, names::field_name(&value.name));
                        }
                        Some(_) if definition.values.len() > MANY => lists.push(&mut parts.rows, field, constant),
                        Some(_) => push_constant(types, &mut parts.rows, &field.ty, constant),
                    }
                    parts.rows.push_str(if is_optional { ")" } else { "" });
                }
            }
            parts.rows.push_str(",\n");
        }
        parts.rows.push_str("    },\n");
    }
    parts.lists = lists.text;
    parts
}

/// An attribute in the table.
struct Column {
    name: String,
    /// Its type, where that can be a constant.
    constant: Option<String>,
}

impl Column {
    fn new(types: Types<'_>, field: &Field) -> Self {
        Self { name: names::field_name(&field.name), constant: constant_type(types, &field.ty) }
    }
}

/// The type of a constant; nothing where values are made at run time.
fn constant_type(types: Types<'_>, ty: &Type) -> Option<String> {
    Some(match ty {
        Type::String(_) => "&'static str".to_owned(),
        Type::Integer(_) => "i64".to_owned(),
        Type::Number(_) => "f64".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Enum(id) => format!("crate::{}", names::type_name(&types.model.enumeration(*id).name)),
        Type::List(list) => format!("&'static [{}]", constant_type(types, &list.item)?),
        _ => return None,
    })
}

fn push_field(types: Types<'_>, out: &mut String, field: &Field, column: &Column, ty: &str) {
    push_docs(out, field);
    let _ = match field.presence {
        Presence::Optional => writeln!(out, "    pub {}: {}<{ty}>,", column.name, types.option()),
        _ => writeln!(out, "    pub {}: {ty},", column.name),
    };
}

fn push_docs(out: &mut String, field: &Field) {
    if field.description.trim().is_empty() {
        let _ = writeln!(out, "    /// The attribute `{}`.", field.name);
    } else {
        names::push_doc(out, "    ", &field.description);
    }
}

/// An attribute that a function makes for each value that has it.
fn push_made(types: Types<'_>, parts: &mut Parts, definition: &Enum, index: usize, column: &Column) {
    let field = &definition.attributes[index];
    let (name, ty) = (&column.name, printer::type_text(&types.plain(&field.ty)));
    let is_optional = field.presence == Presence::Optional;
    let (open, close) = if is_optional { (format!("{}<", types.option()), ">") } else { (String::new(), "") };
    let _ = writeln!(parts.fields, "    {name}: {open}fn() -> {ty}{close},");
    if !parts.accessors.is_empty() {
        parts.accessors.push('\n');
        parts.makers.push('\n');
    }
    push_docs(&mut parts.accessors, field);
    let body = if is_optional { format!("self.{name}.map(|make| make())") } else { format!("(self.{name})()") };
    let _ = write!(
        parts.accessors,
        "    #[must_use]\n    pub fn {name}(&self) -> {open}{ty}{close} {{\n        {body}\n    }}\n"
    );
    let makers = definition.values.iter().filter_map(|value| {
        let made = types.value(&field.ty, value.attributes[index].as_ref()?);
        let (function, ty) = (names::ident(&names::field_name(&value.name)), types.plain(&field.ty));
        Some(quote!(pub(crate) fn #function() -> #ty { #made }))
    });
    let module = names::ident(name);
    let items = printer::items(quote!(pub(super) mod #module { #(#makers)* }));
    for line in items.lines() {
        if line.is_empty() {
            parts.makers.push('\n');
        } else {
            let _ = writeln!(parts.makers, "    {line}");
        }
    }
}

/// A constant as an expression.
fn push_constant(types: Types<'_>, out: &mut String, ty: &Type, value: &Value) {
    let _ = match (ty, value) {
        (_, Value::Boolean(value)) => write!(out, "{value}"),
        (_, Value::Integer(value)) => write!(out, "{}", names::integer(*value)),
        (_, Value::Number(value)) => write!(out, "{}", names::number(*value)),
        (_, Value::String(text)) => write!(out, "{text:?}"),
        (Type::Enum(id), Value::Label(index)) => {
            let definition = types.model.enumeration(*id);
            let variant = names::variant_name(&definition.values[*index].name);
            write!(out, "crate::{}::{variant}", names::type_name(&definition.name))
        }
        (Type::List(list), Value::List(items)) => {
            push_list(types, out, &list.item, items);
            Ok(())
        }
        _ => Ok(()),
    };
}

/// Widest list on one line.
const WIDTH: usize = 80;

/// A list on one line, or with a line for each item.
fn push_list(types: Types<'_>, out: &mut String, item: &Type, items: &[Value]) {
    let start = out.len();
    out.push_str("&[");
    for (index, value) in items.iter().enumerate() {
        out.push_str(if index == 0 { "" } else { ", " });
        push_constant(types, out, item, value);
    }
    out.push(']');
    if out.len() - start > WIDTH {
        out.truncate(start);
        out.push_str("&[\n");
        for value in items {
            out.push_str("            ");
            push_constant(types, out, item, value);
            out.push_str(",\n");
        }
        out.push_str("        ]");
    }
}

/// Lists that rows share: each distinct one is a constant of its own.
struct Lists<'a> {
    types: Types<'a>,
    names: HashMap<String, String>,
    text: String,
}

impl Lists<'_> {
    fn push(&mut self, out: &mut String, field: &Field, value: &Value) {
        let start = out.len();
        push_constant(self.types, out, &field.ty, value);
        if !matches!(value, Value::List(_)) {
            return;
        }
        let expression = out.split_off(start);
        if let Some(name) = self.names.get(&expression) {
            out.push_str(name);
            return;
        }
        let name = format!("{}_{}", field.name.screaming(), self.names.len());
        let ty = constant_type(self.types, &field.ty).unwrap_or_default();
        let _ = writeln!(self.text, "const {name}: {ty} = {expression};");
        out.push_str(&name);
        self.names.insert(expression, name);
    }
}
