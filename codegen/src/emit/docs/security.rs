//! The page on who may do what, and on where credentials rest: from the same rules as the policies in the database.

use askama::Template;

use super::names::table_cell;
use crate::history::header::GENERATED_MARK;
use crate::model::facts::functions::{
    REVOKE_CREDENTIALS, column_reader, credential_function, credential_kind, credentials_of,
};
use crate::model::facts::rights::{Rights, managers, readers, rights};
use crate::model::{Access, Column, Model, Role, SERVICE_ROLE, Scope, Table, Type, Vault};
use crate::sql::quote::quote_ident;

/// The page.
#[derive(Template)]
#[template(path = "docs/security-model.md")]
pub(super) struct SecurityModel<'a> {
    mark: &'static str,
    /// As SQL spells it.
    schema: String,
    /// As it is.
    schema_words: &'a str,
    tables: Vec<Protected<'a>>,
    vault: Option<Contract<'a>>,
    revoke: &'static str,
}

/// A table with access rules.
struct Protected<'a> {
    name: &'a str,
    organization_column: &'a str,
    organization_claim: String,
    role_claim: String,
    roles: Vec<RoleRow>,
    columns: Vec<ColumnRow>,
}

/// What a role may do.
struct RoleRow {
    name: String,
    rights: [&'static str; 4],
    hidden: String,
}

/// Who may use a column.
struct ColumnRow {
    name: String,
    select: String,
    insert: &'static str,
    update: &'static str,
}

/// Where credentials rest.
struct Contract<'a> {
    vault: &'a Vault,
    /// As SQL spells it.
    log: String,
    patterns: Vec<Pattern<'a>>,
    references: Vec<CredentialReference<'a>>,
}

/// A form of text that no column may hold.
struct Pattern<'a> {
    name: &'a str,
    pattern: String,
}

/// A column that refers to credentials.
struct CredentialReference<'a> {
    table: &'a str,
    column: &'a str,
    of: &'a str,
    store: String,
    replace: String,
    delete: String,
    retrieve: String,
    reader: String,
    managers: String,
    /// The first of them, in a diagram.
    actor: &'a str,
    /// What the row must not be without it.
    required: Vec<String>,
    /// The column that says what the credentials are for.
    kind: Option<&'a str>,
}

impl<'a> SecurityModel<'a> {
    /// The page of a registry that has tables with access rules or a vault.
    pub(super) fn of(model: &'a Model) -> Option<Self> {
        let tables: Vec<_> =
            model.tables.iter().filter_map(|table| Some(protected(table, table.access.as_ref()?))).collect();
        let vault = model.vault.as_ref().map(|vault| contract(model, vault));
        if tables.is_empty() && vault.is_none() {
            return None;
        }
        let schema = quote_ident(model.targets.postgres.schema.as_str()).into_owned();
        let schema_words = model.targets.postgres.schema.as_str();
        Some(Self { mark: GENERATED_MARK, schema, schema_words, tables, vault, revoke: REVOKE_CREDENTIALS })
    }
}

fn contract<'a>(model: &'a Model, vault: &'a Vault) -> Contract<'a> {
    let patterns = vault.plaintext_patterns.iter().map(|entry| Pattern {
        name: entry.name.as_str(),
        pattern: table_cell(&format!("`{}`", entry.pattern.as_str())),
    });
    Contract {
        vault,
        log: format!("{}.{}", quote_ident(vault.schema.as_str()), quote_ident(vault.access_log.as_str())),
        patterns: patterns.collect(),
        references: references(model),
    }
}

fn protected<'a>(table: &'a Table, access: &Access) -> Protected<'a> {
    let rights = rights(table, access);
    Protected {
        name: table.name.as_str(),
        organization_column: table.columns[access.organization_column].name.as_str(),
        organization_claim: table_cell(&access.jwt.organization.join(".")),
        role_claim: table_cell(&access.jwt.role.join(".")),
        roles: roles(table, access),
        columns: table.columns.iter().enumerate().map(|it| column(table, access, &rights, it)).collect(),
    }
}

fn roles(table: &Table, access: &Access) -> Vec<RoleRow> {
    let nobody = ["anon", "any other role, or none"].map(|name| RoleRow {
        name: name.to_owned(),
        rights: ["no rows"; 4],
        hidden: "all".to_owned(),
    });
    let described = access.roles.iter().map(|role| {
        let hidden = table.columns.iter().enumerate().filter(|(index, _)| !role.columns.contains(index));
        let hidden: Vec<_> = hidden.map(|(_, column)| format!("`{}`", column.name)).collect();
        RoleRow {
            name: format!("`{}`", role.name),
            rights: [role.select, role.insert, role.update, role.delete].map(rows),
            hidden: if hidden.is_empty() { "none".to_owned() } else { hidden.join(", ") },
        }
    });
    described.chain(nobody).collect()
}

fn rows(scope: Scope) -> &'static str {
    match scope {
        Scope::None => "no rows",
        Scope::Organization => "own organization",
        Scope::Everything => "all rows",
    }
}

fn column(table: &Table, access: &Access, rights: &Rights<'_>, (index, column): (usize, &Column)) -> ColumnRow {
    let name = column.name.as_str();
    let roles = readers(access, index, column);
    let select = if rights.select.contains(&name) {
        "all that may read the row".to_owned()
    } else if roles.is_empty() {
        "nobody".to_owned()
    } else {
        format!("{}, by `{}`", names(&roles), column_reader(table, column))
    };
    let yes = |may: bool| if may { "yes" } else { "no" };
    ColumnRow {
        name: format!("`{name}`"),
        select,
        insert: yes(rights.insert.contains(&name)),
        update: yes(rights.update.contains(&name)),
    }
}

fn names(roles: &[&Role]) -> String {
    roles.iter().map(|role| format!("`{}`", role.name)).collect::<Vec<_>>().join(", ")
}

fn references(model: &Model) -> Vec<CredentialReference<'_>> {
    let mut references = Vec::new();
    for table in &model.tables {
        for column in table.columns.iter().filter(|column| column.vault_secret) {
            let of = credentials_of(table, column);
            let [own, all] = [Scope::Organization, Scope::Everything].map(|scope| managers(table, column, scope));
            let managers: Vec<_> = own.into_iter().chain(all).collect();
            let required = column.required_when.iter().filter_map(|when| {
                let other = &table.columns[when.column];
                let Type::Enum(id) = other.ty else { return None };
                let labels = when.values.iter().map(|index| &model.enumeration(id).values[*index].name);
                let labels: Vec<_> = labels.map(|label| format!("`{label}`")).collect();
                Some(format!("`{}` {}", other.name, labels.join(" or ")))
            });
            references.push(CredentialReference {
                table: table.name.as_str(),
                column: column.name.as_str(),
                of,
                store: credential_function("store", of),
                replace: credential_function("replace", of),
                delete: credential_function("delete", of),
                retrieve: credential_function("retrieve", of),
                reader: column_reader(table, column),
                actor: managers.first().map_or(SERVICE_ROLE, |role| role.name.as_str()),
                managers: if managers.is_empty() { format!("`{SERVICE_ROLE}`") } else { names(&managers) },
                required: required.collect(),
                kind: credential_kind(model, table).map(|(column, _)| column.name.as_str()),
            });
        }
    }
    references
}
