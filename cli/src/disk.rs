//! Takes the snapshot of the disk that the plan is made from.

use std::collections::HashMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use codegen::finding::Finding;
use codegen::plan::manifest::Manifest;
use codegen::plan::{self, Disk, Entry, Obstacle};

use crate::temporary::{self, Kind as Temporary};

/// Reads paths from one folder, and remembers what its folders are.
#[derive(Debug)]
pub(crate) struct Reader {
    root: PathBuf,
    above: usize,
    folders: HashMap<String, Folder>,
}

#[derive(Debug, Clone)]
enum Folder {
    Real,
    Missing,
    Not { at: String, kind: Obstacle },
    Unreadable(String),
}

impl Reader {
    /// For paths that are relative to `root`, which has no link in it, and lead up from there at most `above` times.
    pub(crate) fn new(root: &Path, above: usize) -> Self {
        Self { root: root.to_owned(), above, folders: HashMap::new() }
    }

    /// The manifest at a path and every file that it lists: nearly all that a plan needs, before the outputs are known.
    pub(crate) fn listed(&mut self, path: &str) -> Result<Disk, Finding> {
        let mut disk = Disk::default();
        disk.insert(path, self.entry(path));
        if let Some(Ok(manifest)) = disk.file(path).map(|bytes| Manifest::parse(bytes, self.above)) {
            self.complete(&mut disk, manifest.files().map(|(path, _)| path));
        }
        for path in self.unfinished_manifests(path)? {
            let bytes = match self.entry(&path) {
                Entry::File(bytes) => bytes,
                Entry::Unreadable(reason) => return Err(plan::unreadable(&path, &reason)),
                Entry::Missing | Entry::Obstacle { .. } => continue,
            };
            // A run that was killed while it wrote this one had not begun with the other files.
            if let Ok(manifest) = Manifest::parse(&bytes, self.above) {
                self.complete(&mut disk, manifest.files().map(|(path, _)| path));
                disk.insert_unfinished(manifest);
            }
        }
        Ok(disk)
    }

    /// What runs that were cut short would have put into a manifest's place: temporary files that lie beside it.
    pub(crate) fn unfinished_manifests(&mut self, path: &str) -> Result<Vec<String>, Finding> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.temporary_files(folder, temporary::kind_for(name))
    }

    /// The temporary files in a folder; links and folders are none.
    pub(crate) fn temporary_files(&mut self, folder: &str, wanted: Temporary<'_>) -> Result<Vec<String>, Finding> {
        let names = self.names(folder)?.into_iter().filter(|name| temporary::kind(name) == Some(wanted));
        let paths = names.map(|name| if folder.is_empty() { name } else { format!("{folder}/{name}") });
        Ok(paths.filter(|path| matches!(kind(&self.root.join(path)), Ok(Some(Kind::File)))).collect())
    }

    /// Reads what the snapshot lacks.
    pub(crate) fn complete<'a>(&mut self, disk: &mut Disk, paths: impl Iterator<Item = &'a str>) {
        for path in paths {
            if !disk.knows(path) {
                disk.insert(path, self.entry(path));
            }
        }
    }

    /// What stands at a path. No symbolic link is followed.
    pub(crate) fn entry(&mut self, path: &str) -> Entry {
        if let Some((folder, _)) = path.rsplit_once('/') {
            match self.folder(folder) {
                Folder::Real => {}
                Folder::Missing => return Entry::Missing,
                Folder::Not { at, kind } => return Entry::Obstacle { at, kind },
                Folder::Unreadable(reason) => return Entry::Unreadable(reason),
            }
        }
        let full = self.root.join(path);
        match kind(&full) {
            Ok(None) => Entry::Missing,
            Ok(Some(Kind::File)) => {
                fs::read(&full).map_or_else(|error| Entry::Unreadable(error.to_string()), Entry::File)
            }
            Ok(Some(Kind::Folder)) => Entry::Obstacle { at: path.to_owned(), kind: Obstacle::Folder },
            Ok(Some(Kind::Other(kind))) => Entry::Obstacle { at: path.to_owned(), kind },
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                let folder = path.rsplit_once('/').map_or(".", |(folder, _)| folder);
                Entry::Obstacle { at: folder.to_owned(), kind: Obstacle::Closed }
            }
            Err(error) => Entry::Unreadable(error.to_string()),
        }
    }

    /// The names of the regular files and links in a folder; none when there is no such folder.
    pub(crate) fn names(&mut self, folder: &str) -> Result<Vec<String>, Finding> {
        match self.folder(folder) {
            Folder::Real => {}
            Folder::Missing => return Ok(Vec::new()),
            Folder::Not { at, kind } => return Err(plan::obstacle(&at, kind)),
            Folder::Unreadable(reason) => return Err(plan::unreadable(folder, &reason)),
        }
        let shown = if folder.is_empty() { "." } else { folder };
        list(&self.root.join(folder)).map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied => plan::obstacle(shown, Obstacle::Closed),
            _ => plan::unreadable(shown, &error.to_string()),
        })
    }

    fn folder(&mut self, path: &str) -> Folder {
        if let Some(known) = self.folders.get(path) {
            return known.clone();
        }
        if path.split('/').take_while(|part| *part == "..").count() > self.above {
            return Folder::Unreadable("it is outside of the repository".to_owned());
        }
        let above = path.rsplit_once('/').map_or(Folder::Real, |(above, _)| self.folder(above));
        let folder = match above {
            Folder::Real => match kind(&self.root.join(path)) {
                Ok(None) => Folder::Missing,
                Ok(Some(Kind::Folder)) => Folder::Real,
                Ok(Some(Kind::File)) => Folder::Not { at: path.to_owned(), kind: Obstacle::File },
                Ok(Some(Kind::Other(kind))) => Folder::Not { at: path.to_owned(), kind },
                Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                    let above = path.rsplit_once('/').map_or(".", |(above, _)| above);
                    Folder::Not { at: above.to_owned(), kind: Obstacle::Closed }
                }
                Err(error) => Folder::Unreadable(error.to_string()),
            },
            other => other,
        };
        self.folders.insert(path.to_owned(), folder.clone());
        folder
    }
}

enum Kind {
    File,
    Folder,
    Other(Obstacle),
}

fn list(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_type()?.is_dir()
            && let Ok(name) = entry.file_name().into_string()
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn kind(path: &Path) -> io::Result<Option<Kind>> {
    match fs::symlink_metadata(path).map(|metadata| metadata.file_type()) {
        Ok(kind) if kind.is_file() => Ok(Some(Kind::File)),
        Ok(kind) if kind.is_dir() => Ok(Some(Kind::Folder)),
        Ok(kind) if kind.is_symlink() => Ok(Some(Kind::Other(Obstacle::Symlink))),
        Ok(_) => Ok(Some(Kind::Other(Obstacle::Special))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
