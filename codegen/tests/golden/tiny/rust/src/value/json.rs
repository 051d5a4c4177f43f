// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! JSON of any shape.

use std::collections::BTreeMap;

/// Any JSON, at most 64 levels deep.
///
/// Numbers are IEEE 754 doubles, as they are for every reader of the document in JavaScript.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// Nothing.
    Null,
    /// True or false.
    Boolean(bool),
    /// A finite number.
    Number(f64),
    /// Text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// Properties, sorted by code point.
    Object(BTreeMap<String, Json>),
}

#[cfg(feature = "serde")]
impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(value) => Self::Boolean(value),
            serde_json::Value::Number(value) => Self::Number(value.as_f64().unwrap_or(f64::INFINITY)),
            serde_json::Value::String(text) => Self::String(text),
            serde_json::Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            serde_json::Value::Object(members) => {
                Self::Object(members.into_iter().map(|(key, value)| (key, value.into())).collect())
            }
        }
    }
}

#[cfg(feature = "serde")]
impl From<Json> for serde_json::Value {
    fn from(json: Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Boolean(value) => value.into(),
            Json::Number(value) => value.into(),
            Json::String(text) => text.into(),
            Json::Array(items) => items.into_iter().map(Self::from).collect(),
            Json::Object(members) => members.into_iter().map(|(key, value)| (key, Self::from(value))).collect(),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Json {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Json".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}
