//! Dart.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::Stop;
use super::process::{self, Commands};

/// A `pubspec_overrides.yaml` for machines that cannot reach pub.dev.
const OVERRIDES: &str = "DART_PUB_OVERRIDES";

/// Resolves the package's dependencies, offline where overrides say where they are.
pub(crate) fn resolve(package: &Path) -> Result<(), Stop> {
    let mut command = dart(package);
    command.args(["pub", "get"]);
    if let Some(overrides) = overrides() {
        fs::copy(&overrides, package.join("pubspec_overrides.yaml"))
            .map_err(|error| Stop::Failed(format!("cannot copy {OVERRIDES}: {error}")))?;
        command.arg("--offline");
    }
    Commands::default().run(&mut command).map(drop)
}

fn overrides() -> Option<OsString> {
    env::var_os(OVERRIDES).filter(|path| !path.is_empty())
}

/// A Dart command that runs in a package.
pub(crate) fn dart(package: &Path) -> Command {
    let mut command = process::command("dart", package);
    command.arg("--suppress-analytics");
    command
}

/// Stops the check where Dart is missing.
pub(crate) fn require() -> Result<(), Stop> {
    let remedy = "Install the Dart SDK and put `dart` on PATH: https://dart.dev/get-dart";
    process::answer("dart", &["--version"]).map(drop).ok_or_else(|| Stop::missing("Dart", remedy))
}
