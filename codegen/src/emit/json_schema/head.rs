//! What schemas begin with.

use serde_json::{Map, Value as Json};

use super::names;
use crate::history::header::notice;

/// A schema that is about to be filled, with what every file begins with.
pub(super) fn root(file_name: &str, title: String, description: &str) -> Map<String, Json> {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), names::DIALECT.into());
    schema.insert("$id".to_owned(), file_name.into());
    schema.insert("$comment".to_owned(), notice!().into());
    schema.insert("title".to_owned(), title.into());
    describe(&mut schema, description);
    schema
}

/// Adds a description, unless there is none.
pub(super) fn describe(schema: &mut Map<String, Json>, description: &str) {
    if !description.is_empty() {
        schema.insert("description".to_owned(), description.into());
    }
}
