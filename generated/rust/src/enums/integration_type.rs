// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `integration_type`.

use crate::label;

/// External system that an organization connects to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntegrationType {
    /// Cloud ERP for accounting, invoicing and project economy.
    Xledger,
    /// Microsoft Dynamics 365 Business Central.
    Dynamics,
    /// Learning platform with courses, enrolments and completions.
    Cornerstone,
    /// Membership register for voluntary organizations.
    Consio,
    /// Grant reporting to the Norwegian Directorate for Children, Youth and Family Affairs.
    Bufdir,
}

/// [`IntegrationType`], or a label that this version does not know.
pub type OpenIntegrationType = label::Open<IntegrationType>;

impl IntegrationType {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 5] = [
        IntegrationType::Xledger,
        IntegrationType::Dynamics,
        IntegrationType::Cornerstone,
        IntegrationType::Consio,
        IntegrationType::Bufdir,
    ];

    /// The values that a person may choose for something new: active and deprecated ones.
    pub const SUPPORTED: [Self; 5] = Self::ALL;

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

    /// What the registry says of the value.
    #[must_use]
    pub const fn definition(self) -> &'static IntegrationTypeDefinition {
        &DEFINITIONS[self as usize]
    }
}

label::label!(IntegrationType, "integration_type", "integration_type");

static LABELS: [&str; 5] = [
    "xledger",
    "dynamics",
    "cornerstone",
    "consio",
    "bufdir",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 5] = [
    4, 3, 2, 1, 0,
];

static EARLIER_LABELS: [(&str, IntegrationType); 0] = [];

static DESCRIPTIONS: [&str; 5] = [
    "Cloud ERP for accounting, invoicing and project economy.",
    "Microsoft Dynamics 365 Business Central.",
    "Learning platform with courses, enrolments and completions.",
    "Membership register for voluntary organizations.",
    "Grant reporting to the Norwegian Directorate for Children, Youth and Family Affairs.",
];

/// What the registry says of a value of [`IntegrationType`].
#[derive(Debug, Clone, Copy)]
pub struct IntegrationTypeDefinition {
    /// Name shown to people.
    pub label: &'static str,
    /// Company or authority behind the system.
    pub vendor: &'static str,
    /// How a client proves itself to the system.
    pub authentication: crate::AuthenticationMethod,
    /// Keys that the stored credentials must have.
    pub credential_keys: &'static [&'static str],
    /// What the integration can do.
    pub capabilities: &'static [crate::IntegrationCapability],
    /// Where the vendor documents its API.
    pub documentation_url: Option<&'static str>,
    default_field_mappings: Option<fn() -> crate::FieldMappings>,
}

impl IntegrationTypeDefinition {
    /// Mappings that a new integration starts with.
    #[must_use]
    pub fn default_field_mappings(&self) -> Option<crate::FieldMappings> {
        self.default_field_mappings.map(|make| make())
    }
}

static DEFINITIONS: [IntegrationTypeDefinition; 5] = [
    IntegrationTypeDefinition {
        label: "Xledger",
        vendor: "Xledger AS",
        authentication: crate::AuthenticationMethod::ApiToken,
        credential_keys: &["api_token"],
        capabilities: &[
            crate::IntegrationCapability::PullInvoices,
            crate::IntegrationCapability::PullProjects,
            crate::IntegrationCapability::PushInvoices,
        ],
        documentation_url: Some("https://www.xledger.net/graphql"),
        default_field_mappings: Some(attributes::default_field_mappings::xledger),
    },
    IntegrationTypeDefinition {
        label: "Dynamics 365",
        vendor: "Microsoft",
        authentication: crate::AuthenticationMethod::Oauth2ClientCredentials,
        credential_keys: &["tenant_id", "client_id", "client_secret"],
        capabilities: &[
            crate::IntegrationCapability::PullInvoices,
            crate::IntegrationCapability::PullCustomers,
            crate::IntegrationCapability::PushInvoices,
        ],
        documentation_url: Some("https://learn.microsoft.com/dynamics365/business-central"),
        default_field_mappings: None,
    },
    IntegrationTypeDefinition {
        label: "Cornerstone",
        vendor: "Cornerstone OnDemand",
        authentication: crate::AuthenticationMethod::Oauth2ClientCredentials,
        credential_keys: &["client_id", "client_secret"],
        capabilities: &[
            crate::IntegrationCapability::PullPeople,
            crate::IntegrationCapability::PullCourses,
        ],
        documentation_url: None,
        default_field_mappings: None,
    },
    IntegrationTypeDefinition {
        label: "Consio",
        vendor: "Consio AS",
        authentication: crate::AuthenticationMethod::Basic,
        credential_keys: &["username", "password"],
        capabilities: &[
            crate::IntegrationCapability::PullPeople,
            crate::IntegrationCapability::PushPeople,
        ],
        documentation_url: None,
        default_field_mappings: None,
    },
    IntegrationTypeDefinition {
        label: "Bufdir",
        vendor: "Barne-, ungdoms- og familiedirektoratet",
        authentication: crate::AuthenticationMethod::ClientCertificate,
        credential_keys: &["certificate", "private_key", "passphrase"],
        capabilities: &[crate::IntegrationCapability::PushReports],
        documentation_url: None,
        default_field_mappings: None,
    },
];

/// Attributes that cannot be constants.
mod attributes {
    pub(super) mod default_field_mappings {
        pub(crate) fn xledger() -> crate::FieldMappings {
            crate::FieldMappings {
                mappings: Vec::from([
                    crate::FieldMapping {
                        source_field: "code".to_owned(),
                        target_field: "externalId".to_owned(),
                        transform: None,
                        required: true,
                        unknown: crate::value::UnknownProperties::none(),
                    },
                    crate::FieldMapping {
                        source_field: "description".to_owned(),
                        target_field: "name".to_owned(),
                        transform: Some(crate::FieldTransform::Trim {
                            unknown: crate::value::UnknownProperties::none(),
                        }),
                        required: false,
                        unknown: crate::value::UnknownProperties::none(),
                    },
                ]),
                unknown: crate::value::UnknownProperties::none(),
            }
        }
    }
}
