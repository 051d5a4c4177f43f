// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Types that are rules for themselves.

#[cfg(feature = "schemars")]
use super::keywords;
use super::{Context, Decode, Rule as _, integer, number, text};
use crate::fault::FaultCode;
use crate::json::{Cursor, Kind};
use crate::label::{Label, Open, Status};
use crate::value::{Date, Timestamp, Uuid};

impl Decode for bool {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        match value.kind() {
            Kind::Boolean(boolean) => Some(boolean),
            _ => context.wrong_type(value, "a boolean"),
        }
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords("boolean", [])
    }
}

impl Decode for i64 {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        integer().check(value, context)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        integer().schema(generator)
    }
}

impl Decode for f64 {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        number().check(value, context)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        number().schema(generator)
    }
}

impl Decode for String {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        text().check(value, context)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        text().schema(generator)
    }
}

impl Decode for Uuid {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        checked(value, context)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        text().format("uuid", Uuid::is_valid).schema(generator)
    }
}

impl Decode for Date {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        checked(value, context)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        text().format("date", Date::is_valid).schema(generator)
    }
}

impl Decode for Timestamp {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        checked(value, context)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        text().format("date-time", Timestamp::is_valid).schema(generator)
    }
}

/// A string whose type checks its form.
fn checked<'t, T: TryFrom<String, Error = crate::value::FormatError>>(
    value: Cursor<'t>,
    context: &mut Context<'t>,
) -> Option<T> {
    let form = context.string(value)?;
    match T::try_from(form.to_owned()) {
        Ok(value) => Some(value),
        Err(error) => {
            context.fault(FaultCode::Format, format!("is {error}"));
            None
        }
    }
}

impl<E: Label> Decode for Open<E> {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        let Kind::String(label) = value.kind() else {
            return context.wrong_type(value, "a string");
        };
        let value = match E::from_label(label.text) {
            Some(value) if value.status() != Status::Planned || context.keeps => Some(Self::Known(value)),
            None if context.keeps && label.flaws.is_none() => Some(Self::new(label.text)),
            _ => None,
        };
        if value.is_none() {
            context.fault(FaultCode::Enum, format!("must be a label of {}", E::NAME));
        }
        value
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::label::schema::<E>()
    }
}
