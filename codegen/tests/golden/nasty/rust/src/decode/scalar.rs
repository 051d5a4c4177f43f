// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Types that are rules for themselves.

#[cfg(feature = "schemars")]
use super::keywords;
use super::{Decode, Input, Integer, Number, Rule as _, Text};
use crate::fault::FaultCode;
use crate::json::Kind;
use crate::label::{Label, Status};
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
        Integer::default().check(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Integer::default().schema(generator)
    }
}

impl Decode for f64 {
    fn decode(input: Input<'_>) -> Option<Self> {
        Number::default().check(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Number::default().schema(generator)
    }
}

impl Decode for String {
    fn decode(input: Input<'_>) -> Option<Self> {
        Text::default().check(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Text::default().schema(generator)
    }
}

impl Decode for Uuid {
    fn decode(input: Input<'_>) -> Option<Self> {
        checked(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Text { format: Some(("uuid", Uuid::is_valid)), ..Text::default() }.schema(generator)
    }
}

impl Decode for Date {
    fn decode(input: Input<'_>) -> Option<Self> {
        checked(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Text { format: Some(("date", Date::is_valid)), ..Text::default() }.schema(generator)
    }
}

impl Decode for Timestamp {
    fn decode(input: Input<'_>) -> Option<Self> {
        checked(input)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Text { format: Some(("date-time", Timestamp::is_valid)), ..Text::default() }.schema(generator)
    }
}

/// A string whose type checks its form.
fn checked<T: TryFrom<String, Error = crate::value::FormatError>>(mut input: Input<'_>) -> Option<T> {
    let text = input.string()?;
    match T::try_from(text.to_owned()) {
        Ok(value) => Some(value),
        Err(error) => {
            input.fault(FaultCode::Format, format!("is {error}"));
            None
        }
    }
}

impl<E: Label> Decode for E {
    fn decode(mut input: Input<'_>) -> Option<Self> {
        let label = input.string()?;
        let value = E::from_label(label).filter(|value| value.status() != Status::Planned);
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
