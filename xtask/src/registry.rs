//! Finds and reads registry.yaml.

use std::env;
use std::fs::File;
use std::path::{Path, PathBuf};

use codegen::plan::{Code, Finding};

use crate::text_file::{self, Problem, Refusal};

const FILE_NAME: &str = "registry.yaml";

/// Where the registry is.
#[derive(Debug)]
pub(crate) struct Registry {
    /// Its folder, to which all outputs are relative; absolute.
    pub(crate) folder: PathBuf,
    /// Its path as the user would write it.
    pub(crate) shown: String,
    /// The opened file.
    pub(crate) file: File,
}

impl Registry {
    /// Opens the named file, or else the nearest `registry.yaml` from the current folder upwards.
    pub(crate) fn open(named: Option<&Path>) -> Result<Self, Finding<'static>> {
        match named {
            Some(path) => Self::open_at(path),
            None => Self::open_at(&find()?),
        }
    }

    fn open_at(path: &Path) -> Result<Self, Finding<'static>> {
        let shown = path.display().to_string();
        let unreadable = |reason: &dyn std::fmt::Display| {
            Finding::new(Code::RegistryUnreadable, shown.clone(), format!("{shown} cannot be read: {reason}"))
        };
        let file = match text_file::open(path) {
            Ok(file) => file,
            Err(Refusal::Missing) => {
                return Err(Finding::new(Code::RegistryNotFound, shown.clone(), format!("{shown} does not exist")));
            }
            Err(Refusal::TooLarge(problem)) => {
                return Err(Finding::new(Code::RegistryTooLarge, shown.clone(), format!("{shown} {problem}")));
            }
            Err(Refusal::Unreadable(reason)) => return Err(unreadable(&reason)),
        };
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = parent.canonicalize().map_err(|error| unreadable(&error))?;
        Ok(Self { folder, shown, file })
    }

    /// The name of the file without its folder.
    pub(crate) fn file_name(&self) -> &str {
        self.shown.rsplit(std::path::is_separator).next().unwrap_or(&self.shown)
    }

    /// Reads the text.
    pub(crate) fn read(&self) -> Result<String, Finding<'static>> {
        text_file::read(&self.file).map_err(|problem| match problem {
            Problem::Unreadable(error) => {
                let message = format!("{} cannot be read: {error}", self.shown);
                Finding::new(Code::RegistryUnreadable, self.shown.clone(), message)
            }
            Problem::NotUtf8 { byte, line, column } => {
                let message = format!("{} is not UTF-8: the byte 0x{byte:02X} is no part of a character", self.shown);
                Finding::new(Code::RegistryNotUtf8, self.shown.clone(), message).at(line, column)
            }
        })
    }
}

fn find() -> Result<PathBuf, Finding<'static>> {
    let here = env::current_dir().map_err(|error| {
        Finding::new(Code::RegistryNotFound, ".", format!("the current folder cannot be told: {error}"))
    })?;
    let mut shown = PathBuf::new();
    for folder in here.ancestors() {
        // A link that leads nowhere is there too: another registry further up is not the one that was meant.
        if folder.join(FILE_NAME).symlink_metadata().is_ok() {
            return Ok(shown.join(FILE_NAME));
        }
        shown.push("..");
    }
    let message = format!("no {FILE_NAME} in {} or any folder above it", here.display());
    Err(Finding::new(Code::RegistryNotFound, FILE_NAME, message))
}
