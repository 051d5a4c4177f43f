//! One finding about a file: what it is, where, and what to do.

use std::borrow::Cow;

use super::diff::{self, Diff, Length, Sides};
use super::manifest;
use super::{Code, Obstacle};
use crate::emit::output::{Lifetime, OutputFile};
use crate::history::{Committed, PENDING_VERSION};

/// What is found about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'a> {
    /// Its kind.
    pub code: Code,
    /// The file, relative to the registry's folder unless it was named otherwise.
    pub path: Cow<'a, str>,
    /// Line and column from 1, where there is one; columns count code points.
    pub place: Option<(usize, usize)>,
    /// What is wrong, in one line without a full stop.
    pub message: String,
    /// What to do about this one, beside what [`Code::explanation`] says; may be empty.
    pub help: Vec<String>,
    /// What to compare, when a comparison says something.
    texts: Option<Box<Texts<'a>>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Texts<'a> {
    /// What the texts are of, where it is not the file.
    subject: Option<String>,
    old: Side<'a>,
    new: Side<'a>,
}

/// A text and where it is from; `None` where there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Side<'a> {
    from: &'static str,
    text: Option<Cow<'a, str>>,
}

const UNRECORDED: &str = "was changed, and committed, after the manifest recorded it";

const NOWHERE: Side<'static> = Side { from: "", text: None };

impl<'a> Finding<'a> {
    /// A finding without a diff.
    #[must_use]
    pub fn new(code: Code, path: impl Into<Cow<'a, str>>, message: impl Into<String>) -> Self {
        Self { code, path: path.into(), place: None, message: message.into(), help: Vec::new(), texts: None }
    }

    /// Adds a line that says what to do.
    #[must_use]
    pub fn help(mut self, line: impl Into<String>) -> Self {
        self.help.push(line.into());
        self
    }

    /// Sets line and column.
    #[must_use]
    pub fn at(mut self, line: usize, column: usize) -> Self {
        self.place = Some((line, column));
        self
    }

    /// From what is there to what belongs there; `None` where there is nothing to compare.
    #[must_use]
    pub fn diff(&self, length: Length) -> Option<Diff> {
        let Texts { subject, old, new } = self.texts.as_deref()?;
        let subject = subject.as_deref().unwrap_or(&self.path);
        let name = |side: &Side<'_>| match side.text {
            Some(_) => format!("{subject} ({})", side.from),
            None => "/dev/null".to_owned(),
        };
        let (old_text, new_text) = (old.text.as_deref(), new.text.as_deref());
        let sides = Sides {
            old_name: &name(old),
            old: old_text.unwrap_or_default(),
            new_name: &name(new),
            new: new_text.unwrap_or_default(),
        };
        Some(diff::unified(&sides, length))
    }

    fn comparing(mut self, old: Side<'a>, new: Side<'a>) -> Self {
        self.texts = Some(Box::new(Texts { subject: None, old, new }));
        self
    }

    /// Adds what an object of a database is and what it should be.
    #[must_use]
    pub(crate) fn comparing_object(mut self, object: impl Into<String>, found: String, expected: String) -> Self {
        let old = Side { from: "in the database", text: Some(found.into()) };
        let new = Side { from: "from the registry", text: Some(expected.into()) };
        self.texts = Some(Box::new(Texts { subject: Some(object.into()), old, new }));
        self
    }

    pub(crate) fn missing(file: &'a OutputFile) -> Self {
        let pending = file.lifetime == Lifetime::AppendOnly && file.path.contains(&PENDING_VERSION.to_string());
        let path = if pending { shown(&file.path) } else { Cow::from(file.path.as_str()) };
        let message = if pending {
            format!("{path} is needed to bring the database in line with the registry")
        } else {
            format!("{path} is missing")
        };
        Self::new(Code::Missing, path, message).comparing(NOWHERE, generated(file))
    }

    pub(crate) fn differs(code: Code, file: &'a OutputFile, bytes: &'a [u8]) -> Self {
        let path = file.path.as_str();
        let message = match code {
            Code::LineEndings => format!("{path} differs only in line endings: CRLF on disk, where LF is generated"),
            Code::NotOwned => format!("{path} is in the way of an output: no manifest says that it was generated"),
            Code::Edited => format!("{path} was edited by hand"),
            Code::ManifestStale => format!("{path} does not list the files that are there"),
            _ => format!("{path} is not what the registry says now"),
        };
        let finding = Self::new(code, path, message);
        if code == Code::LineEndings { finding } else { finding.comparing(on_disk(bytes), generated(file)) }
    }

    pub(crate) fn orphaned(path: &'a str, bytes: &'a [u8], edited: bool) -> Self {
        let (code, also) =
            if edited { (Code::OrphanEdited, ", and it was edited by hand") } else { (Code::Orphaned, "") };
        Self::new(code, path, format!("{path} is no longer asked for by the registry{also}"))
            .comparing(on_disk(bytes), NOWHERE)
    }

    pub(crate) fn outside(path: &'a str) -> Self {
        Self::new(
            Code::OrphanOutside,
            path,
            format!("{path} is no longer asked for by the registry, and is outside every output directory"),
        )
    }

    pub(crate) fn broken_manifest(problem: &str) -> Self {
        Self::new(Code::ManifestBroken, manifest::PATH, format!("{} cannot be used: {problem}", manifest::PATH))
    }

    pub(crate) fn missing_history(file: &'a Committed, base: &str) -> Self {
        let path = file.path.as_str();
        Self::new(Code::MigrationMissing, path, format!("{path} is missing, and Git knows it: it is history"))
            .help(restore(path, base))
    }

    pub(crate) fn changed_history(file: &'a Committed, bytes: &'a [u8], base: &str) -> Self {
        let path = file.path.as_str();
        Self::new(Code::MigrationImmutable, path, format!("{path} was changed after it was committed"))
            .help(restore(path, base))
            .comparing(on_disk(bytes), Side { from: "in Git", text: Some(String::from_utf8_lossy(&file.bytes)) })
    }

    pub(crate) fn changed_since_recorded(file: &'a Committed) -> Self {
        let path = file.path.as_str();
        Self::new(Code::MigrationImmutable, path, format!("{path} {UNRECORDED}"))
            .help("find the commit that changed it with `git log`, and take that change back")
            .help("if no database has run it: `cargo xtask gen --force` records it as it is now")
    }

    /// Whether a migration is not what the manifest recorded of it.
    pub(crate) fn is_unrecorded(&self) -> bool {
        self.code == Code::MigrationImmutable && self.message.ends_with(UNRECORDED)
    }

    /// A file that cannot be read.
    #[must_use]
    pub fn unreadable(path: impl Into<Cow<'a, str>>, reason: &str) -> Self {
        let path = path.into();
        let message = format!("{path} cannot be read: {reason}");
        Self::new(Code::Unreadable, path, message)
    }

    /// Something that stands where a regular file or folder belongs.
    #[must_use]
    pub fn obstacle(at: impl Into<Cow<'a, str>>, kind: Obstacle) -> Self {
        let at = at.into();
        let (code, message) = match kind {
            Obstacle::Symlink => (Code::Symlink, format!("{at} is a symbolic link, which outputs do not go through")),
            Obstacle::Folder => (Code::NotAFile, format!("{at} is a folder, where a file belongs")),
            Obstacle::Special => (Code::NotAFile, format!("{at} is a device, pipe or socket, where a file belongs")),
            Obstacle::File => (Code::NotAFolder, format!("{at} is a file, where a folder belongs")),
        };
        Self::new(code, at, message)
    }
}

fn on_disk(bytes: &[u8]) -> Side<'_> {
    Side { from: "on disk", text: Some(String::from_utf8_lossy(bytes)) }
}

fn generated(file: &OutputFile) -> Side<'_> {
    let text =
        if file.lifetime == Lifetime::AppendOnly { shown(&file.contents) } else { file.contents.as_str().into() };
    Side { from: "from the registry", text: Some(text) }
}

/// A path or text without the version that no migration has yet.
fn shown(text: &str) -> Cow<'_, str> {
    let pending = PENDING_VERSION.to_string();
    if text.contains(&pending) { text.replace(&pending, "<version>").into() } else { text.into() }
}

/// The command that takes a file back from Git, for a POSIX shell.
fn restore(path: &str, base: &str) -> String {
    match base {
        "HEAD" => format!("git restore -- {}", shell_word(path)),
        base => format!("git restore --source={} -- {}", shell_word(base), shell_word(path)),
    }
}

/// A text as one word of a POSIX shell.
pub(crate) fn shell_word(text: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte);
    if text.bytes().all(plain) { text.into() } else { format!("'{}'", text.replace('\'', r"'\''")).into() }
}
