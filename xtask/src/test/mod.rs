//! `cargo xtask test`: every check of this repository, with nothing but Rust and Node to begin with.
//!
//! A check is a [`step::Step`]: a name and a function. Steps run in order, cheap ones first, each to its end whatever
//! the ones before it said, and the last line counts them. What a step needs beyond Rust it finds or fetches itself;
//! where that is impossible the step is skipped, and with `CI=true` that is a failure.

mod context;
mod dart_supabase;
mod metadata;
mod postgres;
mod report;
mod step;
mod steps;
mod toolchain;

use std::io::{self, Write as _};
use std::time::Instant;

pub(crate) use context::Context;
use report::Report;
use step::Step;
pub(crate) use toolchain::cargo::program as cargo_program;

use cli::Exit;

/// Arguments of `cargo xtask test`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cargo xtask test
  cargo xtask test --only format,drift,clippy,unit

Environment:
  CI=true             a missing toolchain is a failure instead of a skipped step
  TEST_DATABASE_URL   a PostgreSQL server to use instead of ones that are started for the run; its user must be a superuser
                      and not called postgres, who is none on Supabase
  DART_PUB_OVERRIDES  a pubspec_overrides.yaml for Dart packages on machines that cannot reach pub.dev
  XTASK_SEED          a seed that the property tests printed, to see the same registries again
  XTASK_LONG=1        faults that the tests must notice are tried on every PostgreSQL version and in all registries
  XTASK_HISTORIES     how many random histories run on the PostgreSQL servers; 500 take some minutes")]
pub(crate) struct TestArgs {
    /// Run only these steps.
    #[arg(long, value_name = "STEP", num_args = 1.., value_delimiter = ',')]
    only: Vec<String>,

    /// List the steps and run none.
    #[arg(long)]
    list: bool,
}

/// Runs the command. A failed step is a finding.
pub(crate) fn run(args: &TestArgs) -> Exit {
    match try_run(args) {
        Ok(true) => Exit::Fine,
        Ok(false) => Exit::Findings,
        Err(message) => {
            // Nothing is left to do for an error that cannot even be written.
            let _ = writeln!(io::stderr(), "error: {message}");
            Exit::CannotWork
        }
    }
}

/// The names of the steps; none outside of the repository.
pub(crate) fn step_names() -> Vec<String> {
    let context = Context::new();
    let steps = context.iter().flat_map(all_steps);
    steps.map(|step| step.name().to_owned()).collect()
}

fn try_run(args: &TestArgs) -> Result<bool, String> {
    let context = Context::new()?;
    let steps = chosen(all_steps(&context), &args.only)?;
    let mut report = Report::new(io::stdout(), context.is_ci);
    if args.list {
        report.list(&steps).map_err(unwritable)?;
        return Ok(true);
    }
    for (index, step) in steps.iter().enumerate() {
        report.started(index + 1, steps.len(), step).map_err(unwritable)?;
        let start = Instant::now();
        let result = step.run(&context);
        report.finished(step, result, start.elapsed()).map_err(unwritable)?;
    }
    // The servers stop before the last line, so that nothing of theirs can follow it.
    drop(context);
    report.close().map_err(unwritable)
}

fn all_steps(context: &Context) -> Vec<Step> {
    let mut steps = steps::workspace::cheap_steps();
    steps.push(steps::typescript::step());
    steps.push(steps::dart::step());
    steps.extend(steps::workspace::building_steps());
    steps.push(steps::rust::step());
    steps.push(steps::conformance::step());
    steps.extend(steps::end_to_end::steps(&context.test_targets));
    steps
}

fn chosen(steps: Vec<Step>, only: &[String]) -> Result<Vec<Step>, String> {
    if let Some(unknown) = only.iter().find(|name| steps.iter().all(|step| step.name() != name.as_str())) {
        let names: Vec<&str> = steps.iter().map(Step::name).collect();
        return Err(format!("there is no step `{unknown}`; the steps are {}", names.join(", ")));
    }
    Ok(steps.into_iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name())).collect())
}

#[expect(clippy::needless_pass_by_value, reason = "handed to map_err by name")]
fn unwritable(error: io::Error) -> String {
    format!("cannot write to standard output: {error}")
}
