//! Schemas of documents, with the objects, unions and enums that they are made of.

use schemars::Schema;
use serde_json::{Map, Value as Json, json};

use super::head::{describe, root};
use super::{enums, fields, names};
use crate::model::{Document, Field, Model, Presence, Reached, TypeDef, Union, Variant};

/// The file of a document.
pub(super) fn schema(model: &Model, document: &Document) -> Schema {
    let file_name = names::file_name(&document.name);
    let mut schema = root(&file_name, names::title(&document.name), &document.description);
    let version = json!({ "description": "Version of the document's shape.", "type": "integer", "const": document.schema_version });
    properties(&mut schema, model, Some(("schema_version", &version)), &document.fields);
    let definitions = definitions(model, &document.fields);
    if !definitions.is_empty() {
        schema.insert("$defs".to_owned(), definitions.into());
    }
    schema.into()
}

/// Adds the properties of an object; `first` is a required one before the fields.
fn properties(schema: &mut Map<String, Json>, model: &Model, first: Option<(&str, &Json)>, fields: &[Field]) {
    let present = fields.iter().filter(|field| field.presence == Presence::Required);
    let required: Vec<&str> =
        first.iter().map(|(name, _)| *name).chain(present.map(|field| field.name.as_str())).collect();
    let mut properties = Map::new();
    if let Some((name, property)) = first {
        properties.insert(name.to_owned(), property.clone());
    }
    for field in fields {
        properties.insert(field.name.as_str().to_owned(), fields::field(model, field));
    }
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema.insert("additionalProperties".to_owned(), false.into());
}

/// Every enum and type that the fields lead to, in the order of the registry, and JSON by its depth.
fn definitions(model: &Model, fields: &[Field]) -> Map<String, Json> {
    let reached = Reached::from(model, fields);
    let mut definitions = Map::new();
    for enumeration in reached.enums.into_iter().map(|id| model.enumeration(id)) {
        definitions.insert(enumeration.name.as_str().to_owned(), enums::definition(enumeration));
    }
    for definition in reached.types.into_iter().map(|id| model.type_def(id)) {
        definitions.insert(definition.name().as_str().to_owned(), type_definition(model, definition));
    }
    if reached.json {
        definitions.extend(fields::json_definitions());
    }
    definitions
}

fn type_definition(model: &Model, definition: &TypeDef) -> Json {
    let mut schema = Map::new();
    schema.insert("title".to_owned(), names::title(definition.name()).into());
    match definition {
        TypeDef::Object(object) => {
            describe(&mut schema, &object.description);
            properties(&mut schema, model, None, &object.fields);
        }
        TypeDef::Union(union) => {
            describe(&mut schema, &union.description);
            schema.insert("type".to_owned(), "object".into());
            let variants: Vec<Json> =
                union.variants.iter().map(|variant| variant_schema(model, union, variant)).collect();
            schema.insert("oneOf".to_owned(), variants.into());
        }
    }
    schema.into()
}

fn variant_schema(model: &Model, union: &Union, variant: &Variant) -> Json {
    let mut schema = Map::new();
    schema.insert("title".to_owned(), names::title(&variant.name).into());
    describe(&mut schema, &variant.description);
    let tag = json!({ "const": variant.name.as_str() });
    properties(&mut schema, model, Some((union.tag.as_str(), &tag)), &variant.fields);
    schema.into()
}
