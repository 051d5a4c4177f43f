//! The things of which a catalog says anything.

use std::fmt;

use crate::sql::catalog::{Object, ObjectName, Signature};
use crate::sql::quote::quote_ident;

/// Something that a catalog holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ObjectKey {
    /// A schema.
    Schema(String),
    /// A type.
    Type(ObjectName),
    /// A table.
    Table(ObjectName),
    /// A column of a table.
    Column(ObjectName, String),
    /// A constraint of a table that is not its primary key.
    Constraint(ObjectName, String),
    /// The primary key of a table, whatever it is called.
    PrimaryKey(ObjectName),
    /// A policy of a table.
    Policy(ObjectName, String),
    /// A trigger of a table.
    Trigger(ObjectName, String),
    /// An index.
    Index(ObjectName),
    /// A function or procedure.
    Function(Signature),
    /// What a role may do with something and its columns.
    Privileges(Object, String),
}

impl ObjectKey {
    /// The table that it is or that it is a part of.
    #[must_use]
    pub fn table(&self) -> Option<&ObjectName> {
        match self {
            Self::Table(table)
            | Self::PrimaryKey(table)
            | Self::Column(table, _)
            | Self::Constraint(table, _)
            | Self::Policy(table, _)
            | Self::Trigger(table, _) => Some(table),
            _ => None,
        }
    }
}

impl fmt::Display for ObjectKey {
    /// In words, with names as SQL spells them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema(name) => write!(f, "the schema {}", quote_ident(name)),
            Self::Type(name) => write!(f, "the type {name}"),
            Self::Table(name) => write!(f, "the table {name}"),
            Self::Column(table, name) => write!(f, "the column {table}.{}", quote_ident(name)),
            Self::Constraint(table, name) => write!(f, "the constraint {} on {table}", quote_ident(name)),
            Self::PrimaryKey(table) => write!(f, "the primary key of {table}"),
            Self::Policy(table, name) => write!(f, "the policy {} on {table}", quote_ident(name)),
            Self::Trigger(table, name) => write!(f, "the trigger {} on {table}", quote_ident(name)),
            Self::Index(name) => write!(f, "the index {name}"),
            Self::Function(signature) => write!(f, "the function {signature}"),
            Self::Privileges(object, role) => write!(f, "the privileges of {} on {object}", quote_ident(role)),
        }
    }
}

impl From<&Object> for ObjectKey {
    fn from(object: &Object) -> Self {
        match object {
            Object::Table(name) => Self::Table(name.clone()),
            Object::Function(signature) => Self::Function(signature.clone()),
            Object::Type(name) => Self::Type(name.clone()),
            Object::Schema(name) => Self::Schema(name.clone()),
        }
    }
}
