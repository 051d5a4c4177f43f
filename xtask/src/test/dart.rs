//! The committed Dart package, when the machine has Dart.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::context::Context;
use super::files;
use super::process::{self, Commands};
use super::step::{Step, StepResult, Stop};

/// A `pubspec_overrides.yaml` for machines that cannot reach pub.dev.
const OVERRIDES: &str = "DART_PUB_OVERRIDES";

/// The step on `generated/dart`.
pub(super) fn step() -> Step {
    Step::new("dart", "pub get, analyze, format and test on generated/dart", run)
}

fn run(context: &Context) -> StepResult {
    require()?;
    let package = context.scratch("dart");
    files::mirror(&context.committed("generated/dart"), &package)?;
    let mut commands = Commands::default();
    resolve(&mut commands, &package)?;
    for arguments in [&["analyze", "--fatal-infos"][..], &["format", "--output=none", "--set-exit-if-changed", "."]] {
        commands.run(dart(&package).args(arguments))?;
    }
    let output = commands.run(dart(&package).arg("test"))?;
    Ok(output.lines().last().unwrap_or_default().trim().to_owned().into())
}

/// Resolves the package's dependencies, offline where overrides say where they are.
fn resolve(commands: &mut Commands, package: &Path) -> Result<(), Stop> {
    let mut command = dart(package);
    command.args(["pub", "get"]);
    if let Some(overrides) = overrides() {
        fs::copy(&overrides, package.join("pubspec_overrides.yaml"))
            .map_err(|error| Stop::Failed(format!("cannot copy {OVERRIDES}: {error}")))?;
        command.arg("--offline");
    }
    commands.run(&mut command).map(drop)
}

fn overrides() -> Option<OsString> {
    env::var_os(OVERRIDES).filter(|path| !path.is_empty())
}

fn dart(package: &Path) -> Command {
    let mut command = process::command("dart", package);
    command.arg("--suppress-analytics");
    command
}

fn require() -> Result<(), Stop> {
    let remedy = "Install the Dart SDK and put `dart` on PATH: https://dart.dev/get-dart";
    process::answer("dart", &["--version"]).map(drop).ok_or_else(|| Stop::missing("Dart", remedy))
}
