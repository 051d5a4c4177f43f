//! The objects that files are read for.

use std::collections::BTreeSet;

use crate::sql::catalog::ObjectName;

/// The objects that files are read for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tracked {
    /// The schema of names that are written without one.
    pub schema: String,
    /// Types.
    pub types: BTreeSet<ObjectName>,
    /// Tables, with all that belongs to them.
    pub tables: BTreeSet<ObjectName>,
    /// Functions and procedures, with whatever arguments.
    pub functions: BTreeSet<ObjectName>,
}

/// The kinds of objects that are tracked by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Type,
    Table,
    Function,
}

impl Kind {
    pub(super) fn of(self, tracked: &Tracked) -> &BTreeSet<ObjectName> {
        match self {
            Self::Type => &tracked.types,
            Self::Table => &tracked.tables,
            Self::Function => &tracked.functions,
        }
    }

    pub(super) fn of_mut(self, tracked: &mut Tracked) -> &mut BTreeSet<ObjectName> {
        match self {
            Self::Type => &mut tracked.types,
            Self::Table => &mut tracked.tables,
            Self::Function => &mut tracked.functions,
        }
    }
}
