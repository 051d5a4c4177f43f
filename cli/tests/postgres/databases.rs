//! What the tests of the migrations ask of their databases.

use std::sync::PoisonError;

use crate::server::{Database, Failure, TestResult, for_each_server};

/// Runs a test on every server.
pub(crate) fn on_every_server(test: impl Fn(&mut Database) -> TestResult) -> TestResult {
    for_each_server(|server| test(&mut Database::create(server, "TEMPLATE template0 ENCODING 'UTF8'")?))
}

/// Runs a test for each case on every server, and takes back after each what it did.
pub(crate) fn for_each<T>(cases: &[T], test: impl Fn(&mut Database, &T) -> TestResult) -> TestResult {
    on_every_server(|database| cases.iter().try_for_each(|case| database.scenario(|database| test(database, case))))
}

impl Database {
    /// Runs a part of a test and takes back all that it did.
    pub(crate) fn scenario(&mut self, part: impl FnOnce(&mut Self) -> TestResult) -> TestResult {
        self.run("BEGIN")?;
        part(self)?;
        self.run("ROLLBACK")
    }

    /// What the server has said beside its answers since the last call.
    pub(crate) fn notices(&self) -> Vec<String> {
        std::mem::take(&mut *self.notices.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Type of a column, with `table.column`, and its default.
    pub(crate) fn column(&mut self, table: &str, column: &str) -> Result<String, Failure> {
        self.value(&format!(
            "SELECT concat_ws(' default ', format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid))
             FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = '{table}'::regclass AND a.attname = '{column}'"
        ))
    }
}
