//! From the command line to all that a plan is made from.

use std::collections::BTreeSet;
use std::panic;
use std::path::PathBuf;
use std::thread::{self, ScopedJoinHandle};

use codegen::Emitter;
use codegen::emit::output::OutputSet;
use codegen::finding::{Finding, Findings};
use codegen::history::{self, Committed, History};
use codegen::model::Model;
use codegen::plan::{self, Disk, Plan};

use crate::disk::Reader;
use crate::git::Git;
use crate::migrations::{self, Version};
use crate::neighbours;
use crate::registry::Registry;
use crate::version;
use crate::writer;

/// Everything that a plan is made from.
#[derive(Debug)]
pub(crate) struct Prepared {
    /// The folder to which all paths are relative.
    pub(crate) folder: PathBuf,
    /// Where the manifest stands.
    pub(crate) manifest: String,
    /// What the registry asks for.
    pub(crate) outputs: OutputSet,
    /// What it was made from.
    pub(crate) inputs: Inputs,
    disk: Disk,
    above: usize,
    base: String,
    conflicts: Findings,
    committed: Vec<Committed>,
}

/// Why there is nothing to plan from.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The registry is not valid.
    Registry {
        /// All that is wrong with it.
        findings: Findings,
        /// Its text.
        text: String,
    },
    /// No migration leads to the registry until a person decides something.
    History {
        /// What there is to decide.
        findings: Findings,
        /// The registry's text.
        text: String,
    },
    /// Migrations contradict each other.
    Conflicts(Findings),
    /// Something cannot be read, or cannot be told.
    Files(Findings),
}

impl From<Finding> for Stop {
    fn from(finding: Finding) -> Self {
        Self::Files(finding.into())
    }
}

impl Prepared {
    /// Reads the registry, the disk and the history, and generates. The disk is read while the registry is, Git starts
    /// meanwhile, and the targets run while the history is read.
    pub(crate) fn load(registry: &Registry, base: &str, version: Version) -> Result<Self, Stop> {
        let git = Git::start(&registry.folder, base)?;
        thread::scope(|scope| {
            let snapshot = scope.spawn(|| {
                let mut reader = Reader::new(&registry.folder, registry.above());
                let disk = reader.listed(&registry.manifest);
                disk.map(|disk| (reader, disk))
            });
            let (model, text) = model(registry)?;
            let emitter = Emitter::new(&model);
            let (past, conflicts, outputs, disk) = thread::scope(|scope| {
                let other = scope.spawn(|| emitter.work());
                let (mut reader, mut disk) = joined(snapshot)?;
                let findings = neighbours::sharing(registry, &model.targets);
                if !findings.is_empty() {
                    return Err(Stop::Registry { findings, text: text.clone() });
                }
                let past = Past::read(registry, &model, git, &mut reader, &mut disk, version)?;
                let conflicts = history::conflicts(&past.history, &model.targets.postgres);
                let mut files = match codegen::migrations(&model, &past.history) {
                    Ok(files) => files,
                    // Migrations that contradict each other are why nothing leads from them to the registry.
                    Err(_) if !conflicts.is_empty() => return Err(Stop::Conflicts(conflicts)),
                    Err(findings) => return Err(Stop::History { findings, text: text.clone() }),
                };
                files.extend(emitter.work());
                files.extend(joined(other));
                let outputs = codegen::assemble(files, &registry.manifest);
                migrations::check_version(version, &past.committed, &past.history, &outputs)?;
                let paths = outputs.files().iter().map(|file| file.path.as_str());
                reader.complete(&mut disk, paths.chain(past.committed.iter().map(|file| file.path.as_str())));
                Ok((past, conflicts, outputs, disk))
            })?;
            Ok(Self {
                folder: registry.folder.clone(),
                outputs,
                disk,
                manifest: registry.manifest.clone(),
                above: registry.above(),
                base: base.to_owned(),
                conflicts,
                committed: past.committed,
                inputs: Inputs { model, history: past.history, text },
            })
        })
    }

    /// Deletes the temporary files of runs that were cut short: in every folder of what is or was asked for, and of what
    /// `init` and the edits write. Only for the holder of the lock.
    pub(crate) fn clean(&self) {
        let postgres = &self.inputs.model.targets.postgres;
        let targets = codegen::directories(&self.inputs.model).into_iter();
        let targets = targets.chain([postgres.migrations.as_str(), &postgres.rollbacks]);
        let files = self.disk.paths().filter_map(|path| Some(path.rsplit_once('/')?.0));
        let mut folders: BTreeSet<_> = targets.chain(files).chain([""]).map(ToOwned::to_owned).collect();
        folders.extend([".githooks", ".github/workflows"].map(|folder| "../".repeat(self.above) + folder));
        writer::clean(&self.folder, self.above, folders);
    }

    /// Compares.
    pub(crate) fn plan<T>(&self, act: impl FnOnce(&Plan<'_>) -> T) -> T {
        let directories = codegen::directories(&self.inputs.model);
        act(&plan::plan(&plan::Input {
            outputs: &self.outputs,
            disk: &self.disk,
            committed: &self.committed,
            base: &self.base,
            conflicts: &self.conflicts,
            manifest: &self.manifest,
            above: self.above,
            directories: &directories,
        }))
    }
}

/// What the migrations that are still to come follow from.
#[derive(Debug)]
pub(crate) struct Inputs {
    /// The registry.
    pub(crate) model: Model,
    /// The migrations that there are.
    pub(crate) history: History,
    /// The registry's text.
    pub(crate) text: String,
}

impl Inputs {
    /// Reads the registry and the history.
    pub(crate) fn read(registry: &Registry, base: &str, version: Version) -> Result<Self, Stop> {
        let git = Git::start(&registry.folder, base)?;
        let (model, text) = model(registry)?;
        let past = Past::read(
            registry,
            &model,
            git,
            &mut Reader::new(&registry.folder, registry.above()),
            &mut Disk::default(),
            version,
        )?;
        Ok(Self { model, history: past.history, text })
    }
}

/// Reads the registry: the model and its text.
pub(crate) fn model(registry: &Registry) -> Result<(Model, String), Stop> {
    let text = registry.read()?;
    match codegen::load_at(&text, &version::today(), &registry.surroundings) {
        Ok(model) => Ok((model, text)),
        Err(findings) => Err(Stop::Registry { findings, text }),
    }
}

/// What Git knows, and the migrations that there are.
struct Past {
    committed: Vec<Committed>,
    history: History,
}

impl Past {
    fn read(
        registry: &Registry,
        model: &Model,
        git: Option<Git>,
        reader: &mut Reader,
        disk: &mut Disk,
        version: Version,
    ) -> Result<Self, Stop> {
        let target = &model.targets.postgres;
        let committed = match git {
            Some(git) => git.files(&migrations::folders(target), migrations::is_migration)?,
            None => Vec::new(),
        };
        let mut history = migrations::read(reader, disk, target, &committed, version).map_err(Stop::Files)?;
        reader.complete(disk, [registry.manifest.as_str()].into_iter());
        neighbours::disown(registry, target, disk, &mut history);
        Ok(Self { committed, history })
    }
}

fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| panic::resume_unwind(panic))
}
