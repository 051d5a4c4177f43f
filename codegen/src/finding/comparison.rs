//! What a finding compares.

use super::diff::{Diff, Length, Sides, unified_sides};

/// A text and where it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    from: &'static str,
    /// `None` where there is no file.
    text: Option<String>,
}

impl Side {
    /// Where there is no file.
    pub const NOWHERE: Self = Self { from: "", text: None };

    /// A text, and the words that name where it is from.
    #[must_use]
    pub fn new(from: &'static str, text: impl Into<String>) -> Self {
        Self { from, text: Some(text.into()) }
    }

    fn name(&self, subject: &str) -> String {
        match self.text {
            Some(_) => format!("{subject} ({})", self.from),
            None => "/dev/null".to_owned(),
        }
    }
}

/// From what is there to what belongs there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comparison {
    /// What the texts are of, where it is not the file.
    pub(super) subject: Option<String>,
    pub(super) old: Side,
    pub(super) new: Side,
}

impl Comparison {
    pub(super) fn diff(&self, path: &str, length: Length) -> Diff {
        let Self { subject, old, new } = self;
        let subject = subject.as_deref().unwrap_or(path);
        let sides = Sides {
            old_name: &old.name(subject),
            old: old.text.as_deref().unwrap_or_default(),
            new_name: &new.name(subject),
            new: new.text.as_deref().unwrap_or_default(),
        };
        unified_sides(&sides, length)
    }
}
