//! Where the changes of upgrades apply: the places of each subject in a document of the version that is changed.
//!
//! The registry only knows the present shape. Earlier ones follow by undoing the changes from the last to the first
//! ([`Shapes`]); in the shape of its time, every place of a change's subject is a [`Route`] from the document's root.
//! Types are not recursive, so there are finitely many.

mod paths;
mod routes;
mod shapes;

#[cfg(test)]
mod tests;

pub(crate) use self::routes::{MAX_PLACES, Route, Way};
pub(crate) use self::shapes::{Fault, Shapes};
use crate::model::{Change, Document, Model};

/// The step to one version.
#[derive(Debug)]
pub(crate) struct Step<'a> {
    /// The version that it leads to.
    pub(crate) to: u32,
    /// What it does, in order.
    pub(crate) places: Vec<Place<'a>>,
}

/// Changes of one object, wherever the object stands.
#[derive(Debug)]
pub(crate) struct Place<'a> {
    /// What changes, as the registry calls it.
    pub(crate) subject: &'a str,
    /// The way to it.
    pub(crate) route: Route,
    /// What changes about it, in order.
    pub(crate) changes: &'a [Change],
}

/// The steps of a document whose upgrades have been checked.
pub(crate) fn steps<'a>(model: &'a Model, document: &'a Document) -> Vec<Step<'a>> {
    if document.upgrades.is_empty() {
        return Vec::new();
    }
    let mut shapes = Shapes::new(model, document);
    let mut steps: Vec<_> = document
        .upgrades
        .iter()
        .rev()
        .map(|upgrade| {
            // Changes of one subject do not move the subject: the places of the first one are those of all.
            let groups = upgrade.changes.chunk_by(|one, next| one.subject == next.subject);
            let mut places: Vec<_> = groups.rev().map(|changes| places(&mut shapes, changes)).collect();
            places.reverse();
            Step { to: upgrade.to, places: places.into_iter().flatten().collect() }
        })
        .collect();
    steps.reverse();
    steps
}

/// The places of changes that have one subject; the shapes are those after them, and become those before.
fn places<'a>(shapes: &mut Shapes<'a>, changes: &'a [Change]) -> Vec<Place<'a>> {
    for change in changes.iter().rev() {
        let undone = shapes.undo(change);
        debug_assert!(undone.is_ok(), "checked when the registry was loaded: {undone:?}");
    }
    let Some(first) = changes.first() else { return Vec::new() };
    let subject = first.subject.as_str();
    let routes = shapes.routes(subject).unwrap_or_default();
    routes.into_iter().map(|route| Place { subject, route, changes }).collect()
}
