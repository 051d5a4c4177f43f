//! Enum types: how one is made, how its labels change, and how columns are converted to it.

pub(crate) mod change;
pub(crate) mod convert;
pub(crate) mod guard;
pub(crate) mod labels;
