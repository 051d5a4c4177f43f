//! What holds an enum, a type or a document.

use std::collections::HashSet;

use crate::model::{DocumentId, EnumId, Field, Model, Type, TypeId};

/// Something that properties and columns may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    Enum(EnumId),
    Type(TypeId),
    Document(DocumentId),
}

/// Columns, properties and attributes that hold it, with what they are. Documents that hold it through a type are named
/// with that type.
pub(super) fn holders(model: &Model, held: Held) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for table in &model.tables {
        for column in table.columns.iter().filter(|column| holds(&column.ty, held)) {
            rows.push((format!("{}.{}", table.name, column.name), "column".to_owned()));
        }
    }
    let types = types_that_hold(model, held);
    for document in &model.documents {
        for field in &document.fields {
            let through = types.iter().find(|id| holds(&field.ty, Held::Type(**id)));
            let what = match through {
                _ if holds(&field.ty, held) => "in the document".to_owned(),
                Some(id) => format!("in the document, through `{}`", model.type_def(*id).name()),
                None => continue,
            };
            rows.push((format!("{}.{}", document.name, field.name), what));
        }
    }
    let mut push = |owner: &str, fields: &mut dyn Iterator<Item = &Field>, what: &str| {
        for field in fields.filter(|field| holds(&field.ty, held)) {
            rows.push((format!("{owner}.{}", field.name), what.to_owned()));
        }
    };
    for definition in &model.types {
        push(definition.name().as_str(), &mut definition.fields(), "property");
    }
    for enumeration in &model.enums {
        push(enumeration.name.as_str(), &mut enumeration.attributes.iter(), "attribute");
    }
    rows
}

/// The types that contain it, however deep.
fn types_that_hold(model: &Model, held: Held) -> Vec<TypeId> {
    let (mut known, mut found) = (HashSet::new(), vec![held]);
    let mut types = Vec::new();
    while let Some(held) = found.pop() {
        for (index, definition) in model.types.iter().enumerate() {
            if definition.fields().any(|field| holds(&field.ty, held)) && known.insert(index) {
                types.push(TypeId(index));
                found.push(Held::Type(TypeId(index)));
            }
        }
    }
    types
}

fn holds(ty: &Type, held: Held) -> bool {
    match ty.innermost() {
        Type::Enum(id) => held == Held::Enum(*id),
        Type::Named(id) => held == Held::Type(*id),
        Type::Document(id) => held == Held::Document(*id),
        _ => false,
    }
}
