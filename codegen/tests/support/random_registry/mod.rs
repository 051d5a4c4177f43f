//! Random registries: valid by construction, and hard on generators in names, texts, bounds and shapes.
//!
//! A registry is made as JSON, which is YAML too. The same seed always gives the same registry.

mod fields;
mod parts;
pub(crate) mod source;
mod tables;
mod upgrades;
mod words;

use serde_json::{Value, json};

use parts::{Document, Enum, EnumValue, Field, Kind, Registry, Shape, TypeDef};
use source::Source;
use words::{Names, prose};

/// The registry that belongs to a seed; `name` becomes its name, from which those of the packages derive.
pub(crate) fn text(seed: u64, name: &str) -> String {
    let mut registry = Registry::new(seed).build();
    registry["name"] = json!(name);
    // YAML reads these as line breaks where they stand as they are.
    registry.to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029").replace('\u{FEFF}', "\\uFEFF")
}

impl Registry {
    fn new(seed: u64) -> Self {
        let built_in = ["boolean", "date", "integer", "json", "list", "map", "number", "string", "timestamp", "uuid"];
        let names = Names::beside(&built_in);
        Self { source: Source::new(seed), names, enums: Vec::new(), types: Vec::new(), documents: Vec::new() }
    }

    fn build(mut self) -> Value {
        for _ in 0..self.source.between(1, 4) {
            let built = self.enumeration();
            self.enums.push(built);
        }
        for _ in 0..self.source.between(0, 5) {
            let built = self.type_def();
            self.types.push(built);
        }
        for _ in 0..self.source.between(0, 2) {
            let built = self.document();
            self.documents.push(built);
        }
        // Every part is written out after all are known: attributes may hold documents.
        let enums: Vec<Value> = (0..self.enums.len()).map(|id| self.written_enum(id)).collect();
        let types: Vec<Value> = (0..self.types.len()).map(|id| self.written_type(id)).collect();
        let documents: Vec<Value> = (0..self.documents.len()).map(|id| self.written_document(id)).collect();
        let tables: Vec<Value> = (0..self.source.between(0, 3)).map(|_| self.table()).collect();
        json!({
            "registry_version": 1,
            "name": "replaced",
            "enums": enums,
            "types": types,
            "documents": documents,
            "tables": tables,
            "vault": { "schema": "registry_vault", "access_log": "registry_vault_access_log" },
        })
    }

    fn enumeration(&mut self) -> Enum {
        let name = self.names.fresh(&mut self.source);
        let mut names = Names::default();
        let mut values = Vec::new();
        for index in 0..self.source.between(1, 8) {
            let status = if index == 0 {
                "active"
            } else {
                self.source.pick(&["active", "active", "planned", "deprecated", "retired"])
            };
            values.push(EnumValue { name: names.fresh(&mut self.source), status });
        }
        Enum { name, values }
    }

    fn written_enum(&mut self, id: usize) -> Value {
        let attributes = if self.source.once_in(2) { self.fields(4, Kind::attribute) } else { Vec::new() };
        let mut old_names =
            Names::beside(&self.enums[id].values.iter().map(|value| value.name.as_str()).collect::<Vec<_>>());
        let mut values = Vec::new();
        for index in 0..self.enums[id].values.len() {
            let EnumValue { name, status } = &self.enums[id].values[index];
            let mut value = json!({ "name": name, "status": status });
            let replaceable = index != 0 && matches!(*status, "deprecated" | "retired");
            value["description"] = json!(prose(&mut self.source));
            if replaceable && self.source.once_in(2) {
                value["replaced_by"] = json!(self.enums[id].values[0].name);
            }
            if self.source.once_in(5) {
                value["renamed_from"] = json!([old_names.fresh(&mut self.source)]);
            }
            if !attributes.is_empty() {
                value["attributes"] = self.object(&attributes);
            }
            values.push(value);
        }
        let attributes: Vec<Value> = attributes.iter().map(|field| self.written_field(field)).collect();
        json!({ "name": self.enums[id].name, "description": prose(&mut self.source), "attributes": attributes, "values": values })
    }

    fn type_def(&mut self) -> TypeDef {
        let name = self.names.fresh(&mut self.source);
        if !self.source.once_in(3) {
            return TypeDef { name, shape: Shape::Object(self.fields(6, Kind::field)) };
        }
        let tag = self.source.pick(&["kind", "type", "tag", "case", "which"]).to_owned();
        let mut names = Names::default();
        let mut variants = Vec::new();
        for _ in 0..self.source.between(1, 4) {
            let variant = names.fresh(&mut self.source);
            let mut fields = self.fields(3, Kind::field);
            fields.retain(|field| field.name != tag);
            variants.push((variant, fields));
        }
        TypeDef { name, shape: Shape::Union { tag, variants } }
    }

    fn written_type(&mut self, id: usize) -> Value {
        let mut written = json!({ "name": self.types[id].name, "description": prose(&mut self.source) });
        match &self.types[id].shape {
            Shape::Object(fields) => written["fields"] = self.written_fields(&fields.clone()),
            Shape::Union { tag, variants } => {
                let (tag, variants) = (tag.clone(), variants.clone());
                let variants: Vec<Value> = variants
                    .iter()
                    .map(|(name, fields)| {
                        json!({ "name": name, "description": prose(&mut self.source), "fields": self.written_fields(fields) })
                    })
                    .collect();
                written["union"] = json!({ "tag": tag, "variants": variants });
            }
        }
        written
    }

    fn document(&mut self) -> Document {
        let name = self.names.fresh(&mut self.source);
        let fields = self.fields(6, Kind::field);
        Document { name, version: self.source.between(1, 4), fields }
    }

    fn written_document(&mut self, id: usize) -> Value {
        let Document { name, version, fields } = &self.documents[id];
        let (name, version, fields) = (name.clone(), *version, fields.clone());
        let upgrades = self.upgrades(&name, &fields, version);
        json!({
            "name": name,
            "description": prose(&mut self.source),
            "schema_version": version,
            "fields": self.written_fields(&fields),
            "safe_default": self.document_value(id),
            "upgrades": upgrades,
        })
    }

    fn document_value(&mut self, id: usize) -> Value {
        let fields = self.documents[id].fields.clone();
        let mut value = self.object(&fields);
        value["schema_version"] = json!(self.documents[id].version);
        value
    }

    fn written_fields(&mut self, fields: &[Field]) -> Value {
        fields.iter().map(|field| self.written_field(field)).collect()
    }
}
