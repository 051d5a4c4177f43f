//! PostgreSQL: on tables as they were before, each server takes every migration, has the labels afterwards, and every
//! rollback leads back.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::model::{Column, Model, Table, Type};
use postgres::{Client, Config, NoTls};

use crate::registries::{Package, each, packages};
use crate::toolchain::Stop;
use crate::{Failure, TestResult, unless_missing};

#[test]
fn postgresql_accepts_every_registry() -> TestResult {
    let urls = env::var("TEST_DATABASE_URLS").unwrap_or_default();
    let remedy = "`cargo xtask test` starts servers and names them in TEST_DATABASE_URLS.";
    let found = if urls.is_empty() { Err(Stop::missing("a PostgreSQL server", remedy)) } else { Ok(()) };
    if !unless_missing(found)? {
        return Ok(());
    }
    let packages = packages("postgres")?;
    each(&packages, |package| urls.split(',').try_for_each(|url| in_fresh_database(url, package)))
}

fn in_fresh_database(url: &str, package: &Package) -> TestResult {
    let config: Config = url.parse()?;
    let name = format!("toolchains_{}", package.name);
    let mut server = config.connect(NoTls)?;
    server.batch_execute(&format!("DROP DATABASE IF EXISTS {name}"))?;
    server.batch_execute(&format!("CREATE DATABASE {name}"))?;
    let mut database = config.clone().dbname(&name).connect(NoTls)?;
    let checked = up_and_down(&mut database, package);
    drop(database);
    server.batch_execute(&format!("DROP DATABASE {name}"))?;
    checked.map_err(|Failure(text)| Failure(format!("at {url}: {text}")))
}

fn up_and_down(database: &mut Client, package: &Package) -> TestResult {
    let Model { targets, tables, .. } = &package.model;
    let schema = targets.postgres.schema.as_str();
    run(database, &format!("CREATE SCHEMA IF NOT EXISTS {}", quoted(schema)), "the schema")?;
    for table in tables {
        run(database, &earlier_table(&package.model, schema, table), "a table as it was before")?;
    }
    let before = columns(database, schema)?;
    let migrations = sql_files(&package.folder.join("migrations"))?;
    for file in &migrations {
        run(database, &fs::read_to_string(file)?, &file.display().to_string())?;
    }
    expect_labels(database, &package.model, schema)?;
    for file in sql_files(&package.folder.join("rollbacks"))?.iter().rev() {
        run(database, &fs::read_to_string(file)?, &file.display().to_string())?;
    }
    let after = columns(database, schema)?;
    if after != before {
        return Err(Failure(format!("the rollbacks do not lead back:\nbefore {before:#?}\nafter {after:#?}")));
    }
    let left = labels(database, schema)?;
    if left.is_empty() { Ok(()) } else { Err(Failure(format!("the rollbacks leave types: {left:?}"))) }
}

/// The table before the first migration: text where an enum will be, with a row.
fn earlier_table(model: &Model, schema: &str, table: &Table) -> String {
    let name = format!("{}.{}", quoted(schema), quoted(table.name.as_str()));
    let columns: Vec<String> = table.columns.iter().map(earlier_column).collect();
    let statement = format!("CREATE TABLE {name} ({});\n", columns.join(", "));
    let chosen =
        table.columns.iter().filter_map(|column| Some((quoted(column.name.as_str()), a_label(model, column)?)));
    let (names, values): (Vec<String>, Vec<String>) = chosen.unzip();
    if names.is_empty() {
        return statement;
    }
    format!("{statement}INSERT INTO {name} ({}) VALUES ({});\n", names.join(", "), values.join(", "))
}

fn earlier_column(column: &Column) -> String {
    let ty = match &column.ty {
        Type::String(_) | Type::Enum(_) => "text",
        Type::Integer(_) => "bigint",
        Type::Number(_) => "double precision",
        Type::Boolean => "boolean",
        Type::Uuid => "uuid",
        Type::Date => "date",
        Type::Timestamp => "timestamptz",
        _ => "jsonb",
    };
    format!("{} {ty}", quoted(column.name.as_str()))
}

fn a_label(model: &Model, column: &Column) -> Option<String> {
    let Type::Enum(id) = column.ty else { return None };
    let value = model.enumeration(id).values.iter().find(|value| value.status.is_supported())?;
    Some(format!("'{}'", value.name))
}

fn expect_labels(database: &mut Client, model: &Model, schema: &str) -> TestResult {
    let found = labels(database, schema)?;
    for column in model.tables.iter().flat_map(|table| &table.columns) {
        let Type::Enum(id) = column.ty else { continue };
        let enumeration = model.enumeration(id);
        let values = enumeration.values.iter().filter(|value| value.status.is_in_database());
        let expected: Vec<&str> = values.map(|value| value.name.as_str()).collect();
        let present = found.get(enumeration.name.as_str());
        if present.is_none_or(|present| *present != expected) {
            return Err(Failure(format!("{} should have {expected:?} and has {present:?}", enumeration.name)));
        }
    }
    Ok(())
}

/// The labels of each enum type of the schema, in their order.
fn labels(database: &mut Client, schema: &str) -> Result<BTreeMap<String, Vec<String>>, Failure> {
    let query = "SELECT t.typname::text, e.enumlabel::text FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid \
                 WHERE t.typnamespace = $1::text::regnamespace ORDER BY e.enumsortorder";
    let mut labels: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in database.query(query, &[&quoted(schema)])? {
        labels.entry(row.get(0)).or_default().push(row.get(1));
    }
    Ok(labels)
}

/// Every column of the schema with its type and default, and the text of the rows.
fn columns(database: &mut Client, schema: &str) -> Result<Vec<String>, Failure> {
    let query = "SELECT concat_ws(' ', table_name, column_name, udt_schema, udt_name, column_default), table_name::text \
                 FROM information_schema.columns WHERE table_schema = $1 ORDER BY table_name, ordinal_position";
    let mut lines = Vec::new();
    for row in database.query(query, &[&schema])? {
        lines.push(row.get(0));
        let table: String = row.get(1);
        let rows = format!("SELECT t::text FROM {}.{} t", quoted(schema), quoted(&table));
        lines.extend(database.query(&rows, &[])?.iter().map(|row| row.get(0)));
    }
    Ok(lines)
}

fn run(database: &mut Client, sql: &str, what: &str) -> TestResult {
    database.batch_execute(sql).map_err(|error| Failure(format!("{what}: {}", Failure::from(error).0)))
}

fn sql_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            files.push(entry?.path());
        }
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "sql"));
    files.sort();
    Ok(files)
}

fn quoted(identifier: &str) -> String {
    format!("\"{identifier}\"")
}

/// What the server said, with all that it added.
impl From<postgres::Error> for Failure {
    fn from(error: postgres::Error) -> Self {
        Self(error.as_db_error().map_or_else(|| error.to_string(), |error| format!("{error:#?}")))
    }
}
