// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! What is known while a document is decoded: the faults so far, and how unknown things are treated.

use crate::fault::{Fault, FaultCode};
use crate::json::{Cursor, Kind, Members, Text};

/// The faults so far, where decoding has got to, and how unknown things are treated.
#[derive(Debug, Default)]
pub(crate) struct Context<'t> {
    faults: Vec<Fault>,
    /// Of the value that is being decoded; what was decoded before may have left more behind it.
    path: Vec<Segment<'t>>,
    /// Whether the whole document is read tolerantly.
    pub(super) tolerant: bool,
    /// Whether unknown properties and labels are kept in the object around the value.
    pub(super) keeps: bool,
}

/// A step from a value into it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Segment<'t> {
    Property(&'t str),
    Item(usize),
}

impl<'t> Context<'t> {
    /// For what a newer version may have written.
    pub(crate) fn tolerant() -> Self {
        Self { tolerant: true, keeps: true, ..Self::default() }
    }

    pub(crate) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    /// How many steps lead to the value that is being decoded.
    #[inline]
    pub(super) fn depth(&self) -> usize {
        self.path.len()
    }

    /// Goes on to a part of the value to which so many steps lead.
    #[inline]
    pub(super) fn enter(&mut self, depth: usize, part: Segment<'t>) {
        self.path.truncate(depth);
        self.path.push(part);
    }

    /// Lists a fault of the value.
    #[cold]
    pub(super) fn fault(&mut self, code: FaultCode, message: impl Into<String>) {
        let path = pointer(&self.path);
        self.faults.push(Fault { path, code, message: message.into() });
    }

    /// Lists a fault of a part of the value to which so many steps lead.
    #[cold]
    pub(super) fn fault_of(&mut self, depth: usize, name: &'t str, code: FaultCode, message: impl Into<String>) {
        self.enter(depth, Segment::Property(name));
        self.fault(code, message);
    }

    /// Lists that a value is of another type, and returns nothing.
    #[cold]
    pub(super) fn wrong_type<T>(&mut self, value: Cursor<'t>, expected: &str) -> Option<T> {
        let found = match value.kind() {
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

    /// The properties of an object.
    #[inline]
    pub(crate) fn object(&mut self, value: Cursor<'t>) -> Option<Members<'t>> {
        match value.kind() {
            Kind::Object(members) => Some(members),
            _ => self.wrong_type(value, "an object"),
        }
    }

    /// The text of a string, whose characters are checked.
    #[inline]
    pub(super) fn string(&mut self, value: Cursor<'t>) -> Option<&'t str> {
        let Kind::String(text) = value.kind() else {
            return self.wrong_type(value, "a string");
        };
        self.check_characters(text);
        Some(text.text)
    }

    /// Lists the faults that any text can have, be it a value or the key of an entry.
    #[inline]
    pub(super) fn check_characters(&mut self, text: Text<'t>) {
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

/// A path as a JSON Pointer.
fn pointer(path: &[Segment<'_>]) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match *segment {
            Segment::Item(index) => pointer.push_str(&index.to_string()),
            Segment::Property(name) if name.contains(['~', '/']) => {
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Property(name) => pointer.push_str(name),
        }
    }
    pointer
}
