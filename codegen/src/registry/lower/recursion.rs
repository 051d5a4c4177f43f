//! Types in the order of their dependencies, and those that contain themselves.

use super::at::At;
use super::lowering::Lowering;
use crate::finding::Rule;
use crate::model::{Model, Type, TypeId};

/// Longest chain of types that contain each other; with lists and maps between them documents stay well below the
/// depth that every JSON reader takes.
const MAX_CHAIN: usize = 32;

/// How far the walk is with a type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

impl Lowering {
    /// The types, each after those that it contains; `None` when one contains itself.
    pub(crate) fn dependency_order(&mut self, model: &Model) -> Option<Vec<TypeId>> {
        let mut marks = vec![Mark::New; model.types.len()];
        let mut order = Vec::with_capacity(model.types.len());
        let mut sound = true;
        for index in 0..model.types.len() {
            let mut path = Vec::new();
            sound &= self.visit(model, TypeId(index), &mut marks, &mut path, &mut order);
        }
        sound.then_some(order)
    }

    fn visit(
        &mut self,
        model: &Model,
        id: TypeId,
        marks: &mut [Mark],
        path: &mut Vec<TypeId>,
        order: &mut Vec<TypeId>,
    ) -> bool {
        match marks[id.0] {
            Mark::Done => return true,
            Mark::Open => {
                self.report_cycle(model, id, path);
                return false;
            }
            Mark::New => marks[id.0] = Mark::Open,
        }
        if path.len() == MAX_CHAIN {
            self.report(
                Rule::TooDeep,
                &At::Root.key("types").index(id.0).key("name"),
                format!("`{}` is nested more than {MAX_CHAIN} types deep", model.type_def(id).name()),
            )
            .help("flatten the types that contain it");
            marks[id.0] = Mark::Done;
            return false;
        }
        path.push(id);
        let mut sound = true;
        for field in model.type_def(id).fields() {
            if let Type::Named(inner) = field.ty.innermost() {
                sound &= self.visit(model, *inner, marks, path, order);
            }
        }
        path.pop();
        marks[id.0] = Mark::Done;
        order.push(id);
        sound
    }

    fn report_cycle(&mut self, model: &Model, id: TypeId, path: &[TypeId]) {
        let start = path.iter().position(|open| *open == id).unwrap_or(0);
        let names: Vec<_> =
            path[start..].iter().chain([&id]).map(|id| format!("`{}`", model.type_def(*id).name())).collect();
        self.report(
            Rule::RecursiveType,
            &At::Root.key("types").index(id.0).key("name"),
            format!("the type contains itself: {}", names.join(" → ")),
        )
        .help("the depth of documents is bounded by their types; break the cycle with `json` or a flatter shape");
    }
}
