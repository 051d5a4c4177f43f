//! `cargo xtask test`: every check of this repository, with nothing but Rust and Node to begin with.
//!
//! A check is a [`step::Step`]: a name and a function. Steps begin in order, cheap ones first, two at a time, each to its
//! end whatever the others say, and the last line counts them. What a step needs beyond Rust it finds or fetches itself;
//! where that is impossible the step is skipped, and with `CI=true` that is a failure.

mod context;
mod dart_supabase;
mod folders;
mod metadata;
mod mirror;
mod postgres;
mod report;
mod step;
mod steps;
mod toolchain;

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
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
  cargo xtask test --quick
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

    /// Run what a change needs most often: the library and one PostgreSQL server.
    #[arg(long)]
    quick: bool,

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
    let mut context = Context::new()?;
    context.is_quick = args.quick;
    let steps = chosen(all_steps(&context), args)?;
    let mut report = Report::new(io::stdout(), context.is_ci);
    if args.list {
        report.list(&steps).map_err(unwritable)?;
        return Ok(true);
    }
    let report = run_side_by_side(&steps, &context, report).map_err(unwritable)?;
    // The servers stop before the last line, so that nothing of theirs can follow it.
    drop(context);
    report.close().map_err(unwritable)
}

/// Runs the steps, two at a time where the machine can: many of them wait for a server or for one thread of theirs.
fn run_side_by_side<W: Write + Send>(steps: &[Step], context: &Context, report: Report<W>) -> io::Result<Report<W>> {
    // A server that somebody else looks after is the only one that there is.
    let at_once = if postgres::given().is_some() { 1 } else { thread::available_parallelism()?.get().min(2) };
    let (report, queue) = (Mutex::new(report), Mutex::new((1..).zip(steps)));
    let work = || -> io::Result<()> {
        loop {
            let next = locked(&queue).next();
            let Some((number, step)) = next else { return Ok(()) };
            locked(&report).started(number, steps.len(), step)?;
            let start = Instant::now();
            let result = step.run(context);
            locked(&report).finished(step, result, start.elapsed())?;
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..at_once).map(|_| scope.spawn(work)).collect();
        let panicked = |_| Err(io::Error::other("a step panicked"));
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(panicked))
    })?;
    Ok(report.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Those that build in the workspace's target folder stand apart: there one cargo waits for the other.
fn all_steps(context: &Context) -> Vec<Step> {
    let [clippy, rustdoc, unit, commands] = steps::workspace::building_steps();
    let mut steps = Vec::from(steps::workspace::cheap_steps());
    steps.extend([clippy, steps::typescript::step(), rustdoc, steps::dart::step(), unit, steps::rust::step()]);
    steps.extend([commands, steps::conformance::step()]);
    steps.extend(steps::end_to_end::steps(&context.test_targets));
    steps
}

fn chosen(steps: Vec<Step>, args: &TestArgs) -> Result<Vec<Step>, String> {
    let only = &args.only;
    if let Some(unknown) = only.iter().find(|name| steps.iter().all(|step| step.name() != name.as_str())) {
        let names: Vec<&str> = steps.iter().map(Step::name).collect();
        return Err(format!("there is no step `{unknown}`; the steps are {}", names.join(", ")));
    }
    let is_wanted = |step: &Step| match only.as_slice() {
        [] => !args.quick || step.is_quick(),
        names => names.iter().any(|name| name == step.name()),
    };
    Ok(steps.into_iter().filter(is_wanted).collect())
}

#[expect(clippy::needless_pass_by_value, reason = "handed to map_err by name")]
fn unwritable(error: io::Error) -> String {
    format!("cannot write to standard output: {error}")
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Command {
        #[command(flatten)]
        args: TestArgs,
    }

    fn names(arguments: &str) -> Vec<String> {
        let Ok(Command { args }) = Command::try_parse_from(arguments.split(' ')) else { return Vec::new() };
        let context = Context::new();
        let steps = context.ok().and_then(|context| chosen(all_steps(&context), &args).ok());
        steps.into_iter().flatten().map(|step| step.name().to_owned()).collect()
    }

    #[test]
    fn what_a_failed_step_says_runs_that_step_alone() {
        let all = names("test");
        assert!(all.len() > 10, "{all:?}");
        for name in all {
            let again = report::again(&name);
            let arguments = again.strip_prefix("cargo xtask ").unwrap_or_default();
            assert_eq!(names(arguments), [name], "{again}");
        }
    }

    #[test]
    fn quick_is_a_part_of_all() {
        assert_eq!(names("test --quick"), ["format", "drift", "unit", "postgres"]);
        assert_eq!(names("test --only nothing"), [""; 0]);
    }
}
