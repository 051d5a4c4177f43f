// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! What follows from an enum's labels.

/// Implements for a closed enum what follows from its inherent methods.
macro_rules! label {
    ($name:ident, $wire:literal, $postgres:literal) => {
        impl $crate::label::Label for $name {
            const NAME: &'static str = $wire;

            fn all() -> &'static [Self] {
                const { &Self::ALL }
            }

            fn as_str(self) -> &'static str {
                Self::as_str(self)
            }

            fn from_label(label: &str) -> ::std::option::Option<Self> {
                Self::from_label(label)
            }

            fn earlier_labels() -> &'static [(&'static str, Self)] {
                &EARLIER_LABELS
            }

            fn description(self) -> &'static str {
                Self::description(self)
            }

            fn status(self) -> $crate::label::Status {
                Self::status(self)
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::label::UnknownLabel;

            fn from_str(label: &str) -> ::std::result::Result<Self, $crate::label::UnknownLabel> {
                Self::from_label(label).ok_or_else(|| $crate::label::UnknownLabel::new::<Self>(label))
            }
        }

        impl ::std::convert::TryFrom<&str> for $name {
            type Error = $crate::label::UnknownLabel;

            fn try_from(label: &str) -> ::std::result::Result<Self, $crate::label::UnknownLabel> {
                label.parse()
            }
        }

        #[cfg(feature = "serde")]
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                match <$crate::label::Open<Self> as ::serde::Deserialize>::deserialize(deserializer)? {
                    $crate::label::Open::Known(value) => ::std::result::Result::Ok(value),
                    $crate::label::Open::Unknown(unknown) => {
                        let error = $crate::label::UnknownLabel::new::<Self>(unknown.as_str());
                        ::std::result::Result::Err(<D::Error as ::serde::de::Error>::custom(error))
                    }
                }
            }
        }

        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                $crate::label::schema::<Self>()
            }
        }

        #[cfg(feature = "sqlx")]
        impl ::sqlx::Type<::sqlx::Postgres> for $name {
            fn type_info() -> ::sqlx::postgres::PgTypeInfo {
                ::sqlx::postgres::PgTypeInfo::with_name($postgres)
            }
        }

        #[cfg(feature = "sqlx")]
        impl ::sqlx::postgres::PgHasArrayType for $name {
            fn array_type_info() -> ::sqlx::postgres::PgTypeInfo {
                ::sqlx::postgres::PgTypeInfo::array_of($postgres)
            }
        }

        #[cfg(feature = "sqlx")]
        impl ::sqlx::Encode<'_, ::sqlx::Postgres> for $name {
            fn encode_by_ref(
                &self,
                buffer: &mut ::sqlx::postgres::PgArgumentBuffer,
            ) -> ::std::result::Result<::sqlx::encode::IsNull, ::sqlx::error::BoxDynError> {
                ::sqlx::Encode::<::sqlx::Postgres>::encode(self.as_str(), buffer)
            }
        }

        #[cfg(feature = "sqlx")]
        impl ::sqlx::Decode<'_, ::sqlx::Postgres> for $name {
            fn decode(
                value: ::sqlx::postgres::PgValueRef<'_>,
            ) -> ::std::result::Result<Self, ::sqlx::error::BoxDynError> {
                let label = <&str as ::sqlx::Decode<'_, ::sqlx::Postgres>>::decode(value)?;
                ::std::result::Result::Ok(label.parse::<Self>()?)
            }
        }
    };
}

pub(crate) use label;
