//! Functions that put a valid value into its canonical form: defaults filled in, labels current, maps sorted.

use std::fmt::Write;

use super::facts::has_earlier_labels;
use super::literal;
use super::module::{Folder, Module};
use super::names;
use crate::model::{Field, Model, Presence, Type, TypeDef};

/// Widest line of code.
const WIDTH: usize = 120;

/// Writes the canonical forms of one module.
pub(super) struct Canonicals<'a, 'm> {
    pub(super) model: &'a Model,
    pub(super) module: &'a mut Module<'m>,
}

impl Canonicals<'_, '_> {
    /// An object literal with the canonical form of `value`'s fields, indented by `depth`.
    pub(super) fn object(&mut self, first: Option<&str>, fields: &[Field], depth: usize) -> String {
        if first.is_none() && fields.is_empty() {
            return "{}".to_owned();
        }
        let indent = "  ".repeat(depth);
        let mut out = String::from("{\n");
        if let Some(first) = first {
            let _ = writeln!(out, "{indent}  {first},");
        }
        for field in fields {
            let property = self.property(field, depth + 1);
            let _ = writeln!(out, "{indent}  {property},");
        }
        let _ = write!(out, "{indent}}}");
        out
    }

    fn property(&mut self, field: &Field, depth: usize) -> String {
        let name = field.name.as_str();
        let access = format!("value.{name}");
        let canonical = self.expression(&field.ty, &access, 0);
        let indent = "  ".repeat(depth);
        let own = if names::is_inherited(name) { format!("Object.hasOwn(value, '{name}') && ") } else { String::new() };
        let present = format!("{own}{access} !== undefined");
        let (line, lines) = match &field.presence {
            Presence::Required => return format!("{name}: {canonical}"),
            Presence::Optional => (
                format!("...({present} && {{ {name}: {canonical} }})"),
                format!("...({present} && {{\n{indent}  {name}: {canonical},\n{indent}}})"),
            ),
            Presence::Default(default) => {
                literal::import_for_value(self.module, self.model, &field.ty, default);
                let default = literal::operand(self.model, &field.ty, default, depth);
                // `null` is a value of `json`, which `??` would replace.
                if own.is_empty() && canonical == access && !matches!(field.ty, Type::Json) {
                    return format!("{name}: {access} ?? {default}");
                }
                (
                    format!("{name}: {present} ? {canonical} : {default}"),
                    format!("{name}:\n{indent}  {present}\n{indent}    ? {canonical}\n{indent}    : {default}"),
                )
            }
        };
        if indent.len() + line.len() < WIDTH { line } else { lines }
    }

    /// The canonical form of an expression; the expression itself where every valid value is canonical.
    fn expression(&mut self, ty: &Type, value: &str, level: usize) -> String {
        match ty {
            Type::String(_) | Type::Boolean | Type::Uuid | Type::Date | Type::Timestamp | Type::Json => {
                value.to_owned()
            }
            Type::Integer(_) | Type::Number(_) => {
                self.module.namespace("canonical");
                format!("canonical.number({value})")
            }
            Type::Enum(id) if has_earlier_labels(self.model, id.0) => {
                let name = &self.model.enumeration(*id).name;
                let function = format!("canonical{}", names::type_name(name));
                self.module.import_value(Folder::Enums, &names::file_name(name), &function);
                format!("{function}({value})")
            }
            Type::Enum(_) => value.to_owned(),
            Type::Named(id) => {
                let definition = self.model.type_def(*id);
                if matches!(definition, TypeDef::Object(object) if object.fields.is_empty()) {
                    return "{}".to_owned();
                }
                let function = format!("canonical{}", names::type_name(definition.name()));
                self.module.import_value(Folder::Types, &names::file_name(definition.name()), &function);
                format!("{function}({value})")
            }
            // Documents stand in attributes only, where they are literals.
            Type::Document(_) => value.to_owned(),
            Type::List(list) => {
                let item = item_name(level);
                let canonical = self.expression(&list.item, &item, level + 1);
                if canonical == item {
                    format!("[...{value}]")
                } else {
                    format!("{value}.map({})", arrow(&item, &canonical))
                }
            }
            Type::Map(inner) => {
                self.module.namespace("canonical");
                let item = item_name(level);
                let canonical = self.expression(inner, &item, level + 1);
                format!("canonical.map({value}, {})", arrow(&item, &canonical))
            }
        }
    }
}

fn item_name(level: usize) -> String {
    if level == 0 { "item".to_owned() } else { format!("item{}", level + 1) }
}

fn arrow(item: &str, canonical: &str) -> String {
    match canonical.strip_suffix(&format!("({item})")) {
        // A call of one function is that function; runtime helpers with two parameters are never called so.
        Some(function) if function.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_') => {
            function.to_owned()
        }
        _ if canonical == "{}" => format!("() => ({canonical})"),
        _ => format!("({item}) => {canonical}"),
    }
}
