//! The first page: what there is to read, and the values of every enum that has attributes.

use askama::Template;

use super::index::Page;
use super::names::{code, plain_cell, prose, table_cell};
use super::words::value_cell;
use crate::history::header::GENERATED_MARK;
use crate::model::{Enum, EnumValue, Field, Model, Type, Value};

/// The page.
#[derive(Template)]
#[template(path = "docs/index.md")]
pub(super) struct Catalogue<'a> {
    mark: &'static str,
    title: String,
    pages: &'a [Page],
    registries: Vec<Registry<'a>>,
    has_enums: bool,
}

/// An enum with attributes.
struct Registry<'a> {
    name: &'a str,
    description: String,
    /// Heading and meaning of each attribute.
    attributes: Vec<[String; 3]>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl<'a> Catalogue<'a> {
    /// The page of a registry that has these other pages.
    pub(super) fn of(model: &'a Model, pages: &'a [Page]) -> Self {
        let registries = model.enums.iter().filter(|it| !it.attributes.is_empty());
        Self {
            mark: GENERATED_MARK,
            title: model.name.sentence().trim_end_matches('.').to_owned(),
            pages,
            has_enums: !model.enums.is_empty(),
            registries: registries.map(|enumeration| registry(model, enumeration)).collect(),
        }
    }
}

fn registry<'a>(model: &Model, enumeration: &'a Enum) -> Registry<'a> {
    let attributes = enumeration.attributes.iter().map(|attribute| {
        let ty = model.type_expression(&attribute.ty);
        [format!("`{}`", attribute.name), table_cell(&code(&ty)), prose(&attribute.description)]
    });
    let shown: Vec<_> = enumeration.attributes.iter().enumerate().filter(|(_, it)| is_short(&it.ty)).collect();
    let head = ["Value", "Status"].map(str::to_owned).into_iter();
    let head = head.chain(shown.iter().map(|(_, attribute)| format!("`{}`", attribute.name)));
    Registry {
        name: enumeration.name.as_str(),
        description: prose(&enumeration.description),
        attributes: attributes.collect(),
        head: head.collect(),
        rows: enumeration.values.iter().map(|value| row(model, value, &shown)).collect(),
    }
}

/// Whether values of the type fit into a cell.
fn is_short(ty: &Type) -> bool {
    match ty {
        Type::List(list) => is_short(&list.item),
        Type::Json | Type::Document(_) | Type::Named(_) | Type::Map(_) => false,
        _ => true,
    }
}

fn row(model: &Model, value: &EnumValue, shown: &[(usize, &Field)]) -> Vec<String> {
    let first = [format!("`{}`", value.name), value.status.as_str().to_owned()];
    let attributes = shown.iter().map(|(index, attribute)| {
        let value = value.attributes.get(*index).and_then(Option::as_ref);
        value.map(|value| cell(model, &attribute.ty, value)).unwrap_or_default()
    });
    first.into_iter().chain(attributes).collect()
}

/// Texts stand as they are, and labels and what is listed as code.
fn cell(model: &Model, ty: &Type, value: &Value) -> String {
    match (ty, value) {
        (Type::String(_), Value::String(text)) => plain_cell(text),
        (Type::Enum(id), Value::Label(index)) => code(model.enumeration(*id).values[*index].name.as_str()),
        (Type::List(list), Value::List(items)) => {
            let items: Vec<_> = items
                .iter()
                .map(|item| match item {
                    Value::String(text) => table_cell(&code(text)),
                    other => cell(model, &list.item, other),
                })
                .collect();
            items.join(", ")
        }
        _ => table_cell(&value_cell(model, ty, value)),
    }
}
