//! `plan`: shows the migrations that are still to come; writes nothing.

use clap::Args;
use codegen::database;

use crate::exit::Exit;
use crate::flags::{Common, PlanFormat};
use crate::migrations::Version;
use crate::prepare::{Inputs, Stop};
use crate::registry::Registry;
use crate::report::{Reporter, Work};
use crate::version;

/// Flags of `plan`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  {program} plan
  {program} plan --format json --base origin/main")]
pub struct PlanArgs {
    /// Flags of every command.
    #[command(flatten)]
    pub(crate) common: Common<PlanFormat>,
    /// The version of a new migration, as for `gen`.
    #[arg(long, value_name = "VERSION", value_parser = version::parse)]
    pub(crate) migration_version: Option<u64>,
}

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
