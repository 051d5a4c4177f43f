//! Constraints: one form for those of a column and those of a table, and the names of those that have none.

use std::collections::BTreeSet;

use super::clause::starts_clause;
use super::free_name::free_name;
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{Constraint, ObjectName, Table};
use crate::sql::cursor::Cursor;
use crate::sql::quote::quote_ident;
use crate::sql::text::spell;
use crate::sql::token::{Lexeme, Token};

/// A constraint as it is written.
pub(super) struct Parsed {
    pub(super) name: Option<String>,
    /// The columns that its name is made of.
    pub(super) columns: Vec<String>,
    /// The word at the end of its name.
    pub(super) suffix: &'static str,
    pub(super) constraint: Constraint,
}

impl Parsed {
    /// Whether the columns refuse NULL from now on.
    pub(super) fn is_primary_key(&self) -> bool {
        self.suffix == "pkey"
    }
}

/// What PostgreSQL takes for granted.
const DEFAULTS: &[&[&str]] = &[
    &["not", "deferrable"],
    &["initially", "immediate"],
    &["match", "simple"],
    &["on", "delete", "no", "action"],
    &["on", "update", "no", "action"],
    &["nulls", "distinct"],
];

impl Replay<'_> {
    /// Reads a constraint of a table, with its name.
    pub(super) fn table_constraint(&self, cursor: &mut Cursor<'_>, table: &ObjectName) -> Option<Parsed> {
        let name = if cursor.take_word("constraint") { Some(cursor.identifier()?) } else { None };
        let mut parsed = if cursor.take_words(&["foreign", "key"]) {
            let columns = cursor.identifiers()?;
            self.foreign_key(cursor, columns)
        } else if cursor.take_word("exclude") {
            exclude(cursor)
        } else {
            self.constraint(cursor, table, &[])
        }?;
        parsed.name = name;
        Some(parsed)
    }

    /// Reads the constraint that comes next; one that names no columns is on these.
    pub(super) fn constraint(&self, cursor: &mut Cursor<'_>, table: &ObjectName, on: &[String]) -> Option<Parsed> {
        if cursor.take_word("check") {
            let expression = cursor.parens()?;
            return Some(parsed("check", words(expression), &format!("check ({})", spell(expression)), cursor));
        }
        if cursor.take_word("references") {
            let ahead = *cursor;
            let parsed = self.foreign_key_to(cursor, on.to_vec());
            if parsed.is_none() {
                *cursor = ahead;
            }
            return parsed;
        }
        let (suffix, mut head) = if cursor.take_words(&["primary", "key"]) {
            ("pkey", "primary key".to_owned())
        } else if cursor.take_word("unique") {
            ("key", "unique".to_owned())
        } else {
            return None;
        };
        cursor.take_words(&["nulls", "distinct"]);
        if cursor.take_words(&["nulls", "not", "distinct"]) {
            head.push_str(" nulls not distinct");
        }
        let columns = if cursor.next_is_symbol('(') {
            cursor.identifiers()?
        } else if cursor.take_words(&["using", "index"]) {
            self.index_columns(&ObjectName::new(&table.schema, cursor.identifier()?))?
        } else {
            on.to_vec()
        };
        Some(parsed(suffix, columns.clone(), &format!("{head} ({})", list(&columns)), cursor))
    }

    fn foreign_key(&self, cursor: &mut Cursor<'_>, columns: Vec<String>) -> Option<Parsed> {
        if cursor.take_word("references") { self.foreign_key_to(cursor, columns) } else { None }
    }

    fn foreign_key_to(&self, cursor: &mut Cursor<'_>, columns: Vec<String>) -> Option<Parsed> {
        let target = self.resolve(Kind::Table, cursor.name()?);
        let mut head = format!("foreign key ({}) references {target}", list(&columns));
        if cursor.next_is_symbol('(') {
            head = format!("{head} ({})", list(&cursor.identifiers()?));
        }
        Some(parsed("fkey", columns, &head, cursor))
    }

    /// Adds a constraint to a table. One that is there already in the same form is left alone.
    pub(super) fn add_constraint(&mut self, table_name: &ObjectName, parsed: Parsed) -> Result<(), String> {
        let name = match &parsed.name {
            Some(name) => name.clone(),
            None => self.constraint_name(table_name, &parsed),
        };
        for support in words(&crate::sql::token::tokens(&parsed.constraint.definition).0) {
            self.words.add_support(&support);
        }
        self.words.add(&name);
        let Some(table) = self.catalog.tables.get_mut(table_name) else { return Ok(()) };
        if let Some(present) = table.constraints.get(&name) {
            let same = present.definition == parsed.constraint.definition;
            return if same { Ok(()) } else { Err(format!("its constraint {name} exists already in another form")) };
        }
        if parsed.is_primary_key() {
            for column in table.columns.iter_mut().filter(|column| parsed.columns.contains(&column.name)) {
                column.not_null = true;
            }
        }
        table.constraints.insert(name, parsed.constraint);
        Ok(())
    }

    /// The name that PostgreSQL gives.
    fn constraint_name(&self, table_name: &ObjectName, parsed: &Parsed) -> String {
        let columns = match parsed.suffix {
            "pkey" => None,
            "check" => {
                let table = self.catalog.tables.get(table_name);
                let known = |column: &&String| table.is_some_and(|table| table.column(column).is_some());
                let used: BTreeSet<_> = parsed.columns.iter().filter(known).collect();
                used.first().filter(|_| used.len() == 1).map(|column| (*column).clone())
            }
            _ => Some(parsed.columns.join("_")),
        };
        let table = self.catalog.tables.get(table_name);
        let is_taken = |name: &str| {
            table.is_some_and(|table: &Table| table.constraints.contains_key(name))
                || self.catalog.indexes.contains_key(&ObjectName::new(&table_name.schema, name))
        };
        free_name(&table_name.name, columns.as_deref(), parsed.suffix, is_taken)
    }
}

fn exclude(cursor: &mut Cursor<'_>) -> Option<Parsed> {
    let mut head = "exclude".to_owned();
    if cursor.take_word("using") {
        head = format!("{head} using {}", cursor.identifier()?);
    }
    let elements = cursor.parens()?;
    let first = |part: &[Lexeme]| Cursor::new(part).identifier().unwrap_or_else(|| "expr".to_owned());
    let columns = crate::sql::cursor::split(elements).into_iter().map(first).collect();
    Some(parsed("excl", columns, &format!("{head} ({})", spell(elements)), cursor))
}

/// Reads what follows the columns, as far as it belongs to the constraint.
fn parsed(suffix: &'static str, columns: Vec<String>, head: &str, cursor: &mut Cursor<'_>) -> Parsed {
    let mut validated = true;
    let mut options: Vec<Lexeme> = Vec::new();
    while !cursor.is_empty() && !starts_clause(cursor) {
        if cursor.take_words(&["not", "valid"]) {
            validated = false;
        } else if !DEFAULTS.iter().any(|words| cursor.take_words(words)) {
            let Some(lexeme) = cursor.peek() else { break };
            let inside = cursor.parens();
            if inside.is_none() {
                cursor.skip();
            }
            options.push(lexeme.clone());
            // `SET NULL` of a foreign key begins no clause of a column.
            if let (Token::Word(word), Some(next)) = (&lexeme.token, cursor.peek())
                && word == "set"
            {
                options.push(next.clone());
                cursor.skip();
            }
            if let Some(inside) = inside {
                options.extend_from_slice(inside);
                options.push(Lexeme { token: Token::Symbol(')'), place: lexeme.place });
            }
        }
    }
    let options = spell(&options);
    let definition = if options.is_empty() { head.to_owned() } else { format!("{head} {options}") };
    Parsed { name: None, columns, suffix, constraint: Constraint { definition, validated, comment: None } }
}

/// The words of a definition, with and without quotes.
pub(super) fn words(tokens: &[Lexeme]) -> Vec<String> {
    let word = |lexeme: &Lexeme| match &lexeme.token {
        Token::Word(word) | Token::Quoted(word) => Some(word.clone()),
        _ => None,
    };
    tokens.iter().filter_map(word).collect()
}

fn list(columns: &[String]) -> String {
    columns.iter().map(|column| quote_ident(column)).collect::<Vec<_>>().join(", ")
}
