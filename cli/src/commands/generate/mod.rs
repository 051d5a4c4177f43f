//! `gen`: writes what the registry says.

mod watch;

use clap::Args;
use codegen::finding::{Findings, Remedy};
use codegen::plan::Plan;
use codegen::report::Tally;

use crate::exit::Exit;
use crate::flags::Common;
use crate::migrations::Version;
use crate::prepare::Prepared;
use crate::progress::Progress;
use crate::registry::{Location, Registry};
use crate::report::{Reporter, Work};
use crate::version;
use crate::writer::{self, Failure};

/// Flags of `gen`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  {program} gen
  {program} gen --watch
  {program} gen --base origin/main    # after a merge: plans this branch's migrations anew")]
pub struct GenArgs {
    /// Flags of every command.
    #[command(flatten)]
    pub(crate) common: Common,
    /// Overwrite and delete files that were edited or that the manifest does not list. Committed migrations stay.
    #[arg(long)]
    pub(crate) force: bool,
    /// Do it again whenever the registry or a migration changes, until Ctrl-C.
    #[arg(long, conflicts_with_all = ["force", "migration_version"])]
    pub(crate) watch: bool,
    /// The version of a new migration, 14 digits `YYYYMMDDhhmmss`; the present time (UTC) when left out.
    #[arg(long, value_name = "VERSION", value_parser = version::parse)]
    pub(crate) migration_version: Option<u64>,
}

/// Generates once or, with `--watch`, until the process is ended.
pub(crate) fn run(args: &GenArgs) -> Exit {
    let location = match Location::find(args.common.flags.registry.as_deref()) {
        Ok(location) => location,
        Err(finding) => return Reporter::new(&args.common, Work::Write).cannot_work(&finding.into()),
    };
    // Where there is nothing to begin with, a path is wrong: nobody wants to wait for that.
    if args.watch && location.path.exists() {
        watch::run(&location, || run_once(args, &location));
    }
    run_once(args, &location)
}

/// Writes everything or, where somebody's work would be lost, nothing.
fn run_once(args: &GenArgs, location: &Location) -> Exit {
    let mut reporter = Reporter::new(&args.common, Work::Write);
    // Held until the process ends.
    let registry = match Registry::lock_at(location) {
        Ok(registry) => registry,
        Err(finding) => return reporter.cannot_work(&finding.into()),
    };
    reporter.locate(&registry);
    let locked = registry.is_locked;
    let version = args.migration_version.map_or(Version::Now, Version::Given);
    let progress = Progress::start("gen");
    let prepared = Prepared::load(&registry, &args.common.base, version);
    drop(progress);
    match prepared {
        Ok(prepared) => {
            if locked {
                prepared.clean();
            }
            prepared.plan(|plan| carry_out(&prepared, plan, args.force, locked, &reporter))
        }
        Err(stop) => reporter.stop(&registry, &stop),
    }
}

fn carry_out(prepared: &Prepared, plan: &Plan<'_>, force: bool, locked: bool, reporter: &Reporter) -> Exit {
    if plan.findings.gravest() == Some(Remedy::Blocked) {
        return reporter.cannot_work(&needing(plan, Remedy::Force));
    }
    let losses = plan.changes.iter().filter(|change| change.needs_force).count();
    if losses > 0 && !force {
        let files = if losses == 1 { "1 file".to_owned() } else { format!("{losses} files") };
        let closing = format!("Nothing was written: {files} would lose what somebody else wrote.");
        let tally = Tally { unchanged: plan.unchanged, ..Tally::default() };
        return reporter.files(&needing(plan, Remedy::Force), None, tally, &closing, Exit::Findings);
    }
    match writer::write(&prepared.folder, &plan.changes) {
        Ok(tally) => {
            if locked {
                writer::forget_unfinished(&prepared.folder, &prepared.manifest);
            }
            let tally = Tally { unchanged: plan.unchanged, ..tally };
            let left = needing(plan, Remedy::Person);
            let exit = if left.is_empty() { Exit::Fine } else { Exit::Findings };
            reporter.files(&left, None, tally, &summary(tally), exit)
        }
        Err(Failure::Refused(problems)) => reporter.cannot_work(&problems),
        Err(Failure::HalfDone(problem)) => reporter.half_done(&problem.into()),
    }
}

/// The findings that a remedy or a graver one mends.
fn needing(plan: &Plan<'_>, remedy: Remedy) -> Findings {
    plan.findings.items().iter().filter(|finding| finding.remedy() >= remedy).cloned().collect()
}

fn summary(tally: Tally) -> String {
    let Tally { created, updated, removed, unchanged } = tally;
    format!("gen: {created} created, {updated} updated, {removed} removed, {unchanged} unchanged")
}
