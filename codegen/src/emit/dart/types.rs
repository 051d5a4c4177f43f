//! What a type of the registry becomes in Dart: the type, how its values are written, copied, and read by which rules.

use std::fmt::Write as _;

use super::names::{pattern_name, pattern_names, property_name, type_name, value_name};
use super::printer::Printer;
use crate::model::patterns::Patterns;
use crate::model::{Enum, EnumId, Format, IntegerRules, ListType, Model, NumberRules, StringRules, Type};

/// The model, with what would be costly to find out again and again.
#[derive(Debug)]
pub(super) struct Types<'a> {
    pub(super) model: &'a Model,
    pub(super) patterns: Patterns<'a>,
    enums: Vec<EnumNames>,
}

/// What an enum and its values are called.
#[derive(Debug)]
pub(super) struct EnumNames {
    pub(super) name: String,
    pub(super) values: Vec<String>,
}

impl EnumNames {
    fn new(definition: &Enum) -> Self {
        let values = definition.values.iter().map(|value| value_name(&value.name)).collect();
        Self { name: type_name(&definition.name), values }
    }
}

impl<'a> Types<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let enums = model.enums.iter().map(EnumNames::new).collect();
        Self { model, patterns: Patterns::new(model, pattern_name), enums }
    }

    /// What an enum and its values are called.
    pub(super) fn enum_names(&self, id: EnumId) -> &EnumNames {
        &self.enums[id.0]
    }

    /// The type's name.
    pub(super) fn name(&self, ty: &Type) -> String {
        match ty {
            Type::String(_) => "String".to_owned(),
            Type::Integer(_) => "int".to_owned(),
            Type::Number(_) => "double".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Uuid => "Uuid".to_owned(),
            Type::Date => "CalendarDate".to_owned(),
            Type::Timestamp => "Timestamp".to_owned(),
            Type::Json => "JsonValue".to_owned(),
            Type::Enum(id) => self.enum_names(*id).name.clone(),
            Type::Named(id) => type_name(self.model.type_def(*id).name()),
            Type::Document(id) => type_name(&self.model.document(*id).name),
            Type::List(list) => format!("List<{}>", self.name(&list.item)),
            Type::Map(value) => format!("Map<String, {}>", self.name(value)),
        }
    }

    /// The name of the type that a property of a class has: labels may be unknown, as tolerant reading keeps them.
    pub(super) fn open_name(&self, ty: &Type) -> String {
        match ty {
            Type::Enum(_) => format!("Open{}", self.name(ty)),
            Type::List(list) => format!("List<{}>", self.open_name(&list.item)),
            Type::Map(value) => format!("Map<String, {}>", self.open_name(value)),
            _ => self.name(ty),
        }
    }

    /// Writes an expression that turns `source` into JSON.
    pub(super) fn push_write(p: &mut Printer, ty: &Type, source: &str) {
        match ty {
            Type::String(_) | Type::Integer(_) | Type::Boolean => p.put(source),
            Type::Number(_) => p.list("_writeDouble(", ")", |p| p.item().put(source)),
            Type::Enum(_) => p.text(source).put(".wireName"),
            Type::Uuid | Type::Date | Type::Timestamp | Type::Json => p.text(source).put(".toJson()"),
            Type::Named(_) | Type::Document(_) => p.text(source).put("._write()"),
            Type::List(list) if is_json(&list.item) => p.put(source),
            Type::List(list) => push_write_all(p, "_writeList(", source, "item", &list.item),
            Type::Map(value) => push_write_all(p, "_writeMap(", source, "value", value),
        }
    }

    /// Writes an unmodifiable copy of `source`, a list or a map; with its type where there is nothing to infer it from.
    pub(super) fn push_copy(&self, p: &mut Printer, ty: &Type, source: &str, with_type: bool) {
        let (open, inner) = match ty {
            Type::List(list) if with_type => (self.open_name(ty) + ".unmodifiable(", &list.item),
            Type::List(list) => ("List.unmodifiable(".to_owned(), &list.item),
            Type::Map(value) if with_type => (self.copier(value) + "(", &**value),
            Type::Map(value) => ("_copyMap(".to_owned(), &**value),
            _ => return p.put(source),
        };
        p.list(&open, ")", |p| match (ty, is_collection(inner)) {
            (_, false) => p.item().put(source),
            (Type::List(_), true) => p.item().text(source).list(".map(", ")", |p| self.push_copier(p.item(), inner)),
            (_, true) => p.item().text(source).list(".map(", ")", |p| {
                p.item().whole_entry("(key, value) =>", |p| {
                    p.list("MapEntry(", ")", |p| {
                        p.item().put("key");
                        self.push_copy(p.item(), inner, "value", true);
                    });
                });
            }),
        });
    }

    fn push_copier(&self, p: &mut Printer, ty: &Type) {
        match ty {
            Type::List(list) if !is_collection(&list.item) => p.text(&self.open_name(ty)).put(".unmodifiable"),
            Type::Map(value) if !is_collection(value) => p.put(&self.copier(value)),
            _ => p.whole_entry("(item) =>", |p| self.push_copy(p, ty, "item", true)),
        }
    }

    /// The function that copies a map with these values.
    fn copier(&self, value: &Type) -> String {
        format!("_copyMap<{}>", self.open_name(value))
    }

    /// Writes the rules of a type, for a place where constants are expected.
    pub(super) fn push_shape(&self, p: &mut Printer, ty: &Type) {
        match ty {
            Type::String(rules) => self.push_string_shape(p, rules),
            Type::Integer(rules) => push_integer_shape(p, rules),
            Type::Number(rules) => push_number_shape(p, rules),
            Type::Boolean => p.put("_BooleanShape()"),
            Type::Uuid => p.put("_FormatShape(_Format.uuid)"),
            Type::Date => p.put("_FormatShape(_Format.date)"),
            Type::Timestamp => p.put("_FormatShape(_Format.timestamp)"),
            Type::Json => p.put("_FreeShape()"),
            Type::Enum(_) => {
                let name = self.name(ty);
                p.list("_LabelShape(", ")", |p| {
                    p.item().text(&name).put("._byWireName");
                    p.item().text("Open").text(&name).put(".parse");
                });
            }
            Type::List(list) => self.push_list_shape(p, list),
            Type::Map(value) => p.list("_MapShape(", ")", |p| self.push_shape(p.item(), value)),
            Type::Named(_) | Type::Document(_) => p.text(&self.name(ty)).put("._shape"),
        }
    }

    fn push_string_shape(&self, p: &mut Printer, rules: &StringRules) {
        p.list("_StringShape(", ")", |p| {
            push_argument(p, "minLength", rules.min_length);
            push_argument(p, "maxLength", rules.max_length);
            if let Some(pattern) = &rules.pattern {
                let [constant, ..] = pattern_names(self.patterns.name(pattern));
                p.item().entry("pattern:", " ", |p| p.put(&constant));
            }
            let format = rules.format.map(|format| match format {
                Format::Uuid => "_Format.uuid",
                Format::Date => "_Format.date",
                Format::Timestamp => "_Format.timestamp",
            });
            push_argument(p, "format", format);
        });
    }

    fn push_list_shape(&self, p: &mut Printer, list: &ListType) {
        p.list("_ListShape(", ")", |p| {
            self.push_shape(p.item(), &list.item);
            push_argument(p, "minItems", list.min_items);
            push_argument(p, "maxItems", list.max_items);
            if let Some(field) = &list.unique_by {
                let property = format!("{}.{}", self.name(&list.item), property_name(field));
                p.item().entry("uniqueBy:", " ", |p| p.put(&property));
            }
        });
    }
}

/// Whether a value is JSON as it is.
fn is_json(ty: &Type) -> bool {
    match ty {
        Type::String(_) | Type::Integer(_) | Type::Boolean => true,
        Type::List(list) => is_json(&list.item),
        _ => false,
    }
}

/// Whether a value holds others that a caller could change.
pub(super) fn is_collection(ty: &Type) -> bool {
    matches!(ty, Type::List(_) | Type::Map(_))
}

fn push_write_all(p: &mut Printer, open: &str, source: &str, name: &str, inner: &Type) {
    p.list(open, ")", |p| {
        p.item().put(source);
        match inner {
            Type::Number(_) => p.item().put("_writeDouble"),
            _ => p.item().whole_entry(&format!("({name}) =>"), |p| Types::push_write(p, inner, name)),
        }
    });
}

fn push_argument<T: std::fmt::Display>(p: &mut Printer, name: &str, value: Option<T>) {
    if let Some(value) = value {
        let _ = write!(p.item().raw(), "{name}: {value}");
    }
}

fn push_integer_shape(p: &mut Printer, rules: &IntegerRules) {
    p.list("_IntegerShape(", ")", |p| {
        push_argument(p, "minimum", rules.minimum);
        push_argument(p, "maximum", rules.maximum);
    });
}

fn push_number_shape(p: &mut Printer, rules: &NumberRules) {
    p.list("_NumberShape(", ")", |p| {
        push_argument(p, "minimum", rules.minimum.map(number));
        push_argument(p, "maximum", rules.maximum.map(number));
    });
}

/// A literal for a place where a double is expected.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:?}");
    match text.strip_suffix(".0") {
        Some(whole) if value != 0.0 && whole.len() <= 16 => whole.to_owned(),
        _ if value == 0.0 && value.is_sign_positive() => "0".to_owned(),
        _ => text,
    }
}
