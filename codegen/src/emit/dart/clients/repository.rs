//! Repositories: typed rows of one table, read and written with columns that are always named.

use askama::Template;

use super::super::files::dart_file;
use super::super::names::{
    WIDTH, parameter_name, provider_name, reader_name, reference_names, repository_name, row_name,
};
use super::super::printer::{Printer, arrow};
use super::super::types::Types;
use super::libraries::{exporting, imports};
use crate::emit::output::OutputFile;
use crate::model::facts::clients::Repository;
use crate::model::{Column, Model, Type};
use crate::render::render;

#[derive(Template)]
#[template(path = "dart/repository.dart")]
struct View<'a> {
    table: &'a str,
    name: String,
    row: String,
    key_value: String,
    columns: String,
    constructor: String,
    list: String,
    find: String,
    insert: Option<Writing>,
    update: Option<Writing>,
    delete: Option<String>,
    methods: Vec<String>,
}

/// A method that writes a row.
struct Writing {
    head: String,
    values: String,
}

#[derive(Template)]
#[template(path = "dart/repository_methods.dart")]
struct ColumnMethods<'a> {
    column: &'a Column,
    reader: Option<String>,
    read: Option<String>,
    write: Option<String>,
}

/// The path of a repository below `lib/infrastructure`.
fn path(repository: &Repository<'_>) -> String {
    let table = &repository.table.name;
    format!("{table}/{}_repository.dart", table.singular())
}

/// The library that exports the repositories.
pub(super) fn library(model: &Model, repositories: &[Repository<'_>]) -> OutputFile {
    let shared = ["credential_map", "database_exception", "database_gateway"];
    let shared = shared.map(|name| format!("../src/database/{name}.dart"));
    let doc = format!("Typed rows of the tables of `{}`.", model.name);
    let paths = shared.into_iter().chain(repositories.iter().map(path)).collect();
    exporting("lib/infrastructure/repositories.dart", &doc, paths)
}

/// The file of a repository.
pub(super) fn file(types: &Types<'_>, repository: &Repository<'_>) -> OutputFile {
    let table = &repository.table.name;
    let row = table.singular();
    let (name, row) = (repository_name(&row), row_name(&row));
    let key_name = parameter_name(&repository.key.name);
    let key_type = types.name(&repository.key.ty);
    let key_value = json(&repository.key.ty, &key_name);
    let view = View {
        table: table.as_str(),
        columns: columns(repository),
        constructor: constructor(repository, &name, &row),
        list: listing(&row),
        find: line(&format!("  Future<{row}?> find({key_type} {key_name})"), &format!("_rows.find({key_value})")),
        insert: writing(types, &row, "insert", None, &repository.insert),
        update: writing(types, &row, "update", Some(&format!("{key_type} {key_name}")), &repository.update),
        delete: repository.may_delete.then(|| {
            line(&format!("  Future<void> delete({key_type} {key_name})"), &format!("_rows.delete({key_value})"))
        }),
        methods: methods(types, repository, &format!("{key_type} {key_name}"), &key_value),
        name,
        row,
        key_value,
    };
    let used = [
        "src/database/database_exception.dart",
        "src/database/database_gateway.dart",
        "src/database/table_rows.dart",
        "src/library.dart",
    ];
    dart_file(format!("lib/infrastructure/{}", path(repository)), &(imports(types.model, &used) + &render(&view)))
}

/// Name of the class and of its provider.
pub(super) fn provided(repository: &Repository<'_>) -> (String, String) {
    let class = repository_name(&repository.table.name.singular());
    let provider = provider_name(&class);
    (class, provider)
}

/// A value as JSON.
fn json(ty: &Type, source: &str) -> String {
    format!("{source}{}", encoder(ty))
}

/// What makes JSON of a value; nothing where it is JSON as it is.
fn encoder(ty: &Type) -> &'static str {
    match ty {
        Type::Enum(_) => ".wireName",
        Type::String(_) | Type::Integer(_) | Type::Number(_) | Type::Boolean => "",
        _ => ".toJson()",
    }
}

fn line(head: &str, body: &str) -> String {
    arrow(head, body).unwrap_or_else(|| format!("{head} =>\n      {body};"))
}

fn listing(row: &str) -> String {
    let (parameters, body) = ("int limit = 1000, int offset = 0", "_rows.list(limit: limit, offset: offset)");
    arrow(&format!("  Future<List<{row}>> list({{{parameters}}})"), body).unwrap_or_else(|| {
        format!("  Future<List<{row}>> list({{\n    {},\n  }}) => {body};", parameters.replace(", ", ",\n    "))
    })
}

fn columns(repository: &Repository<'_>) -> String {
    let mut p = Printer::new(2);
    p.text("  static const List<String> columns = ").list("[", "]", |p| {
        for column in &repository.columns {
            p.item().text("'").text(column.name.as_str()).put("'");
        }
    });
    p.text(";");
    p.finish()
}

fn constructor(repository: &Repository<'_>, name: &str, row: &str) -> String {
    format!(
        "  {name}(DatabaseGateway database)\n    : _rows = TableRows(\n        database,\n        table: '{}',\n        key: '{}',\n        \
         columns: columns,\n        read: {row}.fromJson,\n      );",
        repository.table.name, repository.key.name
    )
}

/// A method that makes or changes a row, from its columns.
fn writing(types: &Types<'_>, row: &str, verb: &str, key: Option<&str>, columns: &[&Column]) -> Option<Writing> {
    if columns.is_empty() {
        return None;
    }
    let is_update = key.is_some();
    let needed = |column: &&&Column| !is_update && !column.optional && column.default.is_none();
    let required: Vec<_> = columns.iter().filter(needed).collect();
    let others = columns.iter().filter(|column| !needed(column));
    let mut p = Printer::new(2);
    p.text("  Future<").text(row).text("> ").text(verb).text("(");
    let ordered: Vec<_> = required.into_iter().chain(others).collect();
    push_parameters(&mut p, key, |p| {
        for column in &ordered {
            push_parameter(p.item(), types, column, is_update, needed(column));
        }
    });
    p.text(" {");
    let head = p.finish();
    let mut p = Printer::new(4);
    p.text("    final values = ").list("<String, Object?>{", "}", |p| {
        for column in columns {
            push_value(p.item(), column, is_update, needed(&column));
        }
    });
    p.text(";");
    Some(Writing { head, values: p.finish() })
}

/// A positional parameter and named ones. Split, the brace stands behind the positional one.
fn push_parameters(p: &mut Printer, key: Option<&str>, named: impl Fn(&mut Printer)) {
    let Some(key) = key else { return p.list("{", "})", named) };
    let mut flat = Printer::flat();
    flat.list("{", "})", &named);
    let line = format!("{key}, {}", flat.finish());
    let used = p.raw().len();
    if used + line.len() + " {".len() <= WIDTH {
        return p.put(&line);
    }
    p.text("\n    ").text(key).text(", ").tall_list("{", "})", named);
}

fn push_parameter(p: &mut Printer, types: &Types<'_>, column: &Column, is_update: bool, is_needed: bool) {
    let name = parameter_name(&column.name);
    let ty = types.name(&column.ty);
    if is_needed {
        p.text("required ").text(&ty).text(" ").put(&name);
    } else if is_update && column.optional {
        p.text(&ty).text("? Function()? ").put(&name);
    } else {
        p.text(&ty).text("? ").put(&name);
    }
}

fn push_value(p: &mut Printer, column: &Column, is_update: bool, is_needed: bool) {
    let name = parameter_name(&column.name);
    let encoder = encoder(&column.ty);
    let value = match (is_update && column.optional, encoder.is_empty()) {
        (true, false) => format!("{name}()?{encoder}"),
        (true, true) => format!("{name}()"),
        (false, _) => format!("{name}{encoder}"),
    };
    let entry = |p: &mut Printer| p.entry(&format!("'{}':", column.name), " ", |p| p.put(&value));
    if is_needed {
        entry(p);
    } else {
        p.nested_entry(&format!("if ({name} != null)"), entry);
    }
}

/// Methods for columns that not everybody may read.
fn methods(types: &Types<'_>, repository: &Repository<'_>, key: &str, key_value: &str) -> Vec<String> {
    let method = |column: &Column| {
        let reader = repository.readers.iter().find(|reader| reader.column.name == column.name);
        let reference = repository.references.iter().find(|it| it.column.name == column.name);
        if reader.is_none() && reference.is_none() {
            return None;
        }
        let name = reader_name(&column.name);
        let [read, write] = reference_names(&column.name);
        let ty = value_type(types, column);
        let view = ColumnMethods {
            column,
            reader: reader.map(|reader| {
                let arguments = [
                    format!("'{}'", reader.function),
                    format!("'{}'", reader.parameter),
                    key_value.to_owned(),
                    parser(types, column),
                ];
                call(&format!("  Future<{ty}?> {name}({key})"), "_rows.tell", &arguments)
            }),
            read: reference.map(|_| {
                let arguments = [format!("'{}'", column.name), key_value.to_owned(), parser(types, column)];
                call(&format!("  Future<{ty}?> {read}({key})"), "_rows.readColumn", &arguments)
            }),
            write: reference.map(|reference| {
                let arguments = [
                    format!("'{}'", column.name),
                    key_value.to_owned(),
                    "reference.toJson()".to_owned(),
                    format!("exist: '{}'", reference.exist),
                ];
                call(&format!("  Future<void> {write}({key}, {ty} reference)"), "_rows.writeReference", &arguments)
            }),
        };
        Some(render(&view).trim_end().to_owned())
    };
    repository.table.columns.iter().filter_map(method).collect()
}

fn value_type(types: &Types<'_>, column: &Column) -> String {
    let name = types.name(&column.ty);
    if matches!(column.ty, Type::Enum(_)) { format!("Open{name}") } else { name }
}

/// The function that reads what the database says of a column.
fn parser(types: &Types<'_>, column: &Column) -> String {
    let name = value_type(types, column);
    match column.ty {
        Type::Uuid | Type::Date | Type::Timestamp | Type::Enum(_) => format!("{name}.parse"),
        Type::Document(_) => format!("{name}.fromJsonUpgrading"),
        Type::Json => "JsonValue.new".to_owned(),
        Type::Number(_) => "(num number) => number.toDouble()".to_owned(),
        _ => format!("({name} value) => value"),
    }
}

/// A method that hands its arguments on.
fn call(head: &str, function: &str, arguments: &[String]) -> String {
    let body = format!("{function}({})", arguments.join(", "));
    if let Some(text) = arrow(head, &body) {
        return text;
    }
    let fits = head.len() + " => (".len() + function.len() <= WIDTH;
    let mut p = Printer::new(if fits { 2 } else { 6 });
    p.text(head).text(if fits { " => " } else { " =>\n      " }).text(function).tall_list("(", ")", |p| {
        for argument in arguments {
            p.item().put(argument);
        }
    });
    p.text(";");
    p.finish()
}
