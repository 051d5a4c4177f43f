//! The page on everything that the database and the documents hold.

use askama::Template;

use super::diagram::Diagram;
use super::names::{code, listed, prose, table_cell};
use super::words::{presence, rules, type_link};
use crate::database::inventory;
use crate::database::inventory::table_name;
use crate::database::objects::listed::Listed;
use crate::history::header::GENERATED_MARK;
use crate::model::{Column, Document, Enum, Field, Generated, Model, Table, TypeDef};

/// The page.
#[derive(Template)]
#[template(path = "docs/schema-reference.md")]
pub(super) struct SchemaReference<'a> {
    mark: &'static str,
    diagram: Diagram<'a>,
    tables: Vec<TableRows<'a>>,
    enums: Vec<EnumRows<'a>>,
    documents: Vec<DocumentRows<'a>>,
    types: Vec<TypeRows<'a>>,
    functions: Vec<FunctionRow>,
}

struct TableRows<'a> {
    name: &'a str,
    full_name: String,
    description: String,
    external: bool,
    columns: Vec<[String; 5]>,
}

struct EnumRows<'a> {
    name: &'a str,
    description: String,
    is_registry: bool,
    values: Vec<[String; 3]>,
}

struct DocumentRows<'a> {
    name: &'a str,
    version: u32,
    description: String,
    fields: Vec<[String; 5]>,
    safe_default: String,
}

struct TypeRows<'a> {
    name: &'a str,
    description: String,
    /// The tag of a union.
    tag: Option<&'a str>,
    variants: Vec<[String; 2]>,
    fields: Vec<[String; 5]>,
}

struct FunctionRow {
    call: String,
    returns: String,
    executors: String,
    comment: String,
}

impl<'a> SchemaReference<'a> {
    /// The page of a registry.
    pub(super) fn of(model: &'a Model) -> Self {
        Self {
            mark: GENERATED_MARK,
            diagram: Diagram::of(model),
            tables: model.tables.iter().map(|table| table_rows(model, table)).collect(),
            enums: model.enums.iter().map(enum_rows).collect(),
            documents: model.documents.iter().map(|document| document_rows(model, document)).collect(),
            types: model.types.iter().map(|ty| type_rows(model, ty)).collect(),
            functions: inventory::functions(model).iter().map(function_row).collect(),
        }
    }
}

fn table_rows<'a>(model: &Model, table: &'a Table) -> TableRows<'a> {
    TableRows {
        name: table.name.as_str(),
        full_name: table_name(model, table),
        description: prose(&table.description),
        external: table.external,
        columns: table.columns.iter().map(|column| column_row(model, table, column)).collect(),
    }
}

fn column_row(model: &Model, table: &Table, column: &Column) -> [String; 5] {
    let given = match (&column.generated, &column.default) {
        (Some(Generated::RandomUuid), _) => "a random uuid".to_owned(),
        (Some(Generated::CreatedAt), _) => "the time of the insert".to_owned(),
        (Some(Generated::UpdatedAt), _) => "the time of each change".to_owned(),
        (None, Some(value)) => table_cell(&super::words::value_cell(model, &column.ty, value)),
        (None, None) => String::new(),
    };
    let null = if column.optional { "yes" } else { "no" };
    [
        format!("`{}`{}", column.name, if column.primary_key { " (primary key)" } else { "" }),
        format!("`{}`{}", inventory::type_name(model, &column.ty), holds(model, column)),
        null.to_owned(),
        given,
        prose(&column.description) + &conditions(model, table, column),
    ]
}

/// What stands in JSON, which the column's own type does not say.
fn holds(model: &Model, column: &Column) -> String {
    let link = type_link(model, &column.ty);
    if link.contains('(') { format!(", {link}") } else { String::new() }
}

fn conditions(model: &Model, table: &Table, column: &Column) -> String {
    let mut text = String::new();
    for when in &column.required_when {
        let other = &table.columns[when.column];
        let crate::model::Type::Enum(id) = other.ty else { continue };
        let labels = when.values.iter().map(|index| model.enumeration(id).values[*index].name.as_str());
        text.extend([" Not NULL while `", other.name.as_str(), "` is ", &listed(labels), "."]);
    }
    let rules = rules(&column.ty);
    if !rules.is_empty() {
        text.extend([" In the registry: ", &rules, "."]);
    }
    text
}

fn enum_rows(enumeration: &Enum) -> EnumRows<'_> {
    let values = enumeration.values.iter().map(|value| {
        let mut status = value.status.as_str().to_owned();
        if let Some(index) = value.replaced_by {
            status.extend([", use `", enumeration.values[index].name.as_str(), "`"]);
        }
        let mut description = prose(&value.description);
        if !value.renamed_from.is_empty() {
            description.extend([" Earlier ", &listed(value.renamed_from.iter().map(String::as_str)), "."]);
        }
        [format!("`{}`", value.name), status, description]
    });
    EnumRows {
        name: enumeration.name.as_str(),
        description: prose(&enumeration.description),
        is_registry: !enumeration.attributes.is_empty(),
        values: values.collect(),
    }
}

fn document_rows<'a>(model: &Model, document: &'a Document) -> DocumentRows<'a> {
    DocumentRows {
        name: document.name.as_str(),
        version: document.schema_version,
        description: prose(&document.description),
        fields: document.fields.iter().map(|field| field_row(model, field, None)).collect(),
        safe_default: code(&crate::model::json::safe_default(model, document).to_string()),
    }
}

fn type_rows<'a>(model: &Model, ty: &'a TypeDef) -> TypeRows<'a> {
    match ty {
        TypeDef::Object(object) => TypeRows {
            name: object.name.as_str(),
            description: prose(&object.description),
            tag: None,
            variants: Vec::new(),
            fields: object.fields.iter().map(|field| field_row(model, field, None)).collect(),
        },
        TypeDef::Union(union) => {
            let variants = union.variants.iter();
            let fields = variants.clone().flat_map(|variant| {
                variant.fields.iter().map(|field| field_row(model, field, Some(variant.name.as_str())))
            });
            TypeRows {
                name: union.name.as_str(),
                description: prose(&union.description),
                tag: Some(union.tag.as_str()),
                fields: fields.collect(),
                variants: variants.map(|it| [format!("`{}`", it.name), prose(&it.description)]).collect(),
            }
        }
    }
}

fn field_row(model: &Model, field: &Field, variant: Option<&str>) -> [String; 5] {
    let name = match variant {
        Some(variant) => format!("`{variant}`: `{}`", field.name),
        None => format!("`{}`", field.name),
    };
    [
        name,
        type_link(model, &field.ty),
        table_cell(&presence(model, field)),
        rules(&field.ty),
        prose(&field.description),
    ]
}

fn function_row(function: &Listed) -> FunctionRow {
    let Listed { call, returns, comment, executors } = function;
    let executors = match executors.as_slice() {
        [] => "other functions".to_owned(),
        roles => listed(roles.iter().copied()),
    };
    FunctionRow {
        call: table_cell(&code(call)),
        returns: table_cell(&code(returns)),
        executors,
        comment: table_cell(comment),
    }
}
