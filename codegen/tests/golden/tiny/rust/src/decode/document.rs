// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents: objects that carry the version of their rules.

use super::Input;
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
}
