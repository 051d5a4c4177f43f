//! Carries out the changes of a plan.
//!
//! First every new content is written into a temporary file beside its destination; whatever could fail, fails there,
//! and then nothing has changed. Only after that are the files renamed into place, one atomic step each, orphans
//! deleted, and last of all the manifest renamed. A run that is cut short in between leaves whole files, old or new, and
//! its manifest under a temporary name: by that the next one knows the new files, even for another registry.
//!
//! Two runs at once wait for each other: `gen` holds a lock on registry.yaml, which also tells left-over temporary
//! files from those in use. Where a file system knows no locks, the last one to rename wins; the same registry gives
//! the same bytes, so that it does not matter which one that is.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use codegen::emit::output::OutputSet;
use codegen::finding::{Code, Finding, Findings};
use codegen::plan::manifest;
use codegen::plan::{Action, FileChange};
use codegen::report::Tally;
use tempfile::TempPath;

const PREFIX: &str = ".gen-";
const SUFFIX: &str = ".tmp";
/// How the name of every manifest ends, and what its temporary name has in the place of that.
const MANIFEST_NAME: [&str; 2] = ["manifest.json", "manifest-"];

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
    let prepared: Vec<_> = changes.iter().map(|change| stage.prepare(change)).collect();
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

/// The manifests of runs that were cut short: the temporary files that lie beside the manifest's place.
pub(crate) fn unfinished_manifests(root: &Path, manifest: &str) -> Vec<PathBuf> {
    let path = root.join(manifest);
    let Some(folder) = path.parent().filter(|folder| !folder.is_symlink()) else { return Vec::new() };
    let prefix = prefix(&path);
    let is_its_own = |path: &PathBuf| manifest_prefix(path).is_some_and(|it| *it == prefix);
    let mut paths: Vec<_> = temporaries(folder, &prefix).into_iter().filter(is_its_own).collect();
    paths.sort();
    paths
}

/// What begins the temporary name of a file.
fn prefix(path: &Path) -> String {
    let [end, temporary] = MANIFEST_NAME;
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    name.strip_suffix(end).map_or_else(|| PREFIX.to_owned(), |name| format!("{PREFIX}{name}{temporary}"))
}

/// What begins the temporary name of a manifest; `None` for that of another file. No `-` is in what follows.
fn manifest_prefix(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let prefix = &name[..=name.strip_prefix(PREFIX)?.rfind('-')? + PREFIX.len()];
    prefix.ends_with(MANIFEST_NAME[1]).then_some(prefix)
}

/// Deletes the manifests of runs that were cut short, once there is a newer one. Only for the holder of the lock.
pub(crate) fn forget_unfinished(root: &Path, manifest: &str) {
    for path in unfinished_manifests(root, manifest) {
        // What cannot be deleted now is tried again next time.
        let _ = fs::remove_file(path);
    }
}

/// The temporary files in a folder; links and folders are none.
fn temporaries(folder: &Path, prefix: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_temporary = |entry: &fs::DirEntry| {
        entry.file_type().is_ok_and(|kind| kind.is_file())
            && entry.file_name().to_str().is_some_and(|name| name.starts_with(prefix) && name.ends_with(SUFFIX))
    };
    entries.flatten().filter(is_temporary).map(|entry| entry.path()).collect()
}

/// Deletes the temporary files that a killed run left in the outputs' folders, but no manifest. Only for the holder of the lock.
pub(crate) fn clean(root: &Path, outputs: &OutputSet) {
    let folders: BTreeSet<_> = outputs.files().iter().filter_map(|file| Some(file.path.rsplit_once('/')?.0)).collect();
    for folder in folders {
        let folder = root.join(folder);
        for path in temporaries(&folder, PREFIX) {
            // What cannot be deleted now is tried again next time.
            if manifest_prefix(&path).is_none() {
                let _ = fs::remove_file(path);
            }
        }
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
        let mut file = tempfile::Builder::new().prefix(&prefix(path)).suffix(SUFFIX).tempfile_in(folder)?;
        if let Action::Create(contents) | Action::Update(contents) = action {
            file.write_all(contents.as_bytes())?;
            set_mode(file.as_file(), path)?;
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

/// Temporary files are made for the owner alone; an output has the mode of the file it replaces, or else 0644.
#[cfg(unix)]
fn set_mode(file: &fs::File, path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::symlink_metadata(path).map_or(0o644, |metadata| metadata.permissions().mode() & 0o777);
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on Unix")]
fn set_mode(_: &fs::File, _: &Path) -> io::Result<()> {
    Ok(())
}
