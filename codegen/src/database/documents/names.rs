//! What is called what.

use crate::database::registry_table::RegistryTable;
use crate::model::ident::bounded;
use crate::model::{Column, Document, Model};
use crate::sql::catalog::ObjectName;

/// The constraint that a column's documents meet.
pub(crate) fn constraint_name(column: &Column, document: &Document) -> String {
    bounded(format!("chk_{}_is_valid_v{}", column.name, document.schema_version))
}

/// The function that judges a document of the present version.
pub(crate) fn valid_name(model: &Model, document: &Document) -> ObjectName {
    let name = format!("{}_is_valid_v{}", document.name, document.schema_version);
    ObjectName::new(model.targets.postgres.schema.as_str(), bounded(name))
}

/// The function that says why a constraint refuses a document.
pub(super) fn refusal_name(model: &Model, document: &Document) -> ObjectName {
    ObjectName::new(model.targets.postgres.schema.as_str(), bounded(format!("refuse_{}", document.name)))
}

/// The function that lifts a document, or returns nothing.
pub(super) fn lifted_name(subject: &RegistryTable<'_>, document: &Document) -> ObjectName {
    in_schema(subject, format!("lifted_{}", document.name))
}

/// The function that lifts the documents of a table, where there can be any of an earlier version.
pub(crate) fn backfill_name(subject: &RegistryTable<'_>) -> Option<ObjectName> {
    let is_later = subject.documents().any(|(_, document)| document.schema_version > 1);
    is_later.then(|| in_schema(subject, format!("upgrade_documents_of_{}", subject.table.name)))
}

/// The function that finds and replaces the broken documents of a table.
pub(crate) fn repair_name(subject: &RegistryTable<'_>) -> ObjectName {
    in_schema(subject, format!("repair_{}", subject.table.name))
}

/// The name of something that belongs to a table.
pub(super) fn in_schema(subject: &RegistryTable<'_>, name: String) -> ObjectName {
    ObjectName::new(subject.name.schema.clone(), bounded(name))
}
