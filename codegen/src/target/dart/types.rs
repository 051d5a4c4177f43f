//! What a type of the registry becomes in Dart: the type, how its values are read, written, copied and checked.

use std::fmt::Write as _;

use super::names::{push_string, type_name, value_name};
use super::printer::Printer;
use super::values::push_value;
use crate::ident::Name;
use crate::model::{
    Enum, EnumId, Field, Format, IntegerRules, ListType, Model, NumberRules, Presence, StringRules, Type, TypeDef,
    TypeId,
};

/// The model, with what would be costly to find out again and again.
#[derive(Debug)]
pub(super) struct Types<'a> {
    pub(super) model: &'a Model,
    /// For each object and union whether its rules are a constant.
    constant: Vec<Option<bool>>,
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
        let mut types = Self { model, constant: vec![None; model.types.len()], enums };
        for index in 0..model.types.len() {
            types.settle(TypeId(index));
        }
        types
    }

    /// What an enum and its values are called.
    pub(super) fn enum_names(&self, id: EnumId) -> &EnumNames {
        &self.enums[id.0]
    }

    /// Types are not recursive, so that this comes to an end.
    fn settle(&mut self, id: TypeId) -> bool {
        if let Some(known) = self.constant[id.0] {
            return known;
        }
        let model = self.model;
        let constant = fields_of(model.type_def(id)).all(|field| {
            named_in(&field.ty).is_none_or(|inner| self.settle(inner)) && self.has_constant_rules(&field.ty)
        });
        self.constant[id.0] = Some(constant);
        constant
    }

    /// Whether the rules of an object or union are a constant: they are unless a pattern is part of them.
    pub(super) fn is_constant(&self, id: TypeId) -> bool {
        self.constant[id.0].unwrap_or(false)
    }

    /// Whether the rules of a type are a constant.
    pub(super) fn has_constant_rules(&self, ty: &Type) -> bool {
        match ty {
            Type::String(rules) => rules.pattern.is_none(),
            Type::Named(id) => self.is_constant(*id),
            Type::List(list) => self.has_constant_rules(&list.item),
            Type::Map(value) => self.has_constant_rules(value),
            Type::Document(_) => false,
            _ => true,
        }
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

    /// Writes an expression that reads `source`, JSON that has passed its rules.
    pub(super) fn push_read(&self, p: &mut Printer, ty: &Type, source: &str) {
        match ty {
            Type::Enum(_) => p.text(&self.open_name(ty)).list(".parse(", ")", |p| {
                p.item().list("_readString(", ")", |p| p.item().put(source));
            }),
            Type::List(list) => self.push_read_all(p, "_readList(", source, &list.item),
            Type::Map(value) => self.push_read_all(p, "_readMap(", source, value),
            Type::Json => p.list("JsonValue(", ")", |p| p.item().put(source)),
            _ => {
                self.push_reader(p, ty);
                p.list("(", ")", |p| p.item().put(source));
            }
        }
    }

    fn push_read_all(&self, p: &mut Printer, open: &str, source: &str, inner: &Type) {
        p.list(open, ")", |p| {
            p.item().put(source);
            self.push_reader(p.item(), inner);
        });
    }

    /// Writes a function that reads JSON.
    pub(super) fn push_reader(&self, p: &mut Printer, ty: &Type) {
        match ty {
            Type::String(_) => p.put("_readString"),
            Type::Integer(_) => p.put("_readInt"),
            Type::Number(_) => p.put("_readDouble"),
            Type::Boolean => p.put("_readBool"),
            Type::Uuid => p.put("_readUuid"),
            Type::Date => p.put("_readDate"),
            Type::Timestamp => p.put("_readTimestamp"),
            Type::Json => p.put("JsonValue.new"),
            Type::Named(_) | Type::Document(_) => p.text(&self.name(ty)).put("._read"),
            Type::Enum(_) | Type::List(_) | Type::Map(_) => {
                p.whole_entry("(json) =>", |p| self.push_read(p, ty, "json"));
            }
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

    /// Writes the rules of a type.
    pub(super) fn push_shape(&self, p: &mut Printer, ty: &Type, in_constant: bool) {
        let prefix = if !in_constant && self.has_constant_rules(ty) { "const " } else { "" };
        match ty {
            Type::Named(_) | Type::Document(_) => {
                p.text(&self.name(ty)).text("._shape");
            }
            _ => {
                p.text(prefix);
                self.push_new_shape(p, ty, in_constant || !prefix.is_empty());
            }
        }
    }

    fn push_new_shape(&self, p: &mut Printer, ty: &Type, in_constant: bool) {
        match ty {
            Type::String(rules) => push_string_shape(p, rules),
            Type::Integer(rules) => push_integer_shape(p, rules),
            Type::Number(rules) => push_number_shape(p, rules),
            Type::Boolean => p.put("_BooleanShape()"),
            Type::Uuid => p.put("_StringShape(format: _Format.uuid)"),
            Type::Date => p.put("_StringShape(format: _Format.date)"),
            Type::Timestamp => p.put("_StringShape(format: _Format.timestamp)"),
            Type::Json => p.put("_FreeShape()"),
            Type::Enum(_) => p.text("_LabelShape(").text(&self.name(ty)).put("._byWireName)"),
            Type::List(list) => self.push_list_shape(p, list, in_constant),
            Type::Map(value) => p.list("_MapShape(", ")", |p| self.push_shape(p.item(), value, in_constant)),
            Type::Named(_) | Type::Document(_) => {}
        }
    }

    fn push_list_shape(&self, p: &mut Printer, list: &ListType, in_constant: bool) {
        p.list("_ListShape(", ")", |p| {
            self.push_shape(p.item(), &list.item, in_constant);
            push_argument(p, "minItems", list.min_items);
            push_argument(p, "maxItems", list.max_items);
            if let Some(field) = &list.unique_by {
                p.item().text("uniqueBy: '").text(field.as_str()).text("'");
            }
        });
    }

    /// Writes the rules of properties, a union's tag among them, in the order of code points as entries of a map.
    pub(super) fn push_properties(&self, p: &mut Printer, tag: Option<&Name>, fields: &[Field], in_constant: bool) {
        let tag = tag.map(|tag| (tag.as_str(), None));
        let mut properties: Vec<_> = fields.iter().map(|field| (field.name.as_str(), Some(field))).chain(tag).collect();
        properties.sort_by_key(|(name, _)| *name);
        for (name, field) in properties {
            p.item().entry(&format!("'{name}':"), " ", |p| match field {
                Some(field) => self.push_property(p, field, in_constant),
                None => {
                    p.text(if in_constant { "" } else { "const " }).text("_Property(_StringShape())");
                }
            });
        }
    }

    fn push_property(&self, p: &mut Printer, field: &Field, in_constant: bool) {
        let is_constant = self.has_constant_rules(&field.ty);
        if is_constant && !in_constant {
            p.put("const ");
        }
        let open = if field.presence == Presence::Required { "_Property(" } else { "_Property.optional(" };
        p.list(open, ")", |p| {
            self.push_shape(p.item(), &field.ty, in_constant || is_constant);
            // Only what `unique_by` can compare needs its default here.
            if let Presence::Default(value) = &field.presence
                && is_comparable(&field.ty)
            {
                self.push_json_value(p.item(), &field.ty, value);
            }
        });
    }

    /// Writes a scalar as JSON has it.
    fn push_json_value(&self, p: &mut Printer, ty: &Type, value: &crate::model::Value) {
        if let (Type::Enum(id), crate::model::Value::Label(index)) = (ty, value) {
            let label = self.model.enumeration(*id).values[*index].name.as_str();
            p.text("'").text(label).text("'");
        } else {
            push_value(p, self, &as_plain(ty), value);
        }
    }
}

/// A type whose values are the same in JSON.
fn as_plain(ty: &Type) -> Type {
    match ty {
        Type::Uuid | Type::Date | Type::Timestamp => Type::String(StringRules::default()),
        other => other.clone(),
    }
}

fn is_comparable(ty: &Type) -> bool {
    matches!(
        ty,
        Type::String(_)
            | Type::Integer(_)
            | Type::Number(_)
            | Type::Boolean
            | Type::Uuid
            | Type::Date
            | Type::Timestamp
            | Type::Enum(_)
    )
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

fn fields_of(def: &TypeDef) -> Box<dyn Iterator<Item = &Field> + '_> {
    match def {
        TypeDef::Object(object) => Box::new(object.fields.iter()),
        TypeDef::Union(union) => Box::new(union.variants.iter().flat_map(|variant| &variant.fields)),
    }
}

/// The object or union in a type.
fn named_in(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::List(list) => named_in(&list.item),
        Type::Map(value) => named_in(value),
        _ => None,
    }
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

fn push_string_shape(p: &mut Printer, rules: &StringRules) {
    p.list("_StringShape(", ")", |p| {
        push_argument(p, "minLength", rules.min_length);
        push_argument(p, "maxLength", rules.max_length);
        if let Some(pattern) = &rules.pattern {
            p.item().text("pattern: ").list("RegExp(", ")", |p| {
                push_string(p.item().raw(), pattern.as_str());
                p.item().text("unicode: true");
            });
        }
        let format = rules.format.map(|format| match format {
            Format::Uuid => "_Format.uuid",
            Format::Date => "_Format.date",
            Format::Timestamp => "_Format.timestamp",
        });
        push_argument(p, "format", format);
    });
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
