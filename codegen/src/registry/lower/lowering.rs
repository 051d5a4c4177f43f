//! What every step of lowering shares.

use std::collections::HashMap;

use super::suggestions::Suggestions;
use crate::finding::Findings;
use crate::model::{DocumentId, EnumId, TypeId};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Symbol {
    Enum(EnumId),
    Type(TypeId),
    Document(DocumentId),
    Table,
}

/// What every step of lowering shares.
#[derive(Default)]
pub(crate) struct Lowering {
    pub(crate) symbols: HashMap<String, Symbol>,
    pub(crate) suggestions: Suggestions,
    pub(crate) findings: Findings,
}
