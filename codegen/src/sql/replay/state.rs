//! What is known between two statements of a file.

use std::collections::{BTreeMap, BTreeSet};

use super::problem::{Problem, START, Unreadable};
use super::tracked::{Kind, Tracked};
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::file::{SqlFile, without_mark};
use crate::sql::scan::Words;
use crate::sql::statement::pieces;
use crate::sql::token::{Place, TokenError};

/// Other names of tracked objects, each with the tracked one.
pub(super) type Aliases = BTreeMap<ObjectName, ObjectName>;

/// Names that tracked objects had before and that were not looked for, each with the next name.
pub(super) type Earlier = BTreeMap<(Kind, ObjectName), ObjectName>;

/// The state between two statements.
pub(super) struct Replay<'f> {
    pub(super) tracked: Tracked,
    pub(super) words: Words,
    pub(super) catalog: Catalog,
    pub(super) unreadable: Vec<Unreadable>,
    pub(super) aliases: Aliases,
    /// Objects of the same name in other schemas, which a name without a schema may mean.
    pub(super) namesakes: BTreeSet<(Kind, ObjectName)>,
    pub(super) earlier: Earlier,
    /// Where names without a schema are looked for.
    pub(super) path: Vec<String>,
    /// The file that is being read.
    file: Option<&'f SqlFile<'f>>,
}

impl<'f> Replay<'f> {
    pub(super) fn new(tracked: &Tracked) -> Self {
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
        }
    }

    pub(super) fn read(&mut self, file: &'f SqlFile<'f>) {
        self.file = Some(file);
        self.reset_path();
        for piece in pieces(without_mark(file.text), START) {
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

    /// Whether a file is being read that says in comments what its dynamic parts do.
    pub(super) fn is_generated(&self) -> bool {
        self.file.is_some_and(|file| file.is_generated)
    }

    pub(super) fn report(&mut self, problem: Problem, place: Place) {
        let Some(file) = self.file else { return };
        let Problem { mut subjects, message, help } = problem;
        // Whoever asks knows the object by the tracked name.
        let tracked: Vec<_> = subjects.iter().filter_map(|name| self.aliases.get(name)).cloned().collect();
        subjects.extend(tracked);
        subjects.sort_unstable();
        subjects.dedup();
        self.unreadable.push(Unreadable { file: file.name.to_string(), place, subjects, message, help });
    }
}
