//! What the roles of the API may do with a table, and how the privileges on any object are put back.

use std::fmt::Write as _;

use super::item::DatabaseObject;
use crate::sql::catalog::{Catalog, Object, ObjectName, Privileges as Held};
use crate::sql::compare::{Aspect, ObjectKey};
use crate::sql::quote::quote_ident;

/// What every role may do with a table.
#[derive(Debug)]
pub(crate) struct Privileges {
    pub(crate) table: ObjectName,
    /// What it is, in words that follow a verb.
    pub(crate) words: String,
    /// Statements that grant what is granted.
    pub(crate) grants: String,
    /// Whether the way back takes the grants away, where nothing was granted before.
    pub(crate) is_revoked: bool,
}

impl DatabaseObject for Privileges {
    fn key(&self) -> ObjectKey {
        ObjectKey::Table(self.table.clone())
    }

    fn owns(&self, key: &ObjectKey, _: Aspect) -> bool {
        matches!(key, ObjectKey::Privileges(Object::Table(table), _) if *table == self.table)
    }

    fn words(&self) -> String {
        self.words.clone()
    }

    fn verb(&self, _: bool) -> &'static str {
        "grants"
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.grants.keys().any(|grant| grant.object == Object::Table(self.table.clone()))
    }

    fn create(&self, _: &Catalog) -> String {
        revoke_all(&self.table) + &self.grants
    }

    fn remove(&self) -> String {
        if self.is_revoked { revoke_all(&self.table) } else { String::new() }
    }

    fn restore(&self, present: &Catalog) -> String {
        restore(&Object::Table(self.table.clone()), present)
    }
}

/// Takes everything on a table from the roles of the API.
pub(crate) fn revoke_all(table: &ObjectName) -> String {
    revoke("TABLE", table)
}

fn revoke(kind: &str, name: impl std::fmt::Display) -> String {
    format!("REVOKE ALL ON {kind} {name} FROM PUBLIC, anon, authenticated, service_role;\n")
}

/// Statements that grant what was granted, and nothing else.
pub(super) fn restore(object: &Object, present: &Catalog) -> String {
    let (kind, name) = match object {
        Object::Table(name) => ("TABLE", name.to_string()),
        Object::Function(signature) => ("FUNCTION", signature.to_string()),
        Object::Type(name) => ("TYPE", name.to_string()),
        Object::Schema(name) => ("SCHEMA", quote_ident(name).into_owned()),
    };
    let mut text = revoke(kind, &name);
    for (grant, held) in present.grants.iter().filter(|(grant, _)| grant.object == *object) {
        for passes in [false, true] {
            let words = words(held, passes, grant.column.as_deref());
            if !words.is_empty() {
                let grantee = match grant.grantee.as_str() {
                    "public" => "PUBLIC".into(),
                    role => quote_ident(role),
                };
                let option = if passes { " WITH GRANT OPTION" } else { "" };
                let _ = writeln!(text, "GRANT {words} ON {kind} {name} TO {grantee}{option};");
            }
        }
    }
    text
}

fn words(held: &Held, passes: bool, column: Option<&str>) -> String {
    let words = held.iter().filter(|(_, passed)| **passed == passes).map(|(word, _)| match column {
        Some(column) => format!("{} ({})", word.to_uppercase(), quote_ident(column)),
        None => word.to_uppercase(),
    });
    words.collect::<Vec<_>>().join(", ")
}
