//! Strings.

#[cfg(feature = "schemars")]
use super::keywords;
use super::{Context, Rule};
use crate::fault::FaultCode;
use crate::json::Cursor;

/// A string. Lengths count Unicode code points.
#[derive(Default)]
pub(crate) struct Text {
    min_length: Option<usize>,
    max_length: Option<usize>,
    pattern: Option<Check>,
    format: Option<Check>,
}

/// What a text must be, in words, and whether it is.
pub(crate) type Check = (&'static str, fn(&str) -> bool);

/// The rule that a value is a string.
pub(crate) fn text() -> Text {
    Text::default()
}

#[allow(dead_code, reason = "the registry decides which rules there are")]
impl Text {
    pub(crate) fn min_length(self, least: usize) -> Self {
        Self { min_length: Some(least), ..self }
    }

    pub(crate) fn max_length(self, most: usize) -> Self {
        Self { max_length: Some(most), ..self }
    }

    /// A regular expression.
    pub(crate) fn pattern(self, pattern: Check) -> Self {
        Self { pattern: Some(pattern), ..self }
    }

    /// A form that is checked although the value stays a string.
    pub(crate) fn format(self, name: &'static str, is_valid: fn(&str) -> bool) -> Self {
        Self { format: Some((name, is_valid)), ..self }
    }
}

impl Rule for Text {
    type Value = String;

    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<String> {
        let text = context.string(value)?;
        self.check_length(text, context);
        if let Some((pattern, matches)) = self.pattern
            && !matches(text)
        {
            context.fault(FaultCode::Pattern, format!("must match {pattern}"));
        }
        if let Some((form, is_valid)) = self.format
            && !is_valid(text)
        {
            context.fault(FaultCode::Format, format!("must be of the form {form}"));
        }
        Some(text.to_owned())
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, _: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords(
            "string",
            [
                ("minLength", self.min_length.map(Into::into)),
                ("maxLength", self.max_length.map(Into::into)),
                ("pattern", self.pattern.map(|(pattern, _)| pattern.into())),
                ("format", self.format.map(|(form, _)| form.into())),
            ],
        )
    }
}

impl Text {
    fn check_length(&self, text: &str, context: &mut Context<'_>) {
        // A code point takes one to four bytes: most texts need no counting.
        if let Some(least) = self.min_length
            && (text.len() < least || text.len() < least.saturating_mul(4) && text.chars().count() < least)
        {
            context.fault(FaultCode::MinLength, format!("must have at least {least} characters"));
        }
        if let Some(most) = self.max_length
            && text.len() > most
            && text.chars().count() > most
        {
            context.fault(FaultCode::MaxLength, format!("must have at most {most} characters"));
        }
    }
}
