//! The committed TypeScript package.

use super::mirror::mirror;
use crate::test::context::Context;
use crate::test::step::{Step, StepResult};
use crate::test::toolchain::node;
use crate::test::toolchain::process::{self, Commands};

/// The step on `generated/typescript`.
pub(in crate::test) fn step() -> Step {
    Step::new("typescript", "tsc and the tests of generated/typescript", run)
}

fn run(context: &Context) -> StepResult {
    node::require()?;
    let package = context.scratch("typescript");
    mirror(&context.committed("generated/typescript"), &package)?;
    node::install(&package)?;
    let output = Commands::default().run(process::command(node::npm(), &package).arg("test"))?;
    Ok(test_summary(&output).into())
}

/// The counts in what `node --test` printed.
fn test_summary(output: &str) -> String {
    let count = |word: &str| {
        let counts = output.lines().filter_map(|line| line.trim_start_matches(['#', 'ℹ', ' ']).strip_prefix(word));
        counts.filter_map(|rest| rest.trim().parse::<usize>().ok()).sum::<usize>()
    };
    format!("{} tests", count("pass "))
}
