//! What the modules need to know of each other.

use crate::model::{Field, Model, Presence, Type, TypeDef};

/// Facts about the whole registry, gathered once.
pub(super) struct Facts {
    /// Enums that stand in a type or document, by index: those need a check.
    pub(super) checked_enums: Vec<bool>,
    /// Enums that stand in a column, by index: those are types of the database.
    pub(super) database_enums: Vec<bool>,
    /// Types whose JSON may look different from the value, by index.
    differs: Vec<bool>,
    /// Types in which an enum stands, by index.
    open: Vec<bool>,
}

impl Facts {
    /// Gathers the facts.
    pub(super) fn of(model: &Model) -> Self {
        let mut checked_enums = vec![false; model.enums.len()];
        let types = model.types.iter().flat_map(type_fields);
        for field in types.chain(model.documents.iter().flat_map(|document| &document.fields)) {
            if let Some(id) = innermost_enum(&field.ty) {
                checked_enums[id] = true;
            }
        }
        let mut database_enums = vec![false; model.enums.len()];
        for column in model.tables.iter().flat_map(|table| &table.columns) {
            if let Type::Enum(id) = column.ty {
                database_enums[id.0] = true;
            }
        }
        let mut differs = vec![None; model.types.len()];
        let mut open = vec![None; model.types.len()];
        for index in 0..model.types.len() {
            type_differs(model, index, &mut differs);
            type_opens(model, index, &mut open);
        }
        Self {
            checked_enums,
            database_enums,
            differs: differs.into_iter().map(|differs| differs == Some(true)).collect(),
            open: open.into_iter().map(|open| open == Some(true)).collect(),
        }
    }

    /// Whether JSON may look different from the value: a default may be absent, a label may be an earlier one.
    pub(super) fn differs(&self, model: &Model, ty: &Type) -> bool {
        match ty {
            Type::Enum(id) => has_earlier_labels(model, id.0),
            Type::Named(id) => self.differs[id.0],
            Type::Document(_) => true,
            Type::List(list) => self.differs(model, &list.item),
            Type::Map(item) => self.differs(model, item),
            _ => false,
        }
    }

    /// As [`Facts::differs`], for a type by its index.
    pub(super) fn type_differs(&self, index: usize) -> bool {
        self.differs[index]
    }

    /// Whether an enum stands in a type, so that tolerant reading leads to another one, in which labels may be unknown.
    pub(super) fn is_open(&self, ty: &Type) -> bool {
        match ty {
            Type::Enum(_) => true,
            Type::Named(id) => self.open[id.0],
            Type::List(list) => self.is_open(&list.item),
            Type::Map(item) => self.is_open(item),
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

/// All fields of an object or of a union's variants.
pub(super) fn type_fields(definition: &TypeDef) -> Vec<&Field> {
    match definition {
        TypeDef::Object(object) => object.fields.iter().collect(),
        TypeDef::Union(union) => union.variants.iter().flat_map(|variant| &variant.fields).collect(),
    }
}

fn innermost_enum(ty: &Type) -> Option<usize> {
    match ty {
        Type::Enum(id) => Some(id.0),
        Type::List(list) => innermost_enum(&list.item),
        Type::Map(item) => innermost_enum(item),
        _ => None,
    }
}

/// Types contain no cycles, so this ends.
fn type_differs(model: &Model, index: usize, known: &mut [Option<bool>]) -> bool {
    if let Some(differs) = known[index] {
        return differs;
    }
    let differs = type_fields(&model.types[index])
        .into_iter()
        .any(|field| matches!(field.presence, Presence::Default(_)) || reaches_difference(model, &field.ty, known));
    known[index] = Some(differs);
    differs
}

fn reaches_difference(model: &Model, ty: &Type, known: &mut [Option<bool>]) -> bool {
    match ty {
        Type::Enum(id) => has_earlier_labels(model, id.0),
        Type::Named(id) => type_differs(model, id.0, known),
        Type::List(list) => reaches_difference(model, &list.item, known),
        Type::Map(item) => reaches_difference(model, item, known),
        _ => false,
    }
}

/// Types contain no cycles, so this ends.
fn type_opens(model: &Model, index: usize, known: &mut [Option<bool>]) -> bool {
    if let Some(open) = known[index] {
        return open;
    }
    let open = type_fields(&model.types[index]).into_iter().any(|field| reaches_enum(model, &field.ty, known));
    known[index] = Some(open);
    open
}

fn reaches_enum(model: &Model, ty: &Type, known: &mut [Option<bool>]) -> bool {
    match ty {
        Type::Enum(_) => true,
        Type::Named(id) => type_opens(model, id.0, known),
        Type::List(list) => reaches_enum(model, &list.item, known),
        Type::Map(item) => reaches_enum(model, item, known),
        _ => false,
    }
}
