//! `gen --watch`: generates again whenever the registry or a migration changes.
//!
//! The files are looked at a few times a second: a handful of them, which costs nothing, works on every file system, and
//! sees an editor that puts another file into the place of the old one.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::exit::Exit;
use crate::migrations;
use crate::prepare;
use crate::registry::{Location, Registry};

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(250);

/// Generates, waits for a change, and so on, until the process is ended.
pub(super) fn run(location: &Location, generate: impl Fn() -> Exit) -> ! {
    loop {
        let before = look(&location.path);
        if before.is_some() {
            // What went wrong has been said, and is mended by the next change.
            let _ = generate();
        }
        let watched = Watched::find(location);
        // What somebody wrote meanwhile is a change; what was written just now is none.
        if watched.registry() == before {
            say(&match before {
                Some(_) => "gen: waiting for changes; Ctrl-C ends it".to_owned(),
                // An editor may be about to put another file there, and Git another branch.
                None => format!("gen: {} is missing; waiting until it is back; Ctrl-C ends it", location.shown),
            });
            watched.wait(before);
        }
    }
}

/// What a file looks like from the outside.
type Look = (SystemTime, u64);

/// What is looked at.
struct Watched {
    registry: PathBuf,
    folders: Vec<PathBuf>,
}

impl Watched {
    /// The registry and, where it is valid, the folders of its migrations.
    fn find(location: &Location) -> Self {
        Self { registry: location.path.clone(), folders: folders(location).unwrap_or_default() }
    }

    fn registry(&self) -> Option<Look> {
        look(&self.registry)
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

fn folders(location: &Location) -> Option<Vec<PathBuf>> {
    let registry = Registry::open_at(location).ok()?;
    let (model, _) = prepare::model(&registry).ok()?;
    Some(migrations::folders(&model.targets.postgres).map(|folder| registry.folder.join(folder)).into())
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
