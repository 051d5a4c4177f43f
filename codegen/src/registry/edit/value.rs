//! Attributes as they are given on a command line: a text that the attribute's type reads.

use serde_yaml::Value as Yaml;

use crate::model::{ListType, Model, Type};

/// Reads the text of an attribute. What is not of the type is left to the rules of the registry.
pub(crate) fn read(ty: &Type, text: &str) -> Result<Yaml, String> {
    match ty {
        Type::String(_) | Type::Uuid | Type::Date | Type::Timestamp | Type::Enum(_) => {
            Ok(Yaml::String(text.to_owned()))
        }
        Type::List(list) if !text.trim_start().starts_with('[') => items(list, text),
        _ => serde_yaml::from_str(text).map_err(|error| format!("it is not YAML: {error}")),
    }
}

/// Items between commas.
fn items(list: &ListType, text: &str) -> Result<Yaml, String> {
    let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
    items.map(|item| read(&list.item, item)).collect::<Result<_, _>>().map(Yaml::Sequence)
}

/// What belongs there, for a person.
pub(crate) fn describe(model: &Model, ty: &Type) -> String {
    match ty {
        Type::String(_) => "text".to_owned(),
        Type::Boolean => "true or false".to_owned(),
        Type::Integer(_) => "an integer".to_owned(),
        Type::Number(_) => "a number".to_owned(),
        Type::Uuid => "a UUID".to_owned(),
        Type::Date => "a day, YYYY-MM-DD".to_owned(),
        Type::Timestamp => "a time, as in 2026-01-31T12:00:00Z".to_owned(),
        Type::Json => "any JSON".to_owned(),
        Type::Enum(id) => {
            let values = model.enumeration(*id).values.iter().filter(|value| value.status.is_supported());
            format!("one of {}", values.map(|value| value.name.as_str()).collect::<Vec<_>>().join(", "))
        }
        Type::Named(id) => format!("`{}` as YAML in brackets", model.type_def(*id).name()),
        Type::Document(id) => format!("`{}` as YAML in brackets", model.document(*id).name),
        Type::List(list) => format!("a list with commas, each {}", describe(model, &list.item)),
        Type::Map(item) => format!("a mapping in braces, each {}", describe(model, item)),
    }
}
