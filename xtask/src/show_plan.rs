//! `plan`: shows the migrations that are still to come; writes nothing.

use codegen::database;

use crate::cli::PlanArgs;
use crate::migrations::Version;
use crate::prepare::{Inputs, Stop};
use crate::registry::Registry;
use crate::report::{Exit, Reporter, Work};

/// Reads the registry and the history, and prints what lies between them.
pub(crate) fn run(args: &PlanArgs) -> Exit {
    let mut reporter = Reporter::new(&args.common, Work::Show);
    let registry = match Registry::open(args.common.flags.registry.as_deref()) {
        Ok(registry) => registry,
        Err(finding) => return reporter.cannot_work(&finding.into()),
    };
    reporter.locate(&registry);
    let version = args.migration_version.map_or(Version::Now, Version::Given);
    let pending = Inputs::read(&registry, &args.common.base, version).and_then(|Inputs { model, history, text }| {
        database::pending(&model, &history).map_err(|findings| Stop::History { findings, text })
    });
    match pending {
        Ok(pending) => reporter.pending(&pending),
        Err(stop) => reporter.stop(&registry, &stop),
    }
}
