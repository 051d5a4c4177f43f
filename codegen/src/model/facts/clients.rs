//! What clients of the database may call: the columns of each table that they may use, and the functions that keep
//! credentials. The same for every language; the names are those that the migrations give.

use crate::model::facts::functions::{
    column_reader, credential_function, credential_kind, credentials_exist, credentials_of,
};
use crate::model::facts::rights::{readers, rights, server, server_rights};
use crate::model::ident::{MAX_NAME_BYTES, Name};
use crate::model::{Access, Column, Model, Scope, Table, Type};

/// A table that roles of the API may use.
#[derive(Debug)]
pub(crate) struct Repository<'a> {
    pub(crate) table: &'a Table,
    /// Index of the table, for places.
    pub(crate) index: usize,
    pub(crate) key: &'a Column,
    /// Columns that everybody who may read rows may read, never a reference to the vault.
    pub(crate) columns: Vec<&'a Column>,
    /// Columns that may be given when a row is made; none where nobody may make rows.
    pub(crate) insert: Vec<&'a Column>,
    /// Columns that may be changed; none where nobody may change rows.
    pub(crate) update: Vec<&'a Column>,
    pub(crate) may_delete: bool,
    /// The functions that return columns to those who may see them.
    pub(crate) readers: Vec<ColumnReader<'a>>,
    /// What servers may read and write of the references to the vault.
    pub(crate) references: Vec<CredentialReference<'a>>,
}

/// A function that returns a column to those who may see it.
#[derive(Debug)]
pub(crate) struct ColumnReader<'a> {
    pub(crate) column: &'a Column,
    pub(crate) function: String,
    /// What the function calls the key of the row.
    pub(crate) parameter: String,
}

/// A column that refers to credentials.
#[derive(Debug)]
pub(crate) struct CredentialReference<'a> {
    pub(crate) column: &'a Column,
    /// The function that says whether there are credentials behind a reference.
    pub(crate) exist: String,
}

/// The functions that keep the credentials of one table's rows.
#[derive(Debug)]
pub(crate) struct Vault<'a> {
    pub(crate) table: &'a Table,
    /// Index of the table and of the column, for places.
    pub(crate) place: (usize, usize),
    pub(crate) column: &'a Column,
    /// What the credentials belong to.
    pub(crate) of: &'a Name,
    pub(crate) key: &'a Column,
    /// What the functions call the key of a row.
    pub(crate) key_parameter: String,
    /// What they call a reference.
    pub(crate) reference_parameter: &'a str,
    pub(crate) store: String,
    pub(crate) retrieve: String,
    pub(crate) replace: String,
    pub(crate) delete: String,
    /// The column whose enum says which keys credentials have, and the place of that attribute.
    pub(crate) kind: Option<(&'a Column, usize)>,
    /// Whether rows can be searched for a reference.
    pub(crate) is_searchable: bool,
    /// The function that returns the reference to users who may see it.
    pub(crate) reader: Option<ColumnReader<'a>>,
}

impl Vault<'_> {
    /// Whether a row's key is a UUID.
    pub(crate) fn has_uuid_key(&self) -> bool {
        matches!(self.key.ty, Type::Uuid)
    }
}

/// Whether a registry has tables that clients may use.
pub(crate) fn has_clients(model: &Model) -> bool {
    !repositories(model).is_empty() || !vaults(model).is_empty()
}

/// The tables that roles of the API may use.
pub(crate) fn repositories(model: &Model) -> Vec<Repository<'_>> {
    let tables = model.tables.iter().enumerate().filter(|(_, table)| !table.external);
    tables.filter_map(|(index, table)| repository(table, index)).collect()
}

fn repository(table: &Table, index: usize) -> Option<Repository<'_>> {
    let access = table.access.as_ref()?;
    let key = key(table)?;
    let (select, insert, update, may_delete) = usable(table, access);
    // Without the key no row can be distinguished from another.
    if !select.iter().any(|column| column.primary_key) {
        return None;
    }
    let columns = table.columns.iter().enumerate();
    let readers = columns.filter_map(|(index, column)| column_reader_of(table, access, key, index, column)).collect();
    let server = server(access);
    let serves = |index: usize| {
        server.is_some_and(|role| {
            role.select != Scope::None && role.update != Scope::None && role.columns.contains(&index)
        })
    };
    let references = table.columns.iter().enumerate().filter(|(index, column)| column.vault_secret && serves(*index));
    let references = references
        .map(|(_, column)| CredentialReference { column, exist: credentials_exist(credentials_of(table, column)) })
        .collect();
    Some(Repository { table, index, key, columns: select, insert, update, may_delete, readers, references })
}

/// What may be read, given and changed, and whether rows may be deleted: by users, or by servers where users may not.
fn usable<'a>(table: &'a Table, access: &Access) -> (Vec<&'a Column>, Vec<&'a Column>, Vec<&'a Column>, bool) {
    let (users, servers) = (rights(table, access), server_rights(table, access));
    let is_given = |column: &Column| !column.vault_secret && column.generated.is_none();
    let usable = |of_users: &[&str], of_servers: &[&str], is_usable: &dyn Fn(&Column) -> bool| -> Vec<&'a Column> {
        let named = |names: &[&str], column: &Column| names.contains(&column.name.as_str());
        let columns = table.columns.iter();
        if of_users.is_empty() {
            return columns.filter(|column| named(of_servers, column) && is_usable(column)).collect();
        }
        columns.filter(|column| named(of_users, column)).collect()
    };
    (
        usable(&users.select, &servers.select, &|column| !column.vault_secret),
        usable(&users.insert, &servers.insert, &is_given),
        usable(&users.update, &servers.update, &|column| is_given(column) && !column.primary_key),
        users.delete || servers.delete,
    )
}

fn column_reader_of<'a>(
    table: &'a Table,
    access: &Access,
    key: &Column,
    index: usize,
    column: &'a Column,
) -> Option<ColumnReader<'a>> {
    (!readers(access, index, column).is_empty()).then(|| ColumnReader {
        column,
        function: column_reader(table, column),
        parameter: truncated(format!("p_{}", key.name)),
    })
}

fn key(table: &Table) -> Option<&Column> {
    table.columns.iter().find(|column| column.primary_key)
}

/// PostgreSQL cuts the names of parameters that are longer than it allows.
fn truncated(mut name: String) -> String {
    name.truncate(MAX_NAME_BYTES);
    name
}

/// The references to the vault, in the order of the registry.
pub(crate) fn vaults(model: &Model) -> Vec<Vault<'_>> {
    let tables = model.tables.iter().enumerate();
    tables.flat_map(|(index, table)| vaults_of(model, index, table)).collect()
}

fn vaults_of<'a>(model: &'a Model, index: usize, table: &'a Table) -> Vec<Vault<'a>> {
    let Some(key) = key(table).filter(|_| model.vault.is_some() && !table.external) else { return Vec::new() };
    let columns = table.columns.iter().enumerate().filter(|(_, column)| column.vault_secret);
    columns.map(|(at, column)| vault(model, (index, at), table, key, column)).collect()
}

fn vault<'a>(
    model: &'a Model,
    place: (usize, usize),
    table: &'a Table,
    key: &'a Column,
    column: &'a Column,
) -> Vault<'a> {
    let of = credentials_of(table, column);
    let access = table.access.as_ref();
    Vault {
        table,
        place,
        column,
        of: column.credentials_of.as_ref().unwrap_or(&table.name),
        key,
        key_parameter: truncated(format!("{of}_id")),
        reference_parameter: column.name.as_str(),
        store: credential_function("store", of),
        retrieve: credential_function("retrieve", of),
        replace: credential_function("replace", of),
        delete: credential_function("delete", of),
        kind: credential_kind(model, table),
        is_searchable: repository(table, place.0).is_some(),
        reader: access.and_then(|access| column_reader_of(table, access, key, place.1, column)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_registry_has_one_repository_and_one_vault() {
        let text = include_str!("../../../../registry.yaml");
        let model = crate::load(text, "2026-01-01").unwrap_or_else(|_| panic!("the registry is valid"));
        let names = |columns: &[&Column]| columns.iter().map(|it| it.name.as_str().to_owned()).collect::<Vec<_>>();
        let repositories = repositories(&model);
        let [table] = repositories.as_slice() else { panic!("one repository") };
        let shared = ["id", "organization_id", "integration_type", "status", "field_mappings", "sync_schedule"];
        assert_eq!(names(&table.columns), [&shared[..], &["created_at", "updated_at"]].concat());
        assert_eq!(names(&table.insert), shared[1..]);
        assert_eq!(names(&table.update), shared[2..]);
        assert_eq!(table.readers[0].function, "organization_integrations_vault_secret_id");
        assert_eq!(table.references[0].exist, "vault_integration_credentials_exist");
        let vaults = vaults(&model);
        let [vault] = vaults.as_slice() else { panic!("one vault") };
        assert_eq!(vault.store, "vault_store_integration_credentials");
        assert_eq!(vault.key_parameter, "integration_id");
    }
}
