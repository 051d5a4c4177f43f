// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `integration_status`.

use crate::label;

/// Whether an organization's integration runs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntegrationStatus {
    /// Set up but not running; credentials may be missing.
    Inactive,
    /// Runs on its schedule.
    Active,
    /// Stopped by a person; keeps its credentials.
    Paused,
    /// Stopped after repeated failures; needs attention.
    Error,
}

/// [`IntegrationStatus`], or a label that this version does not know.
pub type OpenIntegrationStatus = label::Open<IntegrationStatus>;

impl IntegrationStatus {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 4] = [
        IntegrationStatus::Inactive,
        IntegrationStatus::Active,
        IntegrationStatus::Paused,
        IntegrationStatus::Error,
    ];

    /// The values that a person may choose for something new: active and deprecated ones.
    pub const SUPPORTED: [Self; 4] = Self::ALL;

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

label::label!(IntegrationStatus, "integration_status", "integration_status");

static LABELS: [&str; 4] = [
    "inactive",
    "active",
    "paused",
    "error",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 4] = [
    1, 3, 0, 2,
];

static EARLIER_LABELS: [(&str, IntegrationStatus); 0] = [];

static DESCRIPTIONS: [&str; 4] = [
    "Set up but not running; credentials may be missing.",
    "Runs on its schedule.",
    "Stopped by a person; keeps its credentials.",
    "Stopped after repeated failures; needs attention.",
];
