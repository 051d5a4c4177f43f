//! What the registry makes in the database, by name, as the documentation speaks of it.

use super::documents;
use super::documents::upgrade;
use super::objects::column;
use super::objects::listed::Listed;
use crate::database::registry_table::RegistryTable;
use crate::database::wanted::groups;
use crate::model::{Document, Model, Table, Type};
use crate::sql::catalog::Catalog;
use crate::sql::quote::quote_ident;

/// Every function of the registry, in the order in which the migrations make them.
pub(crate) fn functions(model: &Model) -> Vec<Listed> {
    let groups = groups(model, &Catalog::default());
    groups.into_iter().flat_map(|group| group.items).filter_map(|item| item.object.listed()).collect()
}

/// The type of a column.
pub(crate) fn type_name(model: &Model, ty: &Type) -> String {
    column::type_name(model, ty)
}

/// A column that stores a document, and what the database does about its versions.
#[derive(Debug)]
pub(crate) struct Stored {
    /// The table, with its schema.
    pub(crate) table: String,
    /// The column.
    pub(crate) column: String,
    /// The table's primary key.
    pub(crate) key: String,
    /// The constraint that every document meets.
    pub(crate) constraint: String,
    /// The function that lifts the table's documents in batches.
    pub(crate) backfill: Option<String>,
    /// The function that finds and replaces broken documents.
    pub(crate) repair: String,
}

/// The columns that store a document, in tables that the registry makes.
pub(crate) fn stored(model: &Model, document: &Document) -> Vec<Stored> {
    let subjects = RegistryTable::all(model);
    let mut found = Vec::new();
    for subject in &subjects {
        let Some(key) = subject.key() else { continue };
        let columns = subject.documents().filter(|(_, held)| held.name == document.name);
        for (column, _) in columns {
            found.push(Stored {
                table: subject.name.to_string(),
                column: quote_ident(column.name.as_str()).into_owned(),
                key: quote_ident(key.name.as_str()).into_owned(),
                constraint: documents::constraint_name(column, document),
                backfill: documents::backfill_name(subject).map(|name| name.to_string()),
                repair: documents::repair_name(subject).to_string(),
            });
        }
    }
    found
}

/// The functions for one document.
#[derive(Debug)]
pub(crate) struct OfDocument {
    /// Lifts from any earlier version.
    pub(crate) upgrade: String,
    /// Names all faults.
    pub(crate) errors: String,
    /// Judges.
    pub(crate) is_valid: String,
    /// Leads to each version, from the second on.
    pub(crate) steps: Vec<String>,
}

/// The functions for one document, where a table stores it.
pub(crate) fn of_document(model: &Model, document: &Document) -> OfDocument {
    OfDocument {
        upgrade: upgrade::function_name(model, document).to_string(),
        errors: documents::errors_name(model, document).to_string(),
        is_valid: documents::valid_name(model, document).to_string(),
        steps: document.upgrades.iter().map(|it| upgrade::step_name(model, document, it.to).to_string()).collect(),
    }
}

/// A table with its schema, as SQL spells it.
pub(crate) fn table_name(model: &Model, table: &Table) -> String {
    RegistryTable::new(model, table).name.to_string()
}
