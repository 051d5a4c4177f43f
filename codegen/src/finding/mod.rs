//! Findings about the registry: a rule, a place, a message, help. Values, never panics.

pub(crate) mod code;
mod rule;
mod suggest;

use std::ops::Range;

pub use rule::Rule;
pub(crate) use suggest::closest;

/// A place in the registry. Most are named by what stands there, and become line and column only when there is
/// something to say: the model carries no places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// An entry of the document.
    Entry {
        /// JSON Pointer (RFC 6901). Where nothing stands at it, the nearest ancestor that does stand is shown.
        pointer: String,
        /// What of the entry is meant.
        part: Part,
    },
    /// A range of bytes in the text.
    Bytes(Range<usize>),
}

/// What of an entry is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The key of a mapping's entry.
    Key,
    /// The value.
    Value,
}

impl Place {
    /// The value at a pointer.
    #[must_use]
    pub fn of(pointer: impl Into<String>) -> Self {
        Self::Entry { pointer: pointer.into(), part: Part::Value }
    }

    /// The key at a pointer.
    #[must_use]
    pub fn key(pointer: impl Into<String>) -> Self {
        Self::Entry { pointer: pointer.into(), part: Part::Key }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that was broken.
    pub rule: Rule,
    /// Where.
    pub place: Place,
    /// What is wrong, in one line without a full stop.
    pub message: String,
    /// Words under the caret; may be empty.
    pub label: String,
    /// Other places that matter, with words under their carets.
    pub others: Vec<(Place, String)>,
    /// What to do, each in one line.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// Sets the words under the caret.
    pub fn label(&mut self, text: impl Into<String>) -> &mut Self {
        self.label = text.into();
        self
    }

    /// Adds a second place.
    pub fn other(&mut self, place: Place, text: impl Into<String>) -> &mut Self {
        self.others.push((place, text.into()));
        self
    }

    /// Adds a line that says what to do.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help.push(text.into());
        self
    }
}

/// All findings of a run, in the order in which they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    items: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a finding and hands it back for label, other places and help.
    pub fn report(&mut self, rule: Rule, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        let index = self.items.len();
        self.items.push(Diagnostic {
            rule,
            place,
            message: message.into(),
            label: String::new(),
            others: Vec::new(),
            help: Vec::new(),
        });
        &mut self.items[index]
    }

    /// Adds a finding that was made elsewhere.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.items.push(diagnostic);
    }

    /// Hands the findings over.
    #[must_use]
    pub fn into_items(self) -> Vec<Diagnostic> {
        self.items
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The findings.
    #[must_use]
    pub fn items(&self) -> &[Diagnostic] {
        &self.items
    }
}
