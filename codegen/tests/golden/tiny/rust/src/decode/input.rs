// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! A value that is being decoded: where it stands, and the faults so far.

use std::fmt;

use crate::fault::{Fault, FaultCode};
use crate::json::{Cursor, Kind, Text};

/// A value, its path and the list of faults.
pub(crate) struct Input<'i> {
    pub(super) value: Cursor<'i>,
    pub(super) path: Path<'i>,
    pub(super) faults: &'i mut Vec<Fault>,
    /// Whether the whole document is read tolerantly.
    pub(super) tolerant: bool,
    /// Whether unknown properties and labels are kept in the object around this value.
    pub(super) keeps: bool,
}

/// Where a value stands.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Path<'i> {
    Root,
    Property(&'i Path<'i>, &'i str),
    Item(&'i Path<'i>, usize),
}

/// Writes the path as a JSON Pointer.
impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Root => Ok(()),
            Self::Property(parent, name) => {
                write!(f, "{parent}/")?;
                name.chars().try_for_each(|character| match character {
                    '~' => f.write_str("~0"),
                    '/' => f.write_str("~1"),
                    other => write!(f, "{other}"),
                })
            }
            Self::Item(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

impl<'i> Input<'i> {
    pub(crate) fn new(value: Cursor<'i>, path: Path<'i>, faults: &'i mut Vec<Fault>) -> Self {
        Self { value, path, faults, tolerant: false, keeps: false }
    }

    /// The same, read tolerantly.
    pub(crate) fn tolerant(self) -> Self {
        Self { tolerant: true, keeps: true, ..self }
    }

    /// An item of this value.
    pub(super) fn item(&mut self, index: usize, value: Cursor<'i>) -> Input<'_> {
        let (tolerant, keeps) = (self.tolerant, self.keeps);
        Input { value, path: Path::Item(&self.path, index), faults: self.faults, tolerant, keeps }
    }

    /// A property of this value.
    pub(super) fn property<'s>(&'s mut self, name: &'s str, value: Cursor<'i>) -> Input<'s> {
        let (tolerant, keeps) = (self.tolerant, self.keeps);
        Input { value, path: Path::Property(&self.path, name), faults: self.faults, tolerant, keeps }
    }

    /// Lists a fault of this value.
    pub(super) fn fault(&mut self, code: FaultCode, message: impl Into<String>) {
        self.faults.push(Fault { path: self.path.to_string(), code, message: message.into() });
    }

    /// Lists that the value is of another type, and returns nothing.
    pub(super) fn wrong_type<T>(&mut self, expected: &str) -> Option<T> {
        let found = match self.value.kind() {
            Kind::Null => "null",
            Kind::Boolean(_) => "a boolean",
            Kind::Number(_) => "a number",
            Kind::String(_) => "a string",
            Kind::Array(_) => "an array",
            Kind::Object(_) => "an object",
        };
        self.fault(FaultCode::Type, format!("must be {expected}, not {found}"));
        None
    }

    /// The text of a string, whose characters are checked.
    pub(super) fn string(&mut self) -> Option<&'i str> {
        let Kind::String(text) = self.value.kind() else {
            return self.wrong_type("a string");
        };
        self.check_characters(text);
        Some(text.text)
    }

    /// Lists the faults that any text can have, be it this value or the key of this entry.
    pub(super) fn check_characters(&mut self, text: Text<'_>) {
        let Some(flaws) = text.flaws else {
            return;
        };
        if flaws.nul {
            self.fault(FaultCode::Nul, "must not hold U+0000");
        }
        if flaws.not_unicode.is_some() {
            self.fault(FaultCode::NotUnicode, "must not hold half of a surrogate pair");
        }
    }
}
