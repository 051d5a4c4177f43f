//! The workspace's tests with real servers and compilers: one step for each test target with the feature `e2e`.
//!
//! The tests find their servers in `TEST_DATABASE_URLS`, separated by commas, and those that need a whole server find
//! others in `TEST_LONE_DATABASE_URLS`. A test that cannot run a part for want of
//! a toolchain prints a line `skipped: <what and why>`, which ends up in the closing lines; with `CI=true` it fails. A
//! line `figure: <what was measured>` ends up in the step's result.

use super::workspace;
use crate::test::context::Context;
use crate::test::metadata::TestTarget;
use crate::test::step::{Passed, Step, StepResult};
use crate::test::toolchain::Stop;
use crate::test::toolchain::process::Commands;

/// The target that is a part of `--quick`.
const QUICK: &str = "postgres";

/// One step for each of these targets.
pub(in crate::test) fn steps(targets: &[TestTarget]) -> Vec<Step> {
    let targets = targets.iter().filter(|target| target.is_end_to_end);
    targets
        .map(|target| {
            let name = target.name.clone();
            let about = format!("cargo test --test {name}, against real servers and compilers");
            let step = Step::new(target.name.clone(), about, move |context| run(context, &name));
            if target.name == QUICK { step.quick() } else { step }
        })
        .collect()
}

fn run(context: &Context, target: &str) -> StepResult {
    let servers = context.servers().map_err(Stop::Missing)?;
    let lone_servers = context.lone_servers().map_err(Stop::Missing)?;
    let mut command = workspace::cargo_test(context);
    command.args(["--test", target]).env_remove("TEST_DATABASE_URL");
    command.env("TEST_DATABASE_URLS", servers.urls()).env("TEST_LONE_DATABASE_URLS", lone_servers.urls());
    command.args(["--", "--show-output"]);
    if servers.are_given() {
        // There are no others for the tests that need a whole server.
        command.arg("--test-threads=1");
    }
    let output = Commands::default().run(&mut command)?;
    let test_summary = workspace::test_summary(&output);
    let mut said = vec![format!("{test_summary} on {}", servers.description())];
    said.extend(output.lines().filter_map(|line| line.strip_prefix("figure: ")).map(str::to_owned));
    let left_out = output.lines().filter_map(|line| line.strip_prefix("skipped: ")).map(str::to_owned);
    Ok(Passed { summary: said.join("; "), left_out: left_out.collect() })
}
