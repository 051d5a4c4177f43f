//! The manifest as it is written: a line for each generated file, with the hash of its content.

use std::fmt::Write as _;

use super::output::OutputFile;
use crate::model::hash::sha256;

/// Of the manifest's own format.
pub(crate) const VERSION: u32 = 1;

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

/// The hash of a generated file, as the manifest lists it.
#[must_use]
pub(crate) fn hash_of(file: &OutputFile) -> String {
    sha256(file.contents.as_bytes())
}
