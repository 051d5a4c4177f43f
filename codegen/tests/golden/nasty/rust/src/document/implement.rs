// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! What follows from decoding and encoding.

/// Implements the ways into and out of JSON for a type that has `Decode`, `Encode` and, with `schemars`, `fn schema`.
macro_rules! object {
    ($name:ident, $wire:literal) => {
        impl $name {
            /// Reads a value from JSON.
            ///
            /// # Errors
            /// Where the text is not JSON, or with every rule that the value breaks.
            pub fn from_json(text: &str) -> ::std::result::Result<Self, $crate::fault::DecodeError> {
                $crate::document::from_json($wire, text)
            }

            /// Reads a value from JSON that has been parsed.
            ///
            /// # Errors
            /// With every rule that the value breaks.
            #[cfg(feature = "serde")]
            pub fn from_value(value: &::serde_json::Value) -> ::std::result::Result<Self, $crate::fault::Invalid> {
                $crate::document::from_value($wire, value)
            }

            /// Reads a value from JSON that a newer version may have written: properties and labels that are unknown here
            /// are kept, and written back as they came.
            ///
            /// # Errors
            /// Where the text is not JSON, or with every other rule that the value breaks.
            pub fn from_json_tolerant(text: &str) -> ::std::result::Result<Self, $crate::fault::DecodeError> {
                $crate::document::from_json_tolerant($wire, text)
            }

            /// Reads a value from JSON that has been parsed and that a newer version may have written.
            ///
            /// # Errors
            /// With every other rule that the value breaks.
            #[cfg(feature = "serde")]
            pub fn from_value_tolerant(
                value: &::serde_json::Value,
            ) -> ::std::result::Result<Self, $crate::fault::Invalid> {
                $crate::document::from_value_tolerant($wire, value)
            }

            /// Writes the value canonically: properties in declared order, defaults too, without white space.
            ///
            /// # Errors
            /// With every rule that the value breaks.
            pub fn to_json(&self) -> ::std::result::Result<::std::string::String, $crate::fault::Invalid> {
                $crate::document::to_json($wire, self)
            }

            /// Checks the rules that the fields' types do not express.
            ///
            /// # Errors
            /// With every rule that the value breaks.
            pub fn validate(&self) -> ::std::result::Result<(), $crate::fault::Invalid> {
                $crate::document::to_tape($wire, self).map(drop)
            }
        }

        #[cfg(feature = "serde")]
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::document::serialize($wire, self, serializer)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::document::deserialize($wire, deserializer)
            }
        }

        #[cfg(feature = "sqlx")]
        impl ::sqlx::Type<::sqlx::Postgres> for $name {
            fn type_info() -> ::sqlx::postgres::PgTypeInfo {
                <::sqlx::types::Json<Self> as ::sqlx::Type<::sqlx::Postgres>>::type_info()
            }

            fn compatible(ty: &::sqlx::postgres::PgTypeInfo) -> bool {
                <::sqlx::types::Json<Self> as ::sqlx::Type<::sqlx::Postgres>>::compatible(ty)
            }
        }

        #[cfg(feature = "sqlx")]
        impl ::sqlx::Encode<'_, ::sqlx::Postgres> for $name {
            fn encode_by_ref(
                &self,
                buffer: &mut ::sqlx::postgres::PgArgumentBuffer,
            ) -> ::std::result::Result<::sqlx::encode::IsNull, ::sqlx::error::BoxDynError> {
                ::sqlx::Encode::<::sqlx::Postgres>::encode(::sqlx::types::Json(self), buffer)
            }
        }

        #[cfg(feature = "sqlx")]
        impl ::sqlx::Decode<'_, ::sqlx::Postgres> for $name {
            fn decode(
                value: ::sqlx::postgres::PgValueRef<'_>,
            ) -> ::std::result::Result<Self, ::sqlx::error::BoxDynError> {
                let json: ::sqlx::types::Json<Self> = ::sqlx::Decode::<::sqlx::Postgres>::decode(value)?;
                ::std::result::Result::Ok(json.0)
            }
        }
    };
}

pub(crate) use object;
