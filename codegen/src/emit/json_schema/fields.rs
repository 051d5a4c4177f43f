//! Schemas of fields: one for each type of the format, with all its rules.

use serde_json::{Map, Value as Json, json};

use super::head::describe;
use super::names::{self, STORABLE};
use crate::model::formats;
use crate::model::json;
use crate::model::{
    Field, Format, IntegerRules, ListType, MAX_INTEGER, Model, NumberRules, Presence, StringRules, Type,
};

/// The schema of a field, with its description and default.
pub(super) fn field(model: &Model, field: &Field) -> Json {
    let mut schema = Map::new();
    describe(&mut schema, &field.description);
    schema.extend(type_schema(model, &field.ty));
    if let Presence::Default(value) = &field.presence {
        schema.insert("default".to_owned(), json::json(model, &field.ty, value));
    }
    schema.into()
}

/// The schema of a type.
pub(super) fn type_schema(model: &Model, ty: &Type) -> Map<String, Json> {
    match ty {
        Type::String(rules) => string(rules),
        Type::Integer(rules) => integer(rules),
        Type::Number(rules) => number(rules),
        Type::Boolean => object(json!({ "type": "boolean" })),
        Type::Uuid => text(formats::UUID),
        Type::Date => text(formats::DATE),
        Type::Timestamp => text(formats::TIMESTAMP),
        Type::Json => reference(names::json_definition(names::JSON_DEPTH)),
        Type::Enum(id) => reference(model.enumeration(*id).name.as_str()),
        Type::Named(id) => reference(model.type_def(*id).name().as_str()),
        // Documents stand in attributes and columns only, which no schema describes.
        Type::Document(_) => Map::new(),
        Type::List(list) => array(model, list),
        Type::Map(item) => map(&type_schema(model, item)),
    }
}

/// Any JSON, by how many levels deep it is nested: each definition leads to the one below.
pub(super) fn json_definitions() -> impl Iterator<Item = (String, Json)> {
    (0..=names::JSON_DEPTH).rev().map(|levels| {
        let mut forms = vec![
            json!({ "type": "null" }),
            json!({ "type": "boolean" }),
            json!({ "type": "number" }),
            text(STORABLE).into(),
        ];
        if let Some(below) = levels.checked_sub(1) {
            let inner = reference(names::json_definition(below));
            forms.push(json!({ "type": "array", "items": inner }));
            forms.push(map(&inner).into());
        }
        (names::json_definition(levels), json!({ "anyOf": forms }))
    })
}

fn string(rules: &StringRules) -> Map<String, Json> {
    let mut schema = object(json!({ "type": "string" }));
    if let Some(length) = rules.min_length {
        schema.insert("minLength".to_owned(), length.into());
    }
    if let Some(length) = rules.max_length {
        schema.insert("maxLength".to_owned(), length.into());
    }
    let pattern = rules.pattern.as_ref().map(crate::model::pattern::Pattern::as_str);
    let format = rules.format.map(|format| match format {
        Format::Uuid => formats::UUID,
        Format::Date => formats::DATE,
        Format::Timestamp => formats::TIMESTAMP,
    });
    let mut patterns: Vec<&str> = pattern.into_iter().chain(format).collect();
    if !patterns.iter().any(|pattern| names::implies_storable(pattern)) {
        patterns.push(STORABLE);
    }
    let others = patterns.split_off(1);
    schema.insert("pattern".to_owned(), patterns.concat().into());
    if !others.is_empty() {
        let others: Vec<Json> = others.into_iter().map(|pattern| json!({ "pattern": pattern })).collect();
        schema.insert("allOf".to_owned(), others.into());
    }
    schema
}

fn integer(rules: &IntegerRules) -> Map<String, Json> {
    object(json!({
        "type": "integer",
        "minimum": rules.minimum.unwrap_or(-MAX_INTEGER),
        "maximum": rules.maximum.unwrap_or(MAX_INTEGER),
    }))
}

fn number(rules: &NumberRules) -> Map<String, Json> {
    let mut schema = object(json!({ "type": "number" }));
    if let Some(minimum) = rules.minimum {
        schema.insert("minimum".to_owned(), json::number(minimum));
    }
    if let Some(maximum) = rules.maximum {
        schema.insert("maximum".to_owned(), json::number(maximum));
    }
    schema
}

fn array(model: &Model, list: &ListType) -> Map<String, Json> {
    let mut schema = object(json!({ "type": "array" }));
    schema.insert("items".to_owned(), type_schema(model, &list.item).into());
    if let Some(count) = list.min_items {
        schema.insert("minItems".to_owned(), count.into());
    }
    if let Some(count) = list.max_items {
        schema.insert("maxItems".to_owned(), count.into());
    }
    if let Some(field) = &list.unique_by {
        let comment = format!("No two items have the same {field}; JSON Schema cannot say that.");
        schema.insert("$comment".to_owned(), comment.into());
    }
    schema
}

fn map(item: &Map<String, Json>) -> Map<String, Json> {
    object(json!({ "type": "object", "propertyNames": { "pattern": STORABLE }, "additionalProperties": item }))
}

fn text(pattern: &str) -> Map<String, Json> {
    object(json!({ "type": "string", "pattern": pattern }))
}

fn reference(definition: impl AsRef<str>) -> Map<String, Json> {
    object(json!({ "$ref": format!("#/$defs/{}", definition.as_ref()) }))
}

/// The properties of a schema that was written down as an object.
fn object(json: Json) -> Map<String, Json> {
    match json {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}
