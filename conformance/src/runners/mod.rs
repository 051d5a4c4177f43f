//! The languages, each behind one process or library that knows every registry.

mod dart;
mod files;
mod json_schema;
mod postgres;
mod process;
mod runner;
mod rust;
mod subject;
mod typescript;

use std::fs;
use std::path::Path;

pub(crate) use self::runner::Runner;
use crate::args::Args;
use crate::registry::Registry;
use crate::toolchain::Stop;

/// The runners of one language, built and started in a folder of their own.
type Start = fn(&[Registry], &Path) -> Result<Vec<Box<dyn Runner>>, Stop>;

/// Every language. One more is an entry here: a [`process::Process`] that reads a question and writes an answer a line, or
/// anything else that is a [`Runner`].
const ALL: [(&str, Start); 6] = [
    ("rust", rust::start),
    ("dart", dart::start),
    ("typescript", typescript::start),
    ("json_schema", json_schema::start),
    ("ajv", json_schema::start_ajv),
    ("postgres", postgres::start),
];

/// The languages that this machine has, and why others are left out.
pub(crate) struct Started {
    pub(crate) runners: Vec<Box<dyn Runner>>,
    pub(crate) left_out: Vec<String>,
}

/// Builds and starts the runners that are asked for.
pub(crate) fn start(args: &Args, registries: &[Registry]) -> Result<Started, String> {
    let folder = args.folder()?;
    if let Some(unknown) = args.only.iter().find(|only| ALL.iter().all(|(name, _)| name != only)) {
        return Err(format!("there is no language `{unknown}`; they are {}", ALL.map(|(name, _)| name).join(", ")));
    }
    let mut started = Started { runners: Vec::new(), left_out: Vec::new() };
    for (name, start) in ALL.into_iter().filter(|(name, _)| args.wants(name)) {
        let folder = folder.join(name);
        fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        match start(registries, &folder) {
            Ok(runners) => started.runners.extend(runners),
            Err(Stop::Missing(missing)) => {
                started.left_out.push(format!("{} is missing. {}", missing.what, missing.remedy));
            }
            Err(Stop::Failed(output)) => return Err(format!("the runner of {name} cannot be built:\n{output}")),
        }
    }
    Ok(started)
}
