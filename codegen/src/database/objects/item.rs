//! One object of the database that the registry makes: how it is made, taken away, and put back as it was.

use std::fmt;

use super::listed::Listed;
use crate::sql::catalog::Catalog;
use crate::sql::compare::{Aspect, ObjectKey};

/// A kind of object, or of what is said about one. Each kind has a file of its own beside this one.
pub(crate) trait DatabaseObject: fmt::Debug {
    /// The object that it is, or that it is about.
    fn key(&self) -> ObjectKey;

    /// The objects that come with it, itself among them.
    fn keys(&self) -> Vec<ObjectKey> {
        vec![self.key()]
    }

    /// Whether a fact about an object is its to say.
    fn owns(&self, key: &ObjectKey, _: Aspect) -> bool {
        *key == self.key()
    }

    /// What it is, in words that follow a verb.
    fn words(&self) -> String {
        self.key().to_string()
    }

    /// What a migration does to it.
    fn verb(&self, is_there: bool) -> &'static str {
        if is_there { "changes" } else { "adds" }
    }

    /// Whether there is something of it.
    fn is_in(&self, present: &Catalog) -> bool;

    /// Statements that make it, whatever is there.
    fn create(&self, present: &Catalog) -> String;

    /// Statements that take it away.
    fn remove(&self) -> String;

    /// Statements that put it back as it is there.
    fn restore(&self, present: &Catalog) -> String;

    /// Why what is there cannot become this.
    fn conflict(&self, _: &Catalog) -> Option<String> {
        None
    }

    /// What the documentation says of it, where it is a function.
    fn listed(&self) -> Option<Listed> {
        None
    }
}

/// An object with what is done about it.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) object: Box<dyn DatabaseObject>,
    /// Whether an earlier registry made it and this one takes it away.
    is_removal: bool,
}

impl Item {
    /// Something that the registry makes.
    pub(crate) fn new(object: impl DatabaseObject + 'static) -> Self {
        Self { object: Box::new(object), is_removal: false }
    }

    /// Something that an earlier registry made.
    pub(crate) fn removal(object: impl DatabaseObject + 'static) -> Self {
        Self { object: Box::new(object), is_removal: true }
    }

    /// Whether it is an object, and not only something about one.
    pub(crate) fn is_whole(&self) -> bool {
        self.object.owns(&self.object.key(), Aspect::Existence)
    }

    /// Statements that make it from what is there.
    pub(crate) fn make(&self, present: &Catalog) -> String {
        if self.is_removal { self.object.remove() } else { self.object.create(present) }
    }

    /// Statements that lead back to what is there.
    pub(crate) fn undo(&self, present: &Catalog) -> String {
        if self.is_removal || self.object.is_in(present) { self.object.restore(present) } else { self.object.remove() }
    }

    /// What is done about it, as a line.
    pub(crate) fn summary(&self, present: &Catalog) -> String {
        let verb = if self.is_removal { "drops" } else { self.object.verb(self.object.is_in(present)) };
        format!("{verb} {}", self.object.words())
    }
}
