//! The committed Rust crate: pedantic lints with each set of features, and its own tests.

use std::process::Command;

use super::workspace;
use crate::test::context::Context;
use crate::test::mirror::mirror;
use crate::test::step::{Step, StepResult};
use crate::test::toolchain::cargo::cargo;
use crate::test::toolchain::process::Commands;
use crate::test::toolchain::write_if_different;

/// Sets of features that users build the crate with.
const FEATURES: [&[&str]; 3] = [&["--no-default-features"], &[], &["--all-features"]];

/// The step on `generated/rust`.
pub(in crate::test) fn step() -> Step {
    Step::new("rust", "clippy pedantic and cargo test on generated/rust", run)
}

fn run(context: &Context) -> StepResult {
    workspace::require_component(context, "clippy", "clippy")?;
    // Its own workspace: the copy may lie below this one's, which knows nothing of it.
    let workspace = context.folders.scratch("rust");
    let package = workspace.join("crate");
    mirror(&context.folders.committed("generated/rust"), &package)?;
    write_if_different(&workspace.join("Cargo.toml"), b"[workspace]\nresolver = \"3\"\nmembers = [\"crate\"]\n")?;
    let in_package = |arguments: &[&str]| -> Command {
        let mut command = cargo(&package);
        // Shared with the crates that the tests generate, which have the same dependencies.
        command.args(arguments).env("CARGO_TARGET_DIR", context.folders.scratch("rust-target"));
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
    Ok(workspace::test_summary(&output).into())
}
