//! What reaches the database: clients of the vault and repositories of rows.

mod repository;
mod tests;
mod vault;

use std::collections::HashSet;

use super::files::with_header;
use crate::emit::output::OutputFile;
use crate::model::Model;
use crate::model::facts::clients::{has_clients, repositories, vaults};

pub(super) use tests::test;

/// What clients and repositories share.
const RUNTIME: &[(&str, &str)] = &[
    ("src/runtime/credentials.ts", include_str!("../../../../../templates/typescript/runtime/credentials.ts")),
    ("src/runtime/database.ts", include_str!("../../../../../templates/typescript/runtime/database.ts")),
    ("src/runtime/rows.ts", include_str!("../../../../../templates/typescript/runtime/rows.ts")),
    ("src/runtime/vault.ts", include_str!("../../../../../templates/typescript/runtime/vault.ts")),
];

/// The modules, and what they share.
pub(super) fn files(model: &Model, exported: &HashSet<String>) -> Vec<OutputFile> {
    if !has_clients(model) {
        return Vec::new();
    }
    let shared = RUNTIME.iter().map(|(path, text)| OutputFile::replaceable(*path, with_header(text)));
    let vaults = vaults(model);
    let clients = vaults.iter().enumerate().map(|(index, it)| vault::file(model, it, index == 0, exported));
    let repositories = repositories(model);
    let rows = repositories.iter().map(|it| repository::file(model, it, exported));
    shared.chain(clients).chain(rows).collect()
}
