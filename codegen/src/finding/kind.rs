//! What a finding is an instance of.

use super::code::{Code, Remedy};
use super::rule::Rule;

/// A rule that the registry breaks, or what else can be found, such as the state of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A rule of the registry.
    Rule(Rule),
    /// Anything else.
    Code(Code),
}

impl From<Rule> for Kind {
    fn from(rule: Rule) -> Self {
        Self::Rule(rule)
    }
}

impl From<Code> for Kind {
    fn from(code: Code) -> Self {
        Self::Code(code)
    }
}

impl Kind {
    /// The stable word, such as `R005` or `STALE`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.code(),
            Self::Code(code) => code.code(),
        }
    }

    /// What it is, in a few words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.title(),
            Self::Code(code) => code.title(),
        }
    }

    /// What to do about all findings of the kind.
    #[must_use]
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.explanation(),
            Self::Code(code) => code.explanation(),
        }
    }

    /// Who can put it right. Nothing is done with a registry that breaks a rule.
    #[must_use]
    pub fn remedy(self) -> Remedy {
        match self {
            Self::Rule(_) => Remedy::Blocked,
            Self::Code(code) => code.remedy(),
        }
    }
}
