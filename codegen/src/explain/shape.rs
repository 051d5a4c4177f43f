//! Types, documents and tables.

use super::holders::{Held, holders};
use super::page::Page;
use crate::database::origins::table_steps;
use crate::emit;
use crate::history::History;
use crate::model::ident::Name;
use crate::model::json;
use crate::model::{DocumentId, Field, Model, Presence, Table, TypeDef, TypeId};

/// An object or a union.
pub(super) fn of_type(model: &Model, id: usize) -> String {
    let definition = &model.types[id];
    let (kind, description) = match definition {
        TypeDef::Object(object) => ("object", &object.description),
        TypeDef::Union(union) => ("union", &union.description),
    };
    let mut page = Page::new(&format!("{}: {kind}", definition.name()), description);
    match definition {
        TypeDef::Object(object) => page.section("Fields", &fields(model, &object.fields)),
        TypeDef::Union(union) => {
            let variants = union.variants.iter().map(|it| (it.name.to_string(), it.description.clone()));
            page.section(&format!("Variants, told apart by `{}`", union.tag), &variants.collect::<Vec<_>>());
        }
    }
    page.section("Names", &type_names(definition.name()));
    page.section("Held by", &holders(model, Held::Type(TypeId(id))));
    page.finish()
}

/// A document.
pub(super) fn of_document(model: &Model, id: usize) -> String {
    let document = &model.documents[id];
    let title = format!("{}: document, version {}", document.name, document.schema_version);
    let mut page = Page::new(&title, &document.description);
    page.section("Fields", &fields(model, &document.fields));
    page.section("Safe default", &[(json::safe_default(model, document).to_string(), String::new())]);
    page.section("Names", &type_names(&document.name));
    page.section("Held by", &holders(model, Held::Document(DocumentId(id))));
    page.finish()
}

/// A table.
pub(super) fn of_table(model: &Model, history: &History, table: &Table) -> String {
    let kind = if table.external { "table that something else makes" } else { "table" };
    let mut page = Page::new(&format!("{}: {kind}", table.name), &table.description);
    let columns = table.columns.iter().map(|column| {
        let optional = if column.optional { ", optional" } else { "" };
        (column.name.to_string(), format!("{}{optional}", model.type_expression(&column.ty)))
    });
    page.section("Columns", &columns.collect::<Vec<_>>());
    let roles = table.access.iter().flat_map(|access| &access.roles).map(|role| (role.name.to_string(), String::new()));
    page.section("Roles", &roles.collect::<Vec<_>>());
    let steps = table_steps(model, history, table).into_iter().map(|migration| (migration, String::new()));
    page.section("Migrations", &steps.collect::<Vec<_>>());
    page.finish()
}

/// What the languages call a type.
pub(super) fn type_names(name: &Name) -> Vec<(String, String)> {
    let of_target = |target: &&dyn emit::Target| Some((target.name().to_owned(), target.type_name(name)?));
    let mut rows: Vec<_> = emit::ALL.iter().filter_map(of_target).collect();
    rows.sort();
    rows
}

fn fields(model: &Model, fields: &[Field]) -> Vec<(String, String)> {
    let row = |field: &Field| {
        let presence = match field.presence {
            Presence::Required => "",
            Presence::Optional => ", optional",
            Presence::Default(_) => ", with a default",
        };
        let description = if field.description.is_empty() { String::new() } else { format!(": {}", field.description) };
        (field.name.to_string(), format!("{}{presence}{description}", model.type_expression(&field.ty)))
    };
    fields.iter().map(row).collect()
}
