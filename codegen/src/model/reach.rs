//! What types lead to, through lists, maps and named types.

use std::collections::BTreeSet;

use super::ids::{EnumId, TypeId};
use super::objects::Field;
use super::root::Model;
use super::types::Type;

/// What some types lead to.
#[derive(Debug, Default)]
pub(crate) struct Reached {
    /// The enums.
    pub(crate) enums: BTreeSet<EnumId>,
    /// The objects and unions.
    pub(crate) types: BTreeSet<TypeId>,
    /// Whether any JSON may stand somewhere.
    pub(crate) json: bool,
}

impl Reached {
    /// What these fields lead to.
    pub(crate) fn from<'a>(model: &Model, fields: impl IntoIterator<Item = &'a Field>) -> Self {
        let mut reached = Self::default();
        fields.into_iter().for_each(|field| reached.add(model, &field.ty));
        reached
    }

    /// Adds what a type leads to.
    pub(crate) fn add(&mut self, model: &Model, ty: &Type) {
        match ty.innermost() {
            Type::Enum(id) => _ = self.enums.insert(*id),
            Type::Named(id) if self.types.insert(*id) => {
                model.type_def(*id).fields().for_each(|field| self.add(model, &field.ty));
            }
            Type::Json => self.json = true,
            _ => {}
        }
    }
}

impl Model {
    /// For each type, whether one of its fields is such, or one of a type that it holds.
    pub(crate) fn types_with(&self, is_such: impl Fn(&Field) -> bool) -> Vec<bool> {
        let mut known = vec![None; self.types.len()];
        (0..self.types.len()).map(|index| self.has(TypeId(index), &is_such, &mut known)).collect()
    }

    /// Types contain no cycles, so this ends.
    fn has(&self, id: TypeId, is_such: &impl Fn(&Field) -> bool, known: &mut [Option<bool>]) -> bool {
        if let Some(known) = known[id.0] {
            return known;
        }
        let has = self.type_def(id).fields().any(|field| {
            is_such(field) || matches!(field.ty.innermost(), Type::Named(inner) if self.has(*inner, is_such, known))
        });
        known[id.0] = Some(has);
        has
    }
}
