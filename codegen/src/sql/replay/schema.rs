//! Schemas that hold something tracked.

use super::problem::{Outcome, Problem};
use super::state::Replay;
use crate::sql::catalog::ObjectName;
use crate::sql::cursor::Cursor;

impl Replay<'_> {
    /// Follows `CREATE SCHEMA`, and what may stand in it without a semicolon not at all.
    pub(super) fn create_schema(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        cursor.take_words(&["if", "not", "exists"]);
        cursor.take_word("authorization");
        let Some(schema) = cursor.identifier().filter(|schema| self.is_tracked_schema(schema)) else { return Ok(()) };
        self.catalog.schemas.entry(schema.clone()).or_default();
        if cursor.take_word("authorization") {
            cursor.skip();
        }
        if cursor.is_empty() {
            return Ok(());
        }
        let subjects = self.tracked_in(&schema);
        let message = format!("the schema {schema} is created together with what it holds");
        Err(Problem { subjects, message, help: "create what it holds with statements of their own".to_owned() })
    }

    fn tracked_in(&self, schema: &str) -> Vec<ObjectName> {
        let names = self.tracked.types.iter().chain(&self.tracked.tables).chain(&self.tracked.functions);
        names.filter(|name| name.schema == schema).cloned().collect()
    }

    pub(super) fn drop_schema(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        let Some(schema) = cursor.identifier() else { return Ok(()) };
        self.refuse_change(&schema, "is dropped")?;
        self.catalog.schemas.remove(&schema);
        self.catalog.forget_grants(|object| *object == crate::sql::catalog::Object::Schema(schema.clone()));
        Ok(())
    }

    pub(super) fn alter_schema(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        match cursor.identifier() {
            Some(schema) if cursor.take_word("rename") => self.refuse_change(&schema, "is renamed"),
            _ => Ok(()),
        }
    }

    pub(super) fn is_tracked_schema(&self, schema: &str) -> bool {
        !self.tracked_in(schema).is_empty()
    }

    fn refuse_change(&self, schema: &str, what: &str) -> Outcome {
        if !self.catalog.schemas_in_use().contains(schema) {
            return Ok(());
        }
        let names = self.catalog.types.keys().chain(self.catalog.tables.keys());
        let subjects: Vec<ObjectName> = names
            .chain(self.catalog.functions.keys().map(|key| &key.name))
            .filter(|name| name.schema == schema)
            .cloned()
            .collect();
        let message = format!("the schema {schema} {what} with what it holds");
        let help = "drop or move what it holds by name first, each with a statement of its own".to_owned();
        Err(Problem { subjects, message, help })
    }
}
