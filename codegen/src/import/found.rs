//! Enums and tables as the migrations make them, as far as a registry can say it.

use std::collections::BTreeSet;

use crate::finding::{Finding, Place};
use crate::history::Migration;
use crate::model::ident::Name;
use crate::sql::catalog::{Catalog, Column, ObjectName, Table, Type};
use crate::sql::{Tracked, declared, replay};

/// The schema whose enums are read.
const SCHEMA: &str = "public";

/// What the migrations amount to, as far as a registry can say it.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub(super) enums: Vec<FoundEnum>,
    pub(super) tables: Vec<FoundTable>,
}

#[derive(Debug, Clone)]
pub(super) struct FoundEnum {
    pub(super) name: String,
    pub(super) comment: Option<String>,
    pub(super) labels: Vec<String>,
    /// The columns that hold it, for people.
    pub(super) columns: Vec<String>,
}

/// A table that holds an enum: its primary key and the columns that do.
#[derive(Debug, Clone)]
pub(super) struct FoundTable {
    pub(super) name: String,
    pub(super) comment: Option<String>,
    /// Name and type in the registry.
    pub(super) key: (String, &'static str),
    pub(super) columns: Vec<FoundColumn>,
}

#[derive(Debug, Clone)]
pub(super) struct FoundColumn {
    pub(super) name: String,
    pub(super) enumeration: String,
    pub(super) optional: bool,
}

impl Found {
    pub(super) fn read(migrations: &[Migration], left_out: &mut Vec<String>) -> Self {
        let declared = declared(migrations.iter().map(|it| it.up.as_str()), SCHEMA);
        let tracked = Tracked {
            schema: SCHEMA.to_owned(),
            types: declared.types,
            tables: declared.tables,
            functions: BTreeSet::new(),
        };
        let replayed = replay(migrations, &tracked);
        for found in &replayed.unreadable {
            left_out.push(format!("what {}:{} does: {}", found.file, found.place.line, found.message));
        }
        let mut enums = Vec::new();
        for (name, ty) in &replayed.catalog.types {
            match found_enum(name, ty) {
                Ok(found) => enums.extend(found),
                Err(reason) => left_out.push(reason),
            }
        }
        for found in &mut enums {
            found.columns = holding(&replayed.catalog, &found.name);
        }
        let tables = tables(&replayed.catalog, &enums, left_out);
        Self { enums, tables }
    }

    pub(super) fn without(&self, refused: &BTreeSet<String>) -> Self {
        let mut found = self.clone();
        found.enums.retain(|it| !refused.contains(&it.name));
        for table in &mut found.tables {
            table.columns.retain(|column| !refused.contains(&column.enumeration));
        }
        found.tables.retain(|table| !table.columns.is_empty() && !refused.contains(&table.name));
        found
    }

    /// The enum or table that a fault is about.
    pub(super) fn culprit(&self, fault: &Finding) -> Option<String> {
        let Place::Entry { pointer, .. } = &fault.place else { return None };
        let mut path = pointer.split('/').skip(1);
        let (section, index) = (path.next()?, path.next()?.parse::<usize>().ok()?);
        match section {
            "enums" => self.enums.get(index).map(|it| it.name.clone()),
            "tables" => self.tables.get(index).map(|it| it.name.clone()),
            _ => None,
        }
    }
}

/// A type as an enum; none where it is a type of another kind.
fn found_enum(name: &ObjectName, ty: &Type) -> Result<Option<FoundEnum>, String> {
    let Some(labels) = &ty.labels else { return Ok(None) };
    if name.schema != SCHEMA {
        return Err(format!("the type {name}: its schema is not `{SCHEMA}`"));
    }
    if Name::parse(&name.name).is_err() {
        return Err(format!("the type {name}: its name is not `snake_case`"));
    }
    if let Some(label) = labels.iter().find(|label| Name::parse(label).is_err()) {
        return Err(format!("the type {name}: its label '{}' is not `snake_case`", label.escape_debug()));
    }
    if labels.is_empty() {
        return Err(format!("the type {name}: it has no labels"));
    }
    Ok(Some(FoundEnum {
        name: name.name.clone(),
        comment: ty.comment.clone(),
        labels: labels.clone(),
        columns: Vec::new(),
    }))
}

/// The columns that hold an enum, for people.
fn holding(catalog: &Catalog, enumeration: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, table) in &catalog.tables {
        for column in &table.columns {
            let suffix = match holds(column, enumeration) {
                Some(Holding::One) => "",
                Some(Holding::Array) => " (array)",
                None => continue,
            };
            found.push(format!("{}.{}{suffix}", shown(name), column.name));
        }
    }
    found
}

/// A table's name, without the schema that needs no word.
fn shown(name: &ObjectName) -> String {
    if name.schema == SCHEMA { name.name.clone() } else { name.to_string() }
}

/// How a column holds an enum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holding {
    One,
    Array,
}

fn holds(column: &Column, enumeration: &str) -> Option<Holding> {
    match column.type_name.as_deref()?.strip_prefix(&ObjectName::new(SCHEMA, enumeration).to_string())? {
        "" => Some(Holding::One),
        "[]" => Some(Holding::Array),
        _ => None,
    }
}

fn tables(catalog: &Catalog, enums: &[FoundEnum], left_out: &mut Vec<String>) -> Vec<FoundTable> {
    let mut tables = Vec::new();
    for (name, table) in catalog.tables.iter().filter(|(name, _)| name.schema == SCHEMA) {
        for column in &table.columns {
            if enums.iter().any(|it| holds(column, &it.name) == Some(Holding::Array)) {
                let reason = "it holds an array, and a column of the registry holds one value";
                left_out.push(format!("the column {}.{}: {reason}", shown(name), column.name));
            }
        }
        let columns = columns(table, enums);
        if columns.is_empty() {
            continue;
        }
        match primary_key(table) {
            Some(key) if Name::parse(&name.name).is_ok() => {
                tables.push(FoundTable { name: name.name.clone(), comment: table.comment.clone(), key, columns });
            }
            Some(_) => left_out.push(format!("the table {name}: its name is not `snake_case`")),
            None => left_out.push(format!("the table {name}: its primary key is not one uuid, text or integer column")),
        }
    }
    tables
}

fn columns(table: &Table, enums: &[FoundEnum]) -> Vec<FoundColumn> {
    let holding = table.columns.iter().filter_map(|column| {
        let held = enums.iter().find(|it| holds(column, &it.name) == Some(Holding::One))?;
        let enumeration = held.name.clone();
        Some(FoundColumn { name: column.name.clone(), enumeration, optional: !column.not_null })
    });
    holding.filter(|column| Name::parse(&column.name).is_ok()).collect()
}

fn primary_key(table: &Table) -> Option<(String, &'static str)> {
    let definitions = table.constraints.values().map(|constraint| constraint.definition.as_str());
    let list = definitions.into_iter().find_map(|definition| definition.strip_prefix("primary key"))?;
    let name = list.trim().strip_prefix('(')?.strip_suffix(')')?.trim().trim_matches('"');
    let ty = match table.column(name)?.type_name.as_deref()? {
        "uuid" => "uuid",
        "text" => "string",
        "smallint" | "integer" | "bigint" => "integer",
        _ => return None,
    };
    Name::parse(name).is_ok().then(|| (name.to_owned(), ty))
}
