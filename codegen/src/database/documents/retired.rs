//! A trigger that keeps retired labels out of documents, as those of columns are kept out of rows.

use askama::Template;

use crate::database::objects::item::Item;
use crate::database::objects::trigger;
use crate::database::objects::trigger::Trigger;
use crate::database::registry_table::RegistryTable;
use crate::finding::{Findings, Place, Rule};
use crate::model::{Document, DocumentId, EnumId, Field, Model, Reached, Status, Type, TypeDef};
use crate::render::render;
use crate::sql::catalog::Catalog;
use crate::sql::quote::{quote_ident, quote_in_path, quote_literal};

/// Name of the trigger.
const TRIGGER: &str = "refuse_retired_in_documents";

/// Most places of a document that the trigger looks at: types that stand within each other in several ways multiply
/// them.
const MAX_PLACES: usize = 1000;

/// Where documents of a column may hold retired labels.
struct Path {
    /// The column as a literal and as an identifier.
    column: String,
    ident: String,
    /// A path that finds the labels, as a literal.
    labels: String,
}

#[derive(Template)]
#[template(path = "postgres/documents/refuse_retired.sql")]
struct RefuseRetired {
    paths: Vec<Path>,
}

/// The trigger and its function, where a document can hold a retired label; what takes it away, where none can any more.
pub(crate) fn items(subject: &RegistryTable<'_>, present: &Catalog) -> Vec<Item> {
    let table = &subject.name;
    let mut paths = Vec::new();
    for (column, document) in subject.documents() {
        paths.extend(places(subject.model, document).iter().map(|path| Path {
            column: quote_literal(column.name.as_str()),
            ident: quote_ident(column.name.as_str()).into_owned(),
            labels: quote_literal(path),
        }));
    }
    if paths.is_empty() {
        let item = trigger::removal(table, TRIGGER);
        return item.object.is_in(present).then_some(item).into_iter().collect();
    }
    let guard = Trigger {
        table,
        name: TRIGGER.to_owned(),
        event: "BEFORE INSERT OR UPDATE",
        is_definer: false,
        body: render(&RefuseRetired { paths }),
        comment: format!("Refuses retired labels in new documents of {table}."),
    };
    guard.items().into()
}

/// Reports documents that can hold retired labels in more places than the trigger looks at.
pub(crate) fn check(model: &Model, diagnostics: &mut Findings) {
    for (DocumentId(index), document) in model.stored_documents() {
        if places(model, document).len() > MAX_PLACES {
            let place = Place::of(format!("/documents/{index}/name"));
            let message = format!("`{}` can hold retired labels in more than {MAX_PLACES} places", document.name);
            diagnostics
                .report(Rule::RetiredPlaces, place, message)
                .help("let fewer types stand within each other, or keep the labels deprecated");
        }
    }
}

/// Paths to the retired labels that a document can hold, one more than are looked at where there are too many.
fn places(model: &Model, document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    walk_fields(model, &document.fields, "$", &mut found);
    found
}

fn walk_fields(model: &Model, fields: &[Field], at: &str, found: &mut Vec<String>) {
    for field in fields {
        walk(model, &field.ty, &format!("{at}.{}", quote_in_path(field.name.as_str())), found);
    }
}

/// Adds a path to each place of an enum that has retired labels.
fn walk(model: &Model, ty: &Type, at: &str, found: &mut Vec<String>) {
    let mut reached = Reached::default();
    reached.add(model, ty);
    let is_retired = |id: &EnumId| model.enumeration(*id).values.iter().any(|value| value.status == Status::Retired);
    if !reached.enums.iter().any(is_retired) || found.len() > MAX_PLACES {
        return;
    }
    match ty {
        Type::Enum(id) => {
            let values = model.enumeration(*id).values.iter().filter(|value| value.status == Status::Retired);
            let labels = values.flat_map(|value| {
                std::iter::once(value.name.as_str()).chain(value.renamed_from.iter().map(String::as_str))
            });
            let labels: Vec<_> = labels.map(|label| format!("@ == {}", quote_in_path(label))).collect();
            found.push(format!("{at} ? ({})", labels.join(" || ")));
        }
        Type::List(list) => walk(model, &list.item, &format!("{at}[*]"), found),
        Type::Map(value) => walk(model, value, &format!("{at}.*"), found),
        Type::Named(id) => match model.type_def(*id) {
            TypeDef::Object(object) => walk_fields(model, &object.fields, at, found),
            TypeDef::Union(union) => {
                for variant in &union.variants {
                    let (tag, name) = (quote_in_path(union.tag.as_str()), quote_in_path(variant.name.as_str()));
                    walk_fields(model, &variant.fields, &format!("{at} ? (@.{tag} == {name})"), found);
                }
            }
        },
        _ => {}
    }
}
