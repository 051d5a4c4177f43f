//! Cargo.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use super::process;

/// A cargo command that runs in a folder.
pub(crate) fn cargo(directory: &Path) -> Command {
    let mut command = process::command(program(), directory);
    // What cargo told this program about its own package is not meant for the packages that are built here.
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    command
}

/// The cargo that started this program.
pub(crate) fn program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
