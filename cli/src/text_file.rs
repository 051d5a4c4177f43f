//! Reads files that a person names.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use codegen::finding::{Position, Source};

/// No file that people write comes near; it keeps a wrong one from filling the memory.
const MAX_BYTES: u64 = 64 << 20;

/// Why a file is not opened.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// There is none.
    Missing,
    /// It has more bytes than are read; in words that follow its name.
    TooLarge(String),
    /// Something else.
    Unreadable(String),
}

/// Why a file has no text.
#[derive(Debug)]
pub(crate) enum Problem {
    /// It cannot be read to its end.
    Unreadable(io::Error),
    /// It is not UTF-8.
    NotUtf8 {
        /// The first byte that is no part of a character.
        byte: u8,
        /// Where it stands.
        position: Position,
    },
}

/// Opens a regular file of a size that people write.
pub(crate) fn open(path: &Path) -> Result<File, Refusal> {
    let unreadable = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => Refusal::Missing,
        _ => Refusal::Unreadable(error.to_string()),
    };
    let metadata = path.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        let reason = if metadata.is_dir() { "it is a folder" } else { "it is not a regular file" };
        return Err(Refusal::Unreadable(reason.to_owned()));
    }
    if metadata.len() > MAX_BYTES {
        let (has, most) = (metadata.len() >> 20, MAX_BYTES >> 20);
        return Err(Refusal::TooLarge(format!("has {has} MiB, and {most} MiB is the most that is read")));
    }
    File::open(path).map_err(unreadable)
}

/// Reads the text.
pub(crate) fn read(file: &File) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    file.take(MAX_BYTES).read_to_end(&mut bytes).map_err(Problem::Unreadable)?;
    String::from_utf8(bytes).map_err(|error| {
        let (good, rest) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
        let position = Source::new("", String::from_utf8_lossy(good)).position(good.len());
        Problem::NotUtf8 { byte: rest.first().copied().unwrap_or_default(), position }
    })
}
