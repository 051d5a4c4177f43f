// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Values that this version may not know.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use super::Label;

/// A value of a closed enum, or a string that is none of its labels and is kept as it came.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Open<E> {
    /// A value that this version knows.
    Known(E),
    /// A string that this version does not know.
    Unknown(Unknown<E>),
}

/// A string that is none of an enum's labels; only [`Open::new`] makes one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unknown<E> {
    label: Box<str>,
    of: PhantomData<E>,
}

impl<E> Unknown<E> {
    /// The string as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.label
    }
}

impl<E> fmt::Debug for Unknown<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Unknown").field(&self.label).finish()
    }
}

impl<E: Label> Open<E> {
    /// The value with this label, or the string itself where there is none.
    #[must_use]
    pub fn new(label: &str) -> Self {
        match E::from_label(label) {
            Some(value) => Self::Known(value),
            None => Self::Unknown(Unknown { label: label.into(), of: PhantomData }),
        }
    }

    /// The label, or the unknown string as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(value) => value.as_str(),
            Self::Unknown(unknown) => unknown.as_str(),
        }
    }

    /// The value, where this version knows it.
    #[must_use]
    pub fn known(&self) -> Option<E> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Unknown(_) => None,
        }
    }
}

impl<E: Label> fmt::Display for Open<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<E: Label> PartialEq<E> for Open<E> {
    fn eq(&self, other: &E) -> bool {
        self.known() == Some(*other)
    }
}

impl<E: Label> From<E> for Open<E> {
    fn from(value: E) -> Self {
        Self::Known(value)
    }
}

impl<E: Label> From<&str> for Open<E> {
    fn from(label: &str) -> Self {
        Self::new(label)
    }
}

impl<E: Label> FromStr for Open<E> {
    type Err = Infallible;

    fn from_str(label: &str) -> Result<Self, Infallible> {
        Ok(Self::new(label))
    }
}

#[cfg(feature = "serde")]
impl<E: Label> serde::Serialize for Open<E> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de, E: Label> serde::Deserialize<'de> for Open<E> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<E>(PhantomData<E>);

        impl<E: Label> serde::de::Visitor<'_> for Visitor<E> {
            type Value = Open<E>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a label")
            }

            fn visit_str<F: serde::de::Error>(self, label: &str) -> Result<Open<E>, F> {
                Ok(Open::new(label))
            }
        }

        deserializer.deserialize_str(Visitor(PhantomData))
    }
}

#[cfg(feature = "schemars")]
impl<E: Label> schemars::JsonSchema for Open<E> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("open_{}", E::NAME).into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}
