//! Values in the registry, checked against their types by the rules that documents obey at run time.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value as Json;
use serde_yaml::{Mapping, Value as Yaml};

use super::at::At;
use super::formats::{is_date, is_timestamp, is_uuid};
use super::names::help_known;
use crate::finding::{Findings, Rule, closest};
use crate::model::ident::Name;
use crate::model::{
    Document, Enum, Field, Format, ListType, MAX_INTEGER, Model, Presence, Status, StringRules, Type, TypeDef, Union,
    Value,
};

/// Deepest nesting of a `json` value.
const MAX_JSON_DEPTH: usize = 64;

/// Checks a value against a type.
pub(crate) type Check = fn(&Model, &Type, Yaml, &At<'_>, &mut Findings) -> Option<Value>;

/// Checks a value against a type; `None` when a fault was reported.
pub(crate) fn check(model: &Model, ty: &Type, yaml: Yaml, at: &At<'_>, findings: &mut Findings) -> Option<Value> {
    Checker { model, is_stored: false, findings }.value(ty, yaml, at)
}

/// Checks a value that new rows or documents get: a retired label is refused, as the database refuses it.
pub(crate) fn check_stored(
    model: &Model,
    ty: &Type,
    yaml: Yaml,
    at: &At<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    Checker { model, is_stored: true, findings }.value(ty, yaml, at)
}

/// Checks the properties of a document, which new rows may get, against it; the value has one entry a field.
pub(crate) fn check_document(
    model: &Model,
    document: &Document,
    yaml: Yaml,
    at: &At<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    Checker { model, is_stored: true, findings }.document(document, yaml, at)
}

/// A value as JSON, when it can be.
pub(crate) fn to_json(yaml: &Yaml, at: &At<'_>, findings: &mut Findings) -> Option<Json> {
    match json(yaml, 1) {
        Ok(value) => Some(value),
        Err(message) => {
            findings.report(Rule::ValueType, at.place(), message).help("write what JSON can hold");
            None
        }
    }
}

struct Checker<'a> {
    model: &'a Model,
    /// Whether new rows get the value.
    is_stored: bool,
    findings: &'a mut Findings,
}

impl Checker<'_> {
    fn fault<T>(&mut self, at: &At<'_>, message: impl Into<String>, help: impl Into<String>) -> Option<T> {
        self.findings.report(Rule::ValueType, at.place(), message).help(help);
        None
    }

    fn value(&mut self, ty: &Type, yaml: Yaml, at: &At<'_>) -> Option<Value> {
        match (ty, yaml) {
            (Type::Json, yaml) => to_json(&yaml, at, self.findings).map(Value::Json),
            (Type::String(rules), Yaml::String(text)) => self.string(rules, text, at),
            (Type::Boolean, Yaml::Bool(value)) => Some(Value::Boolean(value)),
            (Type::Integer(rules), Yaml::Number(number)) => {
                let value = self.integer(&number, at)?;
                self.bounds(&value, rules.minimum.as_ref(), rules.maximum.as_ref(), at)?;
                Some(Value::Integer(value))
            }
            (Type::Number(rules), Yaml::Number(number)) => {
                let value = number.as_f64().filter(|value| value.is_finite());
                let Some(value) = value else {
                    return self.fault(at, format!("{number} is not a finite number"), "write a finite number");
                };
                self.bounds(&value, rules.minimum.as_ref(), rules.maximum.as_ref(), at)?;
                Some(Value::Number(if value == 0.0 { 0.0 } else { value }))
            }
            (Type::Uuid, Yaml::String(text)) => self.format(Format::Uuid, &text, at).then_some(Value::String(text)),
            (Type::Date, Yaml::String(text)) => self.format(Format::Date, &text, at).then_some(Value::String(text)),
            (Type::Timestamp, Yaml::String(text)) => {
                self.format(Format::Timestamp, &text, at).then_some(Value::String(text))
            }
            (Type::Enum(id), Yaml::String(text)) => self.label(self.model.enumeration(*id), &text, at),
            (Type::Named(id), Yaml::Mapping(mapping)) => match self.model.type_def(*id) {
                TypeDef::Object(object) => self.object(&object.fields, mapping, &[], at).map(Value::Object),
                TypeDef::Union(union) => self.union(union, mapping, at),
            },
            (Type::Document(id), yaml) => Checker { is_stored: true, model: self.model, findings: self.findings }
                .document(self.model.document(*id), yaml, at),
            (Type::List(list), Yaml::Sequence(items)) => self.list(list, items, at),
            (Type::Map(item), Yaml::Mapping(mapping)) => self.map(item, mapping, at),
            (ty, yaml) => self.wrong_type(ty, &yaml, at),
        }
    }

    fn wrong_type<T>(&mut self, ty: &Type, yaml: &Yaml, at: &At<'_>) -> Option<T> {
        let found = match yaml {
            Yaml::Null => "nothing",
            Yaml::Bool(_) => "true or false",
            Yaml::Number(_) => "a number",
            Yaml::String(_) => "text",
            Yaml::Sequence(_) => "a list",
            Yaml::Mapping(_) => "a mapping",
            Yaml::Tagged(_) => "a tagged value",
        };
        let (expected, help) = match ty {
            Type::String(_) => ("text", "quote it"),
            Type::Integer(_) => ("an integer", "write a whole number without quotes"),
            Type::Number(_) => ("a number", "write it without quotes"),
            Type::Boolean => ("true or false", "write `true` or `false` without quotes"),
            Type::Uuid => ("a uuid", "write it as text, 8-4-4-4-12 hexadecimal digits"),
            Type::Date => ("a date", "write it as text, 'YYYY-MM-DD'"),
            Type::Timestamp => ("a timestamp", "write it as text, such as '2026-01-31T12:00:00Z'"),
            Type::Enum(_) => ("a label of the enum", "write one of its names"),
            Type::List(_) => ("a list", "write `[…]`, or one item a line with `- `"),
            Type::Json | Type::Map(_) | Type::Named(_) | Type::Document(_) => ("a mapping", "write `{ key: value }`"),
        };
        let help = if yaml.is_null() { "write a value, or leave the key out" } else { help };
        self.fault(at, format!("expected {expected}, found {found}"), help)
    }

    fn string(&mut self, rules: &StringRules, text: String, at: &At<'_>) -> Option<Value> {
        if text.contains('\0') {
            return self.fault(at, "the text holds U+0000", "PostgreSQL cannot store it; remove it");
        }
        let length = text.chars().count();
        if rules.min_length.is_some_and(|least| length < least as usize) {
            return self.fault(
                at,
                format!("the text has {length} characters, fewer than `min_length`"),
                "write a longer one",
            );
        }
        if rules.max_length.is_some_and(|most| length > most as usize) {
            return self.fault(
                at,
                format!("the text has {length} characters, more than `max_length`"),
                "write a shorter one",
            );
        }
        if let Some(pattern) = rules.pattern.as_ref().filter(|pattern| !pattern.matches(&text)) {
            return self.fault(
                at,
                format!("the text does not match `{}`", pattern.as_str()),
                "correct the text or the pattern",
            );
        }
        if let Some(format) = rules.format
            && !self.format(format, &text, at)
        {
            return None;
        }
        Some(Value::String(text))
    }

    fn format(&mut self, format: Format, text: &str, at: &At<'_>) -> bool {
        let (fits, what, help) = match format {
            Format::Uuid => (is_uuid(text), "uuid", "write 8-4-4-4-12 hexadecimal digits"),
            Format::Date => (is_date(text), "date", "write a day that exists as YYYY-MM-DD"),
            Format::Timestamp => {
                (is_timestamp(text), "timestamp", "write it as 2026-01-31T12:00:00Z or with an offset such as +01:00")
            }
        };
        if !fits {
            self.fault::<()>(at, format!("`{}` is not a {what}", text.escape_debug()), help);
        }
        fits
    }

    fn integer(&mut self, number: &serde_yaml::Number, at: &At<'_>) -> Option<i64> {
        #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53, so the cast is exact")]
        let whole =
            |float: f64| (float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0).then_some(float as i64);
        let value = number.as_i64().or_else(|| number.as_f64().filter(|_| number.is_f64()).and_then(whole));
        match value.filter(|value| value.abs() <= MAX_INTEGER) {
            Some(value) => Some(value),
            None if number.as_f64().is_some_and(|float| float.fract() != 0.0) => self.fault(
                at,
                format!("{number} is not a whole number"),
                "write a whole number, or make the type `number`",
            ),
            None => self.fault(
                at,
                format!("{number} is not an integer within ±(2^53-1)"),
                "larger integers are not exact in JavaScript; use a string",
            ),
        }
    }

    fn bounds<T: PartialOrd + std::fmt::Display>(
        &mut self,
        value: &T,
        minimum: Option<&T>,
        maximum: Option<&T>,
        at: &At<'_>,
    ) -> Option<()> {
        if let Some(minimum) = minimum.filter(|minimum| value < minimum) {
            return self.fault(at, format!("{value} is below the minimum {minimum}"), "correct the value or the bound");
        }
        if let Some(maximum) = maximum.filter(|maximum| value > maximum) {
            return self.fault(at, format!("{value} is above the maximum {maximum}"), "correct the value or the bound");
        }
        Some(())
    }

    fn label(&mut self, def: &Enum, text: &str, at: &At<'_>) -> Option<Value> {
        let found = def.values.iter().position(|value| value.name.as_str() == text);
        if let Some(index) = found {
            let refusal = match def.values[index].status {
                Status::Planned => "is planned and not accepted yet",
                Status::Retired if self.is_stored => "is retired and not accepted in new rows",
                _ => return Some(Value::Label(index)),
            };
            return self.fault(at, format!("`{text}` {refusal}"), "make it active, or use another value");
        }
        if let Some(new) = def.values.iter().find(|value| value.renamed_from.iter().any(|old| old == text)) {
            return self.fault(at, format!("`{text}` was renamed"), format!("write `{}`", new.name));
        }
        let finding =
            self.findings.report(Rule::ValueType, at.place(), format!("`{text}` is not a value of `{}`", def.name));
        help_known(finding, text, def.values.iter().map(|value| value.name.as_str()));
        None
    }

    fn list(&mut self, list: &ListType, items: Vec<Yaml>, at: &At<'_>) -> Option<Value> {
        let count = items.len();
        if list.min_items.is_some_and(|least| count < least as usize) {
            return self.fault(at, format!("the list has {count} items, fewer than `min_items`"), "add items");
        }
        if list.max_items.is_some_and(|most| count > most as usize) {
            return self.fault(at, format!("the list has {count} items, more than `max_items`"), "remove items");
        }
        let mut values = Vec::with_capacity(count);
        for (index, item) in items.into_iter().enumerate() {
            values.push(self.value(&list.item, item, &at.index(index)));
        }
        let values: Vec<Value> = values.into_iter().collect::<Option<_>>()?;
        self.unique_by(list, &values, at)?;
        Some(Value::List(values))
    }

    fn unique_by(&mut self, list: &ListType, values: &[Value], at: &At<'_>) -> Option<()> {
        let (Some(name), Type::Named(id)) = (&list.unique_by, &list.item) else { return Some(()) };
        let TypeDef::Object(object) = self.model.type_def(*id) else { return Some(()) };
        let Some(field) = object.fields.iter().position(|field| field.name == *name) else { return Some(()) };
        let mut seen = HashSet::new();
        for (index, value) in values.iter().enumerate() {
            let Value::Object(fields) = value else { continue };
            if let Some(Some(key)) = fields.get(field)
                && !seen.insert(format!("{key:?}"))
            {
                return self.fault(
                    &at.index(index).key(name.as_str()),
                    format!("another item has the same `{name}`"),
                    format!("`unique_by: {name}` lets each value stand once"),
                );
            }
        }
        Some(())
    }

    fn map(&mut self, item: &Type, mapping: Mapping, at: &At<'_>) -> Option<Value> {
        let mut values = BTreeMap::new();
        let mut sound = true;
        for (key, value) in mapping {
            let key = self.key(&key, at)?;
            match self.value(item, value, &at.key(&key)) {
                Some(value) => {
                    values.insert(key, value);
                }
                None => sound = false,
            }
        }
        sound.then_some(Value::Map(values))
    }

    fn key(&mut self, key: &Yaml, at: &At<'_>) -> Option<String> {
        match key {
            Yaml::String(text) if !text.contains('\0') => Some(text.clone()),
            _ => self.fault(at, "a key is not text", "quote it"),
        }
    }

    fn union(&mut self, union: &Union, mut mapping: Mapping, at: &At<'_>) -> Option<Value> {
        let tag = union.tag.as_str();
        let words = || union.variants.iter().map(|variant| variant.name.as_str());
        let Some(Yaml::String(found)) = mapping.shift_remove(tag) else {
            let listed = words().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
            return self.fault(at, format!("`{tag}` is missing"), format!("it is one of {listed}"));
        };
        let Some(index) = union.variants.iter().position(|variant| variant.name.as_str() == found) else {
            let finding = self.findings.report(
                Rule::ValueType,
                at.key(tag).place(),
                format!("`{found}` is not a variant of `{}`", union.name),
            );
            help_known(finding, &found, words());
            return None;
        };
        self.object(&union.variants[index].fields, mapping, &[tag], at).map(|fields| Value::Variant(index, fields))
    }

    fn document(&mut self, document: &Document, yaml: Yaml, at: &At<'_>) -> Option<Value> {
        let Yaml::Mapping(mut mapping) = yaml else {
            return self.wrong_type(&Type::Map(Box::new(Type::Json)), &yaml, at);
        };
        // In the registry the version may be left out: what stands here is always checked against the current one.
        if let Some(version) = mapping.shift_remove("schema_version")
            && version.as_u64() != Some(u64::from(document.schema_version))
        {
            return self.fault(
                &at.key("schema_version"),
                format!("the document is of another version than {}", document.schema_version),
                "write it in the current version",
            );
        }
        self.object(&document.fields, mapping, &["schema_version"], at).map(Value::Object)
    }

    fn object(
        &mut self,
        fields: &[Field],
        mut mapping: Mapping,
        reserved: &[&str],
        at: &At<'_>,
    ) -> Option<Vec<Option<Value>>> {
        let meant = misspelt(fields, mapping.keys().filter_map(Yaml::as_str));
        let mut values = Vec::with_capacity(fields.len());
        let mut sound = true;
        for field in fields {
            let name = field.name.as_str();
            values.push(match (mapping.shift_remove(name), &field.presence) {
                (Some(value), _) => {
                    let value = self.value(&field.ty, value, &at.key(name));
                    sound &= value.is_some();
                    value
                }
                (None, Presence::Default(value)) => Some(value.clone()),
                (None, Presence::Optional) => None,
                (None, Presence::Required) if meant.contains(&field.name) => None,
                (None, Presence::Required) => {
                    sound = false;
                    self.fault(&at.key(name), format!("`{name}` is missing"), format!("add `{name}: …`"))
                }
            });
        }
        for key in mapping.keys() {
            sound = false;
            let Some(key) = self.key(key, at) else { continue };
            let known = fields.iter().map(|field| field.name.as_str()).chain(reserved.iter().copied());
            let finding = self.findings.report(
                Rule::ValueType,
                crate::finding::Place::key(at.key(&key).pointer()),
                format!("`{key}` is not a property that is known here"),
            );
            if let Some(meant) = closest(&key, known) {
                finding.help(format!("did you mean `{meant}`?"));
            }
        }
        sound.then_some(values)
    }
}

/// The fields that unknown keys were probably meant to be: their absence is not a second fault.
pub(crate) fn misspelt<'a>(fields: &[Field], keys: impl Iterator<Item = &'a str>) -> Vec<Name> {
    let names = || fields.iter().map(|field| field.name.as_str());
    let unknown = keys.filter(|key| names().all(|name| name != *key));
    let meant: Vec<&str> = unknown.filter_map(|key| closest(key, names())).collect();
    fields.iter().map(|field| &field.name).filter(|name| meant.contains(&name.as_str())).cloned().collect()
}

fn json(yaml: &Yaml, depth: usize) -> Result<Json, String> {
    if depth > MAX_JSON_DEPTH && matches!(yaml, Yaml::Sequence(_) | Yaml::Mapping(_)) {
        return Err(format!("the value is nested deeper than {MAX_JSON_DEPTH} levels"));
    }
    match yaml {
        Yaml::Null => Ok(Json::Null),
        Yaml::Bool(value) => Ok(Json::Bool(*value)),
        Yaml::Number(number) => {
            let integer = number.as_i64().map(serde_json::Number::from).or_else(|| number.as_u64().map(Into::into));
            let float = || number.as_f64().and_then(serde_json::Number::from_f64);
            integer.or_else(float).map(Json::Number).ok_or_else(|| format!("{number} is not a finite number"))
        }
        Yaml::String(text) if text.contains('\0') => Err("the text holds U+0000".to_owned()),
        Yaml::String(text) => Ok(Json::String(text.clone())),
        Yaml::Sequence(items) => {
            items.iter().map(|item| json(item, depth + 1)).collect::<Result<_, _>>().map(Json::Array)
        }
        Yaml::Mapping(mapping) => {
            let mut object = serde_json::Map::with_capacity(mapping.len());
            for (key, value) in mapping {
                let key = key.as_str().filter(|key| !key.contains('\0')).ok_or("a key is not text")?;
                object.insert(key.to_owned(), json(value, depth + 1)?);
            }
            Ok(Json::Object(object))
        }
        Yaml::Tagged(_) => Err("the value carries a YAML tag".to_owned()),
    }
}
