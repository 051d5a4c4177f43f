// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents: objects that carry the version of their rules.

use super::{Input, Rule as _, of};
use crate::fault::FaultCode;
use crate::json::{Kind, integer};

/// The property that holds the version.
const VERSION: &str = "schema_version";

impl Input<'_> {
    /// Nothing where the document is of another version: then nothing else is looked at.
    pub(crate) fn check_version(&mut self, current: i64) -> Option<()> {
        let Kind::Object(members) = self.value.kind() else {
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
        self.property(VERSION, version).fault(code, format!("{message} the current version, {current}"));
        None
    }

    /// The version of a document that can be lifted to the current one; nothing where there is a fault.
    pub(crate) fn version(&mut self, current: i64) -> Option<i64> {
        let Kind::Object(members) = self.value.kind() else {
            return self.wrong_type("an object");
        };
        let Some(version) = members.property(VERSION) else {
            let value = self.value;
            self.property(VERSION, value).fault(FaultCode::Required, "is required");
            return None;
        };
        let found = of::<i64>().check(self.property(VERSION, version))?;
        let (code, message) = match found {
            ..1 => (FaultCode::Outdated, "is older than the first version, 1".to_owned()),
            _ if found > current => (FaultCode::TooNew, format!("is newer than the current version, {current}")),
            _ => return Some(found),
        };
        self.property(VERSION, version).fault(code, message);
        None
    }
}
