//! The last step: values that need every type to be known.

use super::at::At;
use super::lowering::Lowering;
use super::values;
use crate::finding::{Findings, Place, Rule, closest};
use crate::model::{EnumId, Field, Model, Presence, TypeDef, TypeId, Value};
use crate::registry::raw;

impl Lowering {
    /// Fills in defaults, attributes and safe defaults. `order` lists the types, each after those that it contains, so
    /// that a default may leave out what has a default itself.
    pub(crate) fn fill_values(&mut self, model: &mut Model, order: &[TypeId], registry: Unfilled) {
        let Unfilled { enums, mut types, mut documents, tables } = registry;
        for id in order {
            self.type_defaults(model, *id, &mut types[id.0]);
        }
        self.document_values(model, &mut documents);
        for (index, raw) in enums.into_iter().enumerate() {
            self.enum_values(model, EnumId(index), raw);
        }
        self.column_values(model, tables);
        self.check_upgrades(model, &documents);
        self.check_added_values(model, &documents);
    }

    fn type_defaults(&mut self, model: &mut Model, id: TypeId, raw: &mut raw::TypeDef) {
        let types = At::Root.key("types");
        let at = types.index(id.0);
        if let Some(fields) = &mut raw.fields {
            let list = at.key("fields");
            for (index, raw) in fields.iter_mut().enumerate() {
                // One that is said to be an object and a union has been reported, and is one of them.
                let TypeDef::Object(object) = model.type_def(id) else { continue };
                let Some(field) = object.fields.get(index) else { continue };
                let default = self.default(model, field, raw, &list.index(index), values::check_stored);
                if let (TypeDef::Object(object), Some(default)) = (&mut model.types[id.0], default) {
                    object.fields[index].presence = default;
                }
            }
        }
        let union_at = at.key("union");
        let list = union_at.key("variants");
        for (variant_index, variant) in raw.union.iter_mut().flat_map(|union| &mut union.variants).enumerate() {
            let variant_at = list.index(variant_index);
            let fields_at = variant_at.key("fields");
            for (index, raw) in variant.fields.iter_mut().enumerate() {
                let TypeDef::Union(union) = model.type_def(id) else { continue };
                let field = union.variants.get(variant_index).and_then(|variant| variant.fields.get(index));
                let Some(field) = field else { continue };
                let default = self.default(model, field, raw, &fields_at.index(index), values::check_stored);
                if let (TypeDef::Union(union), Some(default)) = (&mut model.types[id.0], default) {
                    union.variants[variant_index].fields[index].presence = default;
                }
            }
        }
    }

    fn document_values(&mut self, model: &mut Model, documents: &mut [raw::Document]) {
        let list = At::Root.key("documents");
        for (index, raw) in documents.iter_mut().enumerate() {
            let at = list.index(index);
            let fields_at = at.key("fields");
            for (field, raw) in raw.fields.iter_mut().enumerate() {
                if let Some(default) = self.default(
                    model,
                    &model.documents[index].fields[field],
                    raw,
                    &fields_at.index(field),
                    values::check_stored,
                ) {
                    model.documents[index].fields[field].presence = default;
                }
            }
            let yaml = std::mem::take(&mut raw.safe_default);
            let document = &model.documents[index];
            if let Some(value) =
                values::check_document(model, document, yaml, &at.key("safe_default"), &mut self.diagnostics)
            {
                model.documents[index].safe_default = value;
            }
        }
    }

    /// The presence of a field that has a default; also checks its `unique_by`.
    fn default(
        &mut self,
        model: &Model,
        field: &Field,
        raw: &mut raw::Field,
        at: &At<'_>,
        check: values::Check,
    ) -> Option<Presence> {
        self.check_unique_by(model, field, at);
        let yaml = raw.default.take()?;
        let value = check(model, &field.ty, yaml, &at.key("default"), &mut self.diagnostics);
        // A faulty default was reported; that the field may be absent still holds.
        Some(value.map_or(Presence::Optional, Presence::Default))
    }

    fn enum_values(&mut self, model: &mut Model, id: EnumId, mut raw: raw::Enum) {
        let enums = At::Root.key("enums");
        let at = enums.index(id.0);
        let attributes_at = at.key("attributes");
        for (index, raw) in raw.attributes.iter_mut().enumerate() {
            let default = self.default(
                model,
                &model.enumeration(id).attributes[index],
                raw,
                &attributes_at.index(index),
                values::check,
            );
            if let Some(default) = default {
                model.enums[id.0].attributes[index].presence = default;
            }
        }
        let list = at.key("values");
        let mut filled = Vec::with_capacity(raw.values.len());
        for (index, value) in raw.values.into_iter().enumerate() {
            filled.push(attribute_values(
                model,
                &model.enumeration(id).attributes,
                value,
                &list.index(index),
                &mut self.diagnostics,
            ));
        }
        for (value, attributes) in model.enums[id.0].values.iter_mut().zip(filled) {
            value.attributes = attributes;
        }
    }

    fn column_values(&mut self, model: &mut Model, tables: Vec<raw::Table>) {
        let list = At::Root.key("tables");
        for (table, raw) in tables.into_iter().enumerate() {
            let table_at = list.index(table);
            let columns_at = table_at.key("columns");
            for (index, mut raw) in raw.columns.into_iter().enumerate() {
                let at = columns_at.index(index);
                let conditions = self.required_when(model, table, &raw, &at);
                let ty = &model.tables[table].columns[index].ty;
                let default = raw
                    .default
                    .take()
                    .and_then(|yaml| values::check_stored(model, ty, yaml, &at.key("default"), &mut self.diagnostics));
                let column = &mut model.tables[table].columns[index];
                column.required_when = conditions;
                column.default = default;
            }
        }
    }
}

/// The parts of the registry that hold values.
pub(crate) struct Unfilled {
    pub(crate) enums: Vec<raw::Enum>,
    pub(crate) types: Vec<raw::TypeDef>,
    pub(crate) documents: Vec<raw::Document>,
    pub(crate) tables: Vec<raw::Table>,
}

fn attribute_values(
    model: &Model,
    attributes: &[Field],
    raw: raw::EnumValue,
    at: &At<'_>,
    diagnostics: &mut Findings,
) -> Vec<Option<Value>> {
    let at = at.key("attributes");
    let mut given = raw.attributes.0;
    let meant = values::misspelt(attributes, given.iter().map(|(key, _)| key.as_str()));
    let mut values = Vec::with_capacity(attributes.len());
    for field in attributes {
        let name = field.name.as_str();
        let position = given.iter().position(|(key, _)| key == name);
        values.push(match (position.map(|index| given.swap_remove(index).1), &field.presence) {
            (Some(yaml), _) => values::check(model, &field.ty, yaml, &at.key(name), diagnostics),
            (None, Presence::Default(value)) => Some(value.clone()),
            (None, Presence::Optional) => None,
            (None, Presence::Required) if meant.contains(&field.name) => None,
            (None, Presence::Required) => {
                diagnostics
                    .report(
                        Rule::MissingAttribute,
                        at.key(name).place(),
                        format!("`{}` has no attribute `{name}`", raw.name),
                    )
                    .help(format!("add `{name}: …`{}", shown(&field.description)));
                None
            }
        });
    }
    for (key, _) in given {
        let diagnostic = diagnostics.report(
            Rule::UnknownAttribute,
            Place::key(at.key(&key).pointer()),
            format!("the attribute `{key}` is not declared"),
        );
        match closest(&key, attributes.iter().map(|field| field.name.as_str())) {
            Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
            None => diagnostic.help("declare it under the enum's `attributes`, or remove it"),
        };
    }
    values
}

fn shown(description: &str) -> String {
    if description.is_empty() { String::new() } else { format!(" ({})", description.trim_end_matches('.')) }
}
