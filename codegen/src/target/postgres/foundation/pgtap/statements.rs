//! The statements that a caller tries on a table, and what becomes of them.

use super::super::super::names::quote_ident;
use super::super::rights::Rights;
use super::Test;
use super::rows::{OTHER, OWN, Rows};
use crate::model::{Column, SERVICE_ROLE, Scope};

/// Refused for want of a right, or by a policy.
pub(super) const REFUSED: &str = "'42501'";

/// Somebody, with the rows and columns that are theirs to use.
pub(super) struct Caller<'a> {
    /// What the descriptions call them.
    pub(super) name: String,
    /// PostgreSQL's role.
    pub(super) role: &'a str,
    pub(super) select: Scope,
    pub(super) insert: Scope,
    pub(super) update: Scope,
    pub(super) delete: Scope,
    /// What the role of PostgreSQL may do with columns.
    pub(super) rights: Rights<'a>,
}

impl Caller<'_> {
    /// What becomes of reading, making, changing and deleting rows, and of emptying the table.
    pub(super) fn tests(&self, rows: &Rows<'_>) -> Vec<Test> {
        let mut tests = vec![self.reads(rows)];
        tests.extend(self.reads_hidden(rows));
        tests.extend([self.makes(rows, OWN), self.makes(rows, OTHER), self.changes(rows)]);
        tests.extend(self.moves(rows));
        tests.extend([self.deletes(rows), self.empties(rows)]);
        tests
    }

    fn test(&self, statement: &str, expected: &str, words: &str) -> Test {
        Test::outcome(self.role, statement, expected, &format!("{} {words}", self.name))
    }

    fn reads(&self, rows: &Rows<'_>) -> Test {
        let key = rows.key.name.as_str();
        let column = if self.rights.select.contains(&key) { key } else { self.rights.select.first().unwrap_or(&key) };
        let reach = if self.rights.select.is_empty() { Reach::Refused } else { Reach::Rows(self.select) };
        let table = &rows.subject.name;
        let statement = format!("SELECT {} FROM {table}{}", quote_ident(column), self.filter(rows, self.select));
        self.test(&statement, &self.expected(rows, reach, self.select), &reach.words("reads", "read"))
    }

    /// Columns that are in nobody's grant.
    fn reads_hidden(&self, rows: &Rows<'_>) -> Vec<Test> {
        let granted = &self.rights.select;
        let hidden = rows.subject.table.columns.iter().map(|column| column.name.as_str());
        let hidden = hidden.filter(|name| !granted.is_empty() && !granted.contains(name));
        let test = |name: &str| {
            let statement = format!("SELECT {} FROM {}", quote_ident(name), rows.subject.name);
            self.test(&statement, REFUSED, &format!("may not read {name} in the table"))
        };
        hidden.map(test).collect()
    }

    fn makes(&self, rows: &Rows<'_>, organization: &str) -> Test {
        let names = |column: &Column| self.rights.insert.contains(&column.name.as_str());
        let is_own = organization == OWN;
        let may = rows.needed().all(names)
            && match self.insert {
                Scope::None => false,
                Scope::Organization => is_own,
                Scope::Everything => true,
            };
        let whose = if is_own { "the own organization" } else { "another organization" };
        let words = format!("{} a row of {whose}", if may { "makes" } else { "may not make" });
        self.test(&rows.insert(organization), if may { "'1'" } else { REFUSED }, &words)
    }

    fn changes(&self, rows: &Rows<'_>) -> Test {
        let is_other = |column: &&Column| !column.primary_key && column.name != rows.organization.name;
        let mut columns = rows.subject.table.columns.iter().filter(is_other).filter_map(|column| {
            let value = rows.sample(column, 1)?;
            Some((column.name.as_str(), value))
        });
        let usable = columns.clone().find(|(name, _)| self.rights.update.contains(name));
        let reach = if usable.is_some() { Reach::Rows(self.update) } else { Reach::Refused };
        let (name, value) =
            usable.or_else(|| columns.next()).unwrap_or_else(|| (rows.organization.name.as_str(), format!("'{OWN}'")));
        let (table, filter) = (&rows.subject.name, self.filter(rows, self.update));
        let statement = format!("UPDATE {table} SET {} = {value}{filter}", quote_ident(name));
        self.test(&statement, &self.expected(rows, reach, self.update), &reach.words("changes", "change"))
    }

    /// Nobody gives a row away, except for servers.
    fn moves(&self, rows: &Rows<'_>) -> Option<Test> {
        let organization = quote_ident(rows.organization.name.as_str());
        let statement = format!("UPDATE {} SET {organization} = '{OTHER}'", rows.subject.name);
        (self.role != SERVICE_ROLE)
            .then(|| self.test(&statement, REFUSED, "may not give a row to another organization"))
    }

    fn deletes(&self, rows: &Rows<'_>) -> Test {
        let reach = if self.rights.delete { Reach::Rows(self.delete) } else { Reach::Refused };
        let statement = format!("DELETE FROM {}{}", rows.subject.name, self.filter(rows, self.delete));
        self.test(&statement, &self.expected(rows, reach, self.delete), &reach.words("deletes", "delete"))
    }

    fn empties(&self, rows: &Rows<'_>) -> Test {
        self.test(&format!("TRUNCATE {}", rows.subject.name), REFUSED, "may not empty the table")
    }

    /// Leaves the project's own rows out of the count, where the caller can tell them.
    fn filter(&self, rows: &Rows<'_>, scope: Scope) -> String {
        if !self.finds(rows, scope) {
            return String::new();
        }
        format!(" WHERE {} IN ('{OWN}', '{OTHER}')", quote_ident(rows.organization.name.as_str()))
    }

    /// Whether a condition on the organization hides no row that a statement would reach without it.
    fn finds(&self, rows: &Rows<'_>, scope: Scope) -> bool {
        let reads = self.rights.select.contains(&rows.organization.name.as_str());
        reads
            && match self.select {
                Scope::None => false,
                Scope::Organization => scope != Scope::Everything,
                Scope::Everything => true,
            }
    }

    fn expected(&self, rows: &Rows<'_>, reach: Reach, scope: Scope) -> String {
        match reach {
            Reach::Refused => REFUSED.to_owned(),
            Reach::Rows(Scope::None) => "'0'".to_owned(),
            Reach::Rows(Scope::Organization) => "'1'".to_owned(),
            Reach::Rows(Scope::Everything) if self.finds(rows, scope) => "'3'".to_owned(),
            Reach::Rows(Scope::Everything) => format!("(SELECT count(*)::text FROM {})", rows.subject.name),
        }
    }
}

/// How far a statement gets.
#[derive(Clone, Copy)]
enum Reach {
    Refused,
    Rows(Scope),
}

impl Reach {
    fn words(self, does: &str, may: &str) -> String {
        match self {
            Self::Refused => format!("may not {may} rows"),
            Self::Rows(Scope::None) => format!("{does} no rows"),
            Self::Rows(Scope::Organization) => format!("{does} the rows of the own organization and no others"),
            Self::Rows(Scope::Everything) => format!("{does} the rows of every organization"),
        }
    }
}
