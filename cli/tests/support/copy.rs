//! Copies of a database that a test has prepared.

use postgres::NoTls;

use crate::server::{COPIED, Database, Failure};

impl Database {
    /// A database with the same contents, for which no session of this one may be open.
    pub(crate) fn copy(&mut self, name: &str) -> Result<Self, Failure> {
        let from = self.config.get_dbname().unwrap_or_default().to_owned();
        self.client = None;
        self.server.connect(NoTls)?.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {from} {COPIED}"))?;
        let copy = Self::open(&self.server, name)?;
        self.client = Some(self.session()?);
        Ok(copy)
    }
}
