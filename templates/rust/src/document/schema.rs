//! JSON Schema of objects and unions.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use crate::decode::Rule;

/// The schema of an object, which grows by its properties.
pub(crate) struct ObjectSchema<'g> {
    generator: &'g mut SchemaGenerator,
    description: &'static str,
    properties: Map<String, Value>,
    required: Vec<Value>,
}

#[allow(dead_code, reason = "the registry decides which properties there are")]
impl<'g> ObjectSchema<'g> {
    pub(crate) fn new(description: &'static str, generator: &'g mut SchemaGenerator) -> Self {
        Self { generator, description, properties: Map::new(), required: Vec::new() }
    }

    /// A property that has one value.
    pub(crate) fn constant(&mut self, name: &'static str, value: impl Into<Value>) {
        self.properties.insert(name.to_owned(), json_schema!({ "const": value.into() }).into());
        self.required.push(name.into());
    }

    pub(crate) fn required(&mut self, name: &'static str, rule: &impl Rule) {
        self.optional(name, rule);
        self.required.push(name.into());
    }

    pub(crate) fn optional(&mut self, name: &'static str, rule: &impl Rule) {
        self.properties.insert(name.to_owned(), rule.schema(self.generator).into());
    }

    pub(crate) fn finish(self) -> Schema {
        let mut schema = json_schema!({
            "type": "object",
            "additionalProperties": false,
            "required": self.required,
        });
        schema.insert("properties".to_owned(), Value::Object(self.properties));
        described(schema, self.description)
    }
}

{% if uses.union -%}
/// The schema of a union.
pub(crate) fn union_schema<const N: usize>(description: &str, variants: [Schema; N]) -> Schema {
    described(json_schema!({ "oneOf": Value::from(variants.map(Value::from).to_vec()) }), description)
}

{% endif -%}
fn described(mut schema: Schema, description: &str) -> Schema {
    if !description.is_empty() {
        schema.insert("description".to_owned(), description.into());
    }
    schema
}
