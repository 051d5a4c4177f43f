//! A database that lives: reads what it holds and lets `codegen` compare it with the registry.

pub(crate) mod address;
#[cfg(feature = "database")]
mod client;
#[cfg(feature = "database")]
mod statements;
mod unreachable;

use codegen::database::live::Selection;
use codegen::finding::Finding;

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
pub(crate) fn read(url: &DatabaseUrl, wanted: Selection, _: &str) -> Result<Read, Finding> {
    let address = url.resolve()?;
    let statements = client::read(&address, wanted)?;
    Ok(Read { name: address.name, statements })
}

/// Says which package to build for what this build lacks.
#[cfg(not(feature = "database"))]
pub(crate) fn read(_: &DatabaseUrl, _: Selection, package: &str) -> Result<Read, Finding> {
    let message = "this build has no database client, which only those pay for who need it";
    Err(unreachable::unreachable(message).with_help(format!(
        "cargo run --quiet --package {package} --features database -- check-drift --database-url <URL>"
    )))
}
