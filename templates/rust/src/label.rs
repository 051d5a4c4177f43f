//! What the enums have in common: labels, life cycles and values that this version does not know.

mod implement;
mod open;
#[cfg(feature = "sqlx")]
mod sqlx;

pub(crate) use implement::label;
pub use open::{Open, Unknown};

use std::error::Error;
use std::fmt;
use std::hash::Hash;

/// Where in its life an enum value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Known here, but neither the database nor documents accept it yet.
    Planned,
    /// In use.
    Active,
    /// Works, but is on its way out.
    Deprecated,
    /// Old rows and documents still hold it; new rows may not.
    Retired,
}

impl Status {
    /// Whether a person may choose the value for something new.
    #[must_use]
    pub const fn is_supported(self) -> bool {
        matches!(self, Self::Active | Self::Deprecated)
    }
}

/// A closed enum whose values have labels.
pub trait Label: fmt::Debug + Copy + Ord + Hash + Sized + 'static {
    /// Name of the enum and of its type in the database.
    const NAME: &'static str;

    /// Every value in the order of the registry.
    fn all() -> &'static [Self];

    /// The label: the word in JSON and in the database.
    fn as_str(self) -> &'static str;

    /// The value with this label, or with this as an earlier label.
    fn from_label(label: &str) -> Option<Self>;

    /// Earlier labels, which are still read, and what they mean.
    fn earlier_labels() -> &'static [(&'static str, Self)];

    /// What the value means.
    fn description(self) -> &'static str;

    /// Where in its life the value is.
    fn status(self) -> Status;
}

/// The value with this label: `labels` are those of `values`, and `sorted` holds their positions in the order of labels.
pub(crate) fn find<E: Label>(label: &str, values: &[E], labels: &[&str], sorted: &[{{ uses.index }}]) -> Option<E> {
    match sorted.binary_search_by(|&index| labels[index as usize].cmp(label)) {
        Ok(found) => Some(values[sorted[found] as usize]),
        Err(_) => E::earlier_labels().iter().find(|(earlier, _)| *earlier == label).map(|(_, value)| *value),
    }
}

/// A string that is none of an enum's labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLabel {
    name: &'static str,
    label: String,
}

impl UnknownLabel {
    pub(crate) fn new<E: Label>(label: &str) -> Self {
        Self { name: E::NAME, label: label.to_owned() }
    }

    /// The string.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }
}

impl fmt::Display for UnknownLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}: {:?}", self.name, self.label)
    }
}

impl Error for UnknownLabel {}

/// The schema of the labels that documents accept.
#[cfg(feature = "schemars")]
pub(crate) fn schema<E: Label>() -> schemars::Schema {
    let present = E::all().iter().copied().map(|value| (value.as_str(), value));
    let labels = present.chain(E::earlier_labels().iter().copied());
    let labels: Vec<_> =
        labels.filter(|(_, value)| value.status() != Status::Planned).map(|(label, _)| label).collect();
    schemars::json_schema!({ "type": "string", "enum": labels })
}
