//! The package that gives the gateway Supabase's client, and Riverpod's providers for what goes through it.

use askama::Template;

use super::super::files::{HEADER, analysis_options, dart_file};
use super::super::names::{WIDTH, provider_name, supabase_client_name, vault_client_name};
use super::repository::provided;
use crate::emit::output::OutputFile;
use crate::model::Model;
use crate::model::facts::clients::{Repository, Vault};
use crate::render::render;

/// Its folder within that of the Dart package.
pub(super) const FOLDER: &str = "supabase";

#[derive(Template)]
#[template(path = "dart/supabase/pubspec.yaml")]
struct Pubspec<'a> {
    header: &'a str,
    package: &'a str,
    name: &'a str,
}

#[derive(Template)]
#[template(path = "dart/supabase/library.dart")]
struct Library<'a> {
    name: &'a str,
}

#[derive(Template)]
#[template(path = "dart/supabase/supabase_gateway.dart")]
struct Gateway<'a> {
    package: &'a str,
    schema: &'a str,
    imported: &'static str,
}

#[derive(Template)]
#[template(path = "dart/supabase/providers.dart")]
struct Providers<'a> {
    imports: String,
    name: &'a str,
    declared: Vec<Provider>,
}

/// A provider of what goes through the gateway.
struct Provider {
    doc: String,
    /// The whole declaration.
    text: String,
}

/// The package.
pub(super) fn files(model: &Model, repositories: &[Repository<'_>], vaults: &[Vault<'_>]) -> Vec<OutputFile> {
    let (package, name) = (model.targets.of("dart").package.as_str(), model.name.as_str());
    let path = |path: &str| format!("{FOLDER}/{path}");
    let imported = if vaults.is_empty() { "repositories" } else { "credential_vault" };
    let gateway = Gateway { package, schema: model.targets.postgres.schema.as_str(), imported };
    vec![
        OutputFile::rendered(path("pubspec.yaml"), &Pubspec { header: HEADER, package, name }),
        analysis_options(path("analysis_options.yaml"), false),
        dart_file(path(&format!("lib/{package}_supabase.dart")), &render(&Library { name })),
        dart_file(path("lib/src/supabase_gateway.dart"), &render(&gateway)),
        dart_file(path("lib/providers.dart"), &render(&providers(model, repositories, vaults))),
    ]
}

fn providers<'a>(model: &'a Model, repositories: &[Repository<'_>], vaults: &[Vault<'_>]) -> Providers<'a> {
    let package = &model.targets.of("dart").package;
    let mut imports = Vec::new();
    for (library, is_used) in [("credential_vault", !vaults.is_empty()), ("repositories", !repositories.is_empty())] {
        if is_used {
            imports.push(format!("import 'package:{package}/infrastructure/{library}.dart';\n"));
        }
    }
    imports.push(format!("import 'package:{package}_supabase/{package}_supabase.dart';\n"));
    imports.push("import 'package:riverpod/riverpod.dart' show Provider;\n".to_owned());
    imports.push("import 'package:supabase/supabase.dart' show SupabaseClient;\n".to_owned());
    imports.sort();
    let clients = vaults.iter().enumerate().map(|(index, vault)| {
        let interface = vault_client_name(vault.of);
        Provider {
            doc: format!("The vault of the credentials of `{}`.", vault.of),
            text: declaration(&interface, &provider_name(&interface), &supabase_client_name(vault.of, index == 0)),
        }
    });
    let rows = repositories.iter().map(|repository| {
        let (class, provider) = provided(repository);
        Provider {
            doc: format!("The rows of `{}`.", repository.table.name),
            text: declaration(&class, &provider, &class),
        }
    });
    Providers { imports: imports.concat(), name: model.name.as_str(), declared: clients.chain(rows).collect() }
}

fn declaration(provided: &str, name: &str, class: &str) -> String {
    let head = format!("final Provider<{provided}> {name} = Provider(");
    let head = if head.len() <= WIDTH { head } else { format!("final Provider<{provided}>\n{name} = Provider(") };
    let made = format!("{class}(ref.watch(databaseGatewayProvider)),");
    let line = format!("  (ref) => {made}");
    let body = if line.len() <= WIDTH { line } else { format!("  (ref) =>\n      {made}") };
    format!("{head}\n{body}\n);")
}
