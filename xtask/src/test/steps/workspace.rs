//! The steps on this workspace itself: shape, lints, docs, tests, and whether `generated/` is what the registry says.

use std::process::Command;

use crate::test::context::Context;
use crate::test::step::{Passed, Step, StepResult};
use crate::test::toolchain::Stop;
use crate::test::toolchain::cargo::cargo;
use crate::test::toolchain::process::{self, Commands};

/// The package that all the others stand on.
const LIBRARY: &str = "codegen";

/// The feature as the workspace's root spells it.
const END_TO_END: &str = "xtask/e2e";

/// Steps that build nothing.
pub(in crate::test) fn cheap_steps() -> [Step; 2] {
    [
        Step::new("format", "cargo fmt --check on the workspace", format).quick(),
        Step::new("drift", "cargo xtask check-drift on this repository", drift).quick(),
    ]
}

/// Steps that build the workspace. The tests' builds share all that they can.
pub(in crate::test) fn building_steps() -> [Step; 4] {
    [
        Step::new("clippy", "cargo clippy on the workspace, every warning an error", clippy),
        Step::new("rustdoc", "cargo doc on the workspace, every warning an error", rustdoc),
        Step::new("unit", "cargo test on the library, and the unit tests of the rest", unit).quick(),
        Step::new("commands", "cargo test on the program, without servers and other languages", commands),
    ]
}

fn format(context: &Context) -> StepResult {
    let mut command = cargo(&context.folders.root);
    require_component(context, "fmt", "rustfmt")?;
    Commands::default().run(command.args(["fmt", "--all", "--check"]))?;
    Ok(Passed::default())
}

fn drift(context: &Context) -> StepResult {
    let output = Commands::default().run(process::command(&context.xtask, &context.folders.root).arg("check-drift"))?;
    Ok(output.lines().last().unwrap_or_default().to_owned().into())
}

fn clippy(context: &Context) -> StepResult {
    require_component(context, "clippy", "clippy")?;
    let mut command = cargo(&context.folders.root);
    command.args(["clippy", "--workspace", "--all-targets", "--features", END_TO_END, "--", "-D", "warnings"]);
    Commands::default().run(&mut command)?;
    Ok(Passed::default())
}

fn rustdoc(context: &Context) -> StepResult {
    let mut command = cargo(&context.folders.root);
    command.args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
    Commands::default().run(&mut command)?;
    Ok(Passed::default())
}

fn unit(context: &Context) -> StepResult {
    let mut tests = cargo_test(context);
    tests.args(["--lib", "--bins"]).args(tests_of(context, |package| package == LIBRARY));
    let output = Commands::default().run(&mut tests)?;
    Ok(test_summary(&output).into())
}

fn commands(context: &Context) -> StepResult {
    let mut commands = Commands::default();
    let mut output = commands.run(cargo_test(context).args(tests_of(context, |package| package != LIBRARY)))?;
    output += &commands.run(cargo_test(context).arg("--doc"))?;
    // What users build: the tests of the other targets bring features along.
    output += &commands.run(cargo(&context.folders.root).args([
        "test",
        "--package",
        "cli",
        "--test",
        "commands",
        "without_database",
    ]))?;
    Ok(test_summary(&output).into())
}

/// Names the tests of some packages that need no servers and other languages.
fn tests_of(context: &Context, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let targets = context.test_targets.iter().filter(|target| !target.is_end_to_end && is_wanted(&target.package));
    targets.flat_map(|target| ["--test".to_owned(), target.name.clone()]).collect()
}

/// `cargo test` with the features that every test of the workspace is built with, so that each is built once.
pub(super) fn cargo_test(context: &Context) -> Command {
    let mut command = cargo(&context.folders.root);
    command.args(["test", "--workspace", "--no-fail-fast", "--features", END_TO_END]);
    command
}

/// Stops the step when the Rust toolchain lacks one of its components.
pub(super) fn require_component(context: &Context, subcommand: &str, component: &str) -> Result<(), Stop> {
    let found = Commands::default().run(cargo(&context.folders.root).args([subcommand, "--version"]));
    found.map(drop).map_err(|_| Stop::missing(component, format!("rustup component add {component}")))
}

/// Adds up the tests in what `cargo test` printed.
pub(super) fn test_summary(output: &str) -> String {
    let mut counts = [0_usize; 3];
    for line in output.lines().filter_map(|line| line.strip_prefix("test result: ")) {
        let words: Vec<&str> = line.split([' ', ';']).collect();
        for (count, word) in counts.iter_mut().zip(["passed", "failed", "ignored"]) {
            let number = words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse::<usize>().ok());
            *count += number.unwrap_or_default();
        }
    }
    match counts {
        [passed, _, 0] => format!("{passed} tests"),
        [passed, _, ignored] => format!("{passed} tests, {ignored} ignored"),
    }
}

#[cfg(test)]
mod tests {
    use super::test_summary;

    #[test]
    fn adds_up_what_several_test_binaries_say() {
        let output = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 1 filtered out; finished in 0.00s\n\
            test result: ok. 40 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        assert_eq!(test_summary(output), "42 tests");
        assert_eq!(test_summary(&output.replace("0 ignored", "1 ignored")), "42 tests, 2 ignored");
    }
}
