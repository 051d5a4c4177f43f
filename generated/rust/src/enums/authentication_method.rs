// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `authentication_method`.

use crate::label;

/// How a client proves itself to an external system.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthenticationMethod {
    /// A long-lived token sent with every request.
    ApiToken,
    /// User name and password.
    Basic,
    /// OAuth 2.0 client credentials grant, RFC 6749 section 4.4.
    Oauth2ClientCredentials,
    /// A certificate and private key presented during the TLS handshake.
    ClientCertificate,
}

/// [`AuthenticationMethod`], or a label that this version does not know.
pub type OpenAuthenticationMethod = label::Open<AuthenticationMethod>;

impl AuthenticationMethod {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 4] = [
        AuthenticationMethod::ApiToken,
        AuthenticationMethod::Basic,
        AuthenticationMethod::Oauth2ClientCredentials,
        AuthenticationMethod::ClientCertificate,
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

label::label!(AuthenticationMethod, "authentication_method", "authentication_method");

static LABELS: [&str; 4] = [
    "api_token",
    "basic",
    "oauth2_client_credentials",
    "client_certificate",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 4] = [
    0, 1, 3, 2,
];

static EARLIER_LABELS: [(&str, AuthenticationMethod); 0] = [];

static DESCRIPTIONS: [&str; 4] = [
    "A long-lived token sent with every request.",
    "User name and password.",
    "OAuth 2.0 client credentials grant, RFC 6749 section 4.4.",
    "A certificate and private key presented during the TLS handshake.",
];
