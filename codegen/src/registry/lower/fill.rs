//! The last step: values that need every type to be known.

use super::at::At;
use super::lowering::Lowering;
use super::values;
use crate::finding::{Findings, Place, Rule, closest};
use crate::model::{EnumId, Field, Model, Presence, TypeDef, TypeId, Value, Variant};
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
        // One that is said to be an object and a union has been reported, and is one of them.
        let defaults: Vec<_> = match (model.type_def(id), &mut raw.fields, &mut raw.union) {
            (TypeDef::Object(object), Some(raw), _) => {
                vec![self.defaults(model, &object.fields, raw, &at.key("fields"), values::check_stored)]
            }
            (TypeDef::Union(union), _, Some(raw)) => {
                let union_at = at.key("union");
                let list = union_at.key("variants");
                let mut variant = |(index, (variant, raw)): (usize, (&Variant, &mut raw::Variant))| {
                    let at = list.index(index);
                    self.defaults(model, &variant.fields, &mut raw.fields, &at.key("fields"), values::check_stored)
                };
                union.variants.iter().zip(&mut raw.variants).enumerate().map(&mut variant).collect()
            }
            _ => return,
        };
        let objects: Vec<&mut Vec<Field>> = match &mut model.types[id.0] {
            TypeDef::Object(object) => vec![&mut object.fields],
            TypeDef::Union(union) => union.variants.iter_mut().map(|variant| &mut variant.fields).collect(),
        };
        for (fields, defaults) in objects.into_iter().zip(defaults) {
            set(fields, defaults);
        }
    }

    fn document_values(&mut self, model: &mut Model, documents: &mut [raw::Document]) {
        let list = At::Root.key("documents");
        for (index, raw) in documents.iter_mut().enumerate() {
            let at = list.index(index);
            let fields = &model.documents[index].fields;
            let defaults = self.defaults(model, fields, &mut raw.fields, &at.key("fields"), values::check_stored);
            set(&mut model.documents[index].fields, defaults);
            let yaml = std::mem::take(&mut raw.safe_default);
            let document = &model.documents[index];
            let value = values::check_document(model, document, yaml, &at.key("safe_default"), &mut self.findings);
            if let Some(value) = value {
                model.documents[index].safe_default = value;
            }
        }
    }

    /// The presence of each field that has a default; also checks their `unique_by`.
    fn defaults(
        &mut self,
        model: &Model,
        fields: &[Field],
        raw: &mut [raw::Field],
        list: &At<'_>,
        check: values::Check,
    ) -> Vec<Option<Presence>> {
        let mut default = |(index, (field, raw)): (usize, (&Field, &mut raw::Field))| {
            let at = list.index(index);
            self.check_unique_by(model, field, &at);
            let yaml = raw.default.take()?;
            let value = check(model, &field.ty, yaml, &at.key("default"), &mut self.findings);
            // A faulty default was reported; that the field may be absent still holds.
            Some(value.map_or(Presence::Optional, Presence::Default))
        };
        fields.iter().zip(raw).enumerate().map(&mut default).collect()
    }

    fn enum_values(&mut self, model: &mut Model, id: EnumId, mut raw: raw::Enum) {
        let enums = At::Root.key("enums");
        let at = enums.index(id.0);
        let attributes = &model.enumeration(id).attributes;
        let defaults = self.defaults(model, attributes, &mut raw.attributes, &at.key("attributes"), values::check);
        set(&mut model.enums[id.0].attributes, defaults);
        let list = at.key("values");
        let attributes = &model.enumeration(id).attributes;
        let fill = |(index, raw)| attribute_values(model, attributes, raw, &list.index(index), &mut self.findings);
        let filled: Vec<_> = raw.values.into_iter().enumerate().map(fill).collect();
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
                    .and_then(|yaml| values::check_stored(model, ty, yaml, &at.key("default"), &mut self.findings));
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

/// Gives fields that have a default the presence that it means.
fn set(fields: &mut [Field], defaults: Vec<Option<Presence>>) {
    for (field, default) in fields.iter_mut().zip(defaults) {
        if let Some(presence) = default {
            field.presence = presence;
        }
    }
}

fn attribute_values(
    model: &Model,
    attributes: &[Field],
    raw: raw::EnumValue,
    at: &At<'_>,
    findings: &mut Findings,
) -> Vec<Option<Value>> {
    let at = at.key("attributes");
    let mut given = raw.attributes.0;
    let meant = values::misspelt(attributes, given.iter().map(|(key, _)| key.as_str()));
    let mut values = Vec::with_capacity(attributes.len());
    for field in attributes {
        let name = field.name.as_str();
        let position = given.iter().position(|(key, _)| key == name);
        values.push(match (position.map(|index| given.swap_remove(index).1), &field.presence) {
            (Some(yaml), _) => values::check(model, &field.ty, yaml, &at.key(name), findings),
            (None, Presence::Default(value)) => Some(value.clone()),
            (None, Presence::Optional) => None,
            (None, Presence::Required) if meant.contains(&field.name) => None,
            (None, Presence::Required) => {
                findings
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
        let finding = findings.report(
            Rule::UnknownAttribute,
            Place::key(at.key(&key).pointer()),
            format!("the attribute `{key}` is not declared"),
        );
        match closest(&key, attributes.iter().map(|field| field.name.as_str())) {
            Some(meant) => finding.help(format!("did you mean `{meant}`?")),
            None => finding.help("declare it under the enum's `attributes`, or remove it"),
        };
    }
    values
}

fn shown(description: &str) -> String {
    if description.is_empty() { String::new() } else { format!(" ({})", description.trim_end_matches('.')) }
}
