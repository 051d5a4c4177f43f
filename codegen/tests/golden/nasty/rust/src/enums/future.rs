// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `future`.

use crate::label;

/// Shadows another one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Future {
    /// Error.
    Error,
    /// Result.
    Result,
}

/// [`Future`], or a label that this version does not know.
pub type OpenFuture = label::Open<Future>;

impl Future {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 2] = [
        Future::Error,
        Future::Result,
    ];

    /// The values that a person may choose for something new: active and deprecated ones.
    pub const SUPPORTED: [Self; 2] = Self::ALL;

    /// The label: the word in JSON and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        LABELS[self as usize]
    }

    /// The value with this label, or with this as an earlier label.
    #[must_use]
    pub fn from_label(label: &str) -> Option<Self> {
        label::find(label, const { &Self::ALL }, &LABELS, &BY_LABEL)
    }

    /// What the value means.
    #[must_use]
    pub const fn description(self) -> &'static str {
        DESCRIPTIONS[self as usize]
    }

    /// Where in its life the value is.
    #[must_use]
    pub const fn status(self) -> label::Status {
        label::Status::Active
    }
}

label::label!(Future, "future", "order.future");

static LABELS: [&str; 2] = [
    "error",
    "result",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 2] = [
    0, 1,
];

static EARLIER_LABELS: [(&str, Future); 0] = [];

static DESCRIPTIONS: [&str; 2] = [
    "Error.",
    "Result.",
];
