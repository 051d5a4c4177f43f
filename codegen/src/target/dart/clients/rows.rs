//! The class of a table's rows.

use askama::Template;

use super::super::members::Class;
use super::super::names::{field_name, push_doc, row_name, type_name};
use super::super::printer::Printer;
use super::super::render;
use super::super::types::Types;
use crate::model::{Column, Field, Presence, StringRules, Type};
use crate::target::client::{Repository, singular};

#[derive(Template)]
#[template(path = "dart/row.dart")]
struct Row {
    doc: String,
    name: String,
    constructor: String,
    upgrades: Option<String>,
    decoding: String,
    reader: String,
    shape: String,
    fields: Vec<(String, String)>,
    equality: String,
    hash_code: String,
    to_text: String,
}

/// The part that holds the class of a table's rows.
pub(in crate::target::dart) fn row_file(types: &Types<'_>, repository: &Repository<'_>) -> String {
    let name = row_name(&singular(&repository.table.name));
    let fields: Vec<Field> = repository.columns.iter().map(|column| field(column)).collect();
    let class = Class { types, name: &name, fields: &fields, is_variant: false, keeps_unknown: false };
    let mut doc = String::new();
    let table = repository.table;
    let words = "with the columns that everybody who may read it may read";
    push_doc(&mut doc, 0, &format!("{}\n\nA row of `{}`, {words}.", table.description, table.name));
    render(&Row {
        doc,
        constructor: class.constant_constructor(),
        upgrades: upgrades(types, repository),
        decoding: decoding(&name),
        reader: reader(types, repository, &name),
        shape: shape(types, &fields),
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

fn decoding(name: &str) -> String {
    let mut p = Printer::new(4);
    p.text("    return ").list("_decode(", ")", |p| {
        p.item().text("'").text(name).put("'");
        p.item().put("row");
        p.item().put("_shape");
        p.item().text(name).put("._read");
    });
    p.text(";");
    p.finish()
}

fn reader(types: &Types<'_>, repository: &Repository<'_>, name: &str) -> String {
    let mut p = Printer::new(4);
    p.text("    return ").text(name).list("._(", ")", |p| {
        for column in &repository.columns {
            p.item().entry(&field_name(&column.name), ": ", |p| push_read(p, types, column));
        }
    });
    p.text(";");
    p.finish()
}

fn push_read(p: &mut Printer, types: &Types<'_>, column: &Column) {
    let source = format!("object['{}']", column.name);
    let open = |p: &mut Printer, source: &str| {
        p.text("Open").text(&types.name(&column.ty)).list(".parse(", ")", |p| {
            p.item().text("_readString(").text(source).put(")");
        });
    };
    match (&column.ty, column.optional) {
        (Type::Enum(_), false) => open(p, &source),
        (_, false) => types.push_read(p, &column.ty, &source),
        (ty, true) => p.list("_readOptional(", ")", |p| {
            p.item().put("object");
            p.item().text("'").text(column.name.as_str()).put("'");
            p.item();
            match ty {
                Type::Enum(_) => p.whole_entry("(json) =>", |p| open(p, "json")),
                _ => types.push_reader(p, ty),
            }
        }),
    }
}

fn shape(types: &Types<'_>, fields: &[Field]) -> String {
    let is_constant = fields.iter().all(|field| types.has_constant_rules(&field.ty));
    let mut p = Printer::new(2);
    p.text(if is_constant { "  static const" } else { "  static final" }).text(" _ObjectShape _shape = ");
    p.list("_ObjectShape({", "})", |p| types.push_properties(p, None, fields, is_constant));
    p.text(";");
    p.finish()
}
