//! Statements that a server refuses.

use crate::server::{Database, Failure};

/// What a server has against a statement.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) code: String,
    pub(crate) message: String,
    /// Lines of the detail.
    pub(crate) detail: Vec<String>,
}

impl Refusal {
    /// What the server has against it; a broken connection is a failure.
    pub(crate) fn of(error: &postgres::Error) -> Result<Self, Failure> {
        let Some(said) = error.as_db_error() else { return Err(Failure(error.to_string())) };
        Ok(Self {
            code: said.code().code().to_owned(),
            message: said.message().to_owned(),
            detail: said.detail().unwrap_or_default().lines().map(str::to_owned).collect(),
        })
    }
}

impl Database {
    /// Runs statements that must be refused.
    pub(crate) fn refused(&mut self, sql: &str) -> Result<Refusal, Failure> {
        // There is none where no transaction is open.
        let has_savepoint = self.client()?.batch_execute("SAVEPOINT before").is_ok();
        let refusal = match self.client()?.batch_execute(sql) {
            Ok(()) => return Err(Failure(format!("this should have been refused: {sql}"))),
            Err(error) => Refusal::of(&error)?,
        };
        if has_savepoint {
            self.run("ROLLBACK TO before")?;
        }
        Ok(refusal)
    }
}
