//! From model to files: every target's, the migrations that are history already, and the manifest that lists them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::history::{History, Migration};
use crate::model::Model;
use crate::output::{GENERATED_MARK, OutputFile, OutputSet};
use crate::plan::manifest;
use crate::target::{self, Input, Target};

/// A second thread costs about as much as the targets need for this many enum values and fields.
const WORTH_A_THREAD: usize = 100;

/// A generated file and its hash for the manifest.
type Hashed = (OutputFile, String);

/// All outputs for a model, with paths relative to the registry's folder. The same input gives the same bytes.
#[must_use]
pub fn generate(model: &Model, history: &History) -> OutputSet {
    let threads = if size(model) < WORTH_A_THREAD { 1 } else { 2 };
    assemble(&Input { model, history }, target::ALL, threads)
}

/// The folders that targets write into.
#[must_use]
pub fn directories(model: &Model) -> Vec<&str> {
    target::ALL.iter().map(|target| target.directory(model)).collect()
}

fn size(model: &Model) -> usize {
    model.enums.iter().map(|it| it.values.len()).sum::<usize>()
        + model.documents.iter().map(|it| it.fields.len()).sum::<usize>()
        + model.types.len()
}

fn assemble(input: &Input<'_>, targets: &[&dyn Target], threads: usize) -> OutputSet {
    let mut files = emit_all(input, targets, threads);
    let directory = &input.model.targets.postgres.directory;
    for file in input.history.migrations.iter().flat_map(|migration| past(migration, directory)) {
        if !files.iter().any(|(known, _)| known.path == file.path) {
            files.push(hashed(file));
        }
    }
    files.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
    let manifest = manifest::render(files.iter().map(|(file, hash)| (file.path.as_str(), hash.as_str())));
    let manifest = OutputFile::replaceable(manifest::PATH, manifest);
    OutputSet::new(files.into_iter().map(|(file, _)| file).chain([manifest]).collect())
}

/// Runs every target on the given number of threads. Which thread runs what is left to chance; the result is not.
fn emit_all(input: &Input<'_>, targets: &[&dyn Target], threads: usize) -> Vec<Hashed> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut files = Vec::new();
        while let Some(target) = targets.get(next.fetch_add(1, Ordering::Relaxed)) {
            files.extend(emit(*target, input));
        }
        files
    };
    if threads < 2 {
        return work();
    }
    thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut files = work();
        match other.join() {
            Ok(theirs) => files.extend(theirs),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        files
    })
}

fn emit(target: &dyn Target, input: &Input<'_>) -> Vec<Hashed> {
    let directory = target.directory(input.model);
    let mut files = target.emit(input);
    for file in &mut files {
        file.path = format!("{directory}/{}", file.path);
    }
    files.into_iter().map(hashed).collect()
}

fn hashed(file: OutputFile) -> Hashed {
    let hash = manifest::hash_of(&file);
    (file, hash)
}

/// The files of a committed migration that was generated. They stay outputs, as they are, so that a commit alone
/// changes nothing in the manifest; those that a person wrote are theirs.
fn past<'a>(migration: &'a Migration, directory: &'a str) -> impl Iterator<Item = OutputFile> + 'a {
    let up = Some(("migrations", &migration.up));
    let down = migration.down.as_ref().map(|text| ("rollbacks", text));
    [up, down].into_iter().flatten().filter(|(_, text)| migration.committed && is_generated(text)).map(
        move |(folder, text)| {
            let path = format!("{directory}/{folder}/{:014}_{}.sql", migration.version, migration.slug);
            OutputFile::append_only(path, text.replace('\r', ""))
        },
    )
}

/// Whether the first line says so.
fn is_generated(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.contains(GENERATED_MARK))
}

#[cfg(test)]
mod tests;
