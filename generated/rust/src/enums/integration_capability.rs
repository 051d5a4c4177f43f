// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `integration_capability`.

use crate::label;

/// What an integration can do with the external system.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntegrationCapability {
    /// Reads invoices.
    PullInvoices,
    /// Reads projects.
    PullProjects,
    /// Reads customers.
    PullCustomers,
    /// Reads people or members.
    PullPeople,
    /// Reads courses, enrolments and completions.
    PullCourses,
    /// Creates invoices.
    PushInvoices,
    /// Creates or updates people or members.
    PushPeople,
    /// Submits reports.
    PushReports,
}

/// [`IntegrationCapability`], or a label that this version does not know.
pub type OpenIntegrationCapability = label::Open<IntegrationCapability>;

impl IntegrationCapability {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 8] = [
        IntegrationCapability::PullInvoices,
        IntegrationCapability::PullProjects,
        IntegrationCapability::PullCustomers,
        IntegrationCapability::PullPeople,
        IntegrationCapability::PullCourses,
        IntegrationCapability::PushInvoices,
        IntegrationCapability::PushPeople,
        IntegrationCapability::PushReports,
    ];

    /// The values that a person may choose for something new: active and deprecated ones.
    pub const SUPPORTED: [Self; 8] = Self::ALL;

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

label::label!(IntegrationCapability, "integration_capability", "integration_capability");

static LABELS: [&str; 8] = [
    "pull_invoices",
    "pull_projects",
    "pull_customers",
    "pull_people",
    "pull_courses",
    "push_invoices",
    "push_people",
    "push_reports",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 8] = [
    4, 2, 0, 3, 1, 5, 6, 7,
];

static EARLIER_LABELS: [(&str, IntegrationCapability); 0] = [];

static DESCRIPTIONS: [&str; 8] = [
    "Reads invoices.",
    "Reads projects.",
    "Reads customers.",
    "Reads people or members.",
    "Reads courses, enrolments and completions.",
    "Creates invoices.",
    "Creates or updates people or members.",
    "Submits reports.",
];
