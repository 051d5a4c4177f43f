//! Functions that put a valid value into its canonical form: defaults filled in, labels current, maps sorted.

use std::fmt::Write;

use super::facts::has_earlier_labels;
use super::literal;
use super::module::{Folder, Module};
use super::names;
use crate::model::{Field, Model, Presence, Type};

/// Widest line of code.
const WIDTH: usize = 120;

/// Writes the canonical forms of one module.
pub(super) struct Canonicals<'a, 'm> {
    pub(super) model: &'a Model,
    pub(super) module: &'a mut Module<'m>,
}

impl Canonicals<'_, '_> {
    /// The statements that return the canonical form of `value`, an object of type `name`. `first` is a property before
    /// the fields.
    pub(super) fn body(&mut self, name: &str, first: Option<&str>, fields: &[Field]) -> String {
        // Properties stand in the order in which they are set, and spreading an object that may be empty is slow.
        let optional = fields.iter().position(|field| field.presence == Presence::Optional);
        let (before, after) = fields.split_at(optional.unwrap_or(fields.len()));
        let literal = self.literal(first, before);
        self.module.namespace("canonical");
        if after.is_empty() {
            return format!("  return canonical.keep(value, {literal});\n");
        }
        let mut out = if after.iter().any(|field| names::is_inherited(field.name.as_str())) {
            // To the compiler, an object without the property still has the inherited one.
            format!("  const result = {literal} as unknown as canonical.Draft<{name}>;\n")
        } else {
            format!("  const result: canonical.Draft<{name}> = {literal};\n")
        };
        for field in after {
            self.push_statement(&mut out, field);
        }
        let is_complete = first.is_none() && fields.iter().all(|field| field.presence == Presence::Optional);
        let result = if is_complete { "result".to_owned() } else { format!("result as {name}") };
        let _ = writeln!(out, "  return canonical.keep(value, {result});");
        out
    }

    fn literal(&mut self, first: Option<&str>, fields: &[Field]) -> String {
        if first.is_none() && fields.is_empty() {
            return "{}".to_owned();
        }
        let mut out = String::from("{\n");
        if let Some(first) = first {
            let _ = writeln!(out, "    {first},");
        }
        for field in fields {
            let content = self.content(field, "    ");
            let _ = writeln!(out, "    {}:{content},", field.name);
        }
        out.push_str("  }");
        out
    }

    fn push_statement(&mut self, out: &mut String, field: &Field) {
        let name = field.name.as_str();
        if field.presence != Presence::Optional {
            let content = self.content(field, "  ");
            let _ = writeln!(out, "  result.{name} ={content};");
            return;
        }
        let content = self.expression(&field.ty, &format!("value.{name}"), 0);
        let (condition, mut assignment) = (is_present(name), format!("result.{name} = {content};"));
        if assignment.len() + 4 > WIDTH {
            assignment = format!("result.{name} =\n      {content};");
        }
        if condition.len() + assignment.len() + 8 <= WIDTH {
            let _ = writeln!(out, "  if ({condition}) {assignment}");
        } else {
            let _ = writeln!(out, "  if ({condition}) {{\n    {assignment}\n  }}");
        }
    }

    /// The canonical content of a required property or one with a default, with the space or line end before it.
    fn content(&mut self, field: &Field, indent: &str) -> String {
        let name = field.name.as_str();
        let access = format!("value.{name}");
        let canonical = self.expression(&field.ty, &access, 0);
        let Presence::Default(default) = &field.presence else { return format!(" {canonical}") };
        literal::import_for_value(self.module, self.model, &field.ty, default);
        let default = literal::operand(self.model, &field.ty, default, indent.len() / 2);
        if canonical == access && !names::is_inherited(name) {
            return format!(" {access} ?? {default}");
        }
        let present = is_present(name);
        let line = format!(" {present} ? {canonical} : {default}");
        if indent.len() + name.len() + line.len() + 12 <= WIDTH {
            return line;
        }
        format!("\n{indent}  {present}\n{indent}    ? {canonical}\n{indent}    : {default}")
    }

    /// The canonical form of an expression; the expression itself where every valid value is canonical.
    fn expression(&mut self, ty: &Type, value: &str, level: usize) -> String {
        match ty {
            Type::Integer(_) | Type::Number(_) => {
                self.module.namespace("canonical");
                format!("canonical.number({value})")
            }
            Type::Json => {
                self.module.namespace("canonical");
                format!("canonical.json({value})")
            }
            Type::Enum(id) if has_earlier_labels(self.model, id.0) => {
                let name = &self.model.enumeration(*id).name;
                let function = format!("canonical{}", names::type_name(name));
                self.module.import_value(Folder::Enums, &names::file_name(name), &function);
                format!("{function}({value})")
            }
            Type::Named(id) => {
                let definition = self.model.type_def(*id);
                let function = format!("canonical{}", names::type_name(definition.name()));
                self.module.import_value(Folder::Types, &names::file_name(definition.name()), &function);
                format!("{function}({value})")
            }
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
            // Every valid value is canonical; documents stand in attributes only, where they are literals.
            _ => value.to_owned(),
        }
    }
}

/// The condition that a property is there.
fn is_present(name: &str) -> String {
    let own = if names::is_inherited(name) { format!("Object.hasOwn(value, '{name}') && ") } else { String::new() };
    format!("{own}value.{name} !== undefined")
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
        _ => format!("({item}) => {canonical}"),
    }
}
