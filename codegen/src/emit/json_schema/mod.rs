//! JSON Schema 2020-12: a self-contained file for each enum and document, and the schema of `registry.yaml` for editors.

mod enums;
mod fields;
mod names;
mod objects;

use schemars::Schema;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Map, Value as Json};

use super::output::OutputFile;
use super::target::Target;
use crate::history::header::notice;
use crate::model::Model;
use crate::registry::Language;
use crate::registry::raw;

/// The schemas.
pub(super) struct JsonSchema;

impl Language for JsonSchema {
    fn name(&self) -> &'static str {
        "json_schema"
    }
}

impl Target for JsonSchema {
    fn directory<'a>(&self, model: &'a Model) -> &'a str {
        &model.targets.json_schema.directory
    }

    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let enums = model.enums.iter().map(|enumeration| (&enumeration.name, enums::schema(enumeration)));
        let documents = model.documents.iter().map(|document| (&document.name, objects::schema(model, document)));
        let mut files: Vec<_> =
            enums.chain(documents).map(|(name, schema)| file(names::file_name(name), &schema)).collect();
        files.push(file(format!("{}.schema.json", names::REGISTRY), &registry_schema()));
        files
    }
}

/// The schema of `registry.yaml`. The names of Rust's number types are left out: to validators they are unknown formats.
fn registry_schema() -> Schema {
    let mut schema = raw::registry_schema();
    RecursiveTransform(|schema: &mut Schema| {
        schema.remove("format");
    })
    .transform(&mut schema);
    schema
}

/// A schema that is about to be filled, with what every file begins with.
fn root(file_name: &str, title: String, description: &str) -> Map<String, Json> {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), names::DIALECT.into());
    schema.insert("$id".to_owned(), file_name.into());
    schema.insert("$comment".to_owned(), notice!().into());
    schema.insert("title".to_owned(), title.into());
    describe(&mut schema, description);
    schema
}

/// Adds a description, unless there is none.
fn describe(schema: &mut Map<String, Json>, description: &str) {
    if !description.is_empty() {
        schema.insert("description".to_owned(), description.into());
    }
}

fn file(path: String, schema: &Schema) -> OutputFile {
    // A schema is a JSON value; writing one into a string cannot fail.
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    OutputFile::replaceable(path, text)
}
