//! Tables, documents and enums with what leads from one to the other, as a Mermaid diagram.

use std::collections::BTreeSet;

use crate::model::{Column, Model, Type};

/// The parts of an entity relationship diagram. Names are `snake_case`, so that nothing needs an escape.
pub(super) struct Diagram<'a> {
    pub(super) entities: Vec<Entity<'a>>,
    pub(super) relations: Vec<String>,
}

/// A box with its rows.
pub(super) struct Entity<'a> {
    pub(super) name: &'a str,
    pub(super) rows: Vec<String>,
}

impl<'a> Diagram<'a> {
    pub(super) fn of(model: &'a Model) -> Self {
        let mut diagram = Self { entities: Vec::new(), relations: Vec::new() };
        let mut documents = BTreeSet::new();
        for table in &model.tables {
            let name = table.name.as_str();
            let rows = table.columns.iter().map(column_row).collect();
            diagram.entities.push(Entity { name, rows });
            for column in &table.columns {
                let many = if column.optional { "}o--o|" } else { "}o--||" };
                let of = &column.name;
                match column.ty {
                    Type::Enum(id) => {
                        let other = &model.enumeration(id).name;
                        diagram.relations.push(format!("\"{name}\" {many} \"{other}\" : \"{of}\""));
                    }
                    Type::Document(id) => {
                        let other = &model.document(id).name;
                        let one = if column.optional { "||--o|" } else { "||--||" };
                        diagram.relations.push(format!("\"{name}\" {one} \"{other}\" : \"{of}\""));
                        documents.insert(id);
                    }
                    _ if column.vault_secret => {
                        diagram.relations.push(format!("\"{name}\" |o--o| \"vault.secrets\" : \"{of}\""));
                    }
                    _ => {}
                }
            }
        }
        for id in documents {
            let document = model.document(id);
            let fields = document.fields.iter().map(|field| format!("{} {}", kind(&field.ty), field.name));
            let rows = std::iter::once("integer schema_version".to_owned()).chain(fields).collect();
            diagram.entities.push(Entity { name: document.name.as_str(), rows });
        }
        diagram
    }
}

fn column_row(column: &Column) -> String {
    let key = if column.primary_key { " PK" } else { "" };
    format!("{} {}{key}", kind(&column.ty), column.name)
}

/// A type in one word, as a row of a box needs it.
fn kind(ty: &Type) -> &'static str {
    match ty {
        Type::String(_) => "text",
        Type::Integer(_) => "integer",
        Type::Number(_) => "number",
        Type::Boolean => "boolean",
        Type::Uuid => "uuid",
        Type::Date => "date",
        Type::Timestamp => "timestamptz",
        Type::Enum(_) => "enum",
        Type::Json | Type::Document(_) | Type::Named(_) | Type::Map(_) => "jsonb",
        Type::List(_) => "list",
    }
}
