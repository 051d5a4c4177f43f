//! Schemas that hold something tracked.

use super::{Outcome, Problem, Replay};
use crate::sql::catalog::Name;
use crate::sql::cursor::Cursor;

impl Replay<'_> {
    pub(super) fn create_schema(&mut self, mut cursor: Cursor<'_>) {
        cursor.take_words(&["if", "not", "exists"]);
        cursor.take_word("authorization");
        if let Some(schema) = cursor.identifier()
            && self.is_tracked_schema(&schema)
        {
            self.catalog.schemas.entry(schema).or_default();
        }
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
        let names = self.tracked.types.iter().chain(&self.tracked.tables).chain(&self.tracked.functions);
        names.map(|name| &name.schema).any(|found| found == schema)
    }

    fn refuse_change(&self, schema: &str, what: &str) -> Outcome {
        if !self.catalog.schemas_in_use().contains(schema) {
            return Ok(());
        }
        let names = self.catalog.types.keys().chain(self.catalog.tables.keys());
        let subjects: Vec<Name> = names
            .chain(self.catalog.functions.keys().map(|key| &key.name))
            .filter(|name| name.schema == schema)
            .cloned()
            .collect();
        let message = format!("the schema {schema} {what} with what it holds");
        let help = "drop or move what it holds by name first, each with a statement of its own".to_owned();
        Err(Problem { subjects, message, help })
    }
}
