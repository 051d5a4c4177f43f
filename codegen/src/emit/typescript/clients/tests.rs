//! The test of clients and repositories, against a client that answers as Supabase's does.

use std::collections::BTreeSet;

use askama::Template;

use super::super::files::render;
use super::super::names;
use super::vault::key;
use crate::model::facts::clients::{Repository, Vault, repositories, vaults};
use crate::model::{Column, EnumValue, Model, Type, Value};

#[derive(Template)]
#[template(path = "typescript/test/clients.test.ts")]
struct View<'a> {
    imports: BTreeSet<String>,
    package: String,
    vaults: Vec<VaultView<'a>>,
    tables: Vec<TableView<'a>>,
}

struct VaultView<'a> {
    of: &'a str,
    client: String,
    name: String,
    key: String,
    key_literal: &'static str,
    key_parameter: &'a str,
    reference_parameter: &'a str,
    keys: String,
    store: &'a str,
    retrieve: &'a str,
    replace: &'a str,
    delete: &'a str,
    has_uuid_key: bool,
    has_kind: bool,
    rows: Option<RowsView<'a>>,
}

struct RowsView<'a> {
    table: &'a str,
    key: &'a str,
    reference: &'a str,
    reader: Option<&'a str>,
}

struct TableView<'a> {
    name: &'a str,
    repository: String,
    parse: String,
    row: Vec<(&'a str, String)>,
    key: &'static str,
    key_column: &'a str,
    columns: String,
    hidden: Vec<&'a str>,
    enums: Vec<&'a str>,
    optional: Vec<&'a str>,
    documents: Vec<&'a str>,
    /// What is given, and what is sent of it.
    insert: Option<(String, String)>,
    update: Option<(String, String)>,
    may_delete: bool,
    readers: Vec<(String, &'a str, &'a str)>,
    references: Vec<ReferenceView<'a>>,
}

struct ReferenceView<'a> {
    column: &'a str,
    read: String,
    write: String,
    exist: &'a str,
}

/// The test, when there are clients.
pub(crate) fn test(model: &Model) -> Option<String> {
    let (vaults, repositories) = (vaults(model), repositories(model));
    if vaults.is_empty() && repositories.is_empty() {
        return None;
    }
    let mut imports = BTreeSet::from(["isUuid".to_owned()]);
    if !vaults.is_empty() {
        imports.extend(["CredentialVaultError", "type Uuid"].map(str::to_owned));
    }
    let clients = vaults.iter().enumerate().map(|(index, it)| vault_view(model, it, index == 0, &mut imports));
    let clients = clients.collect();
    let tables = repositories.iter().map(|it| table_view(model, it, &mut imports)).collect();
    let package = names::string(&model.targets.of("typescript").package);
    Some(render(&View { imports, package, vaults: clients, tables }))
}

fn vault_view<'a>(
    model: &Model,
    vault: &'a Vault<'a>,
    is_first: bool,
    imports: &mut BTreeSet<String>,
) -> VaultView<'a> {
    let (client, name) = (names::vault_client_name(vault.of), names::supabase_client_name(vault.of, is_first));
    imports.extend([format!("type {client}"), name.clone()]);
    let keys: Vec<_> = sample_keys(model, vault).iter().map(|key| names::string(key)).collect();
    VaultView {
        of: vault.of.as_str(),
        client,
        name,
        key: key(vault),
        key_literal: key_literal(&vault.key.ty),
        key_parameter: &vault.key_parameter,
        reference_parameter: vault.reference_parameter,
        keys: format!("[{}]", keys.join(", ")),
        store: &vault.store,
        retrieve: &vault.retrieve,
        replace: &vault.replace,
        delete: &vault.delete,
        has_uuid_key: vault.has_uuid_key(),
        has_kind: vault.kind.is_some(),
        rows: vault.is_searchable.then(|| RowsView {
            table: vault.table.name.as_str(),
            key: vault.key.name.as_str(),
            reference: vault.column.name.as_str(),
            reader: vault.reader.as_ref().map(|reader| reader.function.as_str()),
        }),
    }
}

/// The keys of the value that has most of them.
fn sample_keys(model: &Model, vault: &Vault<'_>) -> Vec<String> {
    let any = || vec!["user_name".to_owned(), "password".to_owned()];
    let Some((Type::Enum(id), attribute)) = vault.kind.map(|(column, attribute)| (&column.ty, attribute)) else {
        return any();
    };
    let keys = |value: &EnumValue| -> Vec<String> {
        let Some(Value::List(keys)) = &value.attributes[attribute] else { return Vec::new() };
        keys.iter().filter_map(|key| if let Value::String(key) = key { Some(key.clone()) } else { None }).collect()
    };
    let most = model.enumeration(*id).values.iter().map(keys).max_by_key(Vec::len);
    most.filter(|keys| !keys.is_empty()).unwrap_or_else(any)
}

fn key_literal(ty: &Type) -> &'static str {
    if matches!(ty, Type::Integer(_)) { "7" } else { "ID" }
}

fn table_view<'a>(model: &Model, repository: &'a Repository<'a>, imports: &mut BTreeSet<String>) -> TableView<'a> {
    let row = repository.table.name.singular();
    let parse = format!("parse{}Row", row.pascal());
    imports.extend([names::repository_name(&row), parse.clone()]);
    let columns = &repository.columns;
    let named = |counts: &dyn Fn(&Column) -> bool| -> Vec<&'a str> {
        columns.iter().filter(|column| counts(column)).map(|column| column.name.as_str()).collect()
    };
    let is_document = |column: &Column| matches!(column.ty, Type::Document(_));
    if !named(&is_document).is_empty() {
        imports.insert("InvalidRowError".to_owned());
    }
    if !repository.update.is_empty() || !repository.references.is_empty() {
        imports.insert("DatabaseError".to_owned());
    }
    let needed = |column: &Column| !column.optional && column.default.is_none();
    let references = repository.references.iter().map(|reference| {
        let [read, write] = names::reference_names(&reference.column.name);
        ReferenceView { column: reference.column.name.as_str(), read, write, exist: &reference.exist }
    });
    TableView {
        name: repository.table.name.as_str(),
        repository: names::repository_name(&row),
        parse,
        row: columns.iter().map(|column| (column.name.as_str(), json(model, &column.ty, imports))).collect(),
        key: key_literal(&repository.key.ty),
        key_column: repository.key.name.as_str(),
        columns: named(&|_| true).join(","),
        hidden: repository.references.iter().map(|reference| reference.column.name.as_str()).collect(),
        enums: named(&|column| matches!(column.ty, Type::Enum(_))),
        optional: named(&|column| column.optional),
        documents: named(&is_document),
        insert: given(model, &repository.insert, needed, false, imports),
        update: given(model, &repository.update, |_| true, true, imports),
        may_delete: repository.may_delete,
        readers: repository
            .readers
            .iter()
            .map(|it| (names::reader_name(&it.column.name), it.function.as_str(), it.parameter.as_str()))
            .collect(),
        references: references.collect(),
    }
}

fn given(
    model: &Model,
    columns: &[&Column],
    counts: impl Fn(&Column) -> bool,
    is_update: bool,
    imports: &mut BTreeSet<String>,
) -> Option<(String, String)> {
    let (mut given, mut sent) = (Vec::new(), Vec::new());
    for column in columns.iter().filter(|column| counts(column)) {
        let is_null = is_update && column.optional;
        let (value, json) = if is_null {
            ("null".to_owned(), "null".to_owned())
        } else {
            (value(model, &column.ty, imports), json(model, &column.ty, imports))
        };
        given.push(format!("{}: {value}", column.name));
        sent.push(format!("{}: {json}", column.name));
    }
    (!columns.is_empty()).then(|| (given.join(", "), sent.join(", ")))
}

/// A value as programs hold it.
fn value(model: &Model, ty: &Type, imports: &mut BTreeSet<String>) -> String {
    match ty {
        Type::Document(id) => {
            let constant = format!("{}_SAFE_DEFAULT", model.document(*id).name.screaming());
            imports.insert(constant.clone());
            constant
        }
        Type::Date => {
            imports.insert("type IsoDate".to_owned());
            format!("{} as IsoDate", json(model, ty, imports))
        }
        Type::Timestamp => {
            imports.insert("type Timestamp".to_owned());
            format!("{} as Timestamp", json(model, ty, imports))
        }
        Type::Enum(_) => format!("{} as const", json(model, ty, imports)),
        _ => json(model, ty, imports),
    }
}

/// The same value as the database has it.
fn json(model: &Model, ty: &Type, imports: &mut BTreeSet<String>) -> String {
    match ty {
        Type::Uuid => "ID".to_owned(),
        Type::Date => "'2024-02-29'".to_owned(),
        Type::Timestamp => "'2026-01-02T03:04:05.678901+00:00'".to_owned(),
        Type::Json => "{ a: null }".to_owned(),
        Type::Boolean => "true".to_owned(),
        Type::Integer(_) => "7".to_owned(),
        Type::Number(_) => "1.5".to_owned(),
        Type::Enum(id) => names::string(model.enumeration(*id).values[0].name.as_str()),
        Type::Document(id) => {
            let name = &model.document(*id).name;
            let (encode, constant) =
                (format!("encode{}", names::type_name(name)), format!("{}_SAFE_DEFAULT", name.screaming()));
            let text = format!("{encode}({constant})");
            imports.extend([encode, constant]);
            text
        }
        _ => "'text'".to_owned(),
    }
}
