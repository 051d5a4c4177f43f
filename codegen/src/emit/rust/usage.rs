//! What a registry needs of the crate's runtime: what nothing uses would be dead code.

use super::enums::index_type;
use super::patterns::Patterns;
use crate::model::{Field, Model, Presence, Type, TypeDef};

/// The parts of the runtime that are needed.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "templates ask for each on its own")]
pub(super) struct Uses {
    pub(super) enums: bool,
    pub(super) types: bool,
    pub(super) documents: bool,
    pub(super) definitions: bool,
    /// Objects, unions or documents.
    pub(super) json: bool,
    /// Checked strings or free JSON.
    pub(super) values: bool,
    pub(super) patterns: bool,
    pub(super) regex: bool,
    pub(super) union: bool,
    pub(super) unique: bool,
    /// A default of a property that must differ.
    pub(super) key: bool,
    pub(super) required: bool,
    pub(super) optional: bool,
    pub(super) default: bool,
    /// Properties other than tags and versions.
    pub(super) fields: bool,
    /// A rule that is a type's own.
    pub(super) of: bool,
    /// The integer that holds positions of enum values.
    pub(super) index: &'static str,
}

impl Uses {
    pub(super) fn new(model: &Model, patterns: &Patterns<'_>) -> Self {
        let has_documents = !model.documents.is_empty();
        let json = has_documents || !model.types.is_empty();
        let mut uses = Self {
            enums: !model.enums.is_empty(),
            types: !model.types.is_empty(),
            documents: has_documents,
            definitions: model.enums.iter().any(|definition| !definition.attributes.is_empty()),
            json,
            values: json,
            patterns: !patterns.is_empty(),
            regex: patterns.needs_regex(),
            required: has_documents,
            of: has_documents,
            index: index_type(model.enums.iter().map(|definition| definition.values.len()).max().unwrap_or_default()),
            ..Self::default()
        };
        for def in &model.types {
            match def {
                TypeDef::Object(object) => uses.add_fields(model, &object.fields),
                TypeDef::Union(union) => {
                    uses.union = true;
                    union.variants.iter().for_each(|variant| uses.add_fields(model, &variant.fields));
                }
            }
        }
        model.documents.iter().for_each(|document| uses.add_fields(model, &document.fields));
        let attributes = model.enums.iter().flat_map(|definition| &definition.attributes);
        uses.values |= attributes.into_iter().any(|field| is_value(&field.ty));
        uses
    }

    fn add_fields(&mut self, model: &Model, fields: &[Field]) {
        self.fields |= !fields.is_empty();
        for field in fields {
            match field.presence {
                Presence::Required => self.required = true,
                Presence::Optional => self.optional = true,
                Presence::Default(_) => self.default = true,
            }
            self.add_type(model, &field.ty);
        }
    }

    fn add_type(&mut self, model: &Model, ty: &Type) {
        match ty {
            Type::List(list) => {
                if let (Some(name), Type::Named(id)) = (&list.unique_by, &list.item)
                    && let TypeDef::Object(object) = model.type_def(*id)
                {
                    self.unique = true;
                    let has_default = |field: &Field| matches!(field.presence, Presence::Default(_));
                    self.key |= object.fields.iter().any(|field| field.name == *name && has_default(field));
                }
                self.add_type(model, &list.item);
            }
            Type::Map(value) => self.add_type(model, value),
            other => self.of |= super::types::is_plain(other),
        }
    }
}

fn is_value(ty: &Type) -> bool {
    matches!(ty.innermost(), Type::Uuid | Type::Date | Type::Timestamp | Type::Json)
}
