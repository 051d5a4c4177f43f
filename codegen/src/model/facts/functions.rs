//! The functions of the database that clients and servers call, by name, and what they are about.

use crate::model::ident::bounded;
use crate::model::{Column, Model, Table, Type};

/// The function that takes all credentials of an organization away after a breach.
pub(crate) const REVOKE_CREDENTIALS: &str = "revoke_organization_credentials";

/// Attribute of an enum that lists the keys which the credentials of a value have.
const KEYS: &str = "credential_keys";

/// The function that returns a column to those who may see it, where not everybody may.
pub(crate) fn column_reader(table: &Table, column: &Column) -> String {
    bounded(format!("{}_{}", table.name, column.name))
}

/// A function that stores, replaces, deletes or retrieves the credentials of something.
pub(crate) fn credential_function(verb: &str, of: &str) -> String {
    bounded(format!("vault_{verb}_{of}_credentials"))
}

/// The function that says whether there are credentials behind a reference.
pub(crate) fn credentials_exist(of: &str) -> String {
    bounded(format!("vault_{of}_credentials_exist"))
}

/// What the credentials behind a reference belong to.
pub(crate) fn credentials_of<'a>(table: &'a Table, column: &'a Column) -> &'a str {
    column.credentials_of.as_ref().unwrap_or(&table.name).as_str()
}

/// The column whose enum says which keys the credentials of a row have, and the index of that attribute.
pub(crate) fn credential_kind<'a>(model: &Model, table: &'a Table) -> Option<(&'a Column, usize)> {
    table.columns.iter().find_map(|column| {
        let Type::Enum(id) = column.ty else { return None };
        let attributes = &model.enumeration(id).attributes;
        let is_keys = |ty: &Type| matches!(ty, Type::List(list) if matches!(list.item, Type::String(_)));
        let index = attributes.iter().position(|field| field.name.as_str() == KEYS && is_keys(&field.ty))?;
        Some((column, index))
    })
}
