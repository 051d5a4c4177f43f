//! A snapshot of the disk, as far as the outputs reach.

use std::collections::HashMap;

use super::manifest::Manifest;
use crate::model::hash::sha256;

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Nothing.
    Missing,
    /// A regular file with these bytes.
    File(Vec<u8>),
    /// A regular file that cannot be read, and what the system says.
    Unreadable(String),
    /// Something else, at the path itself or above it.
    Obstacle {
        /// Where: the path, or one of the folders it is in.
        at: String,
        /// What.
        kind: Obstacle,
    },
}

/// What can stand in an output's way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// A symbolic link, wherever it leads.
    Symlink,
    /// A folder where a file belongs.
    Folder,
    /// A file where a folder belongs.
    File,
    /// A socket, device or pipe.
    Special,
    /// A folder that may not be looked into.
    Closed,
}

/// What stands at each path that matters. A path that was not looked at counts as missing.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    entries: HashMap<String, Entry>,
    unfinished: Vec<Manifest>,
}

impl Disk {
    /// Notes what stands at a path.
    pub fn insert(&mut self, path: impl Into<String>, entry: Entry) {
        self.entries.insert(path.into(), entry);
    }

    /// Notes the manifest of a run that was cut short before it put that in place.
    pub fn insert_unfinished(&mut self, manifest: Manifest) {
        self.unfinished.push(manifest);
    }

    /// The manifest with what runs that were cut short had written: the files that have the hash of their own manifest.
    pub(crate) fn with_unfinished(&self, mut manifest: Manifest) -> Manifest {
        for unfinished in &self.unfinished {
            let is_written = |&(path, hash): &(&str, &str)| {
                manifest.hash(path) != Some(hash) && self.file(path).is_some_and(|bytes| sha256(bytes) == hash)
            };
            let written: Vec<_> = unfinished.files().filter(is_written).collect();
            manifest.extend(written);
        }
        manifest
    }

    /// Every path that was looked at, in no order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// Whether the path was looked at.
    #[must_use]
    pub fn knows(&self, path: &str) -> bool {
        self.entries.contains_key(path)
    }

    /// What stands at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> &Entry {
        self.entries.get(path).unwrap_or(&Entry::Missing)
    }

    /// The snapshot's own copy of a path, and what stands there; `None` when the path was not looked at.
    pub(crate) fn entry(&self, path: &str) -> Option<(&str, &Entry)> {
        self.entries.get_key_value(path).map(|(path, entry)| (path.as_str(), entry))
    }

    /// The bytes of a readable regular file.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        match self.get(path) {
            Entry::File(bytes) => Some(bytes),
            _ => None,
        }
    }
}

impl Extend<(String, Entry)> for Disk {
    fn extend<I: IntoIterator<Item = (String, Entry)>>(&mut self, entries: I) {
        self.entries.extend(entries);
    }
}
