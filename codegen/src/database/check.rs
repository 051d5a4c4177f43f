//! What PostgreSQL would not take, or what it would take and nobody could use.

use super::credentials::plaintext;
use super::documents;
use super::names;
use crate::finding::{Findings, Place, Rule};
use crate::model::{Access, Model, Scope, Table};

/// Reports it.
pub(crate) fn check(model: &Model, diagnostics: &mut Findings) {
    check_schema(model.targets.postgres.schema.as_str(), "/targets/postgres/schema", diagnostics);
    if let Some(vault) = &model.vault {
        check_schema(vault.schema.as_str(), "/vault/schema", diagnostics);
        check_vault_schema(model, vault.schema.as_str(), diagnostics);
    }
    for (index, table) in model.tables.iter().enumerate() {
        let at = format!("/tables/{index}");
        check_columns(table, &at, diagnostics);
        if let Some(access) = &table.access {
            check_inserts(table, access, &at, diagnostics);
        }
    }
    plaintext::check_values(model, diagnostics);
    documents::check_retired(model, diagnostics);
}

fn check_schema(schema: &str, at: &str, diagnostics: &mut Findings) {
    let keeper = if names::is_system_schema(schema) {
        "PostgreSQL"
    } else if names::is_supabase_schema(schema) {
        "Supabase"
    } else {
        return;
    };
    diagnostics
        .report(Rule::ReservedName, Place::of(at), format!("{keeper} keeps the schema `{schema}` for itself"))
        .help("name a schema of your own");
}

/// Nobody but servers may use the schema of the vault functions, so that nothing else can stand in it.
fn check_vault_schema(model: &Model, schema: &str, diagnostics: &mut Findings) {
    if schema == "public" || schema == model.targets.postgres.schema.as_str() {
        let message = format!("the functions of the vault need a schema of their own, and `{schema}` is none");
        diagnostics
            .report(Rule::ReservedName, Place::of("/vault/schema"), message)
            .help("name another one, such as `private`: the API is kept out of it as a whole");
    }
}

fn check_columns(table: &Table, at: &str, diagnostics: &mut Findings) {
    for (index, column) in table.columns.iter().enumerate() {
        if names::is_system_column(column.name.as_str()) {
            diagnostics
                .report(
                    Rule::ReservedName,
                    Place::of(format!("{at}/columns/{index}/name")),
                    format!("every PostgreSQL table has a system column `{}` already", column.name),
                )
                .help("choose another name for the column");
        }
    }
}

/// A row cannot be made without what it has to say, and whoever does not see a column may not write it either.
fn check_inserts(table: &Table, access: &Access, at: &str, diagnostics: &mut Findings) {
    let columns = table.columns.iter().enumerate();
    let needed = columns.filter(|(index, column)| {
        let has_value = column.optional || column.default.is_some() || column.generated.is_some();
        !has_value || *index == access.organization_column
    });
    let needed: Vec<_> = needed.collect();
    for (number, role) in access.roles.iter().enumerate().filter(|(_, role)| role.insert != Scope::None) {
        let unseen: Vec<_> = needed.iter().filter(|(index, _)| !role.columns.contains(index)).collect();
        let Some((first, _)) = unseen.first() else { continue };
        let names: Vec<_> = unseen.iter().map(|(_, column)| format!("`{}`", column.name)).collect();
        diagnostics
            .report(
                Rule::Role,
                Place::of(format!("{at}/access/roles/{number}/name")),
                format!("`{}` may make rows and cannot say what they hold in {}", role.name, names.join(", ")),
            )
            .other(Place::of(format!("{at}/columns/{first}/name")), "every row has to say it")
            .help("let the role see what a row has to say, or take `insert` away from it");
    }
}
