// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! JSON Schema of objects and unions.

use schemars::{Schema, json_schema};
use serde_json::Value;

/// A property: its name, whether it is required, and its schema.
type Property = (&'static str, bool, Schema);

/// The schema of an object.
pub(crate) fn object_schema<const N: usize>(description: &str, properties: [Property; N]) -> Schema {
    let required: Vec<_> = properties.iter().filter(|(_, required, _)| *required).map(|(name, ..)| *name).collect();
    let mut schema = json_schema!({ "type": "object", "additionalProperties": false, "required": required });
    let properties = properties.into_iter().map(|(name, _, schema)| (name.to_owned(), schema.into()));
    schema.insert("properties".to_owned(), Value::Object(properties.collect()));
    described(schema, description)
}

/// A schema that has one value.
pub(crate) fn constant(value: impl Into<Value>) -> Schema {
    json_schema!({ "const": value.into() })
}

/// The schema of a union.
pub(crate) fn union_schema<const N: usize>(description: &str, variants: [Schema; N]) -> Schema {
    described(json_schema!({ "oneOf": Value::from(variants.map(Value::from).to_vec()) }), description)
}

fn described(mut schema: Schema, description: &str) -> Schema {
    if !description.is_empty() {
        schema.insert("description".to_owned(), description.into());
    }
    schema
}
