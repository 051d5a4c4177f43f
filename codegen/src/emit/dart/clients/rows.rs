//! The class of a table's rows.

use askama::Template;

use super::super::classes::{object_shape, paragraph};
use super::super::members::Class;
use super::super::names::{field_name, push_doc, row_name, type_name};
use super::super::printer::Printer;
use super::super::types::Types;
use crate::model::facts::clients::Repository;
use crate::model::{Column, Field, Presence, StringRules, Type};
use crate::render::render;

#[derive(Template)]
#[template(path = "dart/row.dart")]
struct Row {
    doc: String,
    name: String,
    upgrades: Option<String>,
    reader: String,
    properties: String,
    shape: String,
    fields: Vec<(String, String)>,
    equality: String,
    hash_code: String,
    to_text: String,
}

/// The part that holds the class of a table's rows.
pub(crate) fn row_file(types: &Types<'_>, repository: &Repository<'_>) -> String {
    let name = row_name(&repository.table.name.singular());
    let fields: Vec<Field> = repository.columns.iter().map(|column| field(column)).collect();
    let class = Class { types, name: &name, fields: &fields, is_variant: false, keeps_unknown: false };
    let properties = repository.columns.iter().zip(&fields);
    let mut doc = String::new();
    let table = repository.table;
    let words = "with the columns that everybody who may read it may read";
    push_doc(&mut doc, 0, &format!("{}\n\nA row of `{}`, {words}.", table.description, table.name));
    render(&Row {
        doc,
        upgrades: upgrades(types, repository),
        reader: class.reader(),
        properties: paragraph(properties.map(|(column, field)| property(types, column, field))),
        shape: object_shape(&name, &fields, None),
        fields: repository.columns.iter().map(|column| declaration(types, column)).collect(),
        equality: class.equality(),
        hash_code: class.hash_code(),
        to_text: class.string_form(),
        name,
    })
}

/// A column as its rules see it. The database keeps the rules of texts, and a label may be one that is not known yet.
fn field(column: &Column) -> Field {
    let ty = match &column.ty {
        Type::Enum(_) | Type::String(_) => Type::String(StringRules::default()),
        other => other.clone(),
    };
    let presence = if column.optional { Presence::Optional } else { Presence::Required };
    Field { name: column.name.clone(), description: column.description.clone(), ty, presence }
}

/// The type of a column's values.
fn value_type(types: &Types<'_>, column: &Column) -> String {
    let mark = if column.optional { "?" } else { "" };
    match column.ty {
        Type::Enum(_) => format!("Open{}{mark}", types.name(&column.ty)),
        _ => format!("{}{mark}", types.name(&column.ty)),
    }
}

fn declaration(types: &Types<'_>, column: &Column) -> (String, String) {
    let mut doc = String::new();
    let instead = format!("The column `{}`.", column.name);
    push_doc(&mut doc, 2, if column.description.trim().is_empty() { &instead } else { &column.description });
    (doc, format!("{} {}", value_type(types, column), field_name(&column.name)))
}

/// What lifts the documents in a row, as a constant of the class.
fn upgrades(types: &Types<'_>, repository: &Repository<'_>) -> Option<String> {
    let documents = repository.columns.iter().filter_map(|column| match column.ty {
        Type::Document(id) => Some((column.name.as_str(), type_name(&types.model.document(id).name))),
        _ => None,
    });
    let documents: Vec<_> = documents.collect();
    let mut p = Printer::new(2);
    p.text("  static const _upgrades = ").list("{", "}", |p| {
        for (column, class) in &documents {
            p.item().text("'").text(column).entry("':", " ", |p| p.text(class).put(".upgrade"));
        }
    });
    p.text(";");
    (!documents.is_empty()).then(|| p.finish())
}

/// The constant of a column's rules. A label may be one that is not known yet.
fn property(types: &Types<'_>, column: &Column, field: &Field) -> String {
    let Type::Enum(_) = column.ty else { return types.property(field) };
    let open = types.open_name(&column.ty);
    types.property_with(field, |p| p.list("_OpenLabelShape(", ")", |p| p.item().text(&open).put(".parse")))
}
