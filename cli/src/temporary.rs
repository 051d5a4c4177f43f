//! Temporary files: how they are named, so that those of runs that were cut short are found, and nobody else's.

use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

const PREFIX: &str = ".fivefold-";
/// Stands before the name of a manifest, after [`PREFIX`].
const MANIFEST: &str = "manifest-";
const SUFFIX: &str = ".tmp";
/// How many letters and digits make the name one of its own.
const RANDOM: usize = 12;

/// What is in a temporary file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The manifest of a run.
    Manifest,
    /// Anything else.
    Other,
}

impl Kind {
    fn prefix(self) -> String {
        match self {
            Self::Manifest => format!("{PREFIX}{MANIFEST}"),
            Self::Other => PREFIX.to_owned(),
        }
    }
}

/// Makes a temporary file, which is deleted when it is dropped.
pub(crate) fn create(folder: &Path, kind: Kind) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(&kind.prefix()).suffix(SUFFIX).rand_bytes(RANDOM).tempfile_in(folder)
}

/// What is in a file of this name; `None` for all that [`create`] did not make.
pub(crate) fn kind(name: &str) -> Option<Kind> {
    let middle = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let (kind, random) = match middle.strip_prefix(MANIFEST) {
        Some(random) => (Kind::Manifest, random),
        None => (Kind::Other, middle),
    };
    (random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::{Kind, create, kind};

    #[test]
    fn only_our_names_are_ours() {
        let folder = tempfile::tempdir().unwrap();
        for expected in [Kind::Manifest, Kind::Other] {
            let file = create(folder.path(), expected).unwrap();
            let name = file.path().file_name().unwrap().to_str().unwrap().to_owned();
            assert_eq!(kind(&name), Some(expected), "{name}");
        }
        for name in [
            ".fivefold-notes.tmp",
            ".fivefold-AbCdEf012345",
            ".fivefold-AbCdEf01234-.tmp",
            ".fivefold-AbCdEf0123456.tmp",
            ".fivefold-manifest-.tmp",
            ".fivefold-manifest-mine.tmp",
            "fivefold-AbCdEf012345.tmp",
            ".gen-AbCdEf012345.tmp",
            ".tmpAbCdEf",
        ] {
            assert_eq!(kind(name), None, "{name}");
        }
    }
}
