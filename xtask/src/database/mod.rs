//! A database that lives: reads what it holds and lets `codegen` compare it with the registry.

pub(crate) mod address;
#[cfg(feature = "database")]
mod client;
#[cfg(feature = "database")]
mod statements;

use codegen::database::live::Wanted;
use codegen::finding::{Code, Finding};

use address::DatabaseUrl;

/// What a database holds.
#[derive(Debug)]
pub(crate) struct Read {
    /// How it is called, without its password.
    pub(crate) name: String,
    /// The wanted objects as the statements that would make them.
    pub(crate) statements: String,
}

/// Reads the wanted objects; changes nothing.
#[cfg(feature = "database")]
pub(crate) fn read(url: &DatabaseUrl, wanted: Wanted) -> Result<Read, Finding> {
    client::read(&url.resolve()?, wanted)
}

/// Says how to get what this build lacks.
#[cfg(not(feature = "database"))]
pub(crate) fn read(_: &DatabaseUrl, _: Wanted) -> Result<Read, Finding> {
    Err(unreachable("this build has no database client, which only those pay for who need it")
        .with_help("cargo run --quiet --package xtask --features database -- check-drift --database-url <URL>"))
}

fn unreachable(message: impl Into<String>) -> Finding {
    Finding::new(Code::DatabaseUnreachable, "--database-url", message)
}
