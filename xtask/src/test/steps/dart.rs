//! The committed Dart package, when the machine has Dart.

use super::mirror::mirror;
use crate::test::context::Context;
use crate::test::step::{Step, StepResult};
use crate::test::toolchain::dart::{self, dart};
use crate::test::toolchain::process::Commands;

/// The step on `generated/dart`.
pub(in crate::test) fn step() -> Step {
    Step::new("dart", "pub get, analyze, format and test on generated/dart", run)
}

fn run(context: &Context) -> StepResult {
    dart::require()?;
    let package = context.scratch("dart");
    mirror(&context.committed("generated/dart"), &package)?;
    dart::resolve(&package)?;
    let mut commands = Commands::default();
    for arguments in [&["analyze", "--fatal-infos"][..], &["format", "--output=none", "--set-exit-if-changed", "."]] {
        commands.run(dart(&package).args(arguments))?;
    }
    let output = commands.run(dart(&package).arg("test"))?;
    Ok(output.lines().last().unwrap_or_default().trim().to_owned().into())
}
