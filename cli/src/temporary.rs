//! Temporary files: how they are named, so that those of runs that were cut short are found, and nobody else's.

use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

const PREFIX: &str = ".fivefold-";
const SUFFIX: &str = ".tmp";
/// How the name of every manifest ends, before its extension.
const MANIFEST: &str = "manifest";
/// How many letters and digits make the name one of its own.
const RANDOM: usize = 12;

/// What is in a temporary file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    /// The manifest of this name, without its extension.
    Manifest(&'a str),
    /// Anything else.
    Other,
}

/// What the temporary file for a file of this name is.
pub(crate) fn kind_for(name: &str) -> Kind<'_> {
    name.strip_suffix(".json").filter(|name| is_manifest(name)).map_or(Kind::Other, Kind::Manifest)
}

/// Whether a name without its extension is a manifest's, of the registry that stands before it.
fn is_manifest(name: &str) -> bool {
    name.strip_suffix(MANIFEST).is_some_and(|registry| registry.is_empty() || registry.ends_with('.'))
}

/// Makes a temporary file, which is deleted when it is dropped.
pub(crate) fn create(folder: &Path, kind: Kind<'_>) -> io::Result<NamedTempFile> {
    let prefix = match kind {
        Kind::Manifest(name) => format!("{PREFIX}{name}-"),
        Kind::Other => PREFIX.to_owned(),
    };
    tempfile::Builder::new().prefix(&prefix).suffix(SUFFIX).rand_bytes(RANDOM).tempfile_in(folder)
}

/// What is in a file of this name; `None` for all that [`create`] did not make.
pub(crate) fn kind(name: &str) -> Option<Kind<'_>> {
    let middle = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let (kind, random) = match middle.rsplit_once('-') {
        Some((name, random)) if is_manifest(name) => (Kind::Manifest(name), random),
        Some(_) => return None,
        None => (Kind::Other, middle),
    };
    (random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::{create, kind, kind_for};

    #[test]
    fn only_our_names_are_ours() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["manifest.json", "a-b.yaml.manifest.json", "registry.yaml", "my_manifest.json"] {
            let expected = kind_for(name);
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
