//! What clients of the database may call: the columns of each table that they may use, and the functions that keep
//! credentials. The same for every language; the names are those that the migrations give.

use crate::model::facts::functions::{
    column_reader, credential_function, credential_kind, credentials_exist, credentials_of,
};
use crate::model::facts::rights::{in_jwt, readers, rights};
use crate::model::ident::{MAX_NAME_BYTES, Name};
use crate::model::{Access, Column, Model, SERVICE_ROLE, Scope, Table, Type};

/// A table that roles of the API may use.
#[derive(Debug)]
pub(super) struct Repository<'a> {
    pub(super) table: &'a Table,
    /// Index of the table, for places.
    pub(super) index: usize,
    pub(super) key: &'a Column,
    /// Columns that everybody who may read rows may read, never a reference to the vault.
    pub(super) columns: Vec<&'a Column>,
    /// Columns that may be given when a row is made; none where nobody may make rows.
    pub(super) insert: Vec<&'a Column>,
    /// Columns that may be changed; none where nobody may change rows.
    pub(super) update: Vec<&'a Column>,
    pub(super) may_delete: bool,
    /// Columns that a function tells to those who may see them.
    pub(super) told: Vec<Told<'a>>,
    /// What servers may read and write of the references to the vault.
    pub(super) references: Vec<Reference<'a>>,
}

/// A column that a function tells.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub(super) column: &'a Column,
    pub(super) function: String,
    /// What the function calls the key of the row.
    pub(super) parameter: String,
}

/// A column that refers to credentials.
#[derive(Debug)]
pub(super) struct Reference<'a> {
    pub(super) column: &'a Column,
    /// The function that says whether there are credentials behind a reference.
    pub(super) exist: String,
}

/// The functions that keep the credentials of one table's rows.
#[derive(Debug)]
pub(super) struct Vault<'a> {
    pub(super) table: &'a Table,
    /// Index of the table and of the column, for places.
    pub(super) place: (usize, usize),
    pub(super) column: &'a Column,
    /// What the credentials belong to.
    pub(super) of: &'a Name,
    pub(super) key: &'a Column,
    /// What the functions call the key of a row.
    pub(super) key_parameter: String,
    /// What they call a reference.
    pub(super) reference_parameter: &'a str,
    pub(super) store: String,
    pub(super) retrieve: String,
    pub(super) replace: String,
    pub(super) delete: String,
    /// The column whose enum says which keys credentials have, and the place of that attribute.
    pub(super) kind: Option<(&'a Column, usize)>,
    /// Whether rows can be searched for a reference.
    pub(super) is_searchable: bool,
    /// The function that tells users a reference.
    pub(super) told: Option<Told<'a>>,
}

/// The tables that roles of the API may use.
pub(super) fn repositories(model: &Model) -> Vec<Repository<'_>> {
    let tables = model.tables.iter().enumerate().filter(|(_, table)| !table.external);
    tables.filter_map(|(index, table)| repository(table, index)).collect()
}

fn repository(table: &Table, index: usize) -> Option<Repository<'_>> {
    let access = table.access.as_ref()?;
    let key = key(table)?;
    let (select, insert, update, may_delete) = usable(table, access);
    // Without the key no row can be told from another.
    if !select.iter().any(|column| column.primary_key) {
        return None;
    }
    let told = table.columns.iter().enumerate();
    let told = told.filter_map(|(index, column)| told_column(table, access, key, index, column)).collect();
    let server = access.roles.iter().find(|role| role.name.as_str() == SERVICE_ROLE);
    let serves = |index: usize| {
        server.is_some_and(|role| {
            role.select != Scope::None && role.update != Scope::None && role.columns.contains(&index)
        })
    };
    let references = table.columns.iter().enumerate().filter(|(index, column)| column.vault_secret && serves(*index));
    let references = references
        .map(|(_, column)| Reference { column, exist: credentials_exist(credentials_of(table, column)) })
        .collect();
    Some(Repository { table, index, key, columns: select, insert, update, may_delete, told, references })
}

/// What may be read, given and changed, and whether rows may be deleted: by users, or by servers where users may not.
fn usable<'a>(table: &'a Table, access: &Access) -> (Vec<&'a Column>, Vec<&'a Column>, Vec<&'a Column>, bool) {
    let rights = rights(table, access);
    let named = |names: &[&str]| -> Vec<&'a Column> {
        table.columns.iter().filter(|column| names.contains(&column.name.as_str())).collect()
    };
    let server = access.roles.iter().find(|role| role.name.as_str() == SERVICE_ROLE);
    let served = |scope: fn(&crate::model::Role) -> Scope, is_usable: fn(&Column) -> bool| -> Vec<&'a Column> {
        let Some(role) = server.filter(|role| scope(role) != Scope::None) else { return Vec::new() };
        let columns = table.columns.iter().enumerate();
        let columns = columns.filter(|(index, column)| role.columns.contains(index) && is_usable(column));
        columns.map(|(_, column)| column).collect()
    };
    let is_given = |column: &Column| !column.vault_secret && column.generated.is_none();
    let or = |own: Vec<&'a Column>, other: Vec<&'a Column>| if own.is_empty() { other } else { own };
    let users = in_jwt(access).any(|role| role.delete != Scope::None);
    let servers = server.is_some_and(|role| role.delete != Scope::None);
    (
        or(named(&rights.select), served(|role| role.select, |column| !column.vault_secret)),
        or(named(&rights.insert), served(|role| role.insert, is_given)),
        or(
            named(&rights.update),
            served(
                |role| role.update,
                |column| !column.vault_secret && column.generated.is_none() && !column.primary_key,
            ),
        ),
        users || servers,
    )
}

fn told_column<'a>(
    table: &'a Table,
    access: &Access,
    key: &Column,
    index: usize,
    column: &'a Column,
) -> Option<Told<'a>> {
    (!readers(access, index, column).is_empty()).then(|| Told {
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
pub(super) fn vaults(model: &Model) -> Vec<Vault<'_>> {
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
        told: access.and_then(|access| told_column(table, access, key, place.1, column)),
    }
}

/// A name for one row of a table: the singular of the table's name.
pub(super) fn singular(name: &Name) -> Name {
    let text = name.as_str();
    let cut = |end: usize| text[..text.len() - end].to_owned();
    let word = if text.ends_with("ies") && text.len() > 4 {
        cut(3) + "y"
    } else if ["sses", "xes", "ches", "shes", "zes"].iter().any(|end| text.ends_with(end)) {
        cut(2)
    } else if text.ends_with('s') && !["ss", "us", "is"].iter().any(|end| text.ends_with(end)) {
        cut(1)
    } else {
        text.to_owned()
    };
    Name::parse(&word).unwrap_or_else(|_| name.clone())
}

/// The folder of what belongs to credentials: the plural of what they belong to.
pub(super) fn plural(vault: &Vault<'_>) -> String {
    if vault.column.credentials_of.is_none() { vault.of.as_str().to_owned() } else { vault.of.plural() }
}

/// Whether a row's key is a UUID.
pub(super) fn has_uuid_key(key: &Column) -> bool {
    matches!(key.ty, Type::Uuid)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap_or_else(|_| panic!("{text} is a name"))
    }

    #[test]
    fn a_row_has_the_singular_of_its_table() {
        for (table, row) in [
            ("organization_integrations", "organization_integration"),
            ("companies", "company"),
            ("boxes", "box"),
            ("addresses", "address"),
            ("status", "status"),
            ("access", "access"),
            ("user", "user"),
            ("s", "s"),
        ] {
            assert_eq!(singular(&name(table)).as_str(), row);
        }
    }

    #[test]
    fn our_own_registry_has_one_repository_and_one_vault() {
        let text = include_str!("../../../registry.yaml");
        let model = crate::load(text, "2026-01-01").unwrap_or_else(|_| panic!("the registry is valid"));
        let names = |columns: &[&Column]| columns.iter().map(|it| it.name.as_str().to_owned()).collect::<Vec<_>>();
        let repositories = repositories(&model);
        let [table] = repositories.as_slice() else { panic!("one repository") };
        let shared = ["id", "organization_id", "integration_type", "status", "field_mappings", "sync_schedule"];
        assert_eq!(names(&table.columns), [&shared[..], &["created_at", "updated_at"]].concat());
        assert_eq!(names(&table.insert), shared[1..]);
        assert_eq!(names(&table.update), shared[2..]);
        assert_eq!(table.told[0].function, "organization_integrations_vault_secret_id");
        assert_eq!(table.references[0].exist, "vault_integration_credentials_exist");
        let vaults = vaults(&model);
        let [vault] = vaults.as_slice() else { panic!("one vault") };
        assert_eq!(vault.store, "vault_store_integration_credentials");
        assert_eq!((vault.key_parameter.as_str(), plural(vault).as_str()), ("integration_id", "integrations"));
    }
}
