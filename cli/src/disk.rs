//! Takes the snapshot of the disk that the plan is made from.

use std::collections::HashMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use codegen::plan::manifest::Manifest;
use codegen::plan::{Disk, Entry, Obstacle};

use crate::writer::unfinished_manifests;

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
    pub(crate) fn listed(&mut self, path: &str) -> Disk {
        let mut disk = Disk::default();
        disk.insert(path, self.entry(path));
        if let Some(Ok(manifest)) = disk.file(path).map(|bytes| Manifest::parse(bytes, self.above)) {
            self.complete(&mut disk, manifest.files().map(|(path, _)| path));
        }
        for path in unfinished_manifests(&self.root, path) {
            // A run that was killed while it wrote this one had not begun with the other files.
            if let Some(manifest) = fs::read(path).ok().and_then(|bytes| Manifest::parse(&bytes, self.above).ok()) {
                self.complete(&mut disk, manifest.files().map(|(path, _)| path));
                disk.insert_unfinished(manifest);
            }
        }
        disk
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
            Err(error) => Entry::Unreadable(error.to_string()),
        }
    }

    /// The names of the regular files and links in a folder; none when there is no such folder.
    pub(crate) fn names(&mut self, folder: &str) -> io::Result<Vec<String>> {
        if !matches!(self.folder(folder), Folder::Real) {
            return Ok(Vec::new());
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(self.root.join(folder))? {
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
