//! From model to files: every target's, and the migrations.
//!
//! Only the migrations depend on the history, which takes a while to read: the targets can run meanwhile.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::output::OutputFile;
use super::pending::pending_files;
use super::target::Target;
use crate::emit;
use crate::finding::Findings;
use crate::history::header::is_generated;
use crate::history::{History, Migration};
use crate::model::hash::sha256;
use crate::model::{Model, PostgresTarget};

/// A generated file, with its path relative to the registry's folder, and its hash for the manifest.
#[derive(Debug)]
pub struct Generated {
    pub(crate) file: OutputFile,
    pub(crate) hash: String,
}

impl From<OutputFile> for Generated {
    fn from(file: OutputFile) -> Self {
        let hash = sha256(file.contents.as_bytes());
        Self { file, hash }
    }
}

/// The folders that targets write into.
#[must_use]
pub fn directories(model: &Model) -> Vec<&str> {
    let PostgresTarget { migrations, rollbacks, .. } = &model.targets.postgres;
    let folders = [migrations.as_str(), rollbacks.as_str()];
    emit::ALL.iter().map(|target| target.directory(model)).chain(folders).collect()
}

/// Hands out the targets to whichever thread has time. Which thread runs what is left to chance; the files are not.
pub struct Emitter<'a> {
    model: &'a Model,
    targets: &'a [&'a dyn Target],
    next: AtomicUsize,
}

impl<'a> Emitter<'a> {
    /// For all targets.
    #[must_use]
    pub fn new(model: &'a Model) -> Self {
        Self::of(model, emit::ALL)
    }

    /// For some targets, which the registry was read for.
    #[must_use]
    pub fn of(model: &'a Model, targets: &'a [&'a dyn Target]) -> Self {
        Self { model, targets, next: AtomicUsize::new(0) }
    }

    /// Runs targets until none is left, and returns the files of those that it ran.
    pub fn work(&self) -> Vec<Generated> {
        let mut files = Vec::new();
        while let Some(target) = self.targets.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            let directory = target.directory(self.model);
            files.extend(target.emit(self.model).into_iter().map(|file| inside(directory, file)));
        }
        files
    }
}

/// The migrations that are history already, and those that lead from there to the registry.
///
/// # Errors
/// What keeps the migrations from leading to the registry.
pub fn migrations(model: &Model, history: &History) -> Result<Vec<Generated>, Findings> {
    let mut files: Vec<_> = pending_files(model, history)?.into_iter().map(Generated::from).collect();
    for file in history.migrations.iter().flat_map(|migration| past(migration, &model.targets.postgres)) {
        if !files.iter().any(|known| known.file.path == file.path) {
            files.push(file.into());
        }
    }
    Ok(files)
}

fn inside(directory: &str, file: OutputFile) -> Generated {
    OutputFile { path: format!("{directory}/{}", file.path), ..file }.into()
}

/// The files of a committed migration that was generated. They stay outputs, as they are, so that a commit alone
/// changes nothing in the manifest; those that a person wrote are theirs.
fn past<'a>(migration: &'a Migration, target: &'a PostgresTarget) -> impl Iterator<Item = OutputFile> + 'a {
    let up = Some((&target.migrations, &migration.up));
    let down = migration.down.as_ref().map(|text| (&target.rollbacks, text));
    [up, down].into_iter().flatten().filter(|(_, text)| migration.committed && is_generated(text)).map(
        move |(folder, text)| {
            let path = format!("{folder}/{}", migration.file_name());
            OutputFile::append_only(path, text.replace('\r', ""))
        },
    )
}

#[cfg(test)]
mod tests;
