//! `GRANT` and `REVOKE`.

use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{Grant, Object};
use crate::sql::cursor::{Cursor, split};
use crate::sql::token::Lexeme;

/// What `ALL` on a table is in PostgreSQL 15; `MAINTAIN`, which 17 adds, is only followed where it is written.
const TABLE: &[&str] = &["delete", "insert", "references", "select", "trigger", "truncate", "update"];
/// What there is on columns.
const COLUMN: &[&str] = &["insert", "references", "select", "update"];
const FUNCTION: &[&str] = &["execute"];
const TYPE: &[&str] = &["usage"];
const SCHEMA: &[&str] = &["create", "usage"];

/// A privilege as it is written: none for all.
struct Privilege {
    name: Option<String>,
    columns: Option<Vec<String>>,
}

impl Replay<'_> {
    pub(super) fn grant(&mut self, mut cursor: Cursor<'_>, grants: bool) -> Outcome {
        let option_only = !grants && cursor.take_words(&["grant", "option", "for"]);
        let written = cursor.until(|ahead| ahead.next_is_word("on"));
        if !cursor.take_word("on") {
            // Membership in a role.
            return Ok(());
        }
        let objects = self.objects(&mut cursor, if grants { "to" } else { "from" });
        let Some(first) = objects.first() else { return Ok(()) };
        cursor.skip();
        let ends = ["with", "granted", "cascade", "restrict"];
        let roles = cursor.until(|ahead| ends.iter().any(|word| ahead.next_is_word(word)));
        let grantable = grants && cursor.take_words(&["with", "grant", "option"]);
        let grantees: Option<Vec<_>> = split(roles).into_iter().map(grantee).collect();
        let privileges: Option<Vec<_>> = split(written).into_iter().map(privilege).collect();
        let (Some(grantees), Some(privileges)) = (grantees, privileges) else {
            return match first {
                Object::Table(name) | Object::Type(name) => Err(Problem::new(name, "privileges on it cannot be read")),
                Object::Function(key) => Err(Problem::new(&key.name, "privileges on it cannot be read")),
                Object::Schema(_) => Ok(()),
            };
        };
        for object in &objects {
            for grantee in &grantees {
                for privilege in &privileges {
                    if grants {
                        self.add_privilege(object, grantee, privilege, grantable);
                    } else {
                        self.take_privilege(object, grantee, privilege, option_only);
                    }
                }
            }
        }
        Ok(())
    }

    /// Reads what privileges are on, as far as it is followed, up to the word before the roles.
    fn objects(&self, cursor: &mut Cursor<'_>, end: &str) -> Vec<Object> {
        let all = cursor.take_word("all");
        let what = match cursor.peek_word() {
            Some(word) if KINDS.contains(&word) && !is_name(*cursor) => {
                cursor.skip();
                word
            }
            _ => "table",
        };
        if all {
            cursor.take_words(&["in", "schema"]);
        }
        let list = cursor.until(|ahead| ahead.next_is_word(end));
        let mut objects = Vec::new();
        for part in split(list) {
            let mut part = Cursor::new(part);
            match what {
                "tables" | "functions" | "procedures" | "routines" => {
                    let schema = part.identifier().unwrap_or_default();
                    objects.extend(self.all_of(what, &schema));
                }
                "table" => objects.extend(self.followed(Kind::Table, &mut part).map(Object::Table)),
                "type" | "domain" => objects.extend(self.followed(Kind::Type, &mut part).map(Object::Type)),
                "schema" => {
                    let schema = part.identifier().filter(|schema| self.is_tracked_schema(schema));
                    objects.extend(schema.map(Object::Schema));
                }
                "function" | "procedure" | "routine" => {
                    let keys = self.signatures(what, &mut part).map(|(_, keys)| keys).unwrap_or_default();
                    objects.extend(keys.into_iter().map(Object::Function));
                }
                _ => {}
            }
        }
        objects
    }

    fn all_of(&self, what: &str, schema: &str) -> Vec<Object> {
        if what == "tables" {
            let names = self.catalog.tables.keys().filter(|name| name.schema == schema);
            names.cloned().map(Object::Table).collect()
        } else {
            let functions = self.catalog.functions.iter();
            functions
                .filter(|(key, function)| key.name.schema == schema && super::function::is_of_kind(what, function))
                .map(|(key, _)| Object::Function(key.clone()))
                .collect()
        }
    }

    fn add_privilege(&mut self, object: &Object, grantee: &str, privilege: &Privilege, grantable: bool) {
        let columns: Vec<_> = match &privilege.columns {
            None => vec![None],
            Some(columns) => columns.iter().cloned().map(Some).collect(),
        };
        for column in columns {
            let names = names(object, privilege, column.is_some());
            let grant = Grant { object: object.clone(), grantee: grantee.to_owned(), column };
            let held = self.catalog.grants.entry(grant).or_default();
            for name in names {
                *held.entry(name).or_default() |= grantable;
            }
        }
    }

    /// Takes a privilege away; that on a table takes those on its columns along.
    fn take_privilege(&mut self, object: &Object, grantee: &str, privilege: &Privilege, option_only: bool) {
        let names = names(object, privilege, false);
        for (grant, held) in &mut self.catalog.grants {
            let meant = match (&privilege.columns, &grant.column) {
                (None, _) => true,
                (Some(columns), Some(column)) => columns.contains(column),
                (Some(_), None) => false,
            };
            if meant && grant.object == *object && grant.grantee == grantee {
                held.retain(|name, grantable| {
                    // `ALL` is whatever there is, `MAINTAIN` included.
                    let taken = privilege.name.is_none() || names.contains(name);
                    *grantable &= !taken;
                    !taken || option_only
                });
            }
        }
        self.catalog.grants.retain(|_, held| !held.is_empty());
        if privilege.name.is_none() && privilege.columns.is_none() && !option_only {
            self.catalog.told.insert((object.clone(), grantee.to_owned()));
        }
    }
}

/// Words that say what kind of object follows.
const KINDS: &[&str] = &[
    "database",
    "domain",
    "foreign",
    "function",
    "functions",
    "language",
    "large",
    "parameter",
    "procedure",
    "procedures",
    "routine",
    "routines",
    "schema",
    "sequence",
    "sequences",
    "table",
    "tables",
    "tablespace",
    "type",
];

/// Whether the word is itself the name of a table.
fn is_name(mut cursor: Cursor<'_>) -> bool {
    cursor.skip();
    cursor.next_is_symbol('.') || cursor.next_is_symbol(',') || cursor.next_is_word("to") || cursor.next_is_word("from")
}

fn grantee(role: &[Lexeme]) -> Option<String> {
    let mut cursor = Cursor::new(role);
    cursor.take_word("group");
    cursor.identifier().filter(|_| cursor.is_empty())
}

fn privilege(written: &[Lexeme]) -> Option<Privilege> {
    let mut cursor = Cursor::new(written);
    let name = if cursor.take_word("all") {
        cursor.take_word("privileges");
        None
    } else {
        Some(cursor.identifier()?)
    };
    let columns = if cursor.is_empty() { None } else { Some(cursor.identifiers()?) };
    Some(Privilege { name, columns })
}

/// The privileges that are meant.
fn names(object: &Object, privilege: &Privilege, column: bool) -> Vec<String> {
    let all = match object {
        Object::Table(_) if column => COLUMN,
        Object::Table(_) => TABLE,
        Object::Function(_) => FUNCTION,
        Object::Type(_) => TYPE,
        Object::Schema(_) => SCHEMA,
    };
    match &privilege.name {
        Some(name) => vec![name.clone()],
        None => all.iter().map(|name| (*name).to_owned()).collect(),
    }
}
