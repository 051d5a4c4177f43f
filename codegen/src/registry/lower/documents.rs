//! Documents: fields and versions. The safe default is filled in later.

use super::at::At;
use super::lowering::Lowering;
use super::types::Position;
use crate::finding::Rule;
use crate::model::{Document, Value};
use crate::registry::raw;

/// Highest `schema_version`.
const MAX_VERSION: i64 = 10_000;

impl Lowering {
    /// Lowers the documents without their safe defaults.
    pub(crate) fn documents(&mut self, documents: &mut [raw::Document]) -> Vec<Document> {
        let list = At::Root.key("documents");
        documents.iter_mut().enumerate().map(|(index, raw)| self.document(raw, &list.index(index))).collect()
    }

    fn document(&mut self, raw: &mut raw::Document, at: &At<'_>) -> Document {
        let name = self.name(&raw.name, &at.key("name"));
        let description = self.description(&raw.description, &name, &at.key("description"));
        let fields_at = at.key("fields");
        let fields = self.fields(&mut raw.fields, Position::Field, &fields_at);
        if let Some(index) = fields.iter().position(|field| field.name.as_str() == "schema_version") {
            self.report(
                Rule::ReservedField,
                &fields_at.index(index).key("name"),
                "`schema_version` is part of every document",
            )
            .help("remove the field");
        }
        let schema_version = self.version(raw.schema_version, &at.key("schema_version"));
        let upgrades = self.upgrades(&raw.upgrades, schema_version, at);
        Document { name, description, schema_version, fields, safe_default: Value::Object(Vec::new()), upgrades }
    }

    fn version(&mut self, version: i64, at: &At<'_>) -> u32 {
        if !(1..=MAX_VERSION).contains(&version) {
            self.report(Rule::BoundsRange, at, format!("{version} is not a version"))
                .help(format!("versions count from 1 to {MAX_VERSION}"));
        }
        u32::try_from(version).unwrap_or(1)
    }
}
