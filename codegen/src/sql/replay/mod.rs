//! Follows the statements of migrations, in order.

mod block;
mod column;
mod comment;
mod constraint;
mod create_table;
mod dispatch;
mod drop;
mod function;
mod grant;
mod index;
mod names;
mod policy;
mod rename;
mod schema;
mod table;
mod trigger;
mod type_name;
mod types;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::catalog::{Catalog, ObjectName};
use super::scan::Words;
use super::statement::pieces;
use super::token::{Place, TokenError};
use crate::history::Migration;

/// The objects that the migrations are read for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tracked {
    /// The schema of names that are written without one.
    pub schema: String,
    /// Types.
    pub types: BTreeSet<ObjectName>,
    /// Tables, with all that belongs to them.
    pub tables: BTreeSet<ObjectName>,
    /// Functions and procedures, with whatever arguments.
    pub functions: BTreeSet<ObjectName>,
}

/// What migrations amount to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replayed {
    /// The tracked objects after the last migration.
    pub catalog: Catalog,
    /// What could not be followed, in order.
    pub unreadable: Vec<Unreadable>,
}

/// Something that a migration does and that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Version of the migration.
    pub version: u64,
    /// What follows the version in its file name.
    pub slug: String,
    /// Where in the file.
    pub place: Place,
    /// The tracked objects that it may concern; none where it may concern any.
    pub subjects: Vec<ObjectName>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Reads the migrations in order.
///
/// A tracked object may have had another name before, by which earlier migrations call it. Such names are found at
/// `RENAME` and `SET SCHEMA`, and the migrations are then read once more with them.
pub fn replay<'m>(migrations: impl IntoIterator<Item = &'m Migration>, tracked: &Tracked) -> Replayed {
    let migrations: Vec<_> = migrations.into_iter().collect();
    settle(&migrations, tracked).0
}

/// Reads the migrations in order and shows what those before amount to, ahead of each that may change anything: its
/// index and the catalog.
pub fn replay_steps(migrations: &[Migration], tracked: &Tracked, mut ahead_of: impl FnMut(usize, &Catalog)) {
    let all: Vec<_> = migrations.iter().collect();
    let (_, names) = settle(&all, tracked);
    names.pass(&all, &mut ahead_of);
}

/// Reads the migrations until no earlier name turns up any more.
fn settle(migrations: &[&Migration], tracked: &Tracked) -> (Replayed, Names) {
    /// More earlier names in a row than any history has.
    const PASSES: usize = 16;
    let mut names = Names { tracked: tracked.clone(), aliases: Aliases::new() };
    for _ in 0..PASSES {
        let (replayed, earlier) = names.pass(migrations, |_, _| {});
        if earlier.is_empty() {
            return (replayed, names);
        }
        names.learn(earlier);
    }
    let (mut replayed, earlier) = names.pass(migrations, |_, _| {});
    if let (Some(last), false) = (migrations.last(), earlier.is_empty()) {
        let subjects = earlier.into_values().map(|later| names.aliases.get(&later).cloned().unwrap_or(later)).collect();
        replayed.unreadable.push(Unreadable {
            version: last.version,
            slug: last.slug.clone(),
            place: START,
            subjects,
            message: "it was renamed too many times to find out what it was".to_owned(),
            help: HELP.to_owned(),
        });
    }
    (replayed, names)
}

/// The names to look for.
struct Names {
    tracked: Tracked,
    aliases: Aliases,
}

impl Names {
    /// Adds names that tracked objects had before.
    fn learn(&mut self, earlier: Earlier) {
        for ((kind, name), later) in earlier {
            kind.of_mut(&mut self.tracked).insert(name.clone());
            let later = self.aliases.get(&later).cloned().unwrap_or(later);
            self.aliases.insert(name, later);
        }
    }

    fn pass(&self, migrations: &[&Migration], mut ahead_of: impl FnMut(usize, &Catalog)) -> (Replayed, Earlier) {
        let mut replay = Replay::new(&self.tracked);
        replay.aliases.clone_from(&self.aliases);
        for (index, migration) in migrations.iter().enumerate() {
            if replay.words.are_in(&migration.up) {
                ahead_of(index, &replay.catalog);
                replay.read(migration);
            }
        }
        (Replayed { catalog: replay.catalog, unreadable: replay.unreadable }, replay.earlier)
    }
}

/// Where a file begins.
const START: Place = Place { line: 1, column: 1 };

/// What to do about a statement that is not understood.
const HELP: &str = "write that statement plainly, or in a migration of its own that this tool can read";

/// Other names of tracked objects, each with the tracked one.
type Aliases = BTreeMap<ObjectName, ObjectName>;

/// Names that tracked objects had before and that were not looked for, each with the next name.
type Earlier = BTreeMap<(Kind, ObjectName), ObjectName>;

/// The kinds of objects that are tracked by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Type,
    Table,
    Function,
}

impl Kind {
    fn of(self, tracked: &Tracked) -> &BTreeSet<ObjectName> {
        match self {
            Self::Type => &tracked.types,
            Self::Table => &tracked.tables,
            Self::Function => &tracked.functions,
        }
    }

    fn of_mut(self, tracked: &mut Tracked) -> &mut BTreeSet<ObjectName> {
        match self {
            Self::Type => &mut tracked.types,
            Self::Table => &mut tracked.tables,
            Self::Function => &mut tracked.functions,
        }
    }
}

/// Why a statement cannot be followed.
#[derive(Debug)]
struct Problem {
    subjects: Vec<ObjectName>,
    message: String,
    help: String,
}

impl Problem {
    fn new(subject: &ObjectName, message: impl Into<String>) -> Self {
        Self { subjects: vec![subject.clone()], message: message.into(), help: HELP.to_owned() }
    }
}

/// How following a statement ends.
type Outcome = Result<(), Problem>;

/// The state between two statements.
struct Replay<'m> {
    tracked: Tracked,
    words: Words,
    catalog: Catalog,
    unreadable: Vec<Unreadable>,
    aliases: Aliases,
    /// Objects of the same name in other schemas, which a name without a schema may mean.
    namesakes: BTreeSet<(Kind, ObjectName)>,
    earlier: Earlier,
    /// Where names without a schema are looked for.
    path: Vec<String>,
    /// The file that is being read.
    file: Option<&'m Migration>,
    /// Whether the product wrote the file, which says in comments what its dynamic parts do.
    generated: bool,
}

impl<'m> Replay<'m> {
    fn new(tracked: &Tracked) -> Self {
        let mut words = Words::new();
        for name in tracked.types.iter().chain(&tracked.tables).chain(&tracked.functions) {
            words.add(&name.name);
        }
        Self {
            tracked: tracked.clone(),
            words,
            catalog: Catalog::default(),
            unreadable: Vec::new(),
            aliases: Aliases::new(),
            namesakes: BTreeSet::new(),
            earlier: Earlier::new(),
            path: Vec::new(),
            file: None,
            generated: false,
        }
    }

    fn read(&mut self, migration: &'m Migration) {
        self.file = Some(migration);
        self.generated = migration.is_generated();
        self.reset_path();
        for piece in pieces(&migration.up, START) {
            if piece.is_command {
                let name = piece.text.split_whitespace().next().unwrap_or_default();
                let message = format!("{name} is a command of psql, which no server understands");
                let help = "write what it does as SQL".to_owned();
                self.report(Problem { subjects: Vec::new(), message, help }, piece.place);
            } else if self.words.are_in_statement(piece.text) {
                match piece.read() {
                    Ok(statement) => statement.iter().for_each(|statement| self.statement(statement)),
                    Err(TokenError { message, place }) => {
                        let message = format!("from here the file cannot be read: {message}");
                        let help = "close what is open there; data of COPY belongs into another file".to_owned();
                        self.report(Problem { subjects: Vec::new(), message, help }, place);
                    }
                }
            }
        }
    }

    fn report(&mut self, problem: Problem, place: Place) {
        let Some(file) = self.file else { return };
        let Problem { mut subjects, message, help } = problem;
        // Whoever asks knows the object by the tracked name.
        let tracked: Vec<_> = subjects.iter().filter_map(|name| self.aliases.get(name)).cloned().collect();
        subjects.extend(tracked);
        subjects.sort_unstable();
        subjects.dedup();
        self.unreadable.push(Unreadable {
            version: file.version,
            slug: file.slug.clone(),
            place,
            subjects,
            message,
            help,
        });
    }
}
