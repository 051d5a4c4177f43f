//! The steps on this workspace itself: shape, lints, docs, tests, and whether `generated/` is what the registry says.

use super::cargo::{self, cargo};
use super::context::Context;
use super::process::{self, Commands};
use super::step::{Passed, Step, StepResult, Stop};

/// The feature as the workspace's root spells it.
const END_TO_END: &str = "xtask/e2e";

/// Steps that build nothing.
pub(super) fn cheap_steps() -> Vec<Step> {
    vec![
        Step::new("format", "cargo fmt --check on the workspace", format),
        Step::new("drift", "cargo xtask check-drift on this repository", drift),
    ]
}

/// Steps that build the workspace. The tests' builds share all that they can.
pub(super) fn building_steps() -> Vec<Step> {
    vec![
        Step::new("clippy", "cargo clippy on the workspace, every warning an error", clippy),
        Step::new("rustdoc", "cargo doc on the workspace, every warning an error", rustdoc),
        Step::new("unit", "cargo test on the workspace, without servers and other languages", unit),
    ]
}

fn format(context: &Context) -> StepResult {
    let mut command = cargo(&context.root);
    require_component(context, "fmt", "rustfmt")?;
    Commands::default().run(command.args(["fmt", "--all", "--check"]))?;
    Ok(Passed::default())
}

fn drift(context: &Context) -> StepResult {
    let output = Commands::default().run(process::command(&context.xtask, &context.root).arg("check-drift"))?;
    Ok(output.lines().last().unwrap_or_default().to_owned().into())
}

fn clippy(context: &Context) -> StepResult {
    require_component(context, "clippy", "clippy")?;
    let mut command = cargo(&context.root);
    command.args(["clippy", "--workspace", "--all-targets", "--features", END_TO_END, "--", "-D", "warnings"]);
    Commands::default().run(&mut command)?;
    Ok(Passed::default())
}

fn rustdoc(context: &Context) -> StepResult {
    let mut command = cargo(&context.root);
    command.args(["doc", "--workspace", "--no-deps", "--document-private-items"]).env("RUSTDOCFLAGS", "-D warnings");
    Commands::default().run(&mut command)?;
    Ok(Passed::default())
}

fn unit(context: &Context) -> StepResult {
    let mut commands = Commands::default();
    let mut tests = cargo_test(context);
    tests.args(["--lib", "--bins"]);
    for target in context.test_targets.iter().filter(|target| !target.is_end_to_end) {
        tests.args(["--test", &target.name]);
    }
    let mut output = commands.run(&mut tests)?;
    output += &commands.run(cargo_test(context).arg("--doc"))?;
    Ok(cargo::test_summary(&output).into())
}

/// `cargo test` with the features that every test of the workspace is built with, so that each is built once.
pub(super) fn cargo_test(context: &Context) -> std::process::Command {
    let mut command = cargo(&context.root);
    command.args(["test", "--workspace", "--features", END_TO_END]);
    command
}

/// Stops the step when the Rust toolchain lacks one of its components.
pub(super) fn require_component(context: &Context, subcommand: &str, component: &str) -> Result<(), Stop> {
    let found = Commands::default().run(cargo(&context.root).args([subcommand, "--version"]));
    found.map(drop).map_err(|_| Stop::missing(component, format!("rustup component add {component}")))
}
