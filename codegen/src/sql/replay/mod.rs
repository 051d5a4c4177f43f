//! Follows the statements of files, in order.

mod block;
mod clause;
mod column;
mod comment;
mod constraint;
mod create_table;
mod definition;
mod dispatch;
mod drop;
mod free_name;
mod function;
mod grant;
mod index;
mod names;
mod policy;
mod problem;
mod rename;
mod schema;
mod state;
mod table;
mod tracked;
mod trigger;
mod type_name;
mod types;

#[cfg(test)]
mod tests;

pub use self::problem::Unreadable;
pub use self::tracked::Tracked;

use self::problem::{HELP, START};
use self::state::{Aliases, Earlier, Replay};
use super::catalog::Catalog;
use super::file::{SqlFile, without_mark};

/// What files amount to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replayed {
    /// The tracked objects after the last file.
    pub catalog: Catalog,
    /// What could not be followed, in order.
    pub unreadable: Vec<Unreadable>,
}

/// Reads the files in order.
///
/// A tracked object may have had another name before, by which earlier files call it. Such names are found at `RENAME`
/// and `SET SCHEMA`, and the files are then read once more with them.
pub fn replay<'f, F: Into<SqlFile<'f>>>(files: impl IntoIterator<Item = F>, tracked: &Tracked) -> Replayed {
    let files: Vec<_> = files.into_iter().map(Into::into).collect();
    settle(&files, tracked).0
}

/// Reads the files in order and shows what those before amount to, ahead of each that may change anything: its index
/// and the catalog. Returns what all of them amount to.
pub fn replay_steps<'f, F: Into<SqlFile<'f>>>(
    files: impl IntoIterator<Item = F>,
    tracked: &Tracked,
    mut ahead_of: impl FnMut(usize, &Catalog),
) -> Catalog {
    let files: Vec<_> = files.into_iter().map(Into::into).collect();
    let (_, names) = settle(&files, tracked);
    names.pass(&files, &mut ahead_of).0.catalog
}

/// Reads the files until no earlier name turns up any more.
fn settle(files: &[SqlFile<'_>], tracked: &Tracked) -> (Replayed, Names) {
    /// More earlier names in a row than any history has.
    const PASSES: usize = 16;
    let mut names = Names { tracked: tracked.clone(), aliases: Aliases::new() };
    for _ in 0..PASSES {
        let (replayed, earlier) = names.pass(files, |_, _| {});
        if earlier.is_empty() {
            return (replayed, names);
        }
        names.learn(earlier);
    }
    let (mut replayed, earlier) = names.pass(files, |_, _| {});
    if let (Some(last), false) = (files.last(), earlier.is_empty()) {
        let subjects = earlier.into_values().map(|later| names.aliases.get(&later).cloned().unwrap_or(later)).collect();
        replayed.unreadable.push(Unreadable {
            file: last.name.to_string(),
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

    fn pass(&self, files: &[SqlFile<'_>], mut ahead_of: impl FnMut(usize, &Catalog)) -> (Replayed, Earlier) {
        let mut replay = Replay::new(&self.tracked);
        replay.aliases.clone_from(&self.aliases);
        for (index, file) in files.iter().enumerate() {
            if replay.words.are_in(without_mark(file.text)) {
                ahead_of(index, &replay.catalog);
                replay.read(file);
            }
        }
        (Replayed { catalog: replay.catalog, unreadable: replay.unreadable }, replay.earlier)
    }
}
