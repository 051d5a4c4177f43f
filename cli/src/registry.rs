//! Finds and reads registry.yaml.

use std::env;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{self, Path, PathBuf};

use codegen::finding::{Code, Finding, Place};
use codegen::plan::manifest;
use codegen::registry::Surroundings;

use crate::git;
use crate::platform;
use crate::text_file::{self, Problem, Refusal};

const FILE_NAME: &str = "registry.yaml";

/// Where the registry is.
#[derive(Debug)]
pub(crate) struct Registry {
    /// Its folder, to which all outputs are relative; absolute.
    pub(crate) folder: PathBuf,
    /// Where that is in its repository.
    pub(crate) surroundings: Surroundings,
    /// Where its manifest stands, from its folder.
    pub(crate) manifest: String,
    /// Its path as the user would write it.
    pub(crate) shown: String,
    /// Whether nobody else generates or edits meanwhile.
    pub(crate) is_locked: bool,
    /// The opened file, which is read even where another one stands in its place since.
    file: File,
}

/// The registry's path, whether there is a file or not.
#[derive(Debug)]
pub(crate) struct Location {
    /// Absolute, so that it means the same when the current folder is gone.
    pub(crate) path: PathBuf,
    /// As the user would write it.
    pub(crate) shown: String,
}

impl Location {
    /// The named path, or else that of the nearest `registry.yaml` from the current folder upwards.
    pub(crate) fn find(named: Option<&Path>) -> Result<Self, Finding> {
        let Some(named) = named else { return nearest() };
        let shown = named.display().to_string();
        match path::absolute(named) {
            Ok(path) => Ok(Self { path, shown }),
            Err(error) => Err(unreadable(&shown, &error)),
        }
    }
}

impl Registry {
    /// Opens the named file, or else the nearest `registry.yaml` from the current folder upwards.
    pub(crate) fn open(named: Option<&Path>) -> Result<Self, Finding> {
        Self::open_at(&Location::find(named)?)
    }

    /// Opens the file at a location.
    pub(crate) fn open_at(Location { path, shown }: &Location) -> Result<Self, Finding> {
        let file = match text_file::open(path) {
            Ok(file) => file,
            Err(Refusal::Missing) => {
                return Err(Finding::new(Code::RegistryNotFound, shown.clone(), format!("{shown} does not exist")));
            }
            Err(Refusal::TooLarge(problem)) => {
                return Err(Finding::new(Code::RegistryTooLarge, shown.clone(), format!("{shown} {problem}")));
            }
            Err(Refusal::Unreadable(reason)) => return Err(unreadable(shown, &reason)),
        };
        let parent = path.parent().unwrap_or(path);
        let folder = parent.canonicalize().map_err(|error| unreadable(shown, &error))?;
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        Ok(Self {
            surroundings: surroundings(&folder),
            folder,
            manifest: manifest::manifest_of(&name),
            shown: shown.clone(),
            is_locked: false,
            file,
        })
    }

    /// Opens the file at a location and locks it until it is dropped. A file system that knows no locks is used without
    /// one.
    pub(crate) fn lock_at(location: &Location) -> Result<Self, Finding> {
        loop {
            let mut registry = Self::open_at(location)?;
            registry.is_locked = registry.file.lock().is_ok();
            if !registry.is_locked || registry.is_at(&location.path)? {
                return Ok(registry);
            }
            // Whoever held the lock, or an editor, has put another file into its place meanwhile.
        }
    }

    fn is_at(&self, path: &Path) -> Result<bool, Finding> {
        let here = platform::identity(&self.file);
        match here.and_then(|here| Ok(platform::identity_at(path)? == here)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            other => other.map_err(|error| unreadable(&self.shown, &error)),
        }
    }

    /// How many times a path may lead up from its folder.
    pub(crate) fn above(&self) -> usize {
        self.surroundings.folders.len()
    }

    /// The name of the file without its folder.
    pub(crate) fn file_name(&self) -> &str {
        self.shown.rsplit(path::is_separator).next().unwrap_or(&self.shown)
    }

    /// Reads the text.
    pub(crate) fn read(&self) -> Result<String, Finding> {
        text_file::read(&self.file).map_err(|problem| match problem {
            Problem::Unreadable(error) => unreadable(&self.shown, &error),
            Problem::NotUtf8 { byte, position } => {
                let message = format!("{} is not UTF-8: the byte 0x{byte:02X} is no part of a character", self.shown);
                Finding::new(Code::RegistryNotUtf8, Place::at(&self.shown, position), message)
            }
        })
    }
}

/// What lies around a folder. Outside of a repository nothing does.
pub(crate) fn surroundings(folder: &Path) -> Surroundings {
    let inside = git::top(folder).and_then(|top| folder.strip_prefix(top).ok());
    let names = inside.into_iter().flatten().map(|name| name.to_string_lossy().into_owned());
    let mut folders: Vec<_> = names.collect();
    folders.reverse();
    Surroundings { folders }
}

fn unreadable(shown: &str, reason: &dyn Display) -> Finding {
    Finding::new(Code::RegistryUnreadable, shown.to_owned(), format!("{shown} cannot be read: {reason}"))
}

fn nearest() -> Result<Location, Finding> {
    let here = env::current_dir().map_err(|error| {
        Finding::new(Code::RegistryNotFound, ".", format!("the current folder cannot be told: {error}"))
    })?;
    let mut shown = PathBuf::new();
    for folder in here.ancestors() {
        // A link that leads nowhere is there too, and so is what cannot be looked at: another registry further up is not the one that was meant.
        let is_missing = |error: io::Error| matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
        if !folder.join(FILE_NAME).symlink_metadata().is_err_and(is_missing) {
            return Ok(Location { path: folder.join(FILE_NAME), shown: shown.join(FILE_NAME).display().to_string() });
        }
        shown.push("..");
    }
    let message = format!("no {FILE_NAME} in {} or any folder above it", here.display());
    Err(Finding::new(Code::RegistryNotFound, FILE_NAME, message))
}
