//! From the command line to all that a plan is made from.

use std::mem;
use std::panic;
use std::path::PathBuf;
use std::thread;

use codegen::diagnostic::Diagnostics;
use codegen::history::Committed;
use codegen::output::OutputSet;
use codegen::plan::{self, Disk, Finding, Plan};
use codegen::target::postgres::check_history;

use crate::disk::Reader;
use crate::git::Git;
use crate::migrations::{self, Version};
use crate::registry::Registry;
use crate::version;

/// Everything that a plan is made from.
#[derive(Debug)]
pub(crate) struct Prepared {
    /// The folder to which all paths are relative.
    pub(crate) folder: PathBuf,
    /// What the registry asks for.
    pub(crate) outputs: OutputSet,
    disk: Disk,
    committed: Vec<Committed>,
    directories: Vec<String>,
}

/// Why there is nothing to plan from.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The registry is not valid.
    Registry {
        /// All that is wrong with it.
        diagnostics: Diagnostics,
        /// Its text.
        text: String,
    },
    /// Something cannot be read, or cannot be told.
    Files(Vec<Finding<'static>>),
}

impl From<Finding<'static>> for Stop {
    fn from(finding: Finding<'static>) -> Self {
        Self::Files(vec![finding])
    }
}

impl Prepared {
    /// Reads the registry, the disk and the history, and generates. The disk is read while the registry is, and Git
    /// starts meanwhile.
    pub(crate) fn load(registry: &Registry, version: Version) -> Result<Self, Stop> {
        let git = Git::start(&registry.folder)?;
        thread::scope(|scope| {
            let snapshot = scope.spawn(|| {
                let mut reader = Reader::new(&registry.folder);
                let disk = reader.listed();
                (reader, disk)
            });
            let text = registry.read()?;
            let model = match codegen::load(&text, &version::today()) {
                Ok(model) => model,
                Err(diagnostics) => return Err(Stop::Registry { diagnostics, text }),
            };
            let directory = &model.targets.postgres.directory;
            let committed = match git {
                Some(git) => git.files(&migrations::folders(directory), migrations::is_migration)?,
                None => Vec::new(),
            };
            let (mut reader, mut disk) = snapshot.join().unwrap_or_else(|panic| panic::resume_unwind(panic));
            let history =
                migrations::read(&mut reader, &mut disk, directory, &committed, version).map_err(Stop::Files)?;
            let mut diagnostics = Diagnostics::default();
            check_history(&model, &history, &mut diagnostics);
            if !diagnostics.is_empty() {
                return Err(Stop::Registry { diagnostics, text });
            }
            let outputs = codegen::generate(&model, &history);
            migrations::check_version(version, &committed, &history, &outputs)?;
            let paths = outputs.files().iter().map(|file| file.path.as_str());
            reader.complete(&mut disk, paths.chain(committed.iter().map(|file| file.path.as_str())));
            let directories = codegen::directories(&model).into_iter().map(str::to_owned).collect();
            // The process ends soon: to free the strings of a large registry one by one would only cost time.
            mem::forget(model);
            Ok(Self { folder: registry.folder.clone(), outputs, disk, committed, directories })
        })
    }

    /// Compares.
    pub(crate) fn plan<T>(&self, act: impl FnOnce(&Plan<'_>) -> T) -> T {
        let directories: Vec<&str> = self.directories.iter().map(String::as_str).collect();
        act(&plan::plan(&plan::Input {
            outputs: &self.outputs,
            disk: &self.disk,
            committed: &self.committed,
            directories: &directories,
        }))
    }
}
