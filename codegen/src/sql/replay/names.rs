//! What names mean: schemas, the search path, and which objects are followed.

use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::ObjectName;
use crate::sql::cursor::{Cursor, Written, split};
use crate::sql::token::{Lexeme, tokens};

impl Replay<'_> {
    pub(super) fn reset_path(&mut self) {
        self.path = vec![self.tracked.schema.clone()];
        if self.tracked.schema != "public" {
            self.path.push("public".to_owned());
        }
    }

    /// Follows `SET search_path`.
    pub(super) fn set(&mut self, mut cursor: Cursor<'_>) {
        if !cursor.take_word("session") {
            cursor.take_word("local");
        }
        if cursor.take_word("search_path") {
            cursor.skip();
            if cursor.take_word("default") {
                self.reset_path();
            } else {
                self.path = path(cursor.rest());
            }
        }
    }

    /// Follows `SELECT set_config('search_path', …)`.
    pub(super) fn select(&mut self, mut cursor: Cursor<'_>) {
        let is_set_config = cursor.name().is_some_and(|name| name.name == "set_config");
        let Some(arguments) = cursor.parens().filter(|_| is_set_config) else { return };
        let mut arguments = split(arguments).into_iter().map(|part| Cursor::new(part).literal());
        if let (Some(Some(name)), Some(Some(value))) = (arguments.next(), arguments.next())
            && name.eq_ignore_ascii_case("search_path")
        {
            self.path = path(&tokens(&value).0);
        }
    }

    /// The object that a name means.
    pub(super) fn resolve(&self, kind: Kind, written: Written) -> ObjectName {
        if let Some(schema) = written.schema {
            return ObjectName::new(schema, written.name);
        }
        let candidates = || self.path.iter().map(|schema| ObjectName::new(schema, &written.name));
        candidates()
            .find(|name| self.exists(kind, name) || self.namesakes.contains(&(kind, name.clone())))
            .or_else(|| candidates().find(|name| kind.of(&self.tracked).contains(name)))
            .unwrap_or_else(|| self.resolve_new(written.clone()))
    }

    /// The name of an object that is being created.
    pub(super) fn resolve_new(&self, written: Written) -> ObjectName {
        let schema = written.schema.or_else(|| self.path.first().cloned());
        ObjectName::new(schema.unwrap_or_else(|| "pg_catalog".to_owned()), written.name)
    }

    /// Whether an object that is being created is followed. One that has the name of such a one is remembered.
    pub(super) fn follows_new(&mut self, kind: Kind, name: &ObjectName) -> bool {
        let follows = self.follows(kind, name);
        if !follows && kind.of(&self.tracked).iter().any(|tracked| tracked.name == name.name) {
            self.namesakes.insert((kind, name.clone()));
        }
        follows
    }

    fn exists(&self, kind: Kind, name: &ObjectName) -> bool {
        match kind {
            Kind::Type => self.catalog.types.contains_key(name),
            Kind::Table => self.catalog.tables.contains_key(name),
            Kind::Function => self.catalog.functions.keys().any(|signature| signature.name == *name),
        }
    }

    pub(super) fn follows(&self, kind: Kind, name: &ObjectName) -> bool {
        kind.of(&self.tracked).contains(name)
    }

    /// Reads the name of a followed object.
    pub(super) fn followed(&self, kind: Kind, cursor: &mut Cursor<'_>) -> Option<ObjectName> {
        let name = self.resolve(kind, cursor.name()?);
        self.follows(kind, &name).then_some(name)
    }

    /// Whether an object that becomes `to` is followed. One that was not, and should have been, is remembered.
    pub(super) fn moves(&mut self, kind: Kind, from: &ObjectName, to: &ObjectName) -> bool {
        if self.follows(kind, from) {
            self.words.add(&to.name);
            kind.of_mut(&mut self.tracked).insert(to.clone());
            let tracked = self.aliases.get(from).unwrap_or(from).clone();
            if tracked != *to {
                self.aliases.entry(to.clone()).or_insert(tracked);
            }
            return true;
        }
        if self.follows(kind, to) {
            self.earlier.insert((kind, from.clone()), to.clone());
        }
        false
    }

    /// The followed objects that a text speaks of.
    pub(super) fn mentioned(&self, text: &str) -> Vec<ObjectName> {
        let folded = text.to_ascii_lowercase();
        let words: std::collections::HashSet<_> =
            folded.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).collect();
        let all = self.tracked.types.iter().chain(&self.tracked.tables).chain(&self.tracked.functions);
        all.filter(|name| words.contains(name.name.to_ascii_lowercase().as_str())).cloned().collect()
    }
}

/// The schemas of a search path. That of the user is none that migrations can count on.
fn path(list: &[Lexeme]) -> Vec<String> {
    let schemas = split(list).into_iter().filter_map(|part| {
        let mut cursor = Cursor::new(part);
        cursor.literal().or_else(|| cursor.identifier())
    });
    schemas.filter(|schema| !schema.is_empty() && schema != "$user").collect()
}
