//! Modules of clients of the vault.

use std::collections::HashSet;

use askama::Template;

use super::super::files::render;
use super::super::module::{Folder, Module};
use super::super::names;
use crate::emit::output::OutputFile;
use crate::model::facts::clients::Vault;
use crate::model::{Model, Presence, Type};

#[derive(Template)]
#[template(path = "typescript/vault-client.ts")]
struct View<'a> {
    imports: String,
    vault: &'a Vault<'a>,
    client: String,
    name: String,
    key: String,
    key_type: &'static str,
    /// The option that says which keys are wanted, and its type.
    kind: Option<(String, String)>,
    rotate_options: String,
    has_uuid_key: bool,
    /// The registry, and how its definitions say the keys.
    keys_of: Option<(String, String)>,
}

/// The module of a client.
pub(super) fn file(model: &Model, vault: &Vault<'_>, is_first: bool, exported: &HashSet<String>) -> OutputFile {
    let path = names::vault_file(vault.of);
    let mut module = Module::new(Folder::Clients, path.as_str(), exported);
    module.namespace("vault");
    module.import_type(Folder::Runtime, "credentials.ts", "CredentialMap");
    module.import_type(Folder::Runtime, "credentials.ts", "CredentialReference");
    module.import_type(Folder::Runtime, "credentials.ts", "CredentialVaultError");
    module.import_type(Folder::Runtime, "database.ts", "DatabaseClient");
    let key = key(vault);
    let (kind, keys_of) = kind(model, vault, &mut module).unzip();
    let key_type = if matches!(vault.key.ty, Type::Integer(_)) { "number" } else { "string" };
    let view = View {
        imports: module.imports(),
        client: names::vault_client_name(vault.of),
        name: names::supabase_client_name(vault.of, is_first),
        rotate_options: rotate_options(vault, &key, key_type, kind.as_ref()),
        key,
        key_type,
        kind,
        has_uuid_key: vault.has_uuid_key(),
        keys_of,
        vault,
    };
    OutputFile::replaceable(format!("src/clients/{path}"), render(&view))
}

/// The type of the options of a rotation.
fn rotate_options(vault: &Vault<'_>, key: &str, key_type: &str, kind: Option<&(String, String)>) -> String {
    let mark = if vault.is_searchable { "?" } else { "" };
    let kind = kind.map_or_else(String::new, |(name, ty)| format!("; readonly {name}?: {ty}"));
    format!("{{ readonly {key}{mark}: {key_type}{kind} }}")
}

/// The parameter for the key of a row.
pub(super) fn key(vault: &Vault<'_>) -> String {
    format!("{}Id", vault.of.camel())
}

type Pair = (String, String);

/// The option that says which keys are wanted, and where the registry says them.
fn kind(model: &Model, vault: &Vault<'_>, module: &mut Module<'_>) -> Option<(Pair, Pair)> {
    let (column, attribute) = vault.kind?;
    let Type::Enum(id) = column.ty else { return None };
    let enumeration = model.enumeration(id);
    let registry = format!("{}_REGISTRY", enumeration.name.screaming());
    let file = names::file_name(&enumeration.name);
    let ty = names::type_name(&enumeration.name);
    module.import_type(Folder::Enums, &file, ty.as_str());
    module.import_value(Folder::Enums, &file, registry.as_str());
    let field = &enumeration.attributes[attribute];
    let absent = if field.presence == Presence::Optional { " ?? []" } else { "" };
    let keys = format!("definition.{}{absent}", names::attribute(&field.name));
    Some(((option_name(vault), ty), (registry, keys)))
}

/// The option that says which keys are wanted.
pub(super) fn option_name(vault: &Vault<'_>) -> String {
    vault.kind.map_or_else(String::new, |(column, _)| column.name.camel())
}
