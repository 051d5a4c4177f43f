//! Types that are rules for themselves.

#[cfg(feature = "schemars")]
use super::keywords;
use super::{Decode, Input, Rule as _, integer, number, text};
use crate::fault::FaultCode;
use crate::json::Kind;
use crate::label::{Label, Open, Status};
use crate::value::{Date, Timestamp, Uuid};

impl Decode for bool {
    fn decode(mut input: Input<'_>) -> Option<Self> {
        match input.value.kind() {
            Kind::Boolean(value) => Some(value),
            _ => input.wrong_type("a boolean"),
        }
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords("boolean", [])
    }
}

impl Decode for i64 {
    fn decode(input: Input<'_>) -> Option<Self> {
        integer().check(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        integer().schema(generator)
    }
}

impl Decode for f64 {
    fn decode(input: Input<'_>) -> Option<Self> {
        number().check(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        number().schema(generator)
    }
}

impl Decode for String {
    fn decode(input: Input<'_>) -> Option<Self> {
        text().check(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        text().schema(generator)
    }
}

impl Decode for Uuid {
    fn decode(input: Input<'_>) -> Option<Self> {
        checked(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        text().format("uuid", Uuid::is_valid).schema(generator)
    }
}

impl Decode for Date {
    fn decode(input: Input<'_>) -> Option<Self> {
        checked(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        text().format("date", Date::is_valid).schema(generator)
    }
}

impl Decode for Timestamp {
    fn decode(input: Input<'_>) -> Option<Self> {
        checked(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        text().format("date-time", Timestamp::is_valid).schema(generator)
    }
}

/// A string whose type checks its form.
fn checked<T: TryFrom<String, Error = crate::value::FormatError>>(mut input: Input<'_>) -> Option<T> {
    let form = input.string()?;
    match T::try_from(form.to_owned()) {
        Ok(value) => Some(value),
        Err(error) => {
            input.fault(FaultCode::Format, format!("is {error}"));
            None
        }
    }
}

impl<E: Label> Decode for Open<E> {
    fn decode(mut input: Input<'_>) -> Option<Self> {
        let Kind::String(label) = input.value.kind() else {
            return input.wrong_type("a string");
        };
        let value = match E::from_label(label.text) {
            Some(value) if value.status() != Status::Planned || input.keeps => Some(Self::Known(value)),
            None if input.keeps && label.flaws.is_none() => Some(Self::new(label.text)),
            _ => None,
        };
        if value.is_none() {
            input.fault(FaultCode::Enum, format!("must be a label of {}", E::NAME));
        }
        value
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::label::schema::<E>()
    }
}
