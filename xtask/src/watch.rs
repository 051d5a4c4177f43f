//! `gen --watch`: generates again whenever the registry or a migration changes.
//!
//! The files are looked at a few times a second: a handful of them, which costs nothing, works on every file system, and
//! sees an editor that puts another file into the place of the old one.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::cli::GenArgs;
use crate::gen_outputs;
use crate::migrations;
use crate::prepare;
use crate::registry::Registry;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(250);

/// Generates, waits for a change, and so on, until the process is ended.
pub(crate) fn run(args: &GenArgs) -> ! {
    loop {
        let before = Watched::find(args).registry();
        gen_outputs::run_once(args);
        let watched = Watched::find(args);
        // What somebody wrote meanwhile is a change; what was written just now is none.
        if watched.registry() == before {
            say("gen: waiting for changes; Ctrl-C ends it");
            watched.wait(before);
        }
    }
}

/// What a file looks like from the outside.
type Look = (SystemTime, u64);

/// What is looked at.
struct Watched {
    registry: Option<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Watched {
    /// The registry and, where it is valid, the folders of its migrations.
    fn find(args: &GenArgs) -> Self {
        let Ok(registry) = Registry::open(args.common.registry.as_deref()) else {
            return Self { registry: args.common.registry.clone(), folders: Vec::new() };
        };
        let target = prepare::model(&registry).ok().map(|(model, _)| model.targets.postgres);
        let folders = target.map(|target| migrations::folders(&target).map(|folder| registry.folder.join(folder)));
        Self {
            registry: Some(registry.folder.join(registry.file_name())),
            folders: folders.into_iter().flatten().collect(),
        }
    }

    fn registry(&self) -> Option<Look> {
        look(self.registry.as_deref()?)
    }

    fn all(&self) -> (Option<Look>, Vec<(PathBuf, Look)>) {
        let mut files: Vec<_> = self.folders.iter().flat_map(|folder| files(folder)).collect();
        files.sort();
        (self.registry(), files)
    }

    /// Until something has changed, and nothing changes any more. `registry` is what was generated from.
    fn wait(&self, registry: Option<Look>) {
        let mut seen = (registry, self.all().1);
        while self.all() == seen {
            thread::sleep(PAUSE);
        }
        while self.all() != seen {
            seen = self.all();
            thread::sleep(PAUSE);
        }
    }
}

fn files(folder: &Path) -> Vec<(PathBuf, Look)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| Some((entry.path(), look(&entry.path())?))).collect()
}

fn look(path: &Path) -> Option<Look> {
    let metadata = path.metadata().ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

fn say(line: &str) {
    // Nothing is left to do for a line that cannot be written.
    let _ = writeln!(io::stderr(), "{line}");
}
