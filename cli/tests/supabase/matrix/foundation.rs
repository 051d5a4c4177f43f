//! A database with the tables of a registry, and in each table rows of two organizations.

use codegen::model::{Access, Model, Role, SERVICE_ROLE, Scope, Table, Value};
use codegen::render_text;

use super::sample;
use crate::project::{Project, up};
use crate::server::{Database, Failure, TestResult};
use crate::world::ADMIN;

const ATTEMPT: &str = include_str!("attempt.sql");

/// The organization of the JWTs, with one row.
pub(super) const OWN: &str = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
/// Another organization, with two rows: a number of rows tells whose they are.
pub(super) const OTHER: &str = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
/// An organization without rows.
pub(super) const STRANGER: &str = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";

/// The organizations of the rows, in the order in which they are made.
pub(super) const ROWS: [&str; 3] = [OWN, OTHER, OTHER];

/// A registry whose migrations have run in a database.
pub(crate) struct Foundation {
    model: Model,
}

/// A table of the registry and its rights.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(super) model: &'a Model,
    pub(super) table: &'a Table,
    pub(super) access: &'a Access,
}

impl Foundation {
    /// Runs the migrations that a project without any gets, and fills the tables.
    pub(crate) fn new(database: &mut Database, registry: &str) -> Result<Self, Failure> {
        let refused = |faults| Failure(render_text(&faults, "registry.yaml", registry));
        let foundation = Self { model: codegen::load(registry, "2026-01-01").map_err(refused)? };
        // A schema of its own is reached through the API once the project has opened it.
        let schema = &foundation.model.targets.postgres.schema;
        database.run(&format!(
            "CREATE SCHEMA IF NOT EXISTS \"{schema}\";
             GRANT USAGE ON SCHEMA \"{schema}\" TO anon, authenticated, service_role"
        ))?;
        up(database, &Project::default().plan(registry)?)?;
        foundation.fill(database)?;
        Ok(foundation)
    }

    /// The tables with an access matrix.
    pub(crate) fn subjects(&self) -> impl Iterator<Item = Subject<'_>> {
        let tables = self.model.tables.iter();
        tables.filter_map(|table| Some(Subject { model: &self.model, table, access: table.access.as_ref()? }))
    }

    /// Puts the organizations' rows into every table, and beside them what the comparison needs.
    fn fill(&self, database: &mut Database) -> TestResult {
        database.session_as(ADMIN)?.batch_execute(ATTEMPT)?;
        for subject in self.subjects() {
            for (number, organization) in ROWS.into_iter().enumerate() {
                let mut values = Vec::new();
                for index in 0..subject.table.columns.len() {
                    values.push(subject.value(index, number, organization)?);
                }
                let columns: Vec<_> = (0..values.len()).map(|index| subject.column(index)).collect();
                database.run(&format!(
                    "INSERT INTO {} ({}) VALUES ({})",
                    subject.name(),
                    columns.join(", "),
                    values.join(", ")
                ))?;
            }
        }
        Ok(())
    }
}

impl Subject<'_> {
    /// The table, qualified and quoted.
    pub(crate) fn name(&self) -> String {
        format!("\"{}\".\"{}\"", self.model.targets.postgres.schema, self.table.name)
    }

    /// Where the pgTAP file of the table is, below the target's folder.
    pub(crate) fn test_file(&self) -> String {
        format!("tests/{}_access_test.sql", self.table.name)
    }

    /// A text with what it says about the table filled in.
    pub(crate) fn filled_in(&self, text: &str) -> String {
        let path = |keys: &[String]| {
            let keys: Vec<_> = keys.iter().map(|key| format!("'{}'", key.replace('\'', "''"))).collect();
            format!("(SELECT auth.jwt() #>> ARRAY[{}])", keys.join(", "))
        };
        let bound = self
            .access
            .roles
            .iter()
            .filter(|role| [role.select, role.insert, role.update, role.delete].contains(&Scope::Organization));
        let bound: Vec<_> = bound.map(|role| format!("'{}'", role.name)).collect();
        let organization = self.column(self.organization());
        text.replace("{table}", &self.name())
            .replace(
                "{mine}",
                &format!("{organization}::text = {}", path(&self.access.jwt.organization)).replace('\'', "''"),
            )
            .replace(
                "{member}",
                &format!("{} IN ({})", path(&self.access.jwt.role), bound.join(", ")).replace('\'', "''"),
            )
    }

    /// A column, quoted.
    pub(super) fn column(&self, index: usize) -> String {
        format!("\"{}\"", self.table.columns[index].name)
    }

    /// The function that tells a column to the roles that see it, where others who read the table do not.
    pub(super) fn telling(&self, index: usize) -> Option<String> {
        let mut readers = self.access.roles.iter().filter(|role| is_reader(role));
        let sees = |role: &Role| role.columns.contains(&index);
        let column = &self.table.columns[index];
        let is_granted = !column.vault_secret && readers.clone().all(sees);
        let name = format!("\"{}\".\"{}_{}\"", self.model.targets.postgres.schema, self.table.name, column.name);
        (!is_granted && readers.any(sees)).then_some(name)
    }

    /// The column of the primary key.
    pub(super) fn key(&self) -> usize {
        self.table.columns.iter().position(|column| column.primary_key).unwrap_or(0)
    }

    /// The column that says whose a row is.
    pub(super) fn organization(&self) -> usize {
        self.access.organization_column
    }

    /// A value for a column of the row with this number, as SQL.
    pub(super) fn value(&self, index: usize, number: usize, organization: &str) -> Result<String, Failure> {
        if index == self.organization() {
            return Ok(format!("'{organization}'"));
        }
        sample::value(self.model, self.table, index, number)
    }

    /// Whether an INSERT has to name the column: it has no value of its own, or one with which others are required.
    pub(super) fn is_needed(&self, index: usize) -> bool {
        let column = &self.table.columns[index];
        let Some(default) = &column.default else { return !column.optional && column.generated.is_none() };
        let mut conditions = self.table.columns.iter().flat_map(|column| &column.required_when);
        conditions.any(|it| it.column == index && it.values.iter().any(|value| *default == Value::Label(*value)))
    }
}

/// Whether a JWT's role reads rows at all.
fn is_reader(role: &Role) -> bool {
    role.name.as_str() != SERVICE_ROLE && role.select != Scope::None
}
