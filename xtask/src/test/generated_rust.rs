//! The committed Rust crate: pedantic lints with each set of features, and its own tests.

use std::process::Command;

use super::cargo::{self, cargo};
use super::context::Context;
use super::process::Commands;
use super::step::{Step, StepResult};
use super::{files, workspace};

/// Sets of features that users build the crate with.
const FEATURES: [&[&str]; 3] = [&["--no-default-features"], &[], &["--all-features"]];

/// The step on `generated/rust`.
pub(super) fn step() -> Step {
    Step::new("rust", "clippy pedantic and cargo test on generated/rust", run)
}

fn run(context: &Context) -> StepResult {
    workspace::require_component(context, "clippy", "clippy")?;
    let package = context.scratch("rust");
    files::mirror(&context.committed("generated/rust"), &package)?;
    let in_package = |arguments: &[&str]| -> Command {
        let mut command = cargo(&package);
        // Shared with the crates that the tests generate, which have the same dependencies.
        command.args(arguments).env("CARGO_TARGET_DIR", context.scratch("rust-target"));
        command
    };
    let mut commands = Commands::default();
    for features in FEATURES {
        let mut clippy = in_package(&["clippy", "--all-targets"]);
        commands.run(clippy.args(features).args(["--", "-D", "warnings", "-D", "clippy::pedantic"]))?;
    }
    let mut doc = in_package(&["doc", "--no-deps", "--all-features"]);
    commands.run(doc.env("RUSTDOCFLAGS", "-D warnings"))?;
    let output = commands.run(&mut in_package(&["test", "--all-features"]))?;
    Ok(cargo::test_summary(&output).into())
}
