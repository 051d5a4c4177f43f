// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Unions: the tag is looked at first.

use super::Input;
use crate::fault::FaultCode;
use crate::json::Kind;

impl<'i> Input<'i> {
    /// The tag of a union; where it is missing or no string, that is the only fault.
    pub(crate) fn tag(&mut self, name: &'static str) -> Option<&'i str> {
        let Kind::Object(members) = self.value.kind() else {
            return self.wrong_type("an object");
        };
        let Some(tag) = members.property(name) else {
            let value = self.value;
            self.property(name, value).fault(FaultCode::Required, "is required");
            return None;
        };
        match tag.kind() {
            Kind::String(text) => Some(text.text),
            _ => self.property(name, tag).wrong_type("a string"),
        }
    }

    /// Lists that no variant has this tag.
    pub(crate) fn unknown_tag<T>(&mut self, name: &'static str) -> Option<T> {
        let value = self.value;
        self.property(name, value).fault(FaultCode::Enum, "must be the name of a variant");
        None
    }
}
