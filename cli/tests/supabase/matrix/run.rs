//! Asks the server about each cell and compares.

use std::fmt;

use postgres::Client;

use super::claims::{self, Jwt};
use super::foundation::Subject;
use super::oracle::{Actor, Expected, expected};
use super::statement::{self, Operation};
use crate::api::{API_ROLES, take_on};
use crate::server::Failure;

/// SQLSTATE of a statement that succeeded, in `attempt.sql`.
const SUCCEEDED: &str = "MATRX";

/// A part of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The rights on table and columns, which no JWT changes.
    Rights,
    /// Every statement.
    Statements(Jwts),
    /// What the policies refuse, asked where every right is granted.
    Policies(Jwts),
}

/// The JWTs of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Jwts {
    /// Right, forged and broken ones.
    All,
    /// Those that say what they should.
    Right,
}

/// A cell in which the server does not do what the registry says.
pub(crate) struct Wrong {
    actor: String,
    sql: String,
    expected: Expected,
    actual: Actual,
}

/// What a server did.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Actual {
    /// So many rows.
    Rows(u64),
    /// SQLSTATE and message.
    Refused(String),
}

/// What came of a comparison.
#[derive(Default)]
pub(crate) struct Differences {
    /// How many cells were compared.
    pub(crate) count: usize,
    pub(crate) wrong: Vec<Wrong>,
}

/// Compares the cells of a table; the session is in a transaction, which it leaves as it was. With `until_first` it
/// stops at the first actor for whom something is wrong.
pub(crate) fn differences(
    client: &mut Client,
    subject: Subject<'_>,
    part: Part,
    until_first: bool,
) -> Result<Differences, Failure> {
    let operations = match part {
        Part::Rights => statement::rights(subject, major_version(client)?),
        Part::Statements(_) => statement::all(subject),
        Part::Policies(_) => statement::of_rows(subject),
    };
    let statements: Result<Vec<_>, _> = operations.iter().map(|operation| operation.sql(subject)).collect();
    let cells = Cells { subject, operations, statements: statements? };
    let has_every_right = matches!(part, Part::Policies(_));
    let mut found = Differences::default();
    client.batch_execute("SAVEPOINT actor")?;
    // No policy binds `service_role`.
    for role in API_ROLES.into_iter().filter(|role| !has_every_right || *role != "service_role") {
        let jwts = match part {
            Part::Rights => vec![claims::none()],
            Part::Statements(Jwts::All) | Part::Policies(Jwts::All) => claims::all(subject, role),
            Part::Statements(Jwts::Right) | Part::Policies(Jwts::Right) => claims::right(subject),
        };
        for jwt in &jwts {
            cells.compare(client, Actor { role, jwt, has_every_right }, &mut found)?;
            if until_first && !found.wrong.is_empty() {
                return Ok(found);
            }
        }
    }
    Ok(found)
}

fn major_version(client: &mut Client) -> Result<i32, Failure> {
    Ok(client.query_one("SELECT current_setting('server_version_num')::int / 10000", &[])?.get(0))
}

struct Cells<'a> {
    subject: Subject<'a>,
    operations: Vec<Operation>,
    /// One for each operation.
    statements: Vec<String>,
}

impl Cells<'_> {
    fn compare(&self, client: &mut Client, actor: Actor<'_>, found: &mut Differences) -> Result<(), Failure> {
        let Actor { role, jwt, .. } = actor;
        client.batch_execute(&take_on(role, jwt.claims.as_deref()))?;
        let answers: Vec<String> = client.query_one("SELECT matrix.attempt($1)", &[&self.statements])?.get(0);
        client.batch_execute("ROLLBACK TO actor")?;
        found.count += answers.len();
        // Only its policies look at the claims.
        let may_fail = jwt.is_malformed && role == "authenticated";
        for ((operation, sql), answer) in self.operations.iter().zip(&self.statements).zip(&answers) {
            let (expected, actual) = (expected(self.subject, actor, *operation), Actual::of(answer));
            if !is_as_expected(expected, &actual, may_fail) {
                found.wrong.push(Wrong { actor: label(role, jwt), sql: sql.clone(), expected, actual });
            }
        }
        Ok(())
    }
}

fn label(role: &str, jwt: &Jwt) -> String {
    format!("{role} with {}", jwt.label)
}

/// A policy may find nothing or fail where the claims are not what they should be; other errors are faults of its own.
fn is_as_expected(expected: Expected, actual: &Actual, may_fail: bool) -> bool {
    match (expected, actual) {
        (Expected::Rows(expected), Actual::Rows(count)) => *count == expected || (may_fail && *count == 0),
        (Expected::Refused, Actual::Rows(_)) => false,
        (_, Actual::Refused(why)) => {
            (expected == Expected::Refused && why.starts_with("42501 ")) || (may_fail && why.starts_with("22"))
        }
    }
}

impl Differences {
    /// Adds those of another part.
    pub(crate) fn add(&mut self, other: Self) {
        self.count += other.count;
        self.wrong.extend(other.wrong);
    }
}

impl Actual {
    fn of(answer: &str) -> Self {
        let count = answer.strip_prefix(SUCCEEDED).and_then(|count| count.trim().parse().ok());
        count.map_or_else(|| Self::Refused(answer.to_owned()), Self::Rows)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { actor, sql, expected, actual } = self;
        write!(f, "{actor}\n    {sql}\n    expected {expected}, got {actual}")
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused => f.write_str("42501"),
            Self::Rows(count) => write!(f, "{count} rows"),
        }
    }
}

impl fmt::Display for Actual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rows(count) => write!(f, "{count} rows"),
            Self::Refused(why) => f.write_str(why),
        }
    }
}
