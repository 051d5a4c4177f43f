// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `weekday`.

use crate::label;

/// Day of the week, in the order of ISO 8601.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// [`Weekday`], or a label that this version does not know.
pub type OpenWeekday = label::Open<Weekday>;

impl Weekday {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// The values that a person may choose for something new: active and deprecated ones.
    pub const SUPPORTED: [Self; 7] = Self::ALL;

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

label::label!(Weekday, "weekday", "weekday");

static LABELS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 7] = [
    4, 0, 5, 6, 3, 1, 2,
];

static EARLIER_LABELS: [(&str, Weekday); 0] = [];

static DESCRIPTIONS: [&str; 7] = [
    "Monday.",
    "Tuesday.",
    "Wednesday.",
    "Thursday.",
    "Friday.",
    "Saturday.",
    "Sunday.",
];
