// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `color`.

use crate::label;

/// A color.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Color {
    /// Like blood.
    Red,
    /// Like grass.
    Green,
}

/// [`Color`], or a label that this version does not know.
pub type OpenColor = label::Open<Color>;

impl Color {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 2] = [
        Color::Red,
        Color::Green,
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

label::label!(Color, "color", "color");

static LABELS: [&str; 2] = [
    "red",
    "green",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 2] = [
    1, 0,
];

static EARLIER_LABELS: [(&str, Color); 0] = [];

static DESCRIPTIONS: [&str; 2] = [
    "Like blood.",
    "Like grass.",
];
