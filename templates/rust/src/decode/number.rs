//! Integers and numbers.

#[cfg(feature = "schemars")]
use super::keywords;
use super::{Input, Rule};
use crate::fault::FaultCode;
use crate::json::{Kind, integer};

/// The largest integer that every language holds.
#[cfg(feature = "schemars")]
const MOST: i64 = 9_007_199_254_740_991;

/// An integer within ±(2^53-1); 1.0 and 1e2 are integers.
#[derive(Default)]
pub(crate) struct Integer {
    pub(crate) minimum: Option<i64>,
    pub(crate) maximum: Option<i64>,
}

impl Rule for Integer {
    type Value = i64;

    fn check(&self, mut input: Input<'_>) -> Option<i64> {
        let Kind::Number(number) = input.value.kind() else {
            return input.wrong_type("an integer");
        };
        let Some(integer) = integer(number) else {
            // Doubles this large have no fraction left: what is no integer here was one that is too large.
            if number.fract() == 0.0 || !number.is_finite() {
                input.fault(FaultCode::OutOfRange, "must be within ±9007199254740991");
            } else {
                input.fault(FaultCode::Type, "must be an integer");
            }
            return None;
        };
        if let Some(least) = self.minimum.filter(|least| integer < *least) {
            input.fault(FaultCode::Minimum, format!("must be at least {least}"));
        }
        if let Some(most) = self.maximum.filter(|most| integer > *most) {
            input.fault(FaultCode::Maximum, format!("must be at most {most}"));
        }
        Some(integer)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, _: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords("integer", [
            ("minimum", Some(self.minimum.unwrap_or(-MOST).into())),
            ("maximum", Some(self.maximum.unwrap_or(MOST).into())),
        ])
    }
}

/// A finite IEEE 754 double.
#[derive(Default)]
pub(crate) struct Number {
    pub(crate) minimum: Option<f64>,
    pub(crate) maximum: Option<f64>,
}

impl Rule for Number {
    type Value = f64;

    fn check(&self, mut input: Input<'_>) -> Option<f64> {
        let Kind::Number(number) = input.value.kind() else {
            return input.wrong_type("a number");
        };
        if !number.is_finite() {
            input.fault(FaultCode::OutOfRange, "must be finite as a double");
            return None;
        }
        if let Some(least) = self.minimum.filter(|least| number < *least) {
            input.fault(FaultCode::Minimum, format!("must be at least {least}"));
        }
        if let Some(most) = self.maximum.filter(|most| number > *most) {
            input.fault(FaultCode::Maximum, format!("must be at most {most}"));
        }
        Some(number)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, _: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords("number", [
            ("minimum", self.minimum.map(Into::into)),
            ("maximum", self.maximum.map(Into::into)),
        ])
    }
}
