//! What is found about files, in words.

use super::disk::Obstacle;
use crate::emit::output::{Lifetime, OutputFile};
use crate::finding::{Code, Finding, Side, shell_word};
use crate::history::{Committed, PENDING_VERSION};

pub(super) fn missing(file: &OutputFile) -> Finding {
    let (path, message) = if file.lifetime == Lifetime::Pending {
        let path = shown(&file.path);
        let message = format!("{path} is needed to bring the database in line with the registry");
        (path, message)
    } else {
        (file.path.clone(), format!("{} is missing", file.path))
    };
    Finding::new(Code::Missing, path, message).comparing(Side::NOWHERE, generated(file))
}

pub(super) fn differs(code: Code, file: &OutputFile, bytes: &[u8]) -> Finding {
    let path = file.path.as_str();
    let message = match code {
        Code::LineEndings => format!("{path} differs only in line endings: CRLF on disk, where LF is generated"),
        Code::NotOwned => format!("{path} is in the way of an output: no manifest says that it was generated"),
        Code::Edited => format!("{path} was edited by hand"),
        Code::ManifestStale => format!("{path} does not list the files that are there"),
        _ => format!("{path} is not what the registry says now"),
    };
    let finding = Finding::new(code, path, message);
    if code == Code::LineEndings { finding } else { finding.comparing(on_disk(bytes), generated(file)) }
}

pub(super) fn orphaned(path: &str, bytes: &[u8], edited: bool) -> Finding {
    let (code, also) = if edited { (Code::OrphanEdited, ", and it was edited by hand") } else { (Code::Orphaned, "") };
    Finding::new(code, path, format!("{path} is no longer asked for by the registry{also}"))
        .comparing(on_disk(bytes), Side::NOWHERE)
}

pub(super) fn outside(path: &str) -> Finding {
    let message = format!("{path} is no longer asked for by the registry, and is outside every output directory");
    Finding::new(Code::OrphanOutside, path, message)
}

pub(super) fn broken_manifest(path: &str, problem: &str) -> Finding {
    Finding::new(Code::ManifestBroken, path, format!("{path} cannot be used: {problem}"))
}

pub(super) fn missing_history(file: &Committed, base: &str) -> Finding {
    let path = file.path.as_str();
    Finding::new(Code::MigrationMissing, path, format!("{path} is missing, and Git knows it: it is history"))
        .with_help(restore(path, base))
}

pub(super) fn changed_history(file: &Committed, bytes: &[u8], base: &str) -> Finding {
    let path = file.path.as_str();
    Finding::new(Code::MigrationImmutable, path, format!("{path} was changed after it was committed"))
        .with_help(restore(path, base))
        .comparing(on_disk(bytes), Side::new("in Git", String::from_utf8_lossy(&file.bytes)))
}

pub(super) fn changed_since_recorded(file: &Committed) -> Finding {
    let path = file.path.as_str();
    let message = format!("{path} was changed, and committed, after the manifest recorded it");
    Finding::new(Code::MigrationImmutable, path, message)
        .with_help("find the commit that changed it with `git log`, and take that change back")
        .with_help("if no database has run it: `cargo xtask gen --force` records it as it is now")
}

/// A file that cannot be read.
#[must_use]
pub fn unreadable(path: &str, reason: &str) -> Finding {
    Finding::new(Code::Unreadable, path, format!("{path} cannot be read: {reason}"))
}

/// Something that stands where a regular file or folder belongs.
#[must_use]
pub fn obstacle(at: &str, kind: Obstacle) -> Finding {
    let (code, message) = match kind {
        Obstacle::Symlink => (Code::Symlink, format!("{at} is a symbolic link, which outputs do not go through")),
        Obstacle::Folder => (Code::NotAFile, format!("{at} is a folder, where a file belongs")),
        Obstacle::Special => (Code::NotAFile, format!("{at} is a device, pipe or socket, where a file belongs")),
        Obstacle::Closed => (Code::Unreadable, format!("{at} cannot be read: permission denied")),
        Obstacle::File => (Code::NotAFolder, format!("{at} is a file, where a folder belongs")),
    };
    Finding::new(code, at, message)
}

fn on_disk(bytes: &[u8]) -> Side {
    Side::new("on disk", String::from_utf8_lossy(bytes))
}

fn generated(file: &OutputFile) -> Side {
    let text = if file.lifetime == Lifetime::Replaceable { file.contents.clone() } else { shown(&file.contents) };
    Side::new("from the registry", text)
}

/// A path or text without the version that no migration has yet.
fn shown(text: &str) -> String {
    text.replace(&PENDING_VERSION.to_string(), "<version>")
}

/// The command that takes a file back from Git, for a POSIX shell.
fn restore(path: &str, base: &str) -> String {
    match base {
        "HEAD" => format!("git restore -- {}", shell_word(path)),
        base => format!("git restore --source={} -- {}", shell_word(base), shell_word(path)),
    }
}
