// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Strings.

#[cfg(feature = "schemars")]
use super::keywords;
use super::{Input, Rule};
use crate::fault::FaultCode;

/// A string. Lengths count Unicode code points.
#[derive(Default)]
pub(crate) struct Text {
    pub(crate) min_length: Option<usize>,
    pub(crate) max_length: Option<usize>,
    /// A regular expression.
    pub(crate) pattern: Option<Check>,
    /// A form that is checked although the value stays a string.
    pub(crate) format: Option<Check>,
}

/// What a text must be, in words, and whether it is.
pub(crate) type Check = (&'static str, fn(&str) -> bool);

impl Rule for Text {
    type Value = String;

    fn check(&self, mut input: Input<'_>) -> Option<String> {
        let text = input.string()?;
        self.check_length(text, &mut input);
        if let Some((pattern, _)) = self.pattern.filter(|(_, matches)| !matches(text)) {
            input.fault(FaultCode::Pattern, format!("must match {pattern}"));
        }
        if let Some((form, _)) = self.format.filter(|(_, is_valid)| !is_valid(text)) {
            input.fault(FaultCode::Format, format!("must be of the form {form}"));
        }
        Some(text.to_owned())
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, _: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords("string", [
            ("minLength", self.min_length.map(Into::into)),
            ("maxLength", self.max_length.map(Into::into)),
            ("pattern", self.pattern.map(|(pattern, _)| pattern.into())),
            ("format", self.format.map(|(form, _)| form.into())),
        ])
    }
}

impl Text {
    fn check_length(&self, text: &str, input: &mut Input<'_>) {
        // A code point takes one to four bytes: most texts need no counting.
        if let Some(least) = self.min_length
            && (text.len() < least || text.len() < least.saturating_mul(4) && text.chars().count() < least)
        {
            input.fault(FaultCode::MinLength, format!("must have at least {least} characters"));
        }
        if let Some(most) = self.max_length
            && text.len() > most
            && text.chars().count() > most
        {
            input.fault(FaultCode::MaxLength, format!("must have at most {most} characters"));
        }
    }
}
