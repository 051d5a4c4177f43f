//! What the modules need to know of each other.

use crate::model::{Field, Model, Presence, Type, TypeDef};

/// Facts about the whole registry, gathered once.
pub(super) struct Facts {
    /// Enums that stand in a type or document, by index: those need a check.
    pub(super) checked_enums: Vec<bool>,
    /// Types whose JSON may look different from the value, by index.
    differs: Vec<bool>,
    /// Types in which an enum stands, by index.
    open: Vec<bool>,
}

impl Facts {
    /// Gathers the facts.
    pub(super) fn of(model: &Model) -> Self {
        let mut checked_enums = vec![false; model.enums.len()];
        let types = model.types.iter().flat_map(TypeDef::fields);
        for field in types.chain(model.documents.iter().flat_map(|document| &document.fields)) {
            if let Type::Enum(id) = field.ty.innermost() {
                checked_enums[id.0] = true;
            }
        }
        let differs = |field: &Field| {
            let is_enum = matches!(field.ty.innermost(), Type::Enum(id) if has_earlier_labels(model, id.0));
            is_enum || matches!(field.presence, Presence::Default(_))
        };
        let is_open = |field: &Field| matches!(field.ty.innermost(), Type::Enum(_));
        Self { checked_enums, differs: model.types_with(differs), open: model.types_with(is_open) }
    }

    /// Whether JSON may look different from the value: a default may be absent, a label may be an earlier one.
    pub(super) fn differs(&self, model: &Model, ty: &Type) -> bool {
        match ty.innermost() {
            Type::Enum(id) => has_earlier_labels(model, id.0),
            Type::Named(id) => self.differs[id.0],
            Type::Document(_) => true,
            _ => false,
        }
    }

    /// As [`Facts::differs`], for a type by its index.
    pub(super) fn type_differs(&self, index: usize) -> bool {
        self.differs[index]
    }

    /// Whether an enum stands in a type, so that tolerant reading leads to another one, in which labels may be unknown.
    pub(super) fn is_open(&self, ty: &Type) -> bool {
        match ty.innermost() {
            Type::Enum(_) => true,
            Type::Named(id) => self.open[id.0],
            _ => false,
        }
    }

    /// As [`Facts::is_open`], for a type by its index.
    pub(super) fn type_is_open(&self, index: usize) -> bool {
        self.open[index]
    }

    /// Whether an enum stands in an object over these fields.
    pub(super) fn fields_are_open(&self, fields: &[Field]) -> bool {
        fields.iter().any(|field| self.is_open(&field.ty))
    }

    /// Whether an object over these fields may look different in JSON.
    pub(super) fn fields_differ(&self, model: &Model, fields: &[Field]) -> bool {
        fields.iter().any(|field| matches!(field.presence, Presence::Default(_)) || self.differs(model, &field.ty))
    }
}

/// Whether a value of an enum had another label before.
pub(super) fn has_earlier_labels(model: &Model, index: usize) -> bool {
    model.enums[index].values.iter().any(|value| !value.renamed_from.is_empty())
}
