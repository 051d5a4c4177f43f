//! Values that columns accept.

use codegen::model::{Column, Field, Model, Table, Type, TypeDef, Value};
use serde_json::{Map, Value as Json};

use crate::server::Failure;

/// A value for a column, as SQL; a key differs with the number.
pub(super) fn value(model: &Model, table: &Table, index: usize, number: usize) -> Result<String, Failure> {
    let column = &table.columns[index];
    let text = match &column.ty {
        // Columns have no bounds and no patterns.
        Type::String(_) | Type::Integer(_) | Type::Number(_) => number.to_string(),
        Type::Boolean => "true".to_owned(),
        Type::Uuid if column.vault_secret => return Ok("vault.create_secret('pending')".to_owned()),
        Type::Uuid => uuid(number),
        Type::Date => "2026-01-31".to_owned(),
        Type::Timestamp => "2026-01-31T12:00:00Z".to_owned(),
        Type::Json => "{}".to_owned(),
        Type::Enum(_) => label(model, table, index)?,
        Type::Document(id) => {
            let document = model.document(*id);
            let Value::Object(values) = &document.safe_default else { return Err(unsupported(column)) };
            let mut object = object(model, &document.fields, values);
            object.insert("schema_version".to_owned(), document.schema_version.into());
            Json::Object(object).to_string()
        }
        Type::Named(_) | Type::List(_) | Type::Map(_) => return Err(unsupported(column)),
    };
    Ok(format!("'{}'", text.replace('\'', "''")))
}

fn uuid(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

fn unsupported(column: &Column) -> Failure {
    Failure(format!("the matrix has no value for the column `{}`", column.name))
}

/// A label with which no other column is required, and that new rows may have.
fn label(model: &Model, table: &Table, index: usize) -> Result<String, Failure> {
    let column = &table.columns[index];
    let Type::Enum(id) = &column.ty else { return Err(unsupported(column)) };
    let requires = |value: usize| {
        let conditions = table.columns.iter().flat_map(|column| &column.required_when);
        conditions.into_iter().any(|condition| condition.column == index && condition.values.contains(&value))
    };
    let values = model.enumeration(*id).values.iter().enumerate();
    values
        .into_iter()
        .find(|(value, entry)| entry.status.is_supported() && !requires(*value))
        .map(|(_, entry)| entry.name.as_str().to_owned())
        .ok_or_else(|| unsupported(column))
}

fn object(model: &Model, fields: &[Field], values: &[Option<Value>]) -> Map<String, Json> {
    let present = fields.iter().zip(values).filter_map(|(field, value)| Some((field, value.as_ref()?)));
    present.map(|(field, value)| (field.name.as_str().to_owned(), json(model, &field.ty, value))).collect()
}

fn json(model: &Model, ty: &Type, value: &Value) -> Json {
    match (value, ty) {
        (Value::Boolean(value), _) => (*value).into(),
        (Value::Integer(value), _) => (*value).into(),
        (Value::Number(value), _) => (*value).into(),
        (Value::String(value), _) => value.as_str().into(),
        (Value::Label(value), Type::Enum(id)) => model.enumeration(*id).values[*value].name.as_str().into(),
        (Value::List(items), Type::List(list)) => items.iter().map(|item| json(model, &list.item, item)).collect(),
        (Value::Map(entries), Type::Map(ty)) => {
            Json::Object(entries.iter().map(|(key, value)| (key.clone(), json(model, ty, value))).collect())
        }
        (Value::Object(values), Type::Named(id)) => match model.type_def(*id) {
            TypeDef::Object(definition) => Json::Object(object(model, &definition.fields, values)),
            TypeDef::Union(_) => Json::Null,
        },
        (Value::Variant(variant, values), Type::Named(id)) => match model.type_def(*id) {
            TypeDef::Union(union) => {
                let variant = &union.variants[*variant];
                let mut object = object(model, &variant.fields, values);
                object.insert(union.tag.as_str().to_owned(), variant.name.as_str().into());
                Json::Object(object)
            }
            TypeDef::Object(_) => Json::Null,
        },
        (Value::Json(value), _) => value.clone(),
        _ => Json::Null,
    }
}
