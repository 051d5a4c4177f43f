//! JSON Schema 2020-12: a self-contained file for each enum and document, and the schema of `registry.yaml` for editors.

mod enums;
mod fields;
mod head;
mod names;
mod objects;

use schemars::Schema;
use schemars::transform::{RecursiveTransform, Transform};

use super::output::OutputFile;
use super::target::{InGuide, Target};
use crate::model::Model;
use crate::registry::Language;
use crate::registry::raw;

/// The schemas.
pub(super) struct JsonSchema {
    /// The targets whose settings the schema of `registry.yaml` describes.
    pub(super) targets: &'static &'static [&'static dyn Target],
}

impl Language for JsonSchema {
    fn name(&self) -> &'static str {
        "json_schema"
    }

    fn description(&self) -> &'static str {
        "JSON Schema files."
    }
}

impl Target for JsonSchema {
    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let enums = model.enums.iter().map(|enumeration| (&enumeration.name, enums::schema(enumeration)));
        let documents = model.documents.iter().map(|document| (&document.name, objects::schema(model, document)));
        let mut files: Vec<_> =
            enums.chain(documents).map(|(name, schema)| file(names::file_name(name), &schema)).collect();
        files.push(file(format!("{}.schema.json", names::REGISTRY), &registry_schema(self.targets)));
        files
    }

    fn in_guide(&self) -> Option<InGuide> {
        Some(InGuide { language: "JSON Schema", effect: "Editors offer the value." })
    }
}

/// The schema of `registry.yaml`. The names of Rust's number types are left out: to validators they are unknown formats.
fn registry_schema(targets: &[&dyn Target]) -> Schema {
    let languages: Vec<_> = targets.iter().map(|target| *target as &dyn Language).collect();
    let mut schema = raw::registry_schema(&languages);
    RecursiveTransform(|schema: &mut Schema| {
        schema.remove("format");
    })
    .transform(&mut schema);
    schema
}

fn file(path: String, schema: &Schema) -> OutputFile {
    // A schema is a JSON value; writing one into a string cannot fail.
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    OutputFile::replaceable(path, text)
}
