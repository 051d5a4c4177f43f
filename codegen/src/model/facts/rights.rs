//! Which columns the roles of a JWT may use. To PostgreSQL they are one role, so these are what all of them may use.

use crate::model::{Access, Column, Role, SERVICE_ROLE, Scope, Table};

/// A right of a role.
pub(crate) type Right = fn(&Role) -> Scope;

/// What a role of PostgreSQL is granted on a table: names of columns, and whether rows may be deleted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rights<'a> {
    pub(crate) select: Vec<&'a str>,
    pub(crate) insert: Vec<&'a str>,
    pub(crate) update: Vec<&'a str>,
    pub(crate) delete: bool,
}

/// What `authenticated` is granted on a table.
pub(crate) fn rights<'a>(table: &'a Table, access: &Access) -> Rights<'a> {
    let organization = &table.columns[access.organization_column].name;
    let is_updatable = |column: &Column| !is_fixed(column) && !column.primary_key && column.name != *organization;
    Rights {
        select: shared(table, access, |role| role.select, |column| !column.vault_secret),
        insert: shared(table, access, |role| role.insert, |column| !is_fixed(column)),
        update: shared(table, access, |role| role.update, is_updatable),
        delete: in_jwt(access).any(|role| role.delete != Scope::None),
    }
}

/// What the role of servers is granted on a table.
pub(crate) fn server_rights<'a>(table: &'a Table, access: &Access) -> Rights<'a> {
    let Some(role) = server(access) else { return Rights::default() };
    let with = |scope: Scope| {
        let columns = role.columns.iter().filter(|_| scope != Scope::None);
        columns.map(|index| table.columns[*index].name.as_str()).collect()
    };
    Rights {
        select: with(role.select),
        insert: with(role.insert),
        update: with(role.update),
        delete: role.delete != Scope::None,
    }
}

/// The role of servers, where it has rights.
pub(crate) fn server(access: &Access) -> Option<&Role> {
    access.roles.iter().find(|role| role.name.as_str() == SERVICE_ROLE)
}

/// The roles that a JWT says, which is all but PostgreSQL's own.
pub(crate) fn in_jwt(access: &Access) -> impl Iterator<Item = &Role> {
    access.roles.iter().filter(|role| role.name.as_str() != SERVICE_ROLE)
}

/// The roles that a JWT says and that have this right over these rows.
pub(crate) fn roles_with(access: &Access, right: Right, scope: Scope) -> Vec<&Role> {
    in_jwt(access).filter(|role| right(role) == scope).collect()
}

/// The roles that read a column through a function; none where a grant lets everybody read it, or nobody may.
pub(crate) fn readers<'a>(access: &'a Access, index: usize, column: &Column) -> Vec<&'a Role> {
    let (seeing, blind): (Vec<_>, Vec<_>) =
        in_jwt(access).filter(|role| role.select != Scope::None).partition(|role| role.columns.contains(&index));
    if column.vault_secret || !blind.is_empty() { seeing } else { Vec::new() }
}

/// Roles that may change the credentials of a row: they may change the row, and see its reference.
pub(crate) fn managers<'a>(table: &'a Table, column: &Column, scope: Scope) -> Vec<&'a Role> {
    let Some(access) = &table.access else { return Vec::new() };
    let index = table.columns.iter().position(|found| found.name == column.name);
    let roles = roles_with(access, |role| role.update, scope);
    roles.into_iter().filter(|role| index.is_some_and(|index| role.columns.contains(&index))).collect()
}

/// Columns that users may not write themselves.
fn is_fixed(column: &Column) -> bool {
    column.vault_secret || column.generated.is_some()
}

/// The columns that all roles with this right may use.
fn shared<'a>(table: &'a Table, access: &Access, right: Right, is_usable: impl Fn(&Column) -> bool) -> Vec<&'a str> {
    let roles: Vec<_> = in_jwt(access).filter(|role| right(role) != Scope::None).collect();
    if roles.is_empty() {
        return Vec::new();
    }
    let columns = table.columns.iter().enumerate();
    let shared =
        columns.filter(|(index, column)| is_usable(column) && roles.iter().all(|role| role.columns.contains(index)));
    shared.map(|(_, column)| column.name.as_str()).collect()
}
