//! A table: made where there is none, and brought to the registry's columns where there is one.

use std::fmt::Write as _;

use askama::Template;

use super::column::ColumnSpec;
use super::comment;
use super::comment::TableComment;
use super::item::{DatabaseObject, Item};
use super::trigger::Trigger;
use crate::database::enum_columns::EnumColumns;
use crate::database::objects::group::Group;
use crate::database::registry_table::RegistryTable;
use crate::database::types::guard::Guard;
use crate::model::{Column, Generated, Type};
use crate::render::render;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::compare::{Aspect, ObjectKey};
use crate::sql::quote::{quote_ident, quote_literal};

#[derive(Template)]
#[template(path = "postgres/foundation/create_table.sql")]
struct CreateTable<'a> {
    table: &'a str,
    elements: String,
    description: String,
    comments: String,
    /// Rows of `VALUES`: name and type.
    expected: String,
    adoption: String,
    /// Statements that refuse retired values in new rows.
    guards: String,
}

#[derive(Template)]
#[template(path = "postgres/foundation/drop_table.sql")]
struct DropTable<'a> {
    table: &'a str,
    literal: String,
}

/// A table with its columns and its comment.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: ObjectName,
    /// Without quotes.
    pub(crate) columns: Vec<String>,
    pub(crate) create: String,
    /// Whether it is the log of the vault.
    pub(crate) is_log: bool,
}

impl DatabaseObject for Table {
    fn key(&self) -> ObjectKey {
        ObjectKey::Table(self.name.clone())
    }

    fn keys(&self) -> Vec<ObjectKey> {
        let columns = self.columns.iter().map(|column| ObjectKey::Column(self.name.clone(), column.clone()));
        columns.chain([self.key()]).collect()
    }

    fn owns(&self, key: &ObjectKey, aspect: Aspect) -> bool {
        match key {
            ObjectKey::Table(name) => *name == self.name && aspect != Aspect::RowSecurity,
            ObjectKey::Column(table, column) => *table == self.name && self.columns.contains(column),
            _ => false,
        }
    }

    fn words(&self) -> String {
        if self.is_log { format!("the log {}", self.name) } else { self.key().to_string() }
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.tables.get(&self.name).is_some_and(|table| table.created)
    }

    fn create(&self, _: &Catalog) -> String {
        self.create.clone()
    }

    fn remove(&self) -> String {
        let table = self.name.to_string();
        render(&DropTable { literal: quote_literal(&table), table: &table })
    }

    /// Its columns are put back one by one.
    fn restore(&self, present: &Catalog) -> String {
        comment::restore(&self.name, present)
    }
}

/// The table without its references to the vault, and what keeps its columns up to date.
pub(crate) fn group(subject: &RegistryTable<'_>, present: &Catalog) -> Group {
    let name = &subject.name;
    let columns: Vec<_> = plain(subject).map(|column| ColumnSpec::new(subject.model, name, column)).collect();
    let found = present.tables.get(name).filter(|table| table.created);
    let mut items = Vec::new();
    if found.is_some() {
        items.push(Item::new(TableComment { table: name.clone(), text: subject.table.description.clone() }));
        items.extend(columns.into_iter().map(Item::new));
    } else {
        items.push(create(subject, &columns));
    }
    for column in subject.table.columns.iter().filter(|column| column.generated == Some(Generated::UpdatedAt)) {
        items.extend(keep_updated(subject, column));
    }
    let verb = if found.is_some() { "change" } else { "create" };
    let mut effects = vec!["gives up after 5 seconds of waiting for a lock, with nothing changed".to_owned()];
    if found.is_some() {
        effects.push(
            "rewrites no table; a required column without a default can only be added to an empty one".to_owned(),
        );
    } else {
        effects.push("its rollback drops the table, unless it has rows".to_owned());
    }
    let table = &subject.table.name;
    Group {
        slug: format!("{verb}_{table}"),
        later_slug: format!("change_{table}"),
        title: format!("The table {name}."),
        notes: Vec::new(),
        enums: Vec::new(),
        preamble: String::new(),
        items,
        effects,
    }
}

/// The columns that do not refer to the vault.
fn plain<'a>(subject: &RegistryTable<'a>) -> impl Iterator<Item = &'a Column> {
    subject.table.columns.iter().filter(|column| !column.vault_secret)
}

fn create(subject: &RegistryTable<'_>, columns: &[ColumnSpec]) -> Item {
    let name = &subject.name;
    let elements: Vec<_> = columns.iter().map(|column| format!("    {}", column.definition())).collect();
    let expected: Vec<_> = columns
        .iter()
        .map(|column| format!("        ({}, {})", quote_literal(&column.name), quote_literal(&column.type_name)))
        .collect();
    let table = name.to_string();
    let view = CreateTable {
        table: &table,
        elements: elements.join(",\n"),
        description: quote_literal(&subject.table.description),
        comments: columns.iter().map(ColumnSpec::describe).collect(),
        expected: expected.join(",\n"),
        adoption: adoption(name, columns),
        guards: guards(subject),
    };
    let columns = columns.iter().map(|column| column.name.clone()).collect();
    Item::new(Table { name: name.clone(), columns, create: render(&view), is_log: false })
}

/// The triggers that refuse retired values; their functions come with the types, which are made before the table.
fn guards(table: &RegistryTable<'_>) -> String {
    let mut triggers = String::new();
    for column in &table.table.columns {
        let Type::Enum(id) = column.ty else { continue };
        let enumeration = table.model.enumeration(id);
        let Some(of_type) = EnumColumns::of(table.model, id) else { continue };
        let ident = quote_ident(column.name.as_str());
        let all = Guard::all(table.model, id, &of_type);
        let mut needed = all.iter().filter(|guard| guard.body(enumeration).is_some());
        let guard = needed.find(|guard| guard.place.0 == table.name && guard.column == ident);
        triggers.extend(guard.map(Guard::trigger_of_new_table));
    }
    triggers
}

/// Adds what a table lacks that is there without a migration having made it.
fn adoption(name: &ObjectName, columns: &[ColumnSpec]) -> String {
    let columns: Vec<_> = columns.iter().filter(|column| !column.is_key).collect();
    if columns.is_empty() {
        return String::new();
    }
    let (mut additions, mut rules) = (Vec::new(), Vec::new());
    for column in columns {
        let mut addition = format!("    ADD COLUMN IF NOT EXISTS {}", column.definition());
        if let (Some(filling), None) = (&column.filling, &column.default) {
            let _ = write!(addition, " DEFAULT {filling}");
        }
        additions.push(addition);
        let alter = format!("    ALTER COLUMN {}", column.ident);
        rules.push(format!("{alter} {} NOT NULL", if column.is_required { "SET" } else { "DROP" }));
        rules.push(match &column.default {
            Some(default) => format!("{alter} SET DEFAULT {default}"),
            None => format!("{alter} DROP DEFAULT"),
        });
    }
    format!("ALTER TABLE {name}\n{};\nALTER TABLE {name}\n{};\n", additions.join(",\n"), rules.join(",\n"))
}

/// A trigger that writes the time of a change into the column.
fn keep_updated(subject: &RegistryTable<'_>, column: &Column) -> [Item; 2] {
    let (table, ident) = (&subject.name, quote_ident(column.name.as_str()));
    let trigger = Trigger {
        table,
        name: format!("keep_{}", column.name),
        event: "BEFORE UPDATE",
        is_definer: false,
        body: format!("BEGIN\n    NEW.{ident} := now();\n    RETURN NEW;\nEND\n"),
        comment: format!("Writes the time of each change into {table}.{ident}."),
    };
    trigger.items()
}
