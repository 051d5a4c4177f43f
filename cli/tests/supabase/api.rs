//! Requests as PostgREST makes them.

use postgres::{Client, Transaction};

use crate::refusal::Refusal;
use crate::server::{Database, Failure};

/// The login of the API.
const LOGIN: &str = "authenticator";

/// The roles that it takes on.
pub(crate) const API_ROLES: [&str; 3] = ["anon", "authenticated", "service_role"];

/// A connection of the API.
pub(crate) struct Api(Client);

impl Api {
    /// Connects as the API does.
    pub(crate) fn connect(database: &Database) -> Result<Self, Failure> {
        database.session_as(LOGIN).map(Self)
    }

    /// Runs statements in one transaction, with the database role and the claims of a JWT, and keeps what they did.
    /// Without claims there is no setting at all.
    pub(crate) fn request<T>(
        &mut self,
        role: &str,
        claims: Option<&str>,
        part: impl FnOnce(&mut Transaction<'_>) -> Result<T, postgres::Error>,
    ) -> Result<T, postgres::Error> {
        let mut transaction = self.0.transaction()?;
        transaction.batch_execute(&take_on(role, claims))?;
        let answer = part(&mut transaction)?;
        transaction.commit()?;
        Ok(answer)
    }

    /// The one value that a query has for a role.
    pub(crate) fn value(&mut self, role: &str, claims: Option<&str>, query: &str) -> Result<String, Failure> {
        let query = format!("SELECT coalesce(q.value::text, 'NULL') FROM ({query}) AS q (value)");
        Ok(self.request(role, claims, |transaction| transaction.query_one(&query, &[]).map(|row| row.get(0)))?)
    }

    /// Runs statements that must be refused to a role.
    pub(crate) fn refused(&mut self, role: &str, claims: Option<&str>, sql: &str) -> Result<Refusal, Failure> {
        match self.request(role, claims, |transaction| transaction.batch_execute(sql)) {
            Ok(()) => Err(Failure(format!("this should have been refused to {role}: {sql}"))),
            Err(error) => Refusal::of(&error),
        }
    }
}

/// Statements with which a session goes on as this role with these claims, until the transaction or savepoint ends.
pub(crate) fn take_on(role: &str, claims: Option<&str>) -> String {
    let claims = claims.map(|claims| {
        let quoted = claims.replace('\'', "''");
        format!("SELECT set_config('request.jwt.claims', '{quoted}', true); ")
    });
    format!("{}SELECT set_config('role', '{role}', true)", claims.unwrap_or_default())
}
