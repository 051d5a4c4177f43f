//! The enums of which the database has a type.

use std::collections::HashSet;

use super::enum_columns::EnumColumns;
use super::types::change::{GuardChange, TypeChange};
use super::types::convert;
use super::types::guard::Guard;
use super::types::labels::LabelChange;
use crate::history::header::Header;
use crate::history::{History, Migration};
use crate::model::{Column, Enum, EnumId, Model, Type};
use crate::sql::Catalog;
use crate::sql::catalog::ObjectName;
use crate::sql::quote::{qualified, quote_ident};

/// An enum that columns hold.
pub(crate) struct StoredEnum<'a> {
    pub(crate) id: EnumId,
    pub(crate) enumeration: &'a Enum,
    /// The type and its columns.
    pub(crate) columns: EnumColumns,
    /// What guards the columns, whether it is needed or not.
    pub(crate) guards: Vec<Guard>,
}

impl StoredEnum<'_> {
    /// What leads from the type that the migrations leave behind to the registry.
    pub(crate) fn change(&self, present: &[String], catalog: &Catalog, history: &History) -> TypeChange<'_> {
        let name = ObjectName::new(self.columns.schema.as_str(), self.columns.enum_name.as_str());
        let comment = catalog.types.get(&name).and_then(|found| found.comment.clone());
        let guards = self.guards.iter().map(|guard| GuardChange {
            guard,
            before: guard.present(catalog),
            after: guard.body(self.enumeration),
        });
        TypeChange {
            subject: &self.columns,
            labels: LabelChange::new(self.enumeration, present),
            comment: (comment, convert::comment(self.enumeration)),
            guards: guards.collect(),
            origin: self.origin(history),
        }
    }

    /// Whether a column has this enum's type.
    pub(crate) fn holds(&self, column: &Column) -> bool {
        matches!(column.ty, Type::Enum(id) if id == self.id)
    }

    /// The enum with the columns that no migration has converted; `None` when there are none.
    pub(crate) fn unconverted(&self, model: &Model, catalog: &Catalog, settled: &HashSet<&str>) -> Option<EnumColumns> {
        let schema = self.columns.schema.as_str();
        let ours = ObjectName::new(schema, self.columns.enum_name.as_str()).to_string();
        EnumColumns::with(model, self.id, |table, column| {
            let found = catalog.tables.get(&ObjectName::new(schema, table.name.as_str()));
            match found.and_then(|table| table.column(column.name.as_str())?.type_name.as_deref()) {
                Some(type_name) => type_name != ours,
                // It comes with the enum's type.
                None if !table.external && found.is_some_and(|table| table.created) => false,
                None => {
                    let name =
                        format!("{}.{}", qualified(schema, table.name.as_str()), quote_ident(column.name.as_str()));
                    !settled.contains(name.as_str())
                }
            }
        })
    }

    /// The file of the last generated migration that made or changed the type.
    fn origin(&self, history: &History) -> Option<String> {
        let is_of = |header: &Header<'_>| header.type_step().is_some_and(|it| it.type_name == self.columns.type_name);
        let found = history.settled().rfind(|it| it.header().as_ref().is_some_and(is_of));
        found.map(Migration::file_name)
    }
}

/// The enums that a column holds, in registry order.
pub(crate) fn stored_enums(model: &Model) -> Vec<StoredEnum<'_>> {
    let stored = model.stored_enums().filter_map(|(id, enumeration)| {
        let columns = EnumColumns::of(model, id)?;
        Some(StoredEnum { id, enumeration, guards: Guard::all(model, id, &columns), columns })
    });
    stored.collect()
}

/// The enums that no column of the registry holds and of which the migrations make a type all the same: columns of lists
/// and tables that the registry does not know may hold it.
pub(crate) fn bare_enums<'a>(model: &'a Model, present: &Catalog) -> impl Iterator<Item = StoredEnum<'a>> {
    let ids = (0..model.enums.len()).map(EnumId).filter(|id| EnumColumns::of(model, *id).is_none());
    ids.filter_map(|id| {
        let enumeration = model.enumeration(id);
        let columns = EnumColumns::bare(model.targets.postgres.schema.as_str(), enumeration.name.as_str());
        present.labels(&columns.schema, &columns.enum_name)?;
        Some(StoredEnum { id, enumeration, columns, guards: Vec::new() })
    })
}

/// The columns that generated migrations list as converted, in SQL's spelling.
pub(crate) fn converted(history: &History) -> HashSet<&str> {
    let headers = history.settled().filter_map(Migration::header);
    headers.flat_map(|header| header.type_step().map_or_else(Vec::new, |step| step.columns().to_vec())).collect()
}
