//! `check-drift`: reports where the disk does not say what the registry says.

mod database_checks;

use std::mem;
use std::path::PathBuf;

use clap::Args;
use codegen::finding::{Findings, Length, Remedy};
use codegen::plan::{Action, Plan};
use codegen::report::Tally;

use self::database_checks::DatabaseChecks;
use crate::database::address::DatabaseUrl;
use crate::exit::Exit;
use crate::flags::Common;
use crate::migrations::Version;
use crate::prepare::{Inputs, Prepared, Stop};
use crate::program::Program;
use crate::progress::Progress;
use crate::registry::Registry;
use crate::report::{Reporter, Work};

/// Flags of `check-drift`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  {program} check-drift
  {program} check-drift --format github --base origin/main
  {program} check-drift --format sarif > drift.sarif
  {program} check-drift --database-types src/database.types.ts")]
pub struct CheckDriftArgs {
    /// Flags of every command.
    #[command(flatten)]
    pub(crate) common: Common,
    /// Show long diffs whole.
    #[arg(long)]
    pub(crate) full_diff: bool,
    /// Compare a database too, read only; `env:NAME` takes its address from the variable NAME. Needs a build with
    /// `--features database`.
    #[arg(long, value_name = "URL")]
    pub(crate) database_url: Option<DatabaseUrl>,
    /// Compare the enums of a file that `supabase gen types typescript` wrote too.
    #[arg(long, value_name = "PATH")]
    pub(crate) database_types: Option<PathBuf>,
}

/// Compares and reports; writes nothing.
pub(crate) fn run(args: &CheckDriftArgs, program: &Program) -> Exit {
    let mut reporter = Reporter::new(&args.common, Work::Compare);
    let registry = match Registry::open(args.common.flags.registry.as_deref()) {
        Ok(registry) => registry,
        Err(finding) => return reporter.cannot_work(&finding.into()),
    };
    reporter.locate(&registry);
    let progress = Progress::start("check-drift");
    let prepared = Prepared::load(&registry, &args.common.base, Version::Pending);
    drop(progress);
    match prepared {
        Ok(prepared) => {
            let checks = match database_checks(args, &registry, &prepared.inputs, program) {
                Ok(checks) => checks,
                Err(stop) => return reporter.stop(&registry, &stop),
            };
            let exit = prepared.plan(|plan| report(plan, &checks, args.full_diff, &reporter));
            // The process ends here: to free megabytes of text first would only cost time.
            mem::forget(prepared);
            exit
        }
        Err(stop) => reporter.stop(&registry, &stop),
    }
}

/// Compares what the command line names beside the outputs.
fn database_checks(
    args: &CheckDriftArgs,
    registry: &Registry,
    inputs: &Inputs,
    program: &Program,
) -> Result<DatabaseChecks, Stop> {
    let mut checks = DatabaseChecks::default();
    if let Some(path) = &args.database_types {
        checks.compare_types(path, args.common.format, registry, &inputs.model);
    }
    if let Some(url) = &args.database_url {
        checks.compare_database(url, program.package, registry, inputs)?;
    }
    Ok(checks)
}

fn report(plan: &Plan<'_>, checks: &DatabaseChecks, full_diff: bool, reporter: &Reporter) -> Exit {
    let length = if full_diff { Length::Full } else { Length::Cut };
    let mut findings = plan.findings.clone();
    findings.extend(checks.findings.items().iter().cloned());
    let exit = match findings.gravest() {
        None => Exit::Fine,
        Some(Remedy::Blocked) => Exit::CannotWork,
        Some(_) => Exit::Findings,
    };
    let closing = closing(plan, &findings, checks);
    reporter.files(&findings, Some(length), would_change(plan), &closing, exit)
}

/// What `gen` would do.
fn would_change(plan: &Plan<'_>) -> Tally {
    let count = |wanted: fn(&Action<'_>) -> bool| plan.changes.iter().filter(|change| wanted(&change.action)).count();
    Tally {
        created: count(|action| matches!(action, Action::Create(_))),
        updated: count(|action| matches!(action, Action::Update(_))),
        removed: count(|action| matches!(action, Action::Remove)),
        unchanged: plan.unchanged,
    }
}

fn closing(plan: &Plan<'_>, findings: &Findings, checks: &DatabaseChecks) -> String {
    let fine = match plan.unchanged {
        1 => "1 file is as the registry says".to_owned(),
        count => format!("{count} files are as the registry says"),
    };
    let compared = match checks.compared.join(" and ") {
        names if names.is_empty() => names,
        names => format!("; compared with {names}"),
    };
    match findings.items().len() {
        0 => format!("check-drift: {fine}{compared}"),
        1 => format!("check-drift: 1 finding; {fine}{compared}"),
        found => format!("check-drift: {found} findings; {fine}{compared}"),
    }
}
