// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `sync_frequency`.

use crate::label;

/// How often a synchronization runs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SyncFrequency {
    /// Only when a person starts it.
    Manual,
    /// Once an hour.
    Hourly,
    /// Once a day at the given time.
    Daily,
    /// On the given weekdays at the given time.
    Weekly,
}

/// [`SyncFrequency`], or a label that this version does not know.
pub type OpenSyncFrequency = label::Open<SyncFrequency>;

impl SyncFrequency {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 4] = [
        SyncFrequency::Manual,
        SyncFrequency::Hourly,
        SyncFrequency::Daily,
        SyncFrequency::Weekly,
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

label::label!(SyncFrequency, "sync_frequency", "sync_frequency");

static LABELS: [&str; 4] = [
    "manual",
    "hourly",
    "daily",
    "weekly",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 4] = [
    2, 1, 0, 3,
];

static EARLIER_LABELS: [(&str, SyncFrequency); 0] = [];

static DESCRIPTIONS: [&str; 4] = [
    "Only when a person starts it.",
    "Once an hour.",
    "Once a day at the given time.",
    "On the given weekdays at the given time.",
];
