// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Strings of a checked form, which keep the text as it came.

use std::error::Error;
use std::fmt;

/// A string that is not of the form that its type asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatError {
    pub(super) expected: &'static str,
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not {}", self.expected)
    }
}

impl Error for FormatError {}

/// Implements what checked strings have in common.
macro_rules! checked {
    ($name:ident, $is_valid:ident, $expected:literal) => {
        impl $name {
            /// Whether a text has this form.
            #[must_use]
            pub fn is_valid(text: &str) -> bool {
                $is_valid(text)
            }

            /// The text as it came.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::value::FormatError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                if Self::is_valid(&text) { Ok(Self(text)) } else { Err(Self::Error { expected: $expected }) }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::value::FormatError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.to_owned().try_into()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.try_into().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use checked;
