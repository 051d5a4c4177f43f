//! Reads the migrations: those in Git as Git has them, the others as they lie on disk.

use std::collections::{BTreeMap, BTreeSet};

use codegen::emit::output::{Lifetime, OutputFile, OutputSet};
use codegen::finding::{Code, Finding, Findings};
use codegen::history::version::LATEST;
use codegen::history::{Committed, History, Migration, PENDING_VERSION};
use codegen::model::PostgresTarget;
use codegen::plan::{self, Disk, Entry};

use crate::disk::Reader;
use crate::version;

/// Where the version of a new migration comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Version {
    /// None is written, so that none is needed.
    Pending,
    /// The clock.
    Now,
    /// The command line.
    Given(u64),
}

/// The folders of migrations, and of what takes each back.
pub(crate) fn folders(target: &PostgresTarget) -> [String; 2] {
    [target.migrations.clone(), target.rollbacks.clone()]
}

/// Whether a file name is a migration's: digits, an underscore, anything, `.sql`.
pub(crate) fn is_migration(name: &str) -> bool {
    split(name).is_some()
}

/// The name of a file that lies in a folder itself.
fn name_in<'a>(folder: &str, path: &'a str) -> Option<&'a str> {
    path.rsplit_once('/').filter(|(above, _)| *above == folder).map(|(_, name)| name)
}

fn split(name: &str) -> Option<(&str, &str)> {
    let (digits, slug) = name.strip_suffix(".sql")?.split_once('_')?;
    let valid = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && !name.contains('\n');
    valid.then_some((digits, slug))
}

/// The history: migrations in Git, and drafts on disk, whose bytes join the snapshot.
pub(crate) fn read(
    reader: &mut Reader,
    disk: &mut Disk,
    target: &PostgresTarget,
    committed: &[Committed],
    version: Version,
) -> Result<History, Findings> {
    let [up, down] = folders(target);
    let mut problems = Findings::default();
    let mut texts = BTreeMap::new();
    for folder in [&up, &down] {
        match reader.names(folder) {
            Ok(names) => {
                let paths: Vec<_> =
                    names.iter().filter(|name| is_migration(name)).map(|it| format!("{folder}/{it}")).collect();
                reader.complete(disk, paths.iter().map(String::as_str));
                for path in paths {
                    match disk.get(&path) {
                        Entry::File(bytes) => drop(texts.insert(path, bytes.clone())),
                        // What it says is part of the history, so that nothing can be told without it.
                        Entry::Unreadable(reason) => problems.push(plan::unreadable(&path, reason)),
                        Entry::Obstacle { at, kind } => note(&mut problems, plan::obstacle(at, *kind)),
                        Entry::Missing => {}
                    }
                }
            }
            Err(problem) => note(&mut problems, problem),
        }
    }
    texts.extend(committed.iter().map(|file| (file.path.clone(), file.bytes.clone())));
    let known: BTreeSet<&str> = committed.iter().map(|file| file.path.as_str()).collect();
    let mut migrations = Vec::new();
    for (path, bytes) in &texts {
        let Some(name) = name_in(&up, path) else { continue };
        match migration(path, name, &down, bytes, &texts, known.contains(path.as_str())) {
            Ok(migration) => migrations.push(migration),
            Err(problem) => problems.push(problem),
        }
    }
    migrations.sort_by(|a, b| (a.version, &a.slug).cmp(&(b.version, &b.slug)));
    let next_version = next_version(version, &migrations);
    let is_lone =
        |path: &&String| name_in(&down, path).is_some_and(|name| !texts.contains_key(&format!("{up}/{name}")));
    let lone_rollbacks = texts.keys().filter(is_lone).cloned().collect();
    if problems.is_empty() { Ok(History { migrations, lone_rollbacks, next_version }) } else { Err(problems) }
}

/// What is wrong with a folder is said once.
fn note(problems: &mut Findings, problem: Finding) {
    if !problems.items().contains(&problem) {
        problems.push(problem);
    }
}

fn migration(
    path: &str,
    name: &str,
    down: &str,
    bytes: &[u8],
    texts: &BTreeMap<String, Vec<u8>>,
    committed: bool,
) -> Result<Migration, Finding> {
    let Some((digits, slug)) = split(name) else {
        return Err(Finding::new(Code::MigrationVersion, path, format!("{path} has no version")));
    };
    let Some(version) = digits.parse().ok().filter(|version| *version <= LATEST) else {
        let message = format!("the version of {path} is not YYYYMMDDhhmmss: no later one would fit");
        return Err(Finding::new(Code::MigrationVersion, path, message));
    };
    let rollback = format!("{down}/{name}");
    Ok(Migration {
        version,
        slug: slug.to_owned(),
        up: text(path, bytes)?,
        down: texts.get(&rollback).map(|bytes| text(&rollback, bytes)).transpose()?,
        committed,
    })
}

/// The text with LF line ends, however Git checked it out.
fn text(path: &str, bytes: &[u8]) -> Result<String, Finding> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.replace("\r\n", "\n")),
        Err(_) => Err(plan::unreadable(path, "it is not UTF-8")),
    }
}

/// A version later than every migration, unless one is given.
fn next_version(version: Version, migrations: &[Migration]) -> u64 {
    match version {
        Version::Pending => PENDING_VERSION,
        Version::Now => version::next(migrations.iter().map(|migration| migration.version).max().unwrap_or(0)),
        Version::Given(given) => given,
    }
}

/// A given version must be later than all history, where a migration gets it. Without a new migration it is of no
/// interest, so that the same command may be given again after a commit.
pub(crate) fn check_version(
    version: Version,
    committed: &[Committed],
    history: &History,
    outputs: &OutputSet,
) -> Result<(), Finding> {
    let Version::Given(given) = version else { return Ok(()) };
    let past = history.migrations.iter().filter(|migration| migration.committed);
    let newest = past.map(|migration| migration.version).max().unwrap_or(0);
    let name = format!("/{given:014}_");
    let is_new = |file: &OutputFile| {
        file.lifetime != Lifetime::Replaceable
            && file.path.contains(&name)
            && !committed.iter().any(|known| known.path == file.path && is_same(&known.bytes, &file.contents))
    };
    if given > newest || !outputs.files().iter().any(is_new) {
        return Ok(());
    }
    let message = format!("the version {given} is not later than {newest}, the newest committed migration's");
    Err(Finding::new(Code::MigrationVersion, "--migration-version", message))
}

fn is_same(bytes: &[u8], text: &str) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|known| known.replace('\r', "") == text)
}
