//! Finds and reads registry.yaml.

use std::env;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use codegen::plan::{Code, Finding};

const FILE_NAME: &str = "registry.yaml";
/// No registry that people write comes near; it keeps a wrong file from filling the memory.
const MAX_BYTES: u64 = 64 << 20;

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
        let metadata = match path.metadata() {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Finding::new(Code::RegistryNotFound, shown.clone(), format!("{shown} does not exist")));
            }
            Err(error) => return Err(unreadable(&error)),
        };
        if !metadata.is_file() {
            return Err(unreadable(&if metadata.is_dir() { "it is a folder" } else { "it is not a regular file" }));
        }
        if metadata.len() > MAX_BYTES {
            let message = format!("{shown} has {} MiB, and 64 MiB is the most that is read", metadata.len() >> 20);
            return Err(Finding::new(Code::RegistryTooLarge, shown, message));
        }
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = parent.canonicalize().map_err(|error| unreadable(&error))?;
        let file = File::open(path).map_err(|error| unreadable(&error))?;
        Ok(Self { folder, shown, file })
    }

    /// The name of the file without its folder.
    pub(crate) fn file_name(&self) -> &str {
        self.shown.rsplit(std::path::is_separator).next().unwrap_or(&self.shown)
    }

    /// Reads the text.
    pub(crate) fn read(&self) -> Result<String, Finding<'static>> {
        let mut bytes = Vec::new();
        if let Err(error) = (&self.file).take(MAX_BYTES).read_to_end(&mut bytes) {
            let message = format!("{} cannot be read: {error}", self.shown);
            return Err(Finding::new(Code::RegistryUnreadable, self.shown.clone(), message));
        }
        String::from_utf8(bytes).map_err(|error| {
            let (good, rest) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
            let (line, column) = place_after(good);
            let byte = rest.first().copied().unwrap_or_default();
            let message = format!("{} is not UTF-8: the byte 0x{byte:02X} is no part of a character", self.shown);
            Finding::new(Code::RegistryNotUtf8, self.shown.clone(), message).at(line, column)
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

/// Line and column, from 1 and in code points, of what follows valid UTF-8.
fn place_after(good: &[u8]) -> (usize, usize) {
    let good = String::from_utf8_lossy(good);
    let line = 1 + good.matches('\n').count();
    (line, 1 + good.rsplit('\n').next().map_or(0, |last| last.chars().count()))
}
