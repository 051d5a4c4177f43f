//! Where things are.

use std::path::PathBuf;

/// The folders that a run reads and writes.
pub(super) struct Folders {
    /// That of the workspace's `Cargo.toml`.
    pub(super) root: PathBuf,
    /// Cargo's target folder.
    pub(super) target: PathBuf,
}

impl Folders {
    /// A folder for a step's own files, kept between runs and out of the committed tree.
    pub(super) fn scratch(&self, name: &str) -> PathBuf {
        self.target.join("xtask-test").join(name)
    }

    /// A committed folder or file.
    pub(super) fn committed(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }
}
