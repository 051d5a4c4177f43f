// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents: objects that carry the version of their rules.

use super::context::Segment;
use super::{Context, Rule as _, of};
use crate::fault::FaultCode;
use crate::json::{Cursor, Kind, integer};

/// The property that holds the version.
const VERSION: &str = "schema_version";

impl<'t> Context<'t> {
    /// Nothing where the document is of another version: then nothing else is looked at.
    pub(crate) fn check_version(&mut self, document: Cursor<'t>, current: i64) -> Option<()> {
        let Kind::Object(members) = document.kind() else {
            return Some(());
        };
        let Some(version) = members.property(VERSION) else {
            return Some(());
        };
        let Kind::Number(number) = version.kind() else {
            return Some(());
        };
        let (code, message) = match integer(number) {
            Some(found) if found < current => (FaultCode::Outdated, "is older than"),
            Some(found) if found > current => (FaultCode::TooNew, "is newer than"),
            _ => return Some(()),
        };
        self.fault_of(self.depth(), VERSION, code, format!("{message} the current version, {current}"));
        None
    }

    /// The version of a document that can be lifted to the current one; nothing where there is a fault.
    pub(crate) fn version(&mut self, document: Cursor<'t>, current: i64) -> Option<i64> {
        let Kind::Object(members) = document.kind() else {
            return self.wrong_type(document, "an object");
        };
        let Some(version) = members.property(VERSION) else {
            self.fault_of(self.depth(), VERSION, FaultCode::Required, "is required");
            return None;
        };
        let found = {
            self.enter(self.depth(), Segment::Property(VERSION));
            of::<i64>().check(version, self)?
        };
        let (code, message) = match found {
            ..1 => (FaultCode::Outdated, "is older than the first version, 1".to_owned()),
            _ if found > current => (FaultCode::TooNew, format!("is newer than the current version, {current}")),
            _ => return Some(found),
        };
        self.fault(code, message);
        None
    }
}
