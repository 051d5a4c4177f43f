//! The languages' toolchains as the checks call them. The tests of generated code share this folder with the steps, so
//! nothing here knows of a step or of where this repository is.

pub(crate) mod cargo;
pub(crate) mod dart;
pub(crate) mod node;
pub(crate) mod process;

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Why a check did not pass.
pub(crate) enum Stop {
    /// It found a fault; the text is everything that its commands printed.
    Failed(String),
    /// It could not run.
    Missing(Missing),
}

/// A toolchain that is not there.
#[derive(Clone)]
pub(crate) struct Missing {
    /// What is missing.
    pub(crate) what: String,
    /// How to get it.
    pub(crate) remedy: String,
}

impl Stop {
    /// A toolchain that is not there, and how to get it.
    pub(crate) fn missing(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::Missing(Missing { what: what.into(), remedy: remedy.into() })
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<String> for Stop {
    fn from(output: String) -> Self {
        Self::Failed(output)
    }
}

/// Writes a file unless it already says the same, so that builds see nothing new.
pub(crate) fn write_if_different(path: &Path, contents: &[u8]) -> io::Result<()> {
    match fs::read(path) {
        Ok(present) if present == contents => Ok(()),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::write(path, contents),
    }
}
