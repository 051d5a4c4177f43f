//! The committed Dart package, when the machine has Dart.

use std::fs;
use std::path::Path;

use crate::test::context::Context;
use crate::test::dart_supabase;
use crate::test::mirror::mirror;
use crate::test::step::{Step, StepResult};
use crate::test::toolchain::Stop;
use crate::test::toolchain::dart::{self, dart};
use crate::test::toolchain::process::Commands;

/// A program that asks the package for Supabase what it sends and what it lets through.
const SUPABASE: &str = "supabase_main.dart";

/// The step on `generated/dart`.
pub(in crate::test) fn step() -> Step {
    Step::new("dart", "pub get, analyze, format and test on generated/dart", run)
}

fn run(context: &Context) -> StepResult {
    dart::require()?;
    let package = context.folders.scratch("dart");
    mirror(&context.folders.committed("generated/dart"), &package)?;
    dart::resolve(&package)?;
    let mut commands = Commands::default();
    for arguments in [&["analyze", "--fatal-infos"][..], &["format", "--output=none", "--set-exit-if-changed", "."]] {
        commands.run(dart(&package).args(arguments))?;
    }
    let output = commands.run(dart(&package).arg("test"))?;
    check_nested(context, &package)?;
    Ok(output.lines().last().unwrap_or_default().trim().to_owned().into())
}

/// The package for Supabase, with packages in the place of Supabase's and Riverpod's that answer as a server does.
fn check_nested(context: &Context, package: &Path) -> Result<(), Stop> {
    let support = context.folders.committed("xtask/tests/toolchains/dart");
    let Some(nested) = dart_supabase::resolve(package, &support.join("stubs"))? else { return Ok(()) };
    let mut commands = Commands::default();
    commands.run(dart(&nested).args(["analyze", "--fatal-infos", "lib"]))?;
    let program = nested.join("tool").join(SUPABASE);
    fs::create_dir_all(nested.join("tool"))?;
    fs::copy(support.join(SUPABASE), &program)?;
    commands.run(dart(&nested).arg("run").arg(&program)).map(drop)
}
