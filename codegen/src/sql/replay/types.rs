//! Types and the labels of enum types.

use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{Grant, Object, ObjectName, Type};
use crate::sql::cursor::{Cursor, split};

impl Replay<'_> {
    pub(super) fn create_type(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        let ahead = cursor;
        let Some(name) = cursor.name().map(|name| self.resolve_new(name)) else { return Ok(()) };
        if !cursor.take_words(&["as", "enum"]) {
            return self.create_other_type(ahead);
        }
        if !self.follows_new(Kind::Type, &name) {
            return Ok(());
        }
        let labels: Option<Vec<_>> = cursor.parens().and_then(|list| split(list).into_iter().map(label).collect());
        let Some(labels) = labels else { return Err(Problem::new(&name, "its labels cannot be read")) };
        match self.catalog.types.get(&name) {
            None => self.insert_type(name, Some(labels)),
            Some(present) if present.labels.as_ref() == Some(&labels) => {}
            Some(_) => return Err(Problem::new(&name, "it is created a second time with other labels")),
        }
        Ok(())
    }

    /// Follows the creation of a type that is not an enum.
    pub(super) fn create_other_type(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        let Some(name) = cursor.name().map(|name| self.resolve_new(name)) else { return Ok(()) };
        if !self.follows_new(Kind::Type, &name) {
            return Ok(());
        }
        match self.catalog.types.get(&name) {
            None => self.insert_type(name, None),
            Some(Type { labels: None, .. }) => {}
            Some(_) => return Err(Problem::new(&name, "it is created a second time and is no enum type then")),
        }
        Ok(())
    }

    fn insert_type(&mut self, name: ObjectName, labels: Option<Vec<String>>) {
        let grant = Grant { object: Object::Type(name.clone()), grantee: "public".to_owned(), column: None };
        self.catalog.grants.insert(grant, [("usage".to_owned(), false)].into());
        self.catalog.types.insert(name, Type { labels, comment: None });
    }

    pub(super) fn alter_type(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        let Some(name) = cursor.name().map(|name| self.resolve(Kind::Type, name)) else { return Ok(()) };
        let mut ahead = cursor;
        if let Some(to) = new_name(&mut ahead, &name) {
            return self.move_type(&name, &to);
        }
        if !self.follows(Kind::Type, &name) {
            return Ok(());
        }
        // One that the history does not create is whatever it is.
        let Some(labels) = self.catalog.types.get_mut(&name).and_then(|found| found.labels.as_mut()) else {
            return Ok(());
        };
        let done = if cursor.take_words(&["add", "value"]) {
            add_value(labels, cursor)
        } else if cursor.take_words(&["rename", "value"]) {
            rename_value(labels, cursor)
        } else if cursor.take_word("owner") {
            Ok(())
        } else {
            Err("this ALTER TYPE statement is of no form that enum types have".to_owned())
        };
        done.map_err(|message| Problem::new(&name, message))
    }

    fn move_type(&mut self, from: &ObjectName, to: &ObjectName) -> Outcome {
        if !self.moves(Kind::Type, from, to) || !self.catalog.types.contains_key(from) {
            return Ok(());
        }
        if self.catalog.types.contains_key(to) {
            return Err(Problem::new(from, format!("it cannot become {to}, which exists already")));
        }
        if let Some(found) = self.catalog.types.remove(from) {
            self.catalog.types.insert(to.clone(), found);
        }
        self.rename_type(from, to);
        Ok(())
    }
}

/// What `RENAME TO` or `SET SCHEMA` makes of a name.
pub(super) fn new_name(cursor: &mut Cursor<'_>, name: &ObjectName) -> Option<ObjectName> {
    if cursor.take_words(&["rename", "to"]) {
        Some(ObjectName::new(&name.schema, cursor.identifier()?))
    } else if cursor.take_words(&["set", "schema"]) {
        Some(ObjectName::new(cursor.identifier()?, &name.name))
    } else {
        None
    }
}

fn label(tokens: &[crate::sql::token::Lexeme]) -> Option<String> {
    let mut cursor = Cursor::new(tokens);
    cursor.literal().filter(|_| cursor.is_empty())
}

fn add_value(labels: &mut Vec<String>, mut cursor: Cursor<'_>) -> Result<(), String> {
    let lenient = cursor.take_words(&["if", "not", "exists"]);
    let Some(label) = cursor.literal() else { return Err("the label that it adds cannot be read".to_owned()) };
    if labels.contains(&label) {
        return if lenient { Ok(()) } else { Err(format!("it has the label '{label}' already")) };
    }
    let before = cursor.take_word("before");
    let index = if before || cursor.take_word("after") {
        let neighbour = cursor.literal().unwrap_or_default();
        let found = labels.iter().position(|present| *present == neighbour);
        found.ok_or_else(|| format!("it has no label '{neighbour}' that '{label}' could stand beside"))?
            + usize::from(!before)
    } else {
        labels.len()
    };
    labels.insert(index, label);
    Ok(())
}

fn rename_value(labels: &mut [String], mut cursor: Cursor<'_>) -> Result<(), String> {
    let (Some(old), true, Some(new)) = (cursor.literal(), cursor.take_word("to"), cursor.literal()) else {
        return Err("the labels that it renames cannot be read".to_owned());
    };
    if labels.contains(&new) {
        return Err(format!("it has the label '{new}' already"));
    }
    match labels.iter_mut().find(|label| **label == old) {
        Some(label) => *label = new,
        None => return Err(format!("it has no label '{old}'")),
    }
    Ok(())
}
