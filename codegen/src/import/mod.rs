//! A first registry: the enums that migrations make and the tables that hold them.

mod text;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::emit;
use crate::history::Migration;
use crate::model::ident::Name as Word;
use crate::registry;
use crate::sql::catalog::{Catalog, Column, ObjectName, Table, Type};
use crate::sql::{Tracked, declared, replay};

/// The schema whose enums are read.
const SCHEMA: &str = "public";

/// Where the Supabase CLI keeps migrations.
pub const SUPABASE_MIGRATIONS: &str = "supabase/migrations";

/// A first registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The text of registry.yaml.
    pub text: String,
    /// The enums in it.
    pub enums: Vec<ImportedEnum>,
    /// What the migrations have and the registry could not take, each with the reason.
    pub left_out: Vec<String>,
}

/// An enum of a first registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedEnum {
    /// Its name.
    pub name: String,
    /// The columns that hold it or an array of it, those that the registry could not take included.
    pub columns: Vec<String>,
}

/// Makes the first registry of a product. `migrations` are those of [`SUPABASE_MIGRATIONS`]; none where there is no such
/// folder.
#[must_use]
pub fn import(name: &Word, migrations: Option<&[Migration]>) -> Imported {
    let mut left_out = Vec::new();
    let found = migrations.map(|migrations| Found::read(migrations, &mut left_out)).unwrap_or_default();
    let mut refused = BTreeSet::new();
    // An enum that a rule refuses, such as for a name that a language cannot have, is left out, and the rest is tried
    // again: at most once for each of them.
    loop {
        let kept = found.without(&refused);
        let text = text::registry(name, &kept, migrations.is_some());
        let faults = registry::load(&text, "", &emit::languages()).err().unwrap_or_default();
        let Some((fault, culprit)) = faults.items().iter().find_map(|fault| Some((fault, kept.culprit(fault)?))) else {
            let imported = |it: FoundEnum| ImportedEnum { name: it.name, columns: it.columns };
            return Imported { text, enums: kept.enums.into_iter().map(imported).collect(), left_out };
        };
        left_out.push(format!("`{culprit}`: {}", fault.message));
        refused.insert(culprit);
    }
}

/// What the migrations amount to, as far as a registry can say it.
#[derive(Debug, Clone, Default)]
struct Found {
    enums: Vec<FoundEnum>,
    tables: Vec<FoundTable>,
}

#[derive(Debug, Clone)]
struct FoundEnum {
    name: String,
    comment: Option<String>,
    labels: Vec<String>,
    /// The columns that hold it, for people.
    columns: Vec<String>,
}

/// A table that holds an enum: its primary key and the columns that do.
#[derive(Debug, Clone)]
struct FoundTable {
    name: String,
    comment: Option<String>,
    /// Name and type in the registry.
    key: (String, &'static str),
    columns: Vec<FoundColumn>,
}

#[derive(Debug, Clone)]
struct FoundColumn {
    name: String,
    enumeration: String,
    optional: bool,
}

impl Found {
    fn read(migrations: &[Migration], left_out: &mut Vec<String>) -> Self {
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

    fn without(&self, refused: &BTreeSet<String>) -> Self {
        let mut found = self.clone();
        found.enums.retain(|it| !refused.contains(&it.name));
        for table in &mut found.tables {
            table.columns.retain(|column| !refused.contains(&column.enumeration));
        }
        found.tables.retain(|table| !table.columns.is_empty() && !refused.contains(&table.name));
        found
    }

    /// The enum or table that a fault is about.
    fn culprit(&self, fault: &crate::finding::Finding) -> Option<String> {
        let crate::finding::Place::Entry { pointer, .. } = &fault.place else { return None };
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
    if Word::parse(&name.name).is_err() {
        return Err(format!("the type {name}: its name is not `snake_case`"));
    }
    if let Some(label) = labels.iter().find(|label| Word::parse(label).is_err()) {
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
            Some(key) if Word::parse(&name.name).is_ok() => {
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
    holding.filter(|column| Word::parse(&column.name).is_ok()).collect()
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
    Word::parse(name).is_ok().then(|| (name.to_owned(), ty))
}
