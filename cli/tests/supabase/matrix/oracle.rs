//! What the registry says should happen.
//!
//! - A right on columns belongs to a database role. All roles of JWTs share `authenticated`, so it is granted only what
//!   each of those that may read, make or change rows at all may see.
//! - The reference to a secret is for `service_role` alone. Users do not write what the database makes, and they do not
//!   change a key or the organization.
//! - What only some of those who read a table may see is told to them by a function, a row at a time.
//! - Which rows is the JWT's matter, except for `service_role`, whom no policy binds.
//! - TRUNCATE, REFERENCES, TRIGGER and MAINTAIN are nobody's.

use codegen::model::{Role, SERVICE_ROLE, Scope};

use super::claims::Jwt;
use super::foundation::{OTHER, OWN, Subject};
use super::statement::{Operation, Whose, inserted, is_made};

/// What should happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// The statement is refused.
    Refused,
    /// So many rows are read, made, changed or deleted.
    Rows(u64),
}

/// Who acts.
#[derive(Clone, Copy)]
pub(super) struct Actor<'a> {
    /// The database role.
    pub(super) role: &'static str,
    pub(super) jwt: &'a Jwt,
    /// Whether every right on columns is granted, so that only the policies are left.
    pub(super) has_every_right: bool,
}

/// Rows by their organizations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rows {
    own: bool,
    other: bool,
}

/// What a right is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Right {
    Select,
    Insert,
    Update,
    Delete,
}

/// The answer to a statement.
pub(super) fn expected(subject: Subject<'_>, actor: Actor<'_>, operation: Operation) -> Expected {
    Oracle { subject, actor }.answer(operation).map_or(Expected::Refused, Expected::Rows)
}

struct Oracle<'a> {
    subject: Subject<'a>,
    actor: Actor<'a>,
}

impl Oracle<'_> {
    /// The number of rows; none when the statement is refused.
    fn answer(&self, operation: Operation) -> Option<u64> {
        match operation {
            Operation::Select(column) => self.reads(&[column]).map(Rows::count),
            Operation::SelectRow => self.reads(&self.every_column()).map(Rows::count),
            Operation::SelectForUpdate(column) => {
                let may_lock = self.every_column().into_iter().any(|column| self.may(Right::Update, column));
                Some(self.reads(&[column])?.and(may_lock.then(|| self.rows(Right::Update))?).count())
            }
            Operation::Insert(column, whose) => self.makes(&[column], whose),
            Operation::InsertReturning(column) => {
                let made = self.makes(&[], Whose::Own)?;
                self.reads(&[column])?.own.then_some(made)
            }
            Operation::UpsertNew(column, whose) => {
                let made = self.makes(&[], whose)?;
                self.changes(column)?;
                self.reads(&[self.subject.key()])?.holds(whose).then_some(made)
            }
            Operation::UpsertTaken(column, whose) => {
                let made = self.makes(&[self.subject.key()], Whose::Own)?;
                let rows = self.changes(column)?.and(self.reads(&[self.subject.key()])?);
                (rows.own && rows.holds(whose)).then_some(made)
            }
            Operation::Update(column) => self.changes(column).map(Rows::count),
            Operation::UpdateOf(column, whose) => {
                let found = self.reads(&[self.subject.organization()])?.only(whose);
                Some(self.changes(column)?.and(found).count())
            }
            Operation::UpdateReturning { changed, read } => {
                Some(self.changes(changed)?.and(self.reads(&[read])?).count())
            }
            Operation::Move(whose) => {
                let rows = self.changes(self.subject.organization())?;
                (rows == Rows::NONE || rows.holds(whose)).then(|| rows.count())
            }
            Operation::Delete => self.deletes().map(Rows::count),
            Operation::DeleteOf(whose) => {
                Some(self.deletes()?.and(self.reads(&[self.subject.organization()])?.only(whose)).count())
            }
            Operation::DeleteReturning(column) => Some(self.deletes()?.and(self.reads(&[column])?).count()),
            Operation::Tell(column, whose) => {
                let sees = |role: &Role| role.columns.contains(&column);
                let is_user = self.actor.role == "authenticated";
                is_user.then(|| u64::from(self.named().is_some_and(sees) && self.rows(Right::Select).holds(whose)))
            }
            Operation::Truncate => None,
            Operation::TableRight("DELETE") => Some(u64::from(self.may_delete())),
            Operation::TableRight(_) => Some(0),
            Operation::ColumnRight(right, column) => Some(u64::from(match right {
                "SELECT" => self.may(Right::Select, column),
                "INSERT" => self.may(Right::Insert, column),
                "UPDATE" => self.may(Right::Update, column),
                _ => false,
            })),
        }
    }

    fn every_column(&self) -> Vec<usize> {
        (0..self.subject.table.columns.len()).collect()
    }

    /// The rows of which these columns are read.
    fn reads(&self, columns: &[usize]) -> Option<Rows> {
        columns.iter().all(|column| self.may(Right::Select, *column)).then(|| self.rows(Right::Select))
    }

    /// One row, when it may be made with these columns.
    fn makes(&self, more: &[usize], whose: Whose) -> Option<u64> {
        let mut columns = inserted(self.subject, more).into_iter();
        (columns.all(|column| self.may(Right::Insert, column)) && self.rows(Right::Insert).holds(whose)).then_some(1)
    }

    /// The rows of which a column is changed; a key is changed to what is read.
    fn changes(&self, column: usize) -> Option<Rows> {
        let rows = self.may(Right::Update, column).then(|| self.rows(Right::Update))?;
        if column == self.subject.key() { Some(rows.and(self.reads(&[column])?)) } else { Some(rows) }
    }

    fn deletes(&self) -> Option<Rows> {
        self.may_delete().then(|| self.rows(Right::Delete))
    }

    fn may_delete(&self) -> bool {
        self.actor.has_every_right || self.sharing(Right::Delete).next().is_some()
    }

    /// Whether the database role has a right on a column.
    fn may(&self, right: Right, column: usize) -> bool {
        if self.actor.has_every_right {
            return true;
        }
        let is_user = self.actor.role != SERVICE_ROLE;
        let definition = &self.subject.table.columns[column];
        let is_organization = column == self.subject.organization();
        let is_kept = match right {
            Right::Select | Right::Delete => false,
            Right::Insert => is_made(self.subject, column),
            Right::Update => is_made(self.subject, column) || is_organization || definition.primary_key,
        };
        if is_user && (is_kept || definition.vault_secret) {
            return false;
        }
        // Whoever makes a row says whose it is, also when they could not read it.
        let is_shown = |role: &Role| role.columns.contains(&column) || (right == Right::Insert && is_organization);
        let mut sharing = self.sharing(right).peekable();
        sharing.peek().is_some() && sharing.all(is_shown)
    }

    /// The registry's roles behind the database role that have a right on some rows.
    fn sharing(&self, right: Right) -> impl Iterator<Item = &Role> {
        let database_role = self.actor.role;
        self.subject.access.roles.iter().filter(move |role| {
            let is_same = match role.name.as_str() {
                SERVICE_ROLE => database_role == SERVICE_ROLE,
                _ => database_role == "authenticated",
            };
            is_same && scope(role, right) != Scope::None
        })
    }

    /// The registry's role that the JWT names, for users who logged in.
    fn named(&self) -> Option<&Role> {
        let Actor { role, jwt, .. } = self.actor;
        let mut roles = self.subject.access.roles.iter().filter(|role| role.name.as_str() != SERVICE_ROLE);
        roles.find(|found| role == "authenticated" && Some(found.name.as_str()) == jwt.role.as_deref())
    }

    /// The rows that the policies leave.
    fn rows(&self, right: Right) -> Rows {
        let Actor { role, jwt, .. } = self.actor;
        if role == SERVICE_ROLE {
            return Rows::ALL;
        }
        let Some(found) = self.named() else { return Rows::NONE };
        match scope(found, right) {
            Scope::None => Rows::NONE,
            Scope::Organization => Rows { own: jwt.organization == Some(OWN), other: jwt.organization == Some(OTHER) },
            Scope::Everything => Rows::ALL,
        }
    }
}

fn scope(role: &Role, right: Right) -> Scope {
    match right {
        Right::Select => role.select,
        Right::Insert => role.insert,
        Right::Update => role.update,
        Right::Delete => role.delete,
    }
}

impl Rows {
    const NONE: Self = Self { own: false, other: false };
    const ALL: Self = Self { own: true, other: true };

    fn and(self, also: Self) -> Self {
        Self { own: self.own && also.own, other: self.other && also.other }
    }

    fn only(self, whose: Whose) -> Self {
        match whose {
            Whose::Own => Self { other: false, ..self },
            Whose::Other => Self { own: false, ..self },
        }
    }

    fn holds(self, whose: Whose) -> bool {
        self.only(whose) != Self::NONE
    }

    /// One row of the own organization and two of the other.
    fn count(self) -> u64 {
        u64::from(self.own) + 2 * u64::from(self.other)
    }
}
