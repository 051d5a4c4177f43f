//! The labels of enum types that a row of migrations amounts to.

use std::collections::BTreeMap;

use super::tokens::{Token, Unreadable, tokens};
use crate::history::Migration;

/// The enum types after all migrations.
#[derive(Debug, Default)]
pub(crate) struct TypeLabels {
    types: BTreeMap<TypeName, Vec<String>>,
    /// What could not be followed.
    pub(crate) faults: Vec<Fault>,
}

/// Something that a migration does to a type and that could not be followed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Version of the migration.
    pub(crate) version: u64,
    /// The type, unless the whole file could not be read.
    pub(crate) type_name: Option<TypeName>,
    /// What is wrong.
    pub(crate) message: String,
}

/// Schema and name of a type.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TypeName {
    /// The schema; the default one where the SQL names none.
    pub(crate) schema: String,
    /// The name in the schema.
    pub(crate) name: String,
}

impl TypeLabels {
    /// The labels in order, when the migrations leave such a type behind.
    pub(crate) fn get(&self, schema: &str, name: &str) -> Option<&[String]> {
        let key = TypeName { schema: schema.to_owned(), name: name.to_owned() };
        self.types.get(&key).map(Vec::as_slice)
    }
}

/// Reads the migrations in order. Names without a schema are taken to be in `schema`.
pub(crate) fn replay<'a>(migrations: impl IntoIterator<Item = &'a Migration>, schema: &str) -> TypeLabels {
    let mut result = TypeLabels::default();
    for migration in migrations {
        if let Err(Unreadable { message, line }) = read(&migration.up, schema, migration.version, &mut result) {
            let message = format!("line {line} of the file cannot be read: {message}");
            result.faults.push(Fault { version: migration.version, type_name: None, message });
        }
    }
    result
}

fn read(sql: &str, schema: &str, version: u64, result: &mut TypeLabels) -> Result<(), Unreadable> {
    Reader { tokens: &tokens(sql)?, schema, version, result }.read()
}

/// Reads a file, or the body of a block in it, from its first token to its last.
struct Reader<'t, 'r> {
    tokens: &'t [Token],
    schema: &'r str,
    version: u64,
    result: &'r mut TypeLabels,
}

impl<'t> Reader<'t, '_> {
    fn read(mut self) -> Result<(), Unreadable> {
        while let Some((first, rest)) = self.tokens.split_first() {
            self.tokens = rest;
            if is_word(first, "create") && self.take("type") {
                self.create();
            } else if is_word(first, "alter") && self.take("type") {
                self.alter();
            } else if is_word(first, "drop") && self.take("type") {
                self.drop();
            } else if is_word(first, "do") {
                self.block()?;
            }
        }
        Ok(())
    }

    /// A `DO` block does what its body says. Bodies of functions stay literals, because they do not run here.
    fn block(&mut self) -> Result<(), Unreadable> {
        if self.take("language") {
            self.word();
        }
        match self.literal() {
            Some(body) => read(&body, self.schema, self.version, self.result),
            None => Ok(()),
        }
    }

    fn create(&mut self) {
        let Some(name) = self.name() else { return };
        if !(self.take("as") && self.take("enum") && self.take_symbol('(')) {
            return;
        }
        let mut labels = Vec::new();
        while let Some(label) = self.literal() {
            labels.push(label);
            self.take_symbol(',');
        }
        if !self.take_symbol(')') {
            return self.fault(name, "its labels cannot be read");
        }
        match self.result.types.get(&name) {
            None => _ = self.result.types.insert(name, labels),
            Some(present) if *present == labels => {}
            Some(_) => self.fault(name, "it is created a second time with other labels"),
        }
    }

    fn alter(&mut self) {
        let Some(name) = self.name() else { return };
        if !self.result.types.contains_key(&name) {
            return;
        }
        let done = if self.take("add") {
            self.take("value") && self.add_value(&name)
        } else if self.take("rename") {
            if self.take("value") { self.rename_value(&name) } else { self.take("to") && self.rename(&name) }
        } else if self.take("set") {
            self.take("schema") && self.set_schema(&name)
        } else {
            self.take("owner")
        };
        if !done {
            self.fault(name, "an ALTER TYPE statement cannot be followed");
        }
    }

    fn add_value(&mut self, name: &TypeName) -> bool {
        let lenient = self.take("if") && self.take("not") && self.take("exists");
        let Some(label) = self.literal() else { return false };
        let before = self.take("before");
        let neighbour = if before || self.take("after") { self.literal() } else { None };
        let Some(labels) = self.result.types.get_mut(name) else { return false };
        if labels.contains(&label) {
            return lenient;
        }
        let index = match neighbour {
            None => labels.len(),
            Some(neighbour) => match labels.iter().position(|present| *present == neighbour) {
                None => return false,
                Some(index) => index + usize::from(!before),
            },
        };
        labels.insert(index, label);
        true
    }

    fn rename_value(&mut self, name: &TypeName) -> bool {
        let (Some(old), true, Some(new)) = (self.literal(), self.take("to"), self.literal()) else { return false };
        let Some(labels) = self.result.types.get_mut(name) else { return false };
        let free = !labels.contains(&new);
        match labels.iter_mut().find(|label| **label == old) {
            Some(label) if free => {
                *label = new;
                true
            }
            _ => false,
        }
    }

    fn rename(&mut self, name: &TypeName) -> bool {
        let Some(new) = self.word() else { return false };
        self.move_to(name, TypeName { schema: name.schema.clone(), name: new })
    }

    fn set_schema(&mut self, name: &TypeName) -> bool {
        let Some(schema) = self.word() else { return false };
        self.move_to(name, TypeName { schema, name: name.name.clone() })
    }

    fn move_to(&mut self, from: &TypeName, to: TypeName) -> bool {
        if self.result.types.contains_key(&to) {
            return false;
        }
        match self.result.types.remove(from) {
            Some(labels) => self.result.types.insert(to, labels).is_none(),
            None => false,
        }
    }

    fn drop(&mut self) {
        if self.take("if") {
            self.take("exists");
        }
        while let Some(name) = self.name() {
            self.result.types.remove(&name);
            if !self.take_symbol(',') {
                break;
            }
        }
    }

    fn fault(&mut self, name: TypeName, message: &str) {
        let message = message.to_owned();
        self.result.faults.push(Fault { version: self.version, type_name: Some(name), message });
    }

    /// Consumes the word when it comes next.
    fn take(&mut self, word: &str) -> bool {
        let found = self.tokens.first().is_some_and(|token| is_word(token, word));
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }

    fn take_symbol(&mut self, symbol: char) -> bool {
        let found = self.tokens.first() == Some(&Token::Symbol(symbol));
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }

    fn literal(&mut self) -> Option<String> {
        self.next_if(|token| match token {
            Token::Literal(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// An identifier; without quotes its case does not count.
    fn word(&mut self) -> Option<String> {
        self.next_if(|token| match token {
            Token::Quoted(word) => Some(word.clone()),
            Token::Word(word) => Some(word.to_lowercase()),
            _ => None,
        })
    }

    fn name(&mut self) -> Option<TypeName> {
        let first = self.word()?;
        if !self.take_symbol('.') {
            return Some(TypeName { schema: self.schema.to_owned(), name: first });
        }
        Some(TypeName { schema: first, name: self.word()? })
    }

    fn next_if<T>(&mut self, read: impl FnOnce(&'t Token) -> Option<T>) -> Option<T> {
        let (first, rest) = self.tokens.split_first()?;
        let value = read(first)?;
        self.tokens = rest;
        Some(value)
    }
}

/// Whether the token is this word without quotes, in either case.
fn is_word(token: &Token, word: &str) -> bool {
    matches!(token, Token::Word(found) if found.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(files: &[&str]) -> TypeLabels {
        let migrations: Vec<_> = (1..)
            .zip(files)
            .map(|(version, up)| Migration {
                version,
                slug: "x".to_owned(),
                up: (*up).to_owned(),
                down: None,
                committed: true,
            })
            .collect();
        replay(&migrations, "public")
    }

    fn labels(files: &[&str]) -> Vec<String> {
        let result = after(files);
        assert_eq!(result.faults, []);
        result.get("public", "kind").map(<[String]>::to_vec).unwrap_or_default()
    }

    const CREATE: &str = "CREATE TYPE kind AS ENUM ('a', 'b');";

    #[test]
    fn a_type_is_created_with_or_without_schema_and_quotes() {
        for sql in [
            CREATE,
            "create type Public.KIND as enum('a','b')",
            "CREATE TYPE \"public\".\"kind\" AS ENUM (E'a', $$b$$);",
            "-- x\nDO $m$ BEGIN IF true THEN CREATE TYPE kind AS ENUM ('a', 'b'); END IF; END $m$;",
            "SELECT 1; DO LANGUAGE plpgsql 'BEGIN CREATE TYPE kind AS ENUM (''a'', ''b''); END';",
        ] {
            assert_eq!(labels(&[sql]), ["a", "b"], "{sql}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_not_read() {
        for sql in [
            "CREATE TYPE \"Kind\" AS ENUM ('a');",
            "CREATE TYPE other.kind AS ENUM ('a');",
            "CREATE TYPE kind AS (a text);",
            "-- CREATE TYPE kind AS ENUM ('a');",
            "/* CREATE TYPE kind AS ENUM ('a'); */ SELECT 'CREATE TYPE kind AS ENUM (''a'');';",
            "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TYPE kind AS ENUM ('a'); END $$;",
        ] {
            assert_eq!(labels(&[sql]), [""; 0], "{sql}");
        }
    }

    #[test]
    fn changes_are_followed_across_files() {
        assert_eq!(labels(&[CREATE, "ALTER TYPE kind ADD VALUE 'c';"]), ["a", "b", "c"]);
        assert_eq!(labels(&[CREATE, "ALTER TYPE kind ADD VALUE IF NOT EXISTS 'c' BEFORE 'a';"]), ["c", "a", "b"]);
        assert_eq!(labels(&[CREATE, "alter type public.kind add value 'c' after 'a'"]), ["a", "c", "b"]);
        assert_eq!(labels(&[CREATE, "ALTER TYPE kind ADD VALUE IF NOT EXISTS 'a';"]), ["a", "b"]);
        assert_eq!(labels(&[CREATE, "ALTER TYPE kind RENAME VALUE 'a' TO 'z';"]), ["z", "b"]);
        assert_eq!(labels(&[CREATE, "ALTER TYPE kind OWNER TO someone;"]), ["a", "b"]);
        assert_eq!(labels(&[CREATE, CREATE]), ["a", "b"]);
        assert_eq!(labels(&[CREATE, "ALTER TYPE kind RENAME TO other;"]), [""; 0]);
        assert_eq!(labels(&["CREATE TYPE s.kind AS ENUM ('a')", "ALTER TYPE s.kind SET SCHEMA public;"]), ["a"]);
        assert_eq!(labels(&[CREATE, "DROP TYPE IF EXISTS other, public.kind CASCADE;"]), [""; 0]);
        assert_eq!(
            labels(&[
                CREATE,
                "ALTER TYPE kind RENAME TO old; CREATE TYPE kind AS ENUM ('b');
                 ALTER TABLE t ALTER COLUMN k TYPE kind USING k::text::kind; DROP TYPE old;",
            ]),
            ["b"]
        );
    }

    #[test]
    fn what_cannot_be_followed_is_a_fault() {
        for sql in [
            "ALTER TYPE kind ADD VALUE 'a';",
            "ALTER TYPE kind ADD VALUE 'c' AFTER 'x';",
            "ALTER TYPE kind RENAME VALUE 'x' TO 'y';",
            "ALTER TYPE kind RENAME VALUE 'a' TO 'b';",
            "ALTER TYPE kind FROBNICATE;",
            "CREATE TYPE kind AS ENUM ('b');",
            "CREATE TYPE kind AS ENUM ('a', 2);",
        ] {
            let result = after(&[CREATE, sql]);
            assert_eq!(result.faults.len(), 1, "{sql}");
            assert_eq!(result.faults[0].version, 2);
            assert_eq!(result.get("public", "kind"), Some(["a".to_owned(), "b".to_owned()].as_slice()), "{sql}");
        }
        let result = after(&["SELECT 1;\nDO $$ SELECT 'open $$;"]);
        let message = "line 1 of the file cannot be read: Unterminated string literal".to_owned();
        assert_eq!(result.faults, [Fault { version: 1, type_name: None, message }]);
    }
}
