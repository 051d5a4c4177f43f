//! The statements that a caller tries on a table, and what becomes of them.

use super::rows::{OTHER, OWN, Rows};
use super::test::{Outcome, Test};
use crate::model::facts::rights::Rights;
use crate::model::{Column, SERVICE_ROLE, Scope};
use crate::sql::quote::quote_ident;

/// Refused for want of a right, or by a policy.
pub(crate) const REFUSED: &str = "'42501'";

/// Somebody, with the rows and columns that are theirs to use.
pub(crate) struct Caller<'a> {
    /// What the descriptions call them.
    pub(crate) name: String,
    /// Whether the registry has a role for them.
    pub(crate) is_known: bool,
    /// PostgreSQL's role.
    pub(crate) role: &'static str,
    pub(crate) select: Scope,
    pub(crate) insert: Scope,
    pub(crate) update: Scope,
    pub(crate) delete: Scope,
    /// What the role of PostgreSQL may do with columns.
    pub(crate) rights: Rights<'a>,
}

impl Caller<'_> {
    /// What becomes of reading, making, changing and deleting rows, and of emptying the table.
    pub(crate) fn tests(&self, rows: &Rows<'_>) -> Vec<Test> {
        let mut tests = vec![self.reads(rows)];
        if self.is_known {
            tests.extend(self.reads_hidden(rows));
        }
        tests.extend([self.makes(rows, OWN), self.makes(rows, OTHER), self.changes(rows)]);
        tests.extend(self.moves(rows));
        tests.extend([self.deletes(rows), self.empties(rows)]);
        tests
    }

    /// What becomes of a statement, whose name says what it does.
    pub(crate) fn test(&self, name: &str, statement: String, expected: impl Into<String>, words: &str) -> Test {
        Test::Outcome(Outcome {
            role: self.role,
            name: name.to_owned(),
            statement,
            expected: expected.into(),
            description: format!("{} {words}", self.name),
        })
    }

    /// An organization, as the descriptions call it.
    pub(crate) fn whose(&self, organization: &str) -> &'static str {
        match (organization == OWN, self.role) {
            (true, "authenticated") => "the own organization",
            (true, _) => "one organization",
            (false, _) => "another organization",
        }
    }

    fn reads(&self, rows: &Rows<'_>) -> Test {
        let key = rows.key.name.as_str();
        let column = if self.rights.select.contains(&key) { key } else { self.rights.select.first().unwrap_or(&key) };
        let reach = if self.rights.select.is_empty() { Reach::Refused } else { Reach::Rows(self.select) };
        let table = &rows.subject.name;
        let statement = format!("SELECT {} FROM {table}{}", quote_ident(column), self.filter(rows, self.select));
        self.test(
            &self.name_of("read", rows, self.select),
            statement,
            self.expected(rows, reach, self.select),
            &reach.words("reads", "read"),
        )
    }

    /// Columns that are in nobody's grant.
    fn reads_hidden(&self, rows: &Rows<'_>) -> Vec<Test> {
        let granted = &self.rights.select;
        let hidden = rows.subject.table.columns.iter().map(|column| column.name.as_str());
        let hidden = hidden.filter(|name| !granted.is_empty() && !granted.contains(name));
        let test = |name: &str| {
            let statement = format!("SELECT {} FROM {}", quote_ident(name), rows.subject.name);
            self.test(&format!("read_{name}"), statement, REFUSED, &format!("may not read {name} in the table"))
        };
        hidden.map(test).collect()
    }

    fn makes(&self, rows: &Rows<'_>, organization: &str) -> Test {
        let names = |column: &Column| self.rights.insert.contains(&column.name.as_str());
        let may = rows.needed().all(names)
            && match self.insert {
                Scope::None => false,
                Scope::Organization => organization == OWN,
                Scope::Everything => true,
            };
        let (expected, word) = if may { ("'1'", "makes") } else { (REFUSED, "may not make") };
        let words = format!("{word} a row of {}", self.whose(organization));
        self.test(&format!("make_{}", whose_row(organization)), rows.insert(organization), expected, &words)
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
        self.test(
            &self.name_of("change", rows, self.update),
            statement,
            self.expected(rows, reach, self.update),
            &reach.words("changes", "change"),
        )
    }

    /// Nobody gives a row away, except for servers.
    fn moves(&self, rows: &Rows<'_>) -> Option<Test> {
        (self.role != SERVICE_ROLE)
            .then(|| self.test("give_away", rows.give_away(), REFUSED, "may not give a row to another organization"))
    }

    fn deletes(&self, rows: &Rows<'_>) -> Test {
        let reach = if self.rights.delete { Reach::Rows(self.delete) } else { Reach::Refused };
        let statement = format!("DELETE FROM {}{}", rows.subject.name, self.filter(rows, self.delete));
        self.test(
            &self.name_of("delete", rows, self.delete),
            statement,
            self.expected(rows, reach, self.delete),
            &reach.words("deletes", "delete"),
        )
    }

    fn empties(&self, rows: &Rows<'_>) -> Test {
        self.test("empty", format!("TRUNCATE {}", rows.subject.name), REFUSED, "may not empty the table")
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

    fn name_of(&self, word: &str, rows: &Rows<'_>, scope: Scope) -> String {
        if self.finds(rows, scope) { word.to_owned() } else { format!("{word}_all") }
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

/// Whose row a statement is about, in its name.
pub(crate) fn whose_row(organization: &str) -> &'static str {
    if organization == OWN { "own" } else { "other" }
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
