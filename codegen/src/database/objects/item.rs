//! One object of the database that the registry makes: how it is made, taken away, and put back as it was.

use super::column::ColumnSpec;
use super::function::Listed;
use super::restore;
use crate::sql::catalog::{Catalog, Object, ObjectName, Signature};
use crate::sql::compare::{Aspect, Part};

/// What an item answers for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Owner {
    /// A schema and who may use it.
    Schema(String),
    /// A table with these columns and its comment.
    Table(ObjectName, Vec<String>),
    /// The comment on a table that is there.
    TableComment(ObjectName),
    /// A column of a table that is there.
    Column(ObjectName, String),
    /// A constraint, whether or not all rows are known to meet it.
    Constraint(ObjectName, String),
    /// That all rows are known to meet a constraint.
    Validation(ObjectName, String),
    /// An index.
    Index(ObjectName),
    /// A trigger.
    Trigger(ObjectName, String),
    /// That row-level security is enabled.
    RowSecurity(ObjectName),
    /// A policy.
    Policy(ObjectName, String),
    /// What every role may do with a table.
    Privileges(ObjectName),
    /// A function and who may execute it.
    Function(Signature),
}

impl Owner {
    /// Whether a fact is about what this stands for.
    pub(crate) fn owns(&self, part: &Part, aspect: Aspect) -> bool {
        match (self, part) {
            (Self::Schema(name), Part::Schema(found)) => name == found,
            (Self::Schema(name), Part::Privileges(object, _)) => *object == Object::Schema(name.clone()),
            (Self::Table(name, _), Part::Table(found)) => name == found && aspect != Aspect::RowSecurity,
            (Self::Table(name, columns), Part::Column(found, column)) => name == found && columns.contains(column),
            (Self::TableComment(name), Part::Table(found)) => name == found && aspect == Aspect::Comment,
            (Self::Column(name, column), Part::Column(found, other)) => name == found && column == other,
            (Self::Constraint(name, constraint), Part::Constraint(found, other)) => {
                name == found && constraint == other && aspect != Aspect::Validation
            }
            // One that is made anew has to be validated anew.
            (Self::Validation(name, constraint), Part::Constraint(found, other)) => {
                name == found && constraint == other && matches!(aspect, Aspect::Validation | Aspect::Definition)
            }
            (Self::Index(name), Part::Index(found)) => name == found,
            (Self::Trigger(name, trigger), Part::Trigger(found, other)) => name == found && trigger == other,
            (Self::RowSecurity(name), Part::Table(found)) => name == found && aspect == Aspect::RowSecurity,
            (Self::Policy(name, policy), Part::Policy(found, other)) => name == found && policy == other,
            (Self::Privileges(name), Part::Privileges(object, _)) => *object == Object::Table(name.clone()),
            (Self::Function(signature), Part::Function(found)) => signature == found,
            (Self::Function(signature), Part::Privileges(object, _)) => *object == Object::Function(signature.clone()),
            _ => false,
        }
    }

    /// Whether there is something of it.
    pub(crate) fn is_in(&self, catalog: &Catalog) -> bool {
        let table = |name: &ObjectName| catalog.tables.get(name);
        match self {
            Self::Schema(name) => catalog.schemas.contains_key(name),
            Self::Table(name, _) => table(name).is_some_and(|table| table.created),
            Self::TableComment(name) => table(name).is_some_and(|table| table.comment.is_some()),
            Self::Column(name, column) => table(name).is_some_and(|table| table.column(column).is_some()),
            Self::Constraint(name, constraint) => {
                table(name).is_some_and(|table| table.constraints.contains_key(constraint))
            }
            Self::Validation(name, constraint) => table(name)
                .and_then(|table| table.constraints.get(constraint))
                .is_some_and(|constraint| constraint.validated),
            Self::Index(name) => catalog.indexes.contains_key(name),
            Self::Trigger(name, trigger) => table(name).is_some_and(|table| table.triggers.contains_key(trigger)),
            Self::RowSecurity(name) => table(name).is_some_and(|table| table.row_security),
            Self::Policy(name, policy) => table(name).is_some_and(|table| table.policies.contains_key(policy)),
            Self::Privileges(name) => catalog.grants.keys().any(|grant| grant.object == Object::Table(name.clone())),
            Self::Function(signature) => catalog.functions.contains_key(signature),
        }
    }
}

/// How an item is made.
#[derive(Debug)]
pub(crate) enum Making {
    /// By these statements, whether something is there or not; the second ones take it away.
    Statements(String, String),
    /// As a column of a table that is there.
    Column(ColumnSpec),
    /// Not at all: these statements take away what an earlier registry made.
    Removal(String),
}

/// One object of the database.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) owner: Owner,
    /// What it is, in words that follow a verb.
    pub(crate) words: String,
    pub(crate) making: Making,
    /// What the documentation says of it, where it is a function.
    pub(crate) listed: Option<Listed>,
}

impl Item {
    /// An item that the same statements make whether something is there or not.
    pub(crate) fn new(
        owner: Owner,
        words: impl Into<String>,
        make: impl Into<String>,
        take: impl Into<String>,
    ) -> Self {
        Self { owner, words: words.into(), making: Making::Statements(make.into(), take.into()), listed: None }
    }

    /// Something that an earlier registry made.
    pub(crate) fn removal(owner: Owner, words: impl Into<String>, take: impl Into<String>) -> Self {
        Self { owner, words: words.into(), making: Making::Removal(take.into()), listed: None }
    }

    /// Statements that make it from what is there.
    pub(crate) fn make(&self, present: &Catalog) -> String {
        match &self.making {
            Making::Statements(make, _) => restore::before(&self.owner, present) + make,
            Making::Column(column) => column.make(present),
            Making::Removal(take) => take.clone(),
        }
    }

    /// Statements that lead back to what is there.
    pub(crate) fn undo(&self, present: &Catalog) -> String {
        match &self.making {
            Making::Statements(_, take) if !self.owner.is_in(present) => take.clone(),
            Making::Statements(..) | Making::Removal(_) => restore::again(&self.owner, present),
            Making::Column(column) => column.undo(present),
        }
    }

    /// What is done about it, as a line.
    pub(crate) fn summary(&self, present: &Catalog) -> String {
        if let Making::Removal(_) = self.making {
            return format!("drops {}", self.words);
        }
        let verb = match (&self.owner, self.owner.is_in(present)) {
            (Owner::Validation(..), _) => "checks the rows that there are against",
            (Owner::RowSecurity(_), _) => "enables",
            (Owner::Privileges(_), _) => "grants",
            (Owner::TableComment(_), _) => "describes",
            (_, true) => "changes",
            (_, false) => "adds",
        };
        format!("{verb} {}", self.words)
    }
}
