//! `check-drift`: reports where the disk does not say what the registry says.

use std::mem;

use codegen::finding::{Findings, Length, Remedy};
use codegen::plan::{Action, Plan};
use codegen::report::Tally;

use crate::cli::CheckDriftArgs;
use crate::elsewhere::Elsewhere;
use crate::migrations::Version;
use crate::prepare::Prepared;
use crate::progress::Progress;
use crate::registry::Registry;
use crate::report::{Exit, Reporter, Work};

/// Compares and reports; writes nothing.
pub(crate) fn run(args: &CheckDriftArgs) -> Exit {
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
            let elsewhere = match Elsewhere::compare(args, &registry) {
                Ok(elsewhere) => elsewhere,
                Err(stop) => return reporter.stop(&registry, &stop),
            };
            let exit = prepared.plan(|plan| report(plan, &elsewhere, args.full_diff, &reporter));
            // The process ends here: to free megabytes of text first would only cost time.
            mem::forget(prepared);
            exit
        }
        Err(stop) => reporter.stop(&registry, &stop),
    }
}

fn report(plan: &Plan<'_>, elsewhere: &Elsewhere, full_diff: bool, reporter: &Reporter) -> Exit {
    let length = if full_diff { Length::Full } else { Length::Cut };
    let mut findings = plan.findings.clone();
    findings.extend(elsewhere.findings.items().iter().cloned());
    let exit = match findings.gravest() {
        None => Exit::Fine,
        Some(Remedy::Blocked) => Exit::CannotWork,
        Some(_) => Exit::Findings,
    };
    let closing = closing(plan, &findings, elsewhere);
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

fn closing(plan: &Plan<'_>, findings: &Findings, elsewhere: &Elsewhere) -> String {
    let fine = match plan.unchanged {
        1 => "1 file is as the registry says".to_owned(),
        count => format!("{count} files are as the registry says"),
    };
    let compared = match elsewhere.compared.join(" and ") {
        names if names.is_empty() => names,
        names => format!("; compared with {names}"),
    };
    match findings.items().len() {
        0 => format!("check-drift: {fine}{compared}"),
        1 => format!("check-drift: 1 finding; {fine}{compared}"),
        found => format!("check-drift: {found} findings; {fine}{compared}"),
    }
}
