//! Check functions: straight-line code that adds every fault of a value.

use std::fmt::Write;

use super::facts::has_earlier_labels;
use super::literal::{expression, number};
use super::module::{Folder, Module};
use super::names;
use crate::emit::layout::Layout;
use crate::model::ident::Name;
use crate::model::{
    EnumId, Field, Format, IntegerRules, ListType, Model, NumberRules, Presence, StringRules, Type, TypeDef, Value,
};

/// Lists in code.
const LAYOUT: Layout = Layout { width: 120, step: "  ", last_comma: true };

/// Writes the checks of one module: constants first, then functions that only the module calls.
pub(super) struct Checks<'a, 'm> {
    pub(super) model: &'a Model,
    pub(super) module: &'a mut Module<'m>,
    /// Rules and sets of keys.
    pub(super) constants: String,
    /// Functions that check items of lists and maps.
    pub(super) helpers: String,
}

/// An object to check: where its parts are found and what they are called.
pub(super) struct Shape<'a> {
    /// Begins the names of constants and helpers, when the module holds more than one object.
    pub(super) prefix: Option<&'a Name>,
    /// Type of the object in JSON.
    pub(super) json_type: &'a str,
    /// Its fields.
    pub(super) fields: &'a [Field],
    /// A property that was checked before: a union's tag.
    pub(super) checked: Option<&'a str>,
    /// A property that every document has.
    pub(super) version: bool,
}

impl<'a, 'm> Checks<'a, 'm> {
    /// Checks for a module.
    pub(super) fn new(model: &'a Model, module: &'a mut Module<'m>) -> Self {
        module.namespace("check");
        module.import_type(Folder::Runtime, "faults.ts", "Faults");
        Self { model, module, constants: String::new(), helpers: String::new() }
    }

    /// The statements that check the properties of `value`, an object.
    pub(super) fn body(&mut self, shape: &Shape<'_>) -> String {
        let mut properties: Vec<(&str, Option<&Field>)> =
            shape.fields.iter().map(|field| (field.name.as_str(), Some(field))).collect();
        if shape.version {
            properties.push(("schema_version", None));
        }
        properties.sort_unstable_by_key(|(name, _)| *name);
        let already = usize::from(shape.checked.is_some());
        let keys = self.keys(shape, &properties);
        let mut out = String::new();
        if properties.is_empty() {
            let _ = writeln!(
                out,
                "  if (Object.keys(value).length !== {already}) check.refuseUnknown(value, {keys}, faults.count, faults);"
            );
            return out;
        }
        let _ = writeln!(out, "  const fields: check.Fields<{}> = value;", shape.json_type);
        let _ = writeln!(out, "  const start = faults.count;\n  let known = {already};");
        for (name, field) in properties {
            self.property(&mut out, shape, name, field);
        }
        let _ = writeln!(
            out,
            "  if (Object.keys(value).length !== known) check.refuseUnknown(value, {keys}, start, faults);"
        );
        out
    }

    fn keys(&mut self, shape: &Shape<'_>, properties: &[(&str, Option<&Field>)]) -> String {
        let mut names: Vec<&str> = properties.iter().map(|(name, _)| *name).chain(shape.checked).collect();
        names.sort_unstable();
        let literals: Vec<String> = names.into_iter().map(names::string).collect();
        let constant = self.constant(shape.prefix, "keys");
        let open = format!("const {constant} = /* @__PURE__ */ new Set([");
        self.constants.push_str(&LAYOUT.list("", &open, &literals, "]);\n"));
        constant
    }

    fn property(&mut self, out: &mut String, shape: &Shape<'_>, name: &str, field: Option<&Field>) {
        let access =
            if names::is_inherited(name) { format!("check.own(fields, '{name}')") } else { format!("fields.{name}") };
        let path = format!("'/{name}'");
        let required = field.is_none_or(|field| field.presence == Presence::Required);
        let statement = match field {
            Some(field) => {
                let place =
                    Place { value: &access, path: &path, prefix: shape.prefix, name: &field.name, indent: "    " };
                self.statement(&field.ty, &place, "")
            }
            None => format!("check.integer({access}, {path}, faults);"),
        };
        if required {
            let _ = writeln!(
                out,
                "  if ({access} === undefined) {{\n    faults.missing({path});\n  }} else {{\n    known += 1;\n    {statement}\n  }}"
            );
        } else {
            let _ = writeln!(out, "  if ({access} !== undefined) {{\n    known += 1;\n    {statement}\n  }}");
        }
    }

    /// The statement that checks a value. `part` tells the constants and helpers of nested items apart.
    fn statement(&mut self, ty: &Type, place: &Place<'_>, part: &str) -> String {
        let (function, rest): (&str, Vec<String>) = match ty {
            Type::String(rules) => ("check.string", self.string_rules(rules, place, part).into_iter().collect()),
            Type::Integer(rules) => ("check.integer", integer_bounds(rules)),
            Type::Number(rules) => ("check.number", number_bounds(rules)),
            Type::Boolean => ("check.boolean", Vec::new()),
            Type::Uuid => ("check.uuid", Vec::new()),
            Type::Date => ("check.date", Vec::new()),
            Type::Timestamp => ("check.timestamp", Vec::new()),
            Type::Json => ("check.json", Vec::new()),
            Type::Enum(id) => {
                let name = &self.model.enumeration(*id).name;
                let function = format!("check{}", names::type_name(name));
                self.module.import_value(Folder::Enums, &names::file_name(name), &function);
                return place.call(&function, &[]);
            }
            Type::Named(_) | Type::Document(_) => ("check.nested", vec![self.check(ty, place, part)]),
            Type::List(list) => {
                let mut rest = vec![self.check(&list.item, place, &format!("{part}_item"))];
                rest.extend(self.list_rules(list, place, part));
                ("check.list", rest)
            }
            Type::Map(item) => ("check.map", vec![self.check(item, place, &format!("{part}_item"))]),
        };
        place.call(function, &rest)
    }

    /// A function that checks one value with a path of its own.
    fn check(&mut self, ty: &Type, place: &Place<'_>, part: &str) -> String {
        if let Type::Named(id) = ty {
            let name = self.model.type_def(*id).name();
            let function = format!("check{}", names::type_name(name));
            self.module.import_value(Folder::Types, &names::file_name(name), &function);
            return function;
        }
        let words = words(place.prefix, place.name, part);
        let pascal: String = words.split('_').map(capitalized).collect();
        let function = self.module.private_name(&format!("check{pascal}"));
        let inner = Place { value: "value", path: "''", indent: "  ", ..*place };
        let statement = self.statement(ty, &inner, part);
        let _ =
            write!(self.helpers, "\n\nfunction {function}(value: unknown, faults: Faults): void {{\n  {statement}\n}}");
        function
    }

    fn string_rules(&mut self, rules: &StringRules, place: &Place<'_>, part: &str) -> Option<String> {
        let mut entries = Vec::new();
        if let Some(length) = rules.min_length {
            entries.push(format!("minLength: {length}"));
        }
        if let Some(length) = rules.max_length {
            entries.push(format!("maxLength: {length}"));
        }
        if let Some(pattern) = &rules.pattern {
            entries.push(format!("pattern: {}", names::regular_expression(pattern.as_str())));
        }
        match rules.format {
            Some(Format::Uuid) => entries.push("format: check.UUID".to_owned()),
            Some(Format::Date) => entries.push("format: check.DATE".to_owned()),
            Some(Format::Timestamp) => entries.push("format: check.TIMESTAMP".to_owned()),
            None => {}
        }
        if entries.is_empty() {
            return None;
        }
        let constant = self.constant(place.prefix, &format!("{}{part}_rules", place.name));
        self.push_rules(&format!("const {constant} = /* @__PURE__ */ check.stringRules("), &entries, ");");
        Some(constant)
    }

    fn list_rules(&mut self, list: &ListType, place: &Place<'_>, part: &str) -> Option<String> {
        let mut entries = Vec::new();
        if let Some(count) = list.min_items {
            entries.push(format!("minItems: {count}"));
        }
        if let Some(count) = list.max_items {
            entries.push(format!("maxItems: {count}"));
        }
        if let Some(property) = &list.unique_by {
            entries.push(self.unique_rule(&list.item, property));
        }
        if entries.is_empty() {
            return None;
        }
        let constant = self.constant(place.prefix, &format!("{}{part}_rules", place.name));
        self.push_rules(&format!("const {constant}: check.ListRules = "), &entries, ";");
        Some(constant)
    }

    fn unique_rule(&mut self, item: &Type, property: &Name) -> String {
        let field = match item {
            Type::Named(id) => match self.model.type_def(*id) {
                TypeDef::Object(object) => object.fields.iter().find(|field| field.name == *property),
                TypeDef::Union(_) => None,
            },
            _ => None,
        };
        let kind = match field.map(|field| &field.ty) {
            Some(Type::Boolean) => "boolean",
            Some(Type::Integer(_) | Type::Number(_)) => "number",
            _ => "string",
        };
        let absent: Option<(&Type, &Value)> = field.and_then(|field| match &field.presence {
            Presence::Default(value) => Some((&field.ty, value)),
            _ => None,
        });
        let absent = absent
            .map_or_else(String::new, |(ty, value)| format!(", absent: {}", expression(self.model, ty, value, 0)));
        let canonical = match field.map(|field| &field.ty) {
            Some(Type::Enum(id)) => self.canonical_label(*id),
            _ => String::new(),
        };
        format!("uniqueBy: {{ property: '{property}', kind: '{kind}'{absent}{canonical} }}")
    }

    /// The entry that turns earlier labels into present ones, where an enum has earlier ones.
    fn canonical_label(&mut self, id: EnumId) -> String {
        if !has_earlier_labels(self.model, id.0) {
            return String::new();
        }
        let enumeration = self.model.enumeration(id);
        let function = format!("canonical{}", names::type_name(&enumeration.name));
        self.module.import_value(Folder::Enums, &names::file_name(&enumeration.name), &function);
        format!(", canonical: {function}")
    }

    /// A constant whose value is an object.
    fn push_rules(&mut self, before: &str, entries: &[String], after: &str) {
        self.constants.push_str(&LAYOUT.list("", &format!("{before}{{ "), entries, &format!(" }}{after}\n")));
    }

    fn constant(&mut self, prefix: Option<&Name>, words: &str) -> String {
        let prefix = prefix.map_or_else(String::new, |prefix| format!("{}_", prefix.screaming()));
        self.module.private_name(&format!("{prefix}{}", words.to_ascii_uppercase()))
    }
}

/// A value within the code that is written.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The expression that reads it.
    value: &'a str,
    /// The expression of its path.
    path: &'a str,
    prefix: Option<&'a Name>,
    name: &'a Name,
    /// Of the statement that checks it.
    indent: &'a str,
}

impl Place<'_> {
    /// A call of a check on the value.
    fn call(&self, function: &str, rest: &[String]) -> String {
        let arguments = [self.value, self.path, "faults"].into_iter().chain(rest.iter().map(String::as_str));
        let arguments: Vec<&str> = arguments.collect();
        LAYOUT.list(self.indent, &format!("{function}("), &arguments, ");")
    }
}

fn words(prefix: Option<&Name>, name: &Name, part: &str) -> String {
    prefix.map_or_else(|| format!("{name}{part}"), |prefix| format!("{prefix}_{name}{part}"))
}

fn capitalized(word: &str) -> String {
    let mut text = word.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

fn integer_bounds(rules: &IntegerRules) -> Vec<String> {
    bounds(rules.minimum.map(|bound| bound.to_string()), rules.maximum.map(|bound| bound.to_string()))
}

fn number_bounds(rules: &NumberRules) -> Vec<String> {
    bounds(rules.minimum.map(number), rules.maximum.map(number))
}

/// The arguments of bounds; one that is left out at the end has a default.
fn bounds(minimum: Option<String>, maximum: Option<String>) -> Vec<String> {
    match (minimum, maximum) {
        (None, Some(maximum)) => vec!["-Infinity".to_owned(), maximum],
        (minimum, maximum) => minimum.into_iter().chain(maximum).collect(),
    }
}
