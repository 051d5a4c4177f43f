//! Every registry: on tables as they were before and on none, each server takes every migration in both worlds, has the
//! labels afterwards, and the rollbacks lead back.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use codegen::database::pending;
use codegen::finding::Findings;
use codegen::history::History;
use codegen::model::json::safe_default;
use codegen::model::{Column, Model, Table, Type};
use codegen::render_text;

use crate::random_registry;
use crate::server::{Database, Failure, TestResult};
use crate::worlds::in_every_world;

/// How many random registries are tried.
const RANDOM: u64 = 8;

/// The first seed when `XTASK_SEED` names none: the same for everybody, so that nobody's change fails by chance.
const SEED: u64 = 1;

/// Any day will do: no registry here has waivers.
const TODAY: &str = "2026-01-01";

#[test]
fn postgresql_accepts_every_registry() -> TestResult {
    for Registry { name, model, .. } in registries()? {
        for is_there in [true, false] {
            in_every_world(|database, _| up_and_down(database, &model, is_there))
                .map_err(|Failure(text)| Failure(format!("{name}, tables there before: {is_there}: {text}")))?;
        }
    }
    Ok(())
}

/// A registry to try.
pub(crate) struct Registry {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) model: Model,
}

impl Registry {
    /// What is there before the first migration: the schema, and tables that others make.
    pub(crate) fn before(&self) -> String {
        let schema = self.model.targets.postgres.schema.as_str();
        let mut text = format!("CREATE SCHEMA IF NOT EXISTS {};\n", quoted(schema));
        for table in self.model.tables.iter().filter(|table| table.external) {
            text.push_str(&earlier_table(&self.model, schema, table));
        }
        text
    }
}

/// All registries that are tried.
pub(crate) fn registries() -> Result<Vec<Registry>, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut registries = Vec::new();
    for path in ["registry.yaml", "codegen/tests/fixtures/tiny.yaml", "codegen/tests/fixtures/nasty.yaml"] {
        let text = fs::read_to_string(root.join(path))?;
        let model = codegen::load(&text, TODAY).map_err(|faults| refused(path, &text, &faults))?;
        registries.push(Registry { name: path.to_owned(), text, model });
    }
    let first = match env::var("XTASK_SEED") {
        Ok(seed) => seed.parse().map_err(|_| Failure(format!("XTASK_SEED is not a number: {seed}")))?,
        Err(_) => SEED,
    };
    let random = (first..first + 2 * RANDOM).filter_map(|seed| {
        let name = format!("random_{seed}");
        let text = random_registry::text(seed, &name);
        let model = codegen::load(&text, TODAY).ok()?;
        Some(Registry { name, text, model })
    });
    registries.extend(random.take(usize::try_from(RANDOM).unwrap_or(usize::MAX)));
    Ok(registries)
}

fn refused(name: &str, text: &str, faults: &Findings) -> Failure {
    Failure(render_text(faults, name, text))
}

fn up_and_down(database: &mut Database, model: &Model, is_there: bool) -> TestResult {
    let Model { targets, tables, .. } = model;
    let schema = targets.postgres.schema.as_str();
    // Where a table is there, its schema is; where none is, the first migration makes it.
    if is_there || tables.iter().any(|table| table.external) {
        database.run(&format!("CREATE SCHEMA IF NOT EXISTS {}", quoted(schema)))?;
    }
    for table in tables.iter().filter(|_| is_there) {
        database.run(&earlier_table(model, schema, table))?;
    }
    let before = columns(database, schema)?;
    let history = History { next_version: 20_260_101_000_000, ..History::default() };
    let pending = pending(model, &history)
        .map_err(|_| Failure("there is no history that could contradict the registry".to_owned()))?;
    for migration in &pending {
        database.run(&migration.up).map_err(|Failure(text)| Failure(format!("{}: {text}", migration.name)))?;
    }
    expect_labels(database, model, schema)?;
    for migration in pending.iter().rev() {
        let file = &migration.name;
        database.run(&migration.down).map_err(|Failure(text)| Failure(format!("rollback of {file}: {text}")))?;
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
    let there: Vec<_> = table.columns.iter().filter(|column| !column.vault_secret).collect();
    let columns: Vec<String> = there.iter().map(|column| earlier_column(column)).collect();
    let (names, values): (Vec<_>, Vec<_>) = there
        .iter()
        .filter_map(|column| Some((quoted(column.name.as_str()), earlier_value(model, table, column)?)))
        .unzip();
    format!(
        "CREATE TABLE {name} ({});\nINSERT INTO {name} ({}) VALUES ({});\n",
        columns.join(", "),
        names.join(", "),
        values.join(", ")
    )
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
    let key = if column.primary_key { " PRIMARY KEY" } else { "" };
    format!("{} {ty}{key}", quoted(column.name.as_str()))
}

/// What the row has: something of its type, and no status with which the vault would be needed.
fn earlier_value(model: &Model, table: &Table, column: &Column) -> Option<String> {
    Some(match &column.ty {
        Type::Enum(_) => return a_label(model, table, column),
        Type::String(_) => "'x'".to_owned(),
        Type::Integer(_) | Type::Number(_) => "1".to_owned(),
        Type::Boolean => "true".to_owned(),
        Type::Uuid => "'00000000-0000-4000-8000-000000000001'".to_owned(),
        Type::Date => "'2026-01-01'".to_owned(),
        Type::Timestamp => "'2026-01-01T00:00:00Z'".to_owned(),
        Type::Document(id) => {
            let document = safe_default(model, model.document(*id)).to_string();
            format!("'{}'", document.replace('\'', "''"))
        }
        _ => "'{}'".to_owned(),
    })
}

/// A label with which no reference to the vault is needed.
fn a_label(model: &Model, table: &Table, column: &Column) -> Option<String> {
    let Type::Enum(id) = column.ty else { return None };
    let needs_more = |index: usize| {
        let conditions = table.columns.iter().flat_map(|other| &other.required_when);
        conditions.into_iter().any(|it| table.columns[it.column].name == column.name && it.values.contains(&index))
    };
    let mut values = model.enumeration(id).values.iter().enumerate();
    let (_, value) = values.find(|(index, value)| value.status.is_supported() && !needs_more(*index))?;
    Some(format!("'{}'", value.name))
}

fn expect_labels(database: &mut Database, model: &Model, schema: &str) -> TestResult {
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
fn labels(database: &mut Database, schema: &str) -> Result<BTreeMap<String, Vec<String>>, Failure> {
    let query = format!(
        "SELECT concat_ws(' ', t.typname, e.enumlabel) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
         WHERE t.typnamespace = '{}'::regnamespace ORDER BY e.enumsortorder",
        quoted(schema)
    );
    let mut labels: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in database.rows(&query)? {
        let (name, label) = row.split_once(' ').unwrap_or_default();
        labels.entry(name.to_owned()).or_default().push(label.to_owned());
    }
    Ok(labels)
}

/// Every column of the schema with its type, and the text of the rows.
fn columns(database: &mut Database, schema: &str) -> Result<Vec<String>, Failure> {
    let mut lines = database.rows(&format!(
        "SELECT concat_ws(' ', table_name, column_name, udt_schema, udt_name)
         FROM information_schema.columns WHERE table_schema = '{schema}' ORDER BY table_name, ordinal_position"
    ))?;
    let tables = format!("SELECT tablename FROM pg_tables WHERE schemaname = '{schema}' ORDER BY tablename");
    for table in database.rows(&tables)? {
        lines.extend(database.rows(&format!("SELECT t::text FROM {}.{} t", quoted(schema), quoted(&table)))?);
    }
    Ok(lines)
}

fn quoted(identifier: &str) -> String {
    format!("\"{identifier}\"")
}
