//! How a command ended.

use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "the program ends with it"]
pub enum Exit {
    /// All is well.
    Fine,
    /// Drift or findings.
    Findings,
    /// The command could not do its work.
    CannotWork,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::CannotWork => 2,
        })
    }
}
