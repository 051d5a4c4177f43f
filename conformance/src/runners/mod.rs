//! The languages, each behind one process or library that knows every registry.

mod dart;
mod json_schema;
mod postgres;
mod process;
mod rust;
mod typescript;

use std::fs;
use std::io;
use std::path::Path;

use codegen::emit::Target;

use crate::answer::{Answer, Question};
use crate::args::Args;
use crate::registry::Registry;
use crate::toolchain::{Stop, write_if_different};

/// Says what documents mean.
pub(crate) trait Runner: Send {
    /// The name in reports.
    fn name(&self) -> &str;

    /// One answer to each question, in order.
    fn ask(&mut self, questions: &[Question]) -> Result<Vec<Answer>, String>;
}

/// The runners of one language, built and started in a folder of their own.
type Start = fn(&[Registry], &Path) -> Result<Vec<Box<dyn Runner>>, Stop>;

/// Every language. One more is an entry here: a [`process::Process`] that reads a [`Question`] and writes an [`Answer`] a
/// line, or anything else that is a [`Runner`].
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

/// Writes the files of a runner.
fn write(folder: &Path, files: &[(&str, &str)]) -> io::Result<()> {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        write_if_different(&path, text.as_bytes())?;
    }
    Ok(())
}

/// What can be asked about, as the runners' tables name it.
struct Subject<'a> {
    /// Registry and document or enum.
    key: String,
    /// Name of the registry.
    registry: &'a str,
    /// What the language calls the type.
    class: String,
    /// Whether it is an enum.
    is_enum: bool,
}

/// Every document and enum.
fn subjects<'a>(registries: &'a [Registry], target: &'a dyn Target) -> impl Iterator<Item = Subject<'a>> {
    registries.iter().flat_map(move |Registry { name: registry, model, .. }| {
        let documents = model.documents.iter().map(|document| (&document.name, false));
        let enums = model.enums.iter().map(|enumeration| (&enumeration.name, true));
        documents.chain(enums).filter_map(move |(name, is_enum)| {
            Some(Subject { key: format!("{registry}/{name}"), registry, class: target.type_name(name)?, is_enum })
        })
    })
}

/// Removes packages of registries that are not asked about in this run.
fn remove_unknown(packages: &Path, registries: &[Registry]) -> io::Result<()> {
    for entry in fs::read_dir(packages)? {
        let path = entry?.path();
        if registries.iter().all(|registry| !path.ends_with(&registry.name)) {
            fs::remove_dir_all(path)?;
        }
    }
    Ok(())
}
