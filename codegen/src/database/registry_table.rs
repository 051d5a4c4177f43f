//! A table of the registry, as the database sees it.

use crate::model::{Column, Document, Model, Table, Type};
use crate::sql::catalog::ObjectName;

/// A table of the registry.
#[derive(Debug)]
pub(crate) struct RegistryTable<'a> {
    pub(crate) model: &'a Model,
    pub(crate) table: &'a Table,
    /// The table with its schema.
    pub(crate) name: ObjectName,
}

impl<'a> RegistryTable<'a> {
    pub(crate) fn new(model: &'a Model, table: &'a Table) -> Self {
        Self { model, table, name: ObjectName::new(model.targets.postgres.schema.as_str(), table.name.as_str()) }
    }

    pub(crate) fn all(model: &'a Model) -> Vec<Self> {
        model.tables.iter().filter(|table| !table.external).map(|table| Self::new(model, table)).collect()
    }

    /// Name of the enum that a column holds.
    pub(crate) fn enum_name(&self, column: &Column) -> Option<String> {
        match column.ty {
            Type::Enum(id) => Some(self.model.enumeration(id).name.as_str().to_owned()),
            _ => None,
        }
    }

    pub(crate) fn key(&self) -> Option<&'a Column> {
        self.table.columns.iter().find(|column| column.primary_key)
    }

    /// Its columns that hold documents.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (&'a Column, &'a Document)> + use<'a> {
        let model = self.model;
        self.table.columns.iter().filter_map(move |column| match column.ty {
            Type::Document(id) => Some((column, model.document(id))),
            _ => None,
        })
    }
}
