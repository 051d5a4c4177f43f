//! What a document must look like, as data that a function of the database reads to name its faults.

use serde_json::{Map, Value as Json, json};

use crate::model::ident::Name;
use crate::model::json::json as value_json;
use crate::model::pattern::Pattern;
use crate::model::{Document, EnumId, Field, Format, ListType, Model, Presence, Reached, Type, TypeDef};

/// How wide a line may become before its JSON is broken.
const WIDTH: usize = 110;

/// The shape of a document: its version, its properties, and the named types that they lead to.
pub(crate) fn shape(model: &Model, document: &Document) -> Json {
    let Reached { enums, types, .. } = Reached::from(model, &document.fields);
    let mut named = Map::new();
    for id in enums {
        named.insert(model.enumeration(id).name.to_string(), enumeration(model, id));
    }
    for id in types {
        named.insert(model.type_def(id).name().to_string(), type_def(model, model.type_def(id)));
    }
    json!({
        "type": "object",
        "version": document.schema_version,
        "properties": properties(model, &document.fields),
        "types": named,
    })
}

fn enumeration(model: &Model, id: EnumId) -> Json {
    let values = model.enumeration(id).values.iter();
    let accepted = values.clone().filter(|value| value.status.is_in_database());
    let labels: Vec<_> = accepted.map(|value| value.name.as_str()).collect();
    let renamed: Map<_, _> = values
        .flat_map(|value| value.renamed_from.iter().map(|from| (from.clone(), Json::from(value.name.as_str()))))
        .collect();
    let mut shape = kind("enum");
    shape.insert("labels".to_owned(), labels.into());
    if !renamed.is_empty() {
        shape.insert("renamed".to_owned(), renamed.into());
    }
    shape.into()
}

fn type_def(model: &Model, def: &TypeDef) -> Json {
    match def {
        TypeDef::Object(object) => {
            let mut shape = kind("object");
            shape.insert("properties".to_owned(), properties(model, &object.fields));
            shape.into()
        }
        TypeDef::Union(union) => {
            let mut shape = kind("union");
            shape.insert("tag".to_owned(), union.tag.as_str().into());
            let variants = union.variants.iter();
            let variants: Map<_, _> =
                variants.map(|variant| (variant.name.to_string(), properties(model, &variant.fields))).collect();
            shape.insert("variants".to_owned(), variants.into());
            shape.into()
        }
    }
}

fn properties(model: &Model, fields: &[Field]) -> Json {
    let property = |field: &Field| {
        let mut shape = type_shape(model, &field.ty);
        match &field.presence {
            Presence::Required => {}
            Presence::Optional => _ = shape.insert("optional".to_owned(), true.into()),
            Presence::Default(value) => {
                shape.insert("default".to_owned(), value_json(model, &field.ty, value));
            }
        }
        (field.name.to_string(), shape.into())
    };
    fields.iter().map(property).collect::<Map<_, _>>().into()
}

fn type_shape(model: &Model, ty: &Type) -> Map<String, Json> {
    match ty {
        Type::String(rules) => {
            let mut shape = kind("string");
            insert(&mut shape, "min_length", rules.min_length);
            insert(&mut shape, "max_length", rules.max_length);
            insert(&mut shape, "pattern", rules.pattern.as_ref().map(Pattern::as_str));
            insert(&mut shape, "format", rules.format.map(format_name));
            shape
        }
        Type::Integer(rules) => {
            let mut shape = kind("integer");
            insert(&mut shape, "minimum", rules.minimum);
            insert(&mut shape, "maximum", rules.maximum);
            shape
        }
        Type::Number(rules) => {
            let mut shape = kind("number");
            insert(&mut shape, "minimum", rules.minimum);
            insert(&mut shape, "maximum", rules.maximum);
            shape
        }
        Type::Boolean => kind("boolean"),
        Type::Uuid => formatted(Format::Uuid),
        Type::Date => formatted(Format::Date),
        Type::Timestamp => formatted(Format::Timestamp),
        Type::Json => kind("json"),
        Type::Enum(id) => named(model.enumeration(*id).name.as_str()),
        Type::Named(id) => named(model.type_def(*id).name().as_str()),
        // No document holds one.
        Type::Document(id) => named(model.document(*id).name.as_str()),
        Type::List(list) => list_shape(model, list),
        Type::Map(value) => {
            let mut shape = kind("map");
            shape.insert("values".to_owned(), type_shape(model, value).into());
            shape
        }
    }
}

fn list_shape(model: &Model, list: &ListType) -> Map<String, Json> {
    let mut shape = kind("list");
    insert(&mut shape, "min_items", list.min_items);
    insert(&mut shape, "max_items", list.max_items);
    insert(&mut shape, "unique_by", list.unique_by.as_ref().map(Name::as_str));
    shape.insert("items".to_owned(), type_shape(model, &list.item).into());
    shape
}

fn kind(name: &str) -> Map<String, Json> {
    Map::from_iter([("type".to_owned(), name.into())])
}

fn named(name: &str) -> Map<String, Json> {
    Map::from_iter([("named".to_owned(), name.into())])
}

fn formatted(format: Format) -> Map<String, Json> {
    let mut shape = kind("string");
    shape.insert("format".to_owned(), format_name(format).into());
    shape
}

fn insert(shape: &mut Map<String, Json>, key: &str, value: Option<impl Into<Json>>) {
    shape.extend(value.map(|value| (key.to_owned(), value.into())));
}

pub(crate) fn format_name(format: Format) -> &'static str {
    match format {
        Format::Uuid => "uuid",
        Format::Date => "date",
        Format::Timestamp => "timestamp",
    }
}

/// JSON for people: what fits into a line stands in one.
pub(crate) fn print(json: &Json, indent: usize) -> String {
    let mut text = String::new();
    push(&mut text, json, indent, indent);
    text
}

fn push(text: &mut String, json: &Json, indent: usize, taken: usize) {
    let line = spaced(json);
    let entries: Vec<_> = match json {
        _ if taken + line.chars().count() <= WIDTH => return text.push_str(&line),
        Json::Object(map) if !map.is_empty() => {
            map.iter().map(|(key, value)| (format!("{}: ", Json::from(key.as_str())), value)).collect()
        }
        Json::Array(list) if !list.is_empty() => list.iter().map(|value| (String::new(), value)).collect(),
        _ => return text.push_str(&line),
    };
    let (open, close) = if json.is_object() { ('{', '}') } else { ('[', ']') };
    text.push(open);
    for (index, (key, value)) in entries.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.extend(std::iter::repeat_n(' ', indent + 2));
        text.push_str(key);
        push(text, value, indent + 2, indent + 2 + key.chars().count());
    }
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
    text.push(close);
}

/// JSON in one line, with blanks after commas and colons.
fn spaced(json: &Json) -> String {
    match json {
        Json::Object(map) => {
            let entries = map.iter().map(|(key, value)| format!("{}: {}", Json::from(key.as_str()), spaced(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Json::Array(list) => format!("[{}]", list.iter().map(spaced).collect::<Vec<_>>().join(", ")),
        scalar => scalar.to_string(),
    }
}
