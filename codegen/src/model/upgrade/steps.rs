//! The steps of a document, with every occurrence of what they change.

use super::change::Change;
use super::routes::Route;
use super::shapes::Shapes;
use crate::model::{Document, Model};

/// The step to one version.
#[derive(Debug)]
pub(crate) struct Step<'a> {
    /// The version that it leads to.
    pub(crate) to: u32,
    /// What it does, in order.
    pub(crate) occurrences: Vec<Occurrence<'a>>,
}

/// Changes of one object, at one of the places where it stands in the document.
#[derive(Debug)]
pub(crate) struct Occurrence<'a> {
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
            // Changes of one subject do not move the subject: those of the first one are those of all.
            let groups = upgrade.changes.chunk_by(|one, next| one.subject == next.subject);
            let mut found: Vec<_> = groups.rev().map(|changes| occurrences(&mut shapes, changes)).collect();
            found.reverse();
            Step { to: upgrade.to, occurrences: found.into_iter().flatten().collect() }
        })
        .collect();
    steps.reverse();
    steps
}

/// Where the subject that changes have in common stands; the shapes are those after them, and become those before.
fn occurrences<'a>(shapes: &mut Shapes<'a>, changes: &'a [Change]) -> Vec<Occurrence<'a>> {
    for change in changes.iter().rev() {
        let undone = shapes.undo(change);
        debug_assert!(undone.is_ok(), "checked when the registry was loaded: {undone:?}");
    }
    let Some(first) = changes.first() else { return Vec::new() };
    let subject = first.subject.as_str();
    let routes = shapes.routes(subject).unwrap_or_default();
    routes.into_iter().map(|route| Occurrence { subject, route, changes }).collect()
}
