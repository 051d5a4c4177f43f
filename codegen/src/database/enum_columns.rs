//! An enum's type and the columns that hold it, in SQL's spelling.

use std::fmt::Write as _;

use crate::model::{Column, EnumId, Model, Table, Type};
use crate::sql::quote::{qualified, quote_ident, quote_literal};

/// What every script says of the type and its columns.
#[derive(Debug)]
pub(crate) struct EnumColumns {
    /// Name of the schema, without quotes.
    pub(crate) schema: String,
    /// The same as SQL spells it.
    pub(crate) schema_ident: String,
    /// Name of the enum, without quotes.
    pub(crate) enum_name: String,
    /// The type with its schema, as SQL spells it.
    pub(crate) type_name: String,
    /// Each column with schema and table, as SQL spells it.
    pub(crate) columns: Vec<String>,
    /// Rows of `VALUES`: a table and the array of its columns.
    pub(crate) tables: String,
}

/// How a script that converts columns differs from the others that do.
#[derive(Debug)]
pub(crate) struct Direction {
    /// How the type of a column that is still to be converted compares with the enum's.
    pub(crate) unconverted: &'static str,
    /// The type that operator classes for the new type are declared for.
    pub(crate) index_type: &'static str,
    /// Whether the old type is an enum that goes, so that nothing else may use it.
    pub(crate) drops_type: bool,
    /// Whether `successors` says what some values become.
    pub(crate) maps: bool,
    /// What the commands amount to, a statement each: who reads the file cannot tell, because they are made when it runs.
    pub(crate) replays: Vec<String>,
    /// What "cannot" be done when something is in the way.
    pub(crate) undertaking: String,
}

impl EnumColumns {
    /// The enum with the columns that hold it; `None` when there are none.
    pub(crate) fn of(model: &Model, id: EnumId) -> Option<Self> {
        Self::with(model, id, |_, _| true)
    }

    /// The enum with some of the columns that hold it; `None` when there are none.
    pub(crate) fn with(model: &Model, id: EnumId, wanted: impl Fn(&Table, &Column) -> bool) -> Option<Self> {
        let schema = model.targets.postgres.schema.as_str();
        let name = model.enumeration(id).name.as_str();
        let mut columns = Vec::new();
        let mut tables = String::new();
        for table in &model.tables {
            let table_name = table.name.as_str();
            let mut literals = Vec::new();
            for column in &table.columns {
                if matches!(column.ty, Type::Enum(found) if found == id) && wanted(table, column) {
                    columns.push(format!("{}.{}", qualified(schema, table_name), quote_ident(column.name.as_str())));
                    literals.push(quote_literal(column.name.as_str()));
                }
            }
            if !literals.is_empty() {
                let separator = if tables.is_empty() { "" } else { ",\n" };
                let array = literals.join(", ");
                let _ = write!(tables, "{separator}            ({}, ARRAY[{array}])", quote_literal(table_name));
            }
        }
        (!columns.is_empty()).then(|| Self { columns, tables, ..Self::bare(schema, name) })
    }

    /// An enum that no column of the registry holds.
    pub(crate) fn bare(schema: &str, name: &str) -> Self {
        Self {
            schema: schema.to_owned(),
            schema_ident: quote_ident(schema).into_owned(),
            enum_name: name.to_owned(),
            type_name: qualified(schema, name),
            columns: Vec::new(),
            tables: "            (NULL, ARRAY[]::text[])".to_owned(),
        }
    }

    /// Its columns, in words.
    pub(crate) fn columns_in_words(&self) -> String {
        if self.columns.is_empty() { "every column that holds it".to_owned() } else { self.columns.join(", ") }
    }
}

impl EnumColumns {
    /// The statements that give the columns this type.
    pub(crate) fn conversions(&self) -> Vec<String> {
        let statement = |column: &String| {
            let (table, column) = column.rsplit_once('.').unwrap_or_default();
            format!("ALTER TABLE {table} ALTER COLUMN {column} TYPE {};", self.type_name)
        };
        self.columns.iter().map(statement).collect()
    }
}

/// What it costs to move columns to another type. The times are measured ones.
pub(crate) fn rewrites(columns: &str) -> String {
    format!(
        "rewrites the tables of {columns} under ACCESS EXCLUSIVE: nobody reads or writes them meanwhile, \
         about 0.1 s for 10,000 rows and 2 to 8 s for 1,000,000"
    )
}

/// Labels as literals, one a line.
pub(crate) fn label_rows<'a>(labels: impl IntoIterator<Item = &'a str>, indent: usize) -> String {
    let mut rows = String::new();
    for label in labels {
        if !rows.is_empty() {
            rows.push_str(",\n");
        }
        rows.extend(std::iter::repeat_n(' ', indent));
        rows.push('\'');
        rows.push_str(label); // a name: nothing to escape
        rows.push('\'');
    }
    rows
}
