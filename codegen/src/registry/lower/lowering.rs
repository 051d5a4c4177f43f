//! What every step of lowering shares.

use std::collections::HashMap;

use super::at::At;
use super::suggestions::Suggestions;
use crate::finding::{Finding, Findings, Rule};
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

impl Lowering {
    /// Reports that a rule is broken at a place of the registry.
    pub(crate) fn report(&mut self, rule: Rule, at: &At<'_>, message: impl Into<String>) -> &mut Finding {
        self.findings.report(rule, at.place(), message)
    }
}
