//! What has to change so that the disk says what the registry says: outputs and a snapshot of the disk go in, changes
//! and findings come out. `gen` carries the changes out, `check-drift` reports the findings; both from the same plan.
//!
//! The manifest decides who owns a file. A file that it lists, and whose bytes have the hash that it lists, is as `gen`
//! left it and may be replaced or deleted. Any other file is somebody's work: it is reported, and only `--force`
//! touches it. A file that already equals its output is fine whatever the manifest says; so the run after a killed one
//! finds nothing to complain of in the files that were already written. Where the registry has changed since, the
//! manifest that the killed run left behind tells its files from somebody's work.
//!
//! Migrations that Git knows are history. They are compared with Git's text alone, and nothing ever changes them.

mod assemble;
mod disk;
pub mod manifest;
mod message;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

pub use assemble::{assemble, generate};
pub use disk::{Disk, Entry, Obstacle};
pub use message::{obstacle, unreadable};

use crate::emit::output::{Lifetime, OutputFile, OutputSet};
use crate::finding::{Code, Finding, Findings, Remedy};
use crate::history::Committed;
use crate::model::hash::sha256;
use manifest::{DEFAULT_DIRECTORY, Manifest, is_in};

/// All that a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// What the registry asks for, the manifest among it.
    pub outputs: &'a OutputSet,
    /// What is there; at least every path of [`paths`].
    pub disk: &'a Disk,
    /// Migrations and rollbacks that Git knows, sorted by path.
    pub committed: &'a [Committed],
    /// The commit that says what Git knows.
    pub base: &'a str,
    /// What is wrong with the migrations as a whole.
    pub conflicts: &'a Findings,
    /// Where the manifest stands.
    pub manifest: &'a str,
    /// How many times a path may lead up from the registry's folder without leaving the repository.
    pub above: usize,
    /// The targets' directories: orphans are only deleted in them and in `generated`.
    pub directories: &'a [&'a str],
}

/// Changes and findings. Nothing to change and nothing found means that there is no drift.
#[derive(Debug, Clone, Default)]
pub struct Plan<'a> {
    /// What to change, in the order in which it is to be done: the manifest comes last.
    pub changes: Vec<FileChange<'a>>,
    /// What was found, sorted by path.
    pub findings: Findings,
    /// How many outputs are already as they should be.
    pub unchanged: usize,
}

impl Plan<'_> {
    /// Nothing can be told but this.
    fn stopped(finding: Finding) -> Self {
        Self { findings: finding.into(), ..Self::default() }
    }
}

/// A change to one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileChange<'a> {
    /// The file.
    pub path: &'a str,
    /// What to do with it.
    pub action: Action<'a>,
    /// Whether somebody's work would be lost, so that it takes `--force`.
    pub needs_force: bool,
}

/// What to do with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action<'a> {
    /// Write a file where none is.
    Create(&'a str),
    /// Replace its contents.
    Update(&'a str),
    /// Delete it.
    Remove,
}

/// The paths that a plan looks at beside the outputs': those that the manifest lists and those that Git knows.
pub fn paths<'a>(manifest: &'a Manifest, committed: &'a [Committed]) -> impl Iterator<Item = &'a str> {
    manifest.files().map(|(path, _)| path).chain(committed.iter().map(|file| file.path.as_str()))
}

/// Compares the outputs with the disk.
#[must_use]
pub fn plan<'a>(input: &Input<'a>) -> Plan<'a> {
    let (manifest, broken) = match input.disk.get(input.manifest) {
        Entry::Missing => (Manifest::default(), None),
        Entry::File(bytes) => match Manifest::parse(bytes, input.above) {
            Ok(manifest) => (manifest, None),
            Err(problem) => (Manifest::default(), Some(problem)),
        },
        // Whose the files are is not known, which is not to say that they are nobody's.
        Entry::Unreadable(reason) => return Plan::stopped(unreadable(input.manifest, reason)),
        Entry::Obstacle { at, kind } => return Plan::stopped(obstacle(at, *kind)),
    };
    let mut planner = Planner {
        input: *input,
        manifest: input.disk.with_unfinished(manifest),
        forgets: false,
        obstacles: HashSet::new(),
        plan: Plan::default(),
    };
    for file in input.outputs.files().iter().filter(|file| file.path != input.manifest) {
        planner.output(file);
    }
    planner.orphans();
    planner.history();
    if let Some(file) = input.outputs.files().iter().find(|file| file.path == input.manifest) {
        planner.manifest(file, broken);
    }
    let mut plan = planner.plan;
    plan.findings.sort_by_path();
    plan
}

struct Planner<'a> {
    input: Input<'a>,
    manifest: Manifest,
    /// Whether a migration is not what the manifest recorded of it: to write the manifest anew would forget what it was.
    forgets: bool,
    /// Where something stands in the way, so that it is said once and not for each file behind it.
    obstacles: HashSet<&'a str>,
    plan: Plan<'a>,
}

impl<'a> Planner<'a> {
    fn output(&mut self, file: &'a OutputFile) {
        if file.lifetime != Lifetime::Replaceable && self.committed(&file.path).is_some() {
            // Git's text counts, not what would be generated today; `history` compares them.
            self.plan.unchanged += 1;
            return;
        }
        match self.input.disk.get(&file.path) {
            Entry::Missing => {
                self.plan.findings.push(message::missing(file));
                self.change(&file.path, Action::Create(&file.contents), false);
            }
            Entry::File(bytes) if bytes == file.contents.as_bytes() => self.plan.unchanged += 1,
            Entry::File(bytes) => {
                let code = self.difference(file, bytes);
                self.plan.findings.push(message::differs(code, file, bytes));
                self.change(&file.path, Action::Update(&file.contents), code.remedy() == Remedy::Force);
            }
            Entry::Unreadable(reason) => self.plan.findings.push(unreadable(&file.path, reason)),
            Entry::Obstacle { at, kind } => self.obstacle(at, *kind),
        }
    }

    /// Why a file has not its output's bytes.
    fn difference(&self, file: &OutputFile, bytes: &[u8]) -> Code {
        let unix = without_carriage_returns(bytes);
        if unix == file.contents.as_bytes() {
            return Code::LineEndings;
        }
        match self.manifest.hash(&file.path) {
            None => Code::NotOwned,
            Some(hash) if is_as_written(hash, bytes, &unix) => Code::Stale,
            Some(_) => Code::Edited,
        }
    }

    fn orphans(&mut self) {
        let disk = self.input.disk;
        let manifest = std::mem::take(&mut self.manifest);
        for (path, hash) in manifest.files() {
            if self.output_at(path).is_some() || path == self.input.manifest || self.committed(path).is_some() {
                continue;
            }
            // The disk's own copy of the path lives as long as the plan.
            let Some((path, entry)) = disk.entry(path) else { continue };
            if !self.input.directories.iter().chain([&DEFAULT_DIRECTORY]).any(|folder| is_in(path, folder)) {
                if !matches!(entry, Entry::Missing | Entry::Obstacle { .. }) {
                    self.plan.findings.push(message::outside(path));
                }
                continue;
            }
            match entry {
                // Gone already, or something that gen never wrote: only the manifest has to change.
                Entry::Obstacle { at, kind: kind @ Obstacle::Closed } => self.obstacle(at, *kind),
                Entry::Missing | Entry::Obstacle { .. } => {}
                Entry::Unreadable(reason) => self.plan.findings.push(unreadable(path, reason)),
                Entry::File(bytes) => {
                    let edited = !is_as_written(hash, bytes, &without_carriage_returns(bytes));
                    self.plan.findings.push(message::orphaned(path, bytes, edited));
                    self.change(path, Action::Remove, edited);
                }
            }
        }
        self.manifest = manifest;
    }

    fn history(&mut self) {
        self.plan.findings.extend(self.input.conflicts.items().iter().cloned());
        let base = self.input.base;
        for file in self.input.committed {
            self.recorded(file);
            match self.input.disk.get(&file.path) {
                Entry::File(bytes) if *bytes == file.bytes => {}
                Entry::File(bytes) if without_carriage_returns(bytes) == without_carriage_returns(&file.bytes) => {}
                Entry::File(bytes) => self.plan.findings.push(message::changed_history(file, bytes, base)),
                Entry::Missing => self.plan.findings.push(message::missing_history(file, base)),
                Entry::Unreadable(reason) => self.plan.findings.push(unreadable(&file.path, reason)),
                Entry::Obstacle { at, kind } => self.obstacle(at, *kind),
            }
        }
    }

    /// A migration that was edited and then committed is not what the manifest recorded of it.
    fn recorded(&mut self, file: &'a Committed) {
        let Some(hash) = self.manifest.hash(&file.path) else { return };
        if !is_as_written(hash, &file.bytes, &without_carriage_returns(&file.bytes)) {
            self.forgets = true;
            self.plan.findings.push(message::changed_since_recorded(file));
        }
    }

    /// The manifest follows from the other files, so that its own difference is only worth words where none of theirs
    /// explains it.
    fn manifest(&mut self, file: &'a OutputFile, broken: Option<String>) {
        let history = [Code::MigrationMissing, Code::MigrationTwice, Code::MigrationFork, Code::RollbackAlone];
        let is_of_history = |finding: &Finding| history.into_iter().any(|code| finding.is(code));
        let explained = !self.plan.findings.items().iter().all(is_of_history);
        match self.input.disk.get(&file.path) {
            Entry::File(bytes) if bytes == file.contents.as_bytes() => self.plan.unchanged += 1,
            Entry::File(bytes) => {
                if let Some(problem) = broken {
                    self.plan.findings.push(message::broken_manifest(&file.path, &problem));
                } else if without_carriage_returns(bytes) == file.contents.as_bytes() {
                    self.plan.findings.push(message::differs(Code::LineEndings, file, bytes));
                } else if !explained {
                    self.plan.findings.push(message::differs(Code::ManifestStale, file, bytes));
                }
                self.change(&file.path, Action::Update(&file.contents), self.forgets);
            }
            Entry::Missing => {
                self.plan.findings.push(message::missing(file));
                self.change(&file.path, Action::Create(&file.contents), false);
            }
            Entry::Unreadable(reason) => self.plan.findings.push(unreadable(&file.path, reason)),
            Entry::Obstacle { at, kind } => self.obstacle(at, *kind),
        }
    }

    fn obstacle(&mut self, at: &'a str, kind: Obstacle) {
        if self.obstacles.insert(at) {
            self.plan.findings.push(obstacle(at, kind));
        }
    }

    fn change(&mut self, path: &'a str, action: Action<'a>, needs_force: bool) {
        self.plan.changes.push(FileChange { path, action, needs_force });
    }

    fn output_at(&self, path: &str) -> Option<&'a OutputFile> {
        let files = self.input.outputs.files();
        files.binary_search_by(|file| file.path.as_str().cmp(path)).ok().map(|index| &files[index])
    }

    fn committed(&self, path: &str) -> Option<&'a Committed> {
        let files = self.input.committed;
        files.binary_search_by(|file| file.path.as_str().cmp(path)).ok().map(|index| &files[index])
    }
}

/// Whether a file has the bytes that gen wrote, or had before something else changed the ends of its lines.
fn is_as_written(hash: &str, bytes: &[u8], unix: &[u8]) -> bool {
    sha256(bytes) == hash || (unix.len() != bytes.len() && sha256(unix) == hash)
}

/// The bytes with LF where CRLF stands.
fn without_carriage_returns(bytes: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    if !bytes.contains(&b'\r') {
        return bytes.into();
    }
    let mut unix = Vec::with_capacity(bytes.len());
    for (index, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(index + 1) != Some(&b'\n') {
            unix.push(*byte);
        }
    }
    unix.into()
}
