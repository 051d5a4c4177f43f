// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Unions: the tag is looked at first.

use super::Context;
use super::context::Segment;
use crate::fault::FaultCode;
use crate::json::{Cursor, Kind};

impl<'t> Context<'t> {
    /// The tag of a union; where it is missing or no string, that is the only fault.
    pub(crate) fn tag(&mut self, union: Cursor<'t>, name: &'static str) -> Option<&'t str> {
        let members = self.object(union)?;
        let Some(tag) = members.property(name) else {
            self.fault_of(self.depth(), name, FaultCode::Required, "is required");
            return None;
        };
        let Kind::String(text) = tag.kind() else {
            self.enter(self.depth(), Segment::Property(name));
            return self.wrong_type(tag, "a string");
        };
        Some(text.text)
    }

    /// Lists that no variant has this tag.
    pub(crate) fn unknown_tag<T>(&mut self, name: &'static str) -> Option<T> {
        self.fault_of(self.depth(), name, FaultCode::Enum, "must be the name of a variant");
        None
    }
}
