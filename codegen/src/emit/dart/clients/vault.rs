//! Clients of the vault: an interface, and what calls the functions of the database.

use askama::Template;

use super::super::files::dart_file;
use super::super::names::{WIDTH, attribute_name, parameter_name, supabase_client_name, type_name, vault_client_name};
use super::super::printer::Printer;
use super::super::types::Types;
use super::libraries::{exporting, imports};
use crate::emit::output::OutputFile;
use crate::model::facts::clients::Vault;
use crate::model::ident::Name;
use crate::model::{Presence, Type};
use crate::render::render;

#[derive(Template)]
#[template(path = "dart/vault_client.dart")]
struct Interface<'a> {
    table: &'a Name,
    client: String,
    key_type: &'static str,
    key: String,
    kind: Option<(String, String)>,
    is_searchable: bool,
}

#[derive(Template)]
#[template(path = "dart/supabase_vault_client.dart")]
struct Implementation<'a> {
    vault: &'a Vault<'a>,
    client: String,
    name: String,
    head: String,
    key_type: &'static str,
    key: String,
    kind: Option<(String, String)>,
    has_uuid_key: bool,
    keys_of: Option<String>,
    store: String,
    rotate: String,
}

/// The clients, and the library that exports them.
pub(super) fn files(types: &Types<'_>, vaults: &[Vault<'_>]) -> Vec<OutputFile> {
    let mut files = Vec::new();
    let shared = ["credential_map", "credential_reference", "credential_vault_exception"];
    let shared = shared.into_iter().chain(["database_exception", "database_gateway"]);
    let mut exports: Vec<String> = shared.map(|name| format!("../src/database/{name}.dart")).collect();
    for (index, vault) in vaults.iter().enumerate() {
        for (path, text) in [interface(types, vault), implementation(types, vault, index == 0)] {
            files.push(dart_file(format!("lib/infrastructure/{path}"), &text));
            exports.push(path);
        }
    }
    let doc = "Keeps credentials in the vault of the database.";
    files.push(exporting("lib/infrastructure/credential_vault.dart", doc, exports));
    files
}

/// The folder of what belongs to credentials: the plural of what they belong to.
fn plural(vault: &Vault<'_>) -> String {
    if vault.column.credentials_of.is_none() { vault.of.as_str().to_owned() } else { vault.of.plural() }
}

/// The path of a class's file below `lib/infrastructure`.
fn path(vault: &Vault<'_>, class: &str) -> String {
    // Every class name is made of words.
    let file = Name::from_words(class).map_or_else(|| class.to_lowercase(), |name| name.as_str().to_owned());
    format!("{}/credential_vault/{file}.dart", plural(vault))
}

/// Type and name of the parameter for the key of a row.
pub(super) fn key(vault: &Vault<'_>) -> (&'static str, String) {
    let class = if matches!(vault.key.ty, Type::Integer(_)) { "int" } else { "String" };
    (class, format!("{}Id", vault.of.camel()))
}

/// Type and name of the parameter that says which keys are wanted.
pub(super) fn kind(types: &Types<'_>, vault: &Vault<'_>) -> Option<(String, String)> {
    let (column, _) = vault.kind?;
    Some((types.name(&column.ty), parameter_name(&column.name)))
}

fn interface(types: &Types<'_>, vault: &Vault<'_>) -> (String, String) {
    let client = vault_client_name(vault.of);
    let path = path(vault, &format!("{}_credential_vault_client", vault.of));
    let (key_type, key) = key(vault);
    let view = Interface {
        table: &vault.table.name,
        client,
        key_type,
        key,
        kind: kind(types, vault),
        is_searchable: vault.is_searchable,
    };
    let mut used = vec!["src/database/credential_map.dart", "src/database/credential_reference.dart"];
    used.push("src/database/credential_vault_exception.dart");
    if vault.kind.is_some() {
        used.push("src/library.dart");
    }
    (path, imports(types.model, &used) + &render(&view))
}

fn implementation(types: &Types<'_>, vault: &Vault<'_>, is_first: bool) -> (String, String) {
    let client = vault_client_name(vault.of);
    let name = supabase_client_name(vault.of, is_first);
    let file = if is_first {
        "supabase_credential_vault_client".to_owned()
    } else {
        format!("supabase_{}_credential_vault_client", vault.of)
    };
    let (key_type, key) = key(vault);
    let kind = kind(types, vault);
    let view = Implementation {
        vault,
        head: head(&name, &client),
        key_type,
        has_uuid_key: vault.has_uuid_key(),
        keys_of: keys_of(types, vault),
        store: call("storeCredentials", &[&key, "credentials"], kind.as_ref()),
        rotate: call("rotateCredentials", &["reference", "newCredentials", &key], kind.as_ref()),
        client,
        name,
        key,
        kind,
    };
    let interface = format!("infrastructure/{}", path(vault, &format!("{}_credential_vault_client", vault.of)));
    let mut used = vec![
        interface.as_str(),
        "src/database/credential_map.dart",
        "src/database/credential_reference.dart",
        "src/database/database_gateway.dart",
        "src/database/vault_functions.dart",
    ];
    if vault.kind.is_some() {
        used.push("src/library.dart");
    }
    (path(vault, &file), imports(types.model, &used) + &render(&view))
}

fn head(name: &str, client: &str) -> String {
    let line = format!("final class {name} implements {client} {{");
    if line.len() <= WIDTH { line } else { format!("final class {name}\n    implements {client} {{") }
}

fn call(method: &str, arguments: &[&str], kind: Option<&(String, String)>) -> String {
    let mut p = Printer::new(2);
    // As wide as what stands before it.
    p.text("  }) => _vault.").text(method).list("(", ")", |p| {
        for argument in arguments {
            p.item().put(argument);
        }
        if let Some((_, name)) = kind {
            p.item().put(name);
        }
    });
    p.finish().trim_start_matches("  }) => ").to_owned()
}

/// The keys of each type, as a constant of the class.
fn keys_of(types: &Types<'_>, vault: &Vault<'_>) -> Option<String> {
    let (column, attribute) = vault.kind?;
    let Type::Enum(id) = column.ty else { return None };
    let enumeration = types.model.enumeration(id);
    let field = &enumeration.attributes[attribute];
    let name = type_name(&enumeration.name);
    let absent = if field.presence == Presence::Optional { " ?? const []" } else { "" };
    Some(format!(
        "  static final Map<Object, List<String>> _keysOf = {{\n    for (final definition in {name}Registry.definitions)\n      \
         definition.type: definition.{}{absent},\n  }};",
        attribute_name(&field.name)
    ))
}
