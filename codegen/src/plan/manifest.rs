//! `manifest.json`: which files are generated, and the content that was last written into each.
//!
//! One line a file, sorted, so that two branches merge without conflict where they touch different files. The
//! manifest that lies on disk is input from outside: every path in it is checked before anything acts on it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

pub use crate::model::{MANIFEST as PATH, manifest_of, registry_of};

/// The folder whose files, beside those in the targets' own directories, may be deleted when they are orphaned.
pub(crate) const DEFAULT_DIRECTORY: &str = "generated";

const VERSION: u32 = 1;

/// A manifest whose every entry may be trusted to be a path inside the registry's folder or, where that is a part of a
/// repository, inside the repository.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    version: u32,
    files: BTreeMap<String, String>,
}

impl Manifest {
    /// Reads a manifest. Its paths may lead up from the registry's folder as many times as `above` says.
    ///
    /// # Errors
    /// What is wrong with it, in words that continue "manifest.json cannot be used: ".
    pub fn parse(bytes: &[u8], above: usize) -> Result<Self, String> {
        let raw: Raw = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if raw.version != VERSION {
            return Err(format!("its version is {}, and this tool knows version {VERSION}", raw.version));
        }
        for (path, hash) in &raw.files {
            if !is_reachable(path, above) {
                let bounds = if above == 0 { "registry's folder" } else { "repository" };
                return Err(format!("{path:?} is not a plain path inside the {bounds}"));
            }
            if hash.len() != 64 || !hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
                return Err(format!("the hash of {path:?} is not a SHA-256 in lower-case hex"));
            }
        }
        Ok(Self { files: raw.files })
    }

    /// Adds files with their hashes.
    pub(crate) fn extend<'a>(&mut self, files: impl IntoIterator<Item = (&'a str, &'a str)>) {
        self.files.extend(files.into_iter().map(|(path, hash)| (path.to_owned(), hash.to_owned())));
    }

    /// Paths and hashes, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, hash)| (path.as_str(), hash.as_str()))
    }

    /// The hash of what was last written to a path.
    #[must_use]
    pub fn hash(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }
}

/// The manifest's text for files with their hashes, which are sorted by path.
#[must_use]
pub(crate) fn render<'a>(files: impl ExactSizeIterator<Item = (&'a str, &'a str)>) -> String {
    let count = files.len();
    let mut text = String::with_capacity(64 + count * 140);
    // Writing into a String cannot fail.
    let _ = write!(text, "{{\n  \"version\": {VERSION},\n  \"files\": {{");
    for (index, (path, hash)) in files.enumerate() {
        let _ =
            write!(text, "{}\n    {}: \"{hash}\"", if index == 0 { "" } else { "," }, serde_json::Value::from(path));
    }
    text.push_str(if count == 0 { "}\n}\n" } else { "\n  }\n}\n" });
    text
}

/// Whether a path leads up at most `above` times, all of them at its beginning, and then is one as [`is_inside`] says.
fn is_reachable(path: &str, above: usize) -> bool {
    let mut rest = path;
    for _ in 0..above {
        rest = rest.strip_prefix("../").unwrap_or(rest);
    }
    is_inside(rest)
}

/// Whether a path is relative, written with `/`, in its shortest form, and without anything a file system might
/// read in another way: it then stays inside the folder that it is relative to, symbolic links aside.
#[must_use]
pub fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\\', ':', '\0'])
        && !path.chars().any(char::is_control)
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Whether a path is in a folder, at any depth.
#[must_use]
pub(crate) fn is_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}
