//! Generated tests of clients and repositories, against a database that writes down what it is asked for.

use askama::Template;

use super::super::files::dart_file;
use super::super::names::{
    field_name, parameter_name, push_string, reader_name, repository_name, row_name, supabase_client_name, type_name,
    value_name, vault_client_name,
};
use super::super::printer::Printer;
use super::super::types::Types;
use super::vault::{key, kind};
use crate::emit::output::OutputFile;
use crate::model::facts::clients::{ColumnReader, CredentialReference, Repository, Vault};
use crate::model::ident::Name;
use crate::model::{Column, Model, Type, Value};
use crate::render::render;

/// What stands for the key of a row.
const KEY: &str = "'0190a0b0-0000-4000-8000-00000000000a'";

#[derive(Template)]
#[template(path = "dart/tests/fake_gateway.dart")]
struct FakeGateway {
    imports: String,
}

#[derive(Template)]
#[template(path = "dart/tests/vault_client_test.dart")]
struct VaultTest<'a> {
    imports: String,
    vault: &'a Vault<'a>,
    client: String,
    supabase: String,
    id: &'static str,
    other_id: &'static str,
    key: String,
    keys: String,
    has_uuid_key: bool,
    /// The parameter that says which keys are wanted, and a value for it.
    kind: Option<(String, String)>,
    few_words: String,
}

#[derive(Template)]
#[template(path = "dart/tests/repository_test.dart")]
struct RepositoryTest<'a> {
    imports: String,
    table: &'a str,
    repository: String,
    row_class: String,
    columns: String,
    row: Vec<(&'a str, String)>,
    key: String,
    key_json: String,
    key_column: &'a str,
    hidden: Vec<&'a str>,
    optional: Vec<String>,
    optional_list: String,
    enums: Vec<(&'a str, String)>,
    documents: Vec<&'a str>,
    insert: Option<(String, String)>,
    update: Option<(String, String)>,
    may_delete: bool,
    readers: Vec<ReaderView<'a>>,
    references: Vec<ReferenceView<'a>>,
}

struct ReaderView<'a> {
    column: &'a str,
    method: String,
    function: &'a str,
    parameter: &'a str,
}

struct ReferenceView<'a> {
    column: &'a str,
    pascal: String,
    exist: &'a str,
}

/// The tests.
pub(super) fn files(types: &Types<'_>, repositories: &[Repository<'_>], vaults: &[Vault<'_>]) -> Vec<OutputFile> {
    let library = if vaults.is_empty() { "repositories" } else { "credential_vault" };
    let fake = FakeGateway { imports: imports(types.model, &[library], &[], false) };
    let mut files = vec![dart_file("test/infrastructure/fake_gateway.dart", &render(&fake))];
    for (index, vault) in vaults.iter().enumerate() {
        let path = format!("test/infrastructure/{}_credential_vault_client_test.dart", vault.of);
        files.push(dart_file(path, &vault_test(types, vault, index == 0)));
    }
    for repository in repositories {
        let path = format!("test/infrastructure/{}_repository_test.dart", repository.table.name.singular());
        files.push(dart_file(path, &repository_test(types, repository)));
    }
    files
}

/// Imports of libraries of this package, the core if it is wanted, and what `test` shows.
fn imports(model: &Model, libraries: &[&str], shown: &[&str], with_core: bool) -> String {
    let package = &model.targets.of("dart").package;
    let mut lines: Vec<String> = libraries
        .iter()
        .map(|library| format!("import 'package:{package}/infrastructure/{library}.dart';\n"))
        .collect();
    if with_core {
        lines.push(format!("import 'package:{package}/{package}.dart';\n"));
    }
    if !shown.is_empty() {
        let names = shown.join(",\n        ");
        lines.push(format!("import 'package:test/test.dart'\n    show\n        {names};\n"));
    }
    lines.sort();
    if !shown.is_empty() {
        lines.push("\nimport 'fake_gateway.dart';\n".to_owned());
    }
    lines.concat()
}

fn vault_test(types: &Types<'_>, vault: &Vault<'_>, is_first: bool) -> String {
    let (_, key) = key(vault);
    let (keys, sample) = sample_keys(types.model, vault);
    let kind = kind(types, vault).zip(sample).map(|((ty, name), value)| (name, format!("{ty}.{value}")));
    let mut shown = vec!["contains", "expect", "expectLater", "hasLength", "isEmpty", "isNot", "setUp"];
    shown.extend(["test", "throwsA"]);
    let libraries = imports(types.model, &["credential_vault"], &shown, kind.is_some());
    let dart = "import 'dart:async' show Zone, ZoneSpecification, runZoned;\nimport 'dart:convert' show jsonEncode;\n\
                import 'dart:math' show Random;\n\n";
    let is_integer = matches!(vault.key.ty, Type::Integer(_));
    render(&VaultTest {
        imports: format!("{dart}{libraries}"),
        client: vault_client_name(vault.of),
        supabase: supabase_client_name(vault.of, is_first),
        id: if is_integer { "7" } else { KEY },
        other_id: if is_integer { "8" } else { "'0190a0b0-0000-4000-8000-00000000000e'" },
        key,
        keys: constant(&keys),
        has_uuid_key: vault.has_uuid_key(),
        kind,
        few_words: few_words(&keys),
        vault,
    })
}

/// The keys as a constant.
fn constant(keys: &[String]) -> String {
    let mut p = Printer::new(0);
    p.text("const keys = ").list("[", "]", |p| {
        for key in keys {
            push_string(p.item().raw(), key);
        }
    });
    p.text(";");
    p.finish()
}

/// What is said of credentials without their last key.
fn few_words(keys: &[String]) -> String {
    let mut words = String::new();
    match keys {
        // Without its only key there is none left, which is another fault.
        [] | [_] => push_string(&mut words, "at least one key"),
        [.., last] => push_string(&mut words, &format!("missing: {last}")),
    }
    words
}

/// The keys of the value that has most of them, and that value's name.
fn sample_keys(model: &Model, vault: &Vault<'_>) -> (Vec<String>, Option<String>) {
    let any = || (vec!["user_name".to_owned(), "password".to_owned()], None);
    let Some((column, attribute)) = vault.kind else { return any() };
    let Type::Enum(id) = column.ty else { return any() };
    let keys = |value: &crate::model::EnumValue| -> Vec<String> {
        let Some(Value::List(keys)) = &value.attributes[attribute] else { return Vec::new() };
        let keys = keys.iter().filter_map(|key| if let Value::String(key) = key { Some(key.clone()) } else { None });
        keys.collect()
    };
    let values = model.enumeration(id).values.iter().map(|value| (keys(value), &value.name));
    let most = values.filter(|(keys, _)| !keys.is_empty()).max_by_key(|(keys, _)| keys.len());
    most.map_or_else(any, |(keys, name)| (keys, Some(value_name(name))))
}

fn repository_test(types: &Types<'_>, repository: &Repository<'_>) -> String {
    let model = types.model;
    let row = repository.table.name.singular();
    let shown = ["contains", "expect", "expectLater", "isNot", "isNull", "setUp", "test", "throwsA"];
    let columns = &repository.columns;
    let optional: Vec<_> = columns.iter().filter(|column| column.optional).collect();
    let names: Vec<_> = columns.iter().map(|column| column.name.as_str()).collect();
    let is_document = |column: &&&Column| matches!(column.ty, Type::Document(_));
    let mut p = Printer::new(4);
    p.text("    for (final name in ").list("[", "]", |p| {
        for column in &optional {
            p.item().text("'").text(column.name.as_str()).put("'");
        }
    });
    let key = &repository.key.ty;
    render(&RepositoryTest {
        imports: imports(model, &["repositories"], &shown, true),
        table: repository.table.name.as_str(),
        repository: repository_name(&row),
        row_class: row_name(&row),
        columns: names.join(","),
        row: columns.iter().map(|column| (column.name.as_str(), json(model, &column.ty))).collect(),
        key: value(types, key),
        key_json: json(model, key),
        key_column: repository.key.name.as_str(),
        hidden: repository.references.iter().map(|reference| reference.column.name.as_str()).collect(),
        optional: optional.iter().map(|column| field_name(&column.name)).collect(),
        optional_list: p.finish().trim_start_matches("    for (final name in ").to_owned(),
        enums: enums(columns),
        documents: columns.iter().filter(is_document).map(|column| column.name.as_str()).collect(),
        insert: given(types, &repository.insert, None, |column| !column.optional && column.default.is_none()),
        update: given(types, &repository.update, Some(repository.key), |_| true)
            .map(|(arguments, values)| (format!(", {arguments}"), values)),
        may_delete: repository.may_delete,
        readers: repository.readers.iter().map(reader_view).collect(),
        references: repository.references.iter().map(reference_view).collect(),
    })
}

fn enums<'a>(columns: &[&'a Column]) -> Vec<(&'a str, String)> {
    let enums = columns.iter().filter(|column| matches!(column.ty, Type::Enum(_)));
    let mark = |column: &Column| if column.optional { "?" } else { "" };
    enums.map(|column| (column.name.as_str(), format!("{}{}", field_name(&column.name), mark(column)))).collect()
}

fn reader_view<'a>(reader: &'a ColumnReader<'a>) -> ReaderView<'a> {
    ReaderView {
        column: reader.column.name.as_str(),
        method: reader_name(&reader.column.name),
        function: &reader.function,
        parameter: &reader.parameter,
    }
}

fn reference_view<'a>(reference: &'a CredentialReference<'a>) -> ReferenceView<'a> {
    ReferenceView {
        column: reference.column.name.as_str(),
        pascal: reference.column.name.pascal(),
        exist: &reference.exist,
    }
}

/// Arguments for the columns that count, and what is to be sent for them.
fn given(
    types: &Types<'_>,
    columns: &[&Column],
    key: Option<&Column>,
    counts: impl Fn(&Column) -> bool,
) -> Option<(String, String)> {
    if columns.is_empty() {
        return None;
    }
    let (mut arguments, mut sent) = (Vec::new(), Vec::new());
    for column in columns.iter().filter(|column| counts(column)) {
        let name: &Name = &column.name;
        let (argument, value) = if key.is_some() && column.optional {
            ("() => null".to_owned(), "null".to_owned())
        } else {
            (value(types, &column.ty), json(types.model, &column.ty))
        };
        arguments.push(format!("{}: {argument}", parameter_name(name)));
        sent.push(format!("'{name}': {value}"));
    }
    if let Some(key) = key {
        sent.push(format!("'where': {{'{}': {}}}", key.name, json(types.model, &key.ty)));
    }
    let values = format!("{{{}}}", sent.join(", "));
    Some((arguments.join(", "), if values == "{}" { "<String, Object?>{}".to_owned() } else { values }))
}

/// A value of a type, as Dart writes it.
fn value(types: &Types<'_>, ty: &Type) -> String {
    let name = types.name(ty);
    match ty {
        Type::Uuid | Type::Date | Type::Timestamp => format!("{name}.parse({})", json(types.model, ty)),
        Type::Json => format!("{name}({})", json(types.model, ty)),
        Type::Enum(id) => format!("{name}.{}", value_name(&types.model.enumeration(*id).values[0].name)),
        Type::Document(_) => format!("{name}.safeDefault"),
        _ => json(types.model, ty),
    }
}

/// The same value as the database has it.
fn json(model: &Model, ty: &Type) -> String {
    match ty {
        Type::Uuid => KEY.to_owned(),
        Type::Date => "'2024-02-29'".to_owned(),
        Type::Timestamp => "'2026-01-02T03:04:05.678901+00:00'".to_owned(),
        Type::Json => "{'a': null}".to_owned(),
        Type::Boolean => "true".to_owned(),
        Type::Integer(_) => "7".to_owned(),
        Type::Number(_) => "1.5".to_owned(),
        Type::Enum(id) => format!("'{}'", model.enumeration(*id).values[0].name),
        Type::Document(id) => format!("{}.safeDefault.toJson()", type_name(&model.document(*id).name)),
        _ => "'text'".to_owned(),
    }
}
