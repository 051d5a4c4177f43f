//! Carries out the changes of a plan.
//!
//! First every new content is written into a temporary file beside its destination; whatever could fail, fails there,
//! and then nothing has changed. Only after that are the files renamed into place, one atomic step each, orphans
//! deleted, and last of all the manifest renamed. A run that is cut short in between leaves whole files, old or new, and
//! its manifest under a temporary name: by that the next one knows the new files, even for another registry. It is the
//! first of the temporary files, so that it says where the others lie.
//!
//! Two runs at once wait for each other: `gen` holds a lock on registry.yaml, which also tells left-over temporary
//! files from those in use. Where a file system knows no locks, the last one to rename wins; the same registry gives
//! the same bytes, so that it does not matter which one that is.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use codegen::finding::{Code, Finding, Findings};
use codegen::plan::manifest;
use codegen::plan::{Action, FileChange};
use codegen::report::Tally;
use tempfile::TempPath;

use crate::disk::Reader;
use crate::platform;
use crate::temporary::{self, Kind};

/// A content that is ready to be renamed into place.
struct Prepared {
    temporary: TempPath,
    path: PathBuf,
}

/// Why not everything was written.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The changes cannot be made, and none was.
    Refused(Findings),
    /// One failed although all was prepared; those before it are made, and the next run makes the rest.
    HalfDone(Finding),
}

/// Does all changes, or none of them.
pub(crate) fn write(root: &Path, changes: &[FileChange<'_>]) -> Result<Tally, Failure> {
    let mut stage = Stage { root, created: Vec::new(), problems: Findings::default(), failed: BTreeSet::new() };
    let (others, manifest) = match changes.split_last() {
        Some((last, others)) if manifest::registry_of(last.path).is_some() => (others, Some(last)),
        _ => (changes, None),
    };
    let manifest = manifest.map(|change| stage.prepare(change));
    let prepared: Vec<_> = others.iter().map(|change| stage.prepare(change)).collect();
    let prepared: Vec<_> = prepared.into_iter().chain(manifest).collect();
    if !stage.problems.is_empty() {
        drop(prepared);
        stage.undo();
        return Err(Failure::Refused(stage.problems));
    }
    let mut tally = Tally::default();
    let mut steps = changes.iter().zip(prepared);
    while let Some((change, prepared)) = steps.next() {
        let done = match prepared {
            Some(prepared) => prepared.temporary.persist(&prepared.path).map_err(|failed| failed.error),
            None => remove(root, change.path),
        };
        if let Err(error) = done {
            let message = format!(
                "{} cannot be {}: {error}",
                change.path,
                if is_removal(change) { "deleted" } else { "replaced" }
            );
            keep_manifest(steps);
            return Err(Failure::HalfDone(Finding::new(Code::Unwritable, change.path, message)));
        }
        match change.action {
            Action::Create(_) => tally.created += 1,
            Action::Update(_) => tally.updated += 1,
            Action::Remove => tally.removed += 1,
        }
    }
    Ok(tally)
}

/// Leaves the manifest under its temporary name when a change before it failed.
fn keep_manifest<'a>(rest: impl Iterator<Item = (&'a FileChange<'a>, Option<Prepared>)>) {
    for (change, prepared) in rest {
        if manifest::registry_of(change.path).is_some()
            && let Some(prepared) = prepared
        {
            // Without it the next run takes what was written for somebody's work, and asks.
            let _ = prepared.temporary.keep();
        }
    }
}

/// Deletes the temporary files that runs left behind when they were cut short, but no manifest. Only for the holder of
/// the lock.
pub(crate) fn clean(root: &Path, above: usize, folders: impl IntoIterator<Item = String>) {
    let mut reader = Reader::new(root, above);
    for folder in folders {
        // What cannot be looked at or deleted now is tried again next time.
        for path in reader.temporary_files(&folder, Kind::Other).unwrap_or_default() {
            let _ = remove(root, &path);
        }
    }
}

/// Deletes the manifests of runs that were cut short, once there is a newer one. Only for the holder of the lock.
pub(crate) fn forget_unfinished(root: &Path, manifest: &str) {
    for path in Reader::new(root, 0).unfinished_manifests(manifest).unwrap_or_default() {
        // What cannot be deleted now is tried again next time.
        let _ = fs::remove_file(root.join(path));
    }
}

struct Stage<'a> {
    root: &'a Path,
    created: Vec<PathBuf>,
    problems: Findings,
    /// Folders that failed already: one finding each.
    failed: BTreeSet<PathBuf>,
}

impl Stage<'_> {
    /// Makes all that a change needs, short of the change itself. A removal is tried out by making a file beside it.
    fn prepare(&mut self, change: &FileChange<'_>) -> Option<Prepared> {
        let path = self.root.join(change.path);
        let folder = path.parent().unwrap_or(self.root).to_owned();
        if self.failed.contains(&folder) {
            return None;
        }
        match self.temporary(&folder, &path, change.action) {
            Ok(temporary) => (!is_removal(change)).then_some(Prepared { temporary, path }),
            Err(error) => {
                let shown = change.path.rsplit_once('/').map_or(".", |(folder, _)| folder);
                let message = format!("nothing can be written into {shown}: {}", reason(&error));
                self.problems.report(Code::Unwritable, shown, message);
                self.failed.insert(folder);
                None
            }
        }
    }

    fn temporary(&mut self, folder: &Path, path: &Path, action: Action<'_>) -> io::Result<TempPath> {
        self.create_folder(folder)?;
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        let mut file = temporary::create(folder, temporary::kind_for(name))?;
        if let Action::Create(contents) | Action::Update(contents) = action {
            file.write_all(contents.as_bytes())?;
            platform::set_mode(file.as_file(), path)?;
        }
        Ok(file.into_temp_path())
    }

    fn create_folder(&mut self, folder: &Path) -> io::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder.parent() {
            self.create_folder(above)?;
        }
        fs::create_dir(folder)?;
        self.created.push(folder.to_owned());
        Ok(())
    }

    fn undo(&self) {
        for folder in self.created.iter().rev() {
            // It was empty when it was made, and stays when somebody has put something into it.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// What went wrong, without the name of a temporary file that nobody knows.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        kind @ (io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::StorageFull) => {
            kind.to_string()
        }
        _ => error.to_string(),
    }
}

fn is_removal(change: &FileChange<'_>) -> bool {
    matches!(change.action, Action::Remove)
}

/// Deletes a file, and the folders that are empty then.
fn remove(root: &Path, path: &str) -> io::Result<()> {
    let path = root.join(path);
    fs::remove_file(&path)?;
    for folder in path.ancestors().skip(1).take_while(|folder| *folder != root) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}
