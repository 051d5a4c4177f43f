//! The rows that the tests are about, and values that their columns accept.

use super::test::{Section, Test, quoted};
use crate::database::registry_table::RegistryTable;
use crate::model::facts::rights::readers;
use crate::model::json;
use crate::model::{Access, Column, Table, Type, Value};
use crate::sql::quote::{quote_ident, quote_literal};

/// The organization of the JWTs, which has one row.
pub(crate) const OWN: &str = "00000000-7e57-4000-8000-00000000000a";
/// Another organization, which has two rows: a number of rows tells whose they are.
pub(crate) const OTHER: &str = "00000000-7e57-4000-8000-00000000000b";

/// The organizations of the rows that there are, in the order of their numbers.
const ORGANIZATIONS: [&str; 3] = [OWN, OTHER, OTHER];
/// The number of a row that is not there yet.
const NEW: usize = 4;

/// Texts for columns of text; the first one that is not taken for a credential.
const TEXTS: [&str; 3] = ["text", "1", " "];

/// A table in which rows of two organizations can be made.
pub(crate) struct Rows<'a> {
    pub(crate) subject: &'a RegistryTable<'a>,
    pub(crate) access: &'a Access,
    pub(crate) key: &'a Column,
    pub(crate) organization: &'a Column,
}

impl<'a> Rows<'a> {
    /// None where a column has to hold something and nothing fits it.
    pub(crate) fn of(subject: &'a RegistryTable<'a>, access: &'a Access) -> Option<Self> {
        let key = subject.key()?;
        let organization = &subject.table.columns[access.organization_column];
        let rows = Self { subject, access, key, organization };
        let is_fillable = rows.filled().all(|column| rows.sample(column, NEW).is_some());
        is_fillable.then_some(rows)
    }

    /// What whoever runs the tests should know.
    pub(crate) fn notes(&self) -> Vec<String> {
        let organization = quote_ident(self.organization.name.as_str());
        vec![
            format!("Where {organization} refers to a table, that table needs these two rows (supabase/seed.sql):"),
            format!("{OWN} and {OTHER}."),
        ]
    }

    /// The rows, without a test.
    pub(crate) fn section(&self) -> Section {
        let title = "A row of the organization of those who log in, and two of another one.".to_owned();
        Section { title, setup: vec![self.statement()], tests: Vec::new() }
    }

    fn statement(&self) -> String {
        let columns: Vec<_> = self.filled().collect();
        let rows = ORGANIZATIONS.iter().enumerate().map(|(index, organization)| {
            format!("    ({})", self.values(&columns, index + 1, organization).join(", "))
        });
        let rows: Vec<_> = rows.collect();
        format!("INSERT INTO {} ({}) VALUES\n{};", self.subject.name, idents(&columns), rows.join(",\n"))
    }

    /// A statement that makes a row more with the least that it needs.
    pub(crate) fn insert(&self, organization: &str) -> String {
        let columns: Vec<_> = self.needed().collect();
        let values = self.values(&columns, NEW, organization).join(", ");
        format!("INSERT INTO {} ({}) VALUES ({values})", self.subject.name, idents(&columns))
    }

    /// A statement that gives every row to another organization.
    pub(crate) fn give_away(&self) -> String {
        let organization = quote_ident(self.organization.name.as_str());
        format!("UPDATE {} SET {organization} = '{OTHER}'", self.subject.name)
    }

    /// Key of the first row of an organization, as a literal.
    pub(crate) fn key_of(&self, organization: &str) -> String {
        let index = ORGANIZATIONS.iter().position(|other| *other == organization).unwrap_or(0);
        self.sample(self.key, index + 1).unwrap_or_default()
    }

    /// Columns that a row has to say: those without a value of their own, or with one that asks for another column.
    pub(crate) fn needed(&self) -> impl Iterator<Item = &'a Column> + use<'_, 'a> {
        let table = self.subject.table;
        table.columns.iter().enumerate().filter(move |(index, column)| is_needed(table, *index, column)).map(|it| it.1)
    }

    /// Columns of the rows that there are: also those that a function returns, and references to the vault.
    fn filled(&self) -> impl Iterator<Item = &'a Column> + use<'_, 'a> {
        let (table, access) = (self.subject.table, self.access);
        let columns = table.columns.iter().enumerate().filter(move |(index, column)| {
            let is_told = column.generated.is_none() && !readers(access, *index, column).is_empty();
            column.primary_key || column.vault_secret || is_told || is_needed(table, *index, column)
        });
        columns.map(|(_, column)| column)
    }

    fn values(&self, columns: &[&Column], number: usize, organization: &str) -> Vec<String> {
        let value = |column: &&Column| {
            if column.name == self.organization.name {
                return quote_literal(organization);
            }
            self.sample(column, number).unwrap_or_else(|| "NULL".to_owned())
        };
        columns.iter().map(value).collect()
    }

    /// Something that a column accepts, as a literal; a key differs with the number.
    pub(crate) fn sample(&self, column: &Column, number: usize) -> Option<String> {
        let model = self.subject.model;
        Some(match &column.ty {
            Type::String(_) if column.primary_key => quote_literal(&format!("access test {number}")),
            // Whoever counts begins at one.
            Type::Integer(_) if column.primary_key => format!("-{number}"),
            Type::String(_) => quote_literal(self.text()),
            Type::Integer(_) | Type::Number(_) => "1".to_owned(),
            Type::Boolean => "true".to_owned(),
            Type::Uuid => quote_literal(&format!("00000000-7e57-4000-8000-{number:012}")),
            Type::Date => "'2026-01-31'".to_owned(),
            Type::Timestamp => "'2026-01-31T12:00:00Z'".to_owned(),
            Type::Enum(_) => quote_literal(self.label(column)?),
            Type::Document(id) => {
                let document = model.document(*id);
                quote_literal(&json::document(model, document, &document.safe_default).to_string())
            }
            Type::Json | Type::Named(_) | Type::List(_) | Type::Map(_) => "'{}'".to_owned(),
        })
    }

    fn text(&self) -> &'static str {
        let patterns = self.subject.model.vault.iter().flat_map(|vault| &vault.plaintext_patterns);
        let is_refused = |text: &str| patterns.clone().any(|entry| entry.pattern.matches(text));
        TEXTS.into_iter().find(|text| !is_refused(text)).unwrap_or(TEXTS[0])
    }

    /// A label that new rows may have and with which no other column is required.
    fn label(&self, column: &Column) -> Option<&'a str> {
        let Type::Enum(id) = column.ty else { return None };
        let table = self.subject.table;
        let index = table.columns.iter().position(|other| other.name == column.name)?;
        let mut values = self.subject.model.enumeration(id).values.iter().enumerate();
        let free = values.find(|(value, entry)| entry.status.is_supported() && !is_demanding(table, index, *value));
        free.map(|(_, entry)| entry.name.as_str())
    }

    /// That rows cannot lack what some values of other columns need.
    pub(crate) fn requirements(&self) -> Option<Section> {
        let mut tests = Vec::new();
        for column in &self.subject.table.columns {
            for when in &column.required_when {
                let other = &self.subject.table.columns[when.column];
                let Type::Enum(id) = other.ty else { continue };
                let values = &self.subject.model.enumeration(id).values;
                let mut labels = when.values.iter().map(|index| &values[*index]);
                let Some(label) = labels.find(|value| value.status.is_supported()) else { continue };
                tests.extend(self.requirement(column, other, label.name.as_str()));
            }
        }
        let title = "Values that need another column, as the owner of the table.".to_owned();
        (!tests.is_empty()).then_some(Section { title, setup: Vec::new(), tests })
    }

    fn requirement(&self, column: &Column, other: &Column, label: &str) -> [Test; 2] {
        let columns: Vec<_> = self.needed().filter(|it| it.name != other.name && it.name != column.name).collect();
        let mut values = self.values(&columns, NEW, OWN);
        values.push(quote_literal(label));
        let columns: Vec<_> = columns.into_iter().chain([other]).collect();
        let (table, ident) = (&self.subject.name, quote_ident(column.name.as_str()));
        let insert = format!("INSERT INTO {table} ({}) VALUES ({})", idents(&columns), values.join(", "));
        let update = format!(
            "UPDATE {table} SET {} = {}, {ident} = NULL WHERE {} = {}",
            quote_ident(other.name.as_str()),
            quote_literal(label),
            quote_ident(self.key.name.as_str()),
            self.key_of(OWN)
        );
        [(insert, "is made"), (update, "is left")].map(|(statement, what)| {
            let words = format!("no row {what} with {} {label} and without {}", other.name, column.name);
            Test::new("throws_ok", vec![quoted(&statement), "'23514'".to_owned(), "NULL".to_owned()], &words)
        })
    }
}

fn idents(columns: &[&Column]) -> String {
    columns.iter().map(|column| quote_ident(column.name.as_str())).collect::<Vec<_>>().join(", ")
}

fn is_needed(table: &Table, index: usize, column: &Column) -> bool {
    match &column.default {
        Some(Value::Label(value)) => is_demanding(table, index, *value),
        Some(_) => false,
        None => !column.optional && column.generated.is_none(),
    }
}

/// Whether another column is required where this one has a value.
fn is_demanding(table: &Table, index: usize, value: usize) -> bool {
    let mut conditions = table.columns.iter().flat_map(|column| &column.required_when);
    conditions.any(|condition| condition.column == index && condition.values.contains(&value))
}
