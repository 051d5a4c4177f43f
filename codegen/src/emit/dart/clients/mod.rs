//! What reaches the database: repositories of rows and clients of the vault, in libraries of their own, and the package
//! that gives them Supabase's client.

mod libraries;
mod repository;
mod rows;
mod supabase;
mod tests;
mod vault;

pub(super) use rows::row_file;

use self::libraries::imports;
use super::files::dart_file;
use super::types::Types;
use crate::emit::output::OutputFile;
use crate::model::Model;
use crate::model::facts::clients::{repositories, vaults};

/// What the gateway is made of, with the files of this package that each one imports.
const GATEWAY: &[(&str, &str, &[&str])] = &[
    ("database_exception.dart", include_str!("../../../../../templates/dart/database/database_exception.dart"), &[]),
    (
        "database_gateway.dart",
        include_str!("../../../../../templates/dart/database/database_gateway.dart"),
        &["src/database/credential_map.dart", "src/database/database_exception.dart"],
    ),
    ("credential_map.dart", include_str!("../../../../../templates/dart/database/credential_map.dart"), &[]),
];

/// What clients of the vault share.
const VAULT: &[(&str, &str, &[&str])] = &[
    (
        "credential_reference.dart",
        include_str!("../../../../../templates/dart/database/credential_reference.dart"),
        &["src/library.dart"],
    ),
    (
        "credential_vault_exception.dart",
        include_str!("../../../../../templates/dart/database/credential_vault_exception.dart"),
        &["src/database/database_exception.dart"],
    ),
    (
        "vault_functions.dart",
        include_str!("../../../../../templates/dart/database/vault_functions.dart"),
        &[
            "src/database/credential_map.dart",
            "src/database/credential_reference.dart",
            "src/database/credential_vault_exception.dart",
            "src/database/database_exception.dart",
            "src/database/database_gateway.dart",
            "src/library.dart",
        ],
    ),
];

/// What repositories share.
const ROWS: &[(&str, &str, &[&str])] = &[(
    "table_rows.dart",
    include_str!("../../../../../templates/dart/database/table_rows.dart"),
    &["src/database/database_exception.dart", "src/database/database_gateway.dart", "src/library.dart"],
)];

/// The libraries, their tests, and the package for Supabase; none for a registry without tables that clients may use.
pub(super) fn files(model: &Model) -> Vec<OutputFile> {
    let types = Types::new(model);
    let (repositories, vaults) = (repositories(model), vaults(model));
    if repositories.is_empty() && vaults.is_empty() {
        return Vec::new();
    }
    let mut files = shared(model, GATEWAY);
    if !vaults.is_empty() {
        files.extend(shared(model, VAULT));
        files.extend(vault::files(&types, &vaults));
    }
    if !repositories.is_empty() {
        files.extend(shared(model, ROWS));
        files.extend(repositories.iter().map(|it| repository::file(&types, it)));
        files.push(repository::library(model, &repositories));
    }
    files.extend(supabase::files(model, &repositories, &vaults));
    files.extend(tests::files(&types, &repositories, &vaults));
    files
}

fn shared(model: &Model, sources: &[(&str, &str, &[&str])]) -> Vec<OutputFile> {
    let file = |(name, text, imported): &(&str, &str, &[&str])| {
        let mut text = imports(model, imported) + text;
        if !text.ends_with('\n') {
            text.push('\n');
        }
        dart_file(format!("lib/src/database/{name}"), &text)
    };
    sources.iter().map(file).collect()
}
