//! Values of the registry as JSON.

use serde_json::{Map, Number, Value as Json};

use crate::model::{Document, Field, Model, Type, TypeDef, Value};

/// A value as it stands in a document.
pub(crate) fn json(model: &Model, ty: &Type, value: &Value) -> Json {
    match (ty, value) {
        (_, Value::Boolean(value)) => (*value).into(),
        (_, Value::Integer(value)) => (*value).into(),
        (_, Value::Number(value)) => number(*value),
        (_, Value::String(text)) => text.as_str().into(),
        (Type::Enum(id), Value::Label(index)) => model.enumeration(*id).values[*index].name.as_str().into(),
        (Type::List(list), Value::List(items)) => items.iter().map(|item| json(model, &list.item, item)).collect(),
        (Type::Map(inner), Value::Map(items)) => {
            items.iter().map(|(key, item)| (key.clone(), json(model, inner, item))).collect::<Map<_, _>>().into()
        }
        (Type::Named(id), Value::Object(values)) => match model.type_def(*id) {
            TypeDef::Object(object) => fields(model, &object.fields, values).into(),
            TypeDef::Union(_) => Json::Null,
        },
        (Type::Named(id), Value::Variant(index, values)) => match model.type_def(*id) {
            TypeDef::Union(union) => {
                let variant = &union.variants[*index];
                let mut object = Map::new();
                object.insert(union.tag.as_str().to_owned(), variant.name.as_str().into());
                object.extend(fields(model, &variant.fields, values));
                object.into()
            }
            TypeDef::Object(_) => Json::Null,
        },
        (Type::Document(id), value) => document(model, model.document(*id), value),
        (_, Value::Json(json)) => json.clone(),
        // A model holds no value that does not fit its type.
        (_, Value::Label(_) | Value::List(_) | Value::Map(_) | Value::Object(_) | Value::Variant(..)) => Json::Null,
    }
}

/// A finite number, as a whole one where it is.
pub(crate) fn number(value: f64) -> Json {
    #[allow(clippy::cast_possible_truncation, reason = "whole and within the range of i64")]
    let whole = (value.fract() == 0.0 && value.abs() < 9.0e15).then_some(value as i64);
    match whole {
        Some(whole) => whole.into(),
        None => Number::from_f64(value).map_or(Json::Null, Json::Number),
    }
}

/// The safe default of a document as JSON.
#[must_use]
pub fn safe_default(model: &Model, document: &Document) -> Json {
    self::document(model, document, &document.safe_default)
}

/// A document with its version, from the values of its fields.
pub(crate) fn document(model: &Model, document: &Document, value: &Value) -> Json {
    let Value::Object(values) = value else { return Json::Null };
    let mut object = Map::new();
    object.insert("schema_version".to_owned(), document.schema_version.into());
    object.extend(fields(model, &document.fields, values));
    object.into()
}

fn fields(model: &Model, fields: &[Field], values: &[Option<Value>]) -> Map<String, Json> {
    let present = fields.iter().zip(values).filter_map(|(field, value)| value.as_ref().map(|value| (field, value)));
    present.map(|(field, value)| (field.name.as_str().to_owned(), json(model, &field.ty, value))).collect()
}

#[cfg(test)]
mod tests {
    use super::json;

    #[test]
    fn a_document_in_an_attribute_has_its_version() {
        let text = "
registry_version: 1
name: shop
enums:
  - name: kind
    description: A kind.
    attributes: [{ name: first, type: note }]
    values: [{ name: one, description: One., attributes: { first: { text: a } } }]
documents:
  - name: note
    description: A note.
    schema_version: 3
    fields: [{ name: text, type: string }]
    safe_default: { text: '' }
    upgrades: [{ to: 2, changes: [] }, { to: 3, changes: [] }]
";
        let model = crate::load(text, "2026-01-01").unwrap();
        let kind = &model.enums[0];
        let value = kind.values[0].attributes[0].as_ref().unwrap();
        assert_eq!(
            json(&model, &kind.attributes[0].ty, value),
            serde_json::json!({ "schema_version": 3, "text": "a" })
        );
    }
}
