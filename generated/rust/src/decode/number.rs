// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Integers and numbers.

#[cfg(feature = "schemars")]
use super::keywords;
use super::{Context, Rule};
use crate::fault::FaultCode;
use crate::json::{self, Cursor, Kind};

/// The largest integer that every language holds.
#[cfg(feature = "schemars")]
const MOST: i64 = 9_007_199_254_740_991;

/// An integer within ±(2^53-1); 1.0 and 1e2 are integers.
#[derive(Default)]
pub(crate) struct Integer {
    minimum: Option<i64>,
    maximum: Option<i64>,
}

/// The rule that a value is an integer.
pub(crate) fn integer() -> Integer {
    Integer::default()
}

#[allow(dead_code, reason = "the registry decides which rules there are")]
impl Integer {
    pub(crate) fn minimum(self, least: i64) -> Self {
        Self { minimum: Some(least), ..self }
    }

    pub(crate) fn maximum(self, most: i64) -> Self {
        Self { maximum: Some(most), ..self }
    }
}

impl Rule for Integer {
    type Value = i64;

    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<i64> {
        let Kind::Number(number) = value.kind() else {
            return context.wrong_type(value, "an integer");
        };
        let Some(integer) = json::integer(number) else {
            // Doubles this large have no fraction left: what is no integer here was one that is too large.
            if number.fract() == 0.0 || !number.is_finite() {
                context.fault(FaultCode::OutOfRange, "must be within ±9007199254740991");
            } else {
                context.fault(FaultCode::Type, "must be an integer");
            }
            return None;
        };
        if let Some(least) = self.minimum.filter(|least| integer < *least) {
            context.fault(FaultCode::Minimum, format!("must be at least {least}"));
        }
        if let Some(most) = self.maximum.filter(|most| integer > *most) {
            context.fault(FaultCode::Maximum, format!("must be at most {most}"));
        }
        Some(integer)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, _: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords(
            "integer",
            [
                ("minimum", Some(self.minimum.unwrap_or(-MOST).into())),
                ("maximum", Some(self.maximum.unwrap_or(MOST).into())),
            ],
        )
    }
}

/// A finite IEEE 754 double.
#[derive(Default)]
pub(crate) struct Number {
    minimum: Option<f64>,
    maximum: Option<f64>,
}

/// The rule that a value is a number.
pub(crate) fn number() -> Number {
    Number::default()
}

#[allow(dead_code, reason = "the registry decides which rules there are")]
impl Number {
    pub(crate) fn minimum(self, least: f64) -> Self {
        Self { minimum: Some(least), ..self }
    }

    pub(crate) fn maximum(self, most: f64) -> Self {
        Self { maximum: Some(most), ..self }
    }
}

impl Rule for Number {
    type Value = f64;

    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<f64> {
        let Kind::Number(number) = value.kind() else {
            return context.wrong_type(value, "a number");
        };
        if !number.is_finite() {
            context.fault(FaultCode::OutOfRange, "must be finite as a double");
            return None;
        }
        if let Some(least) = self.minimum.filter(|least| number < *least) {
            context.fault(FaultCode::Minimum, format!("must be at least {least}"));
        }
        if let Some(most) = self.maximum.filter(|most| number > *most) {
            context.fault(FaultCode::Maximum, format!("must be at most {most}"));
        }
        Some(number)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, _: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords("number", [("minimum", self.minimum.map(Into::into)), ("maximum", self.maximum.map(Into::into))])
    }
}
