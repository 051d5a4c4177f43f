//! What leads a document from each of its versions to the next, and where in a document it applies.
//!
//! The registry only knows the present shape. Earlier ones follow by undoing the changes from the last to the first
//! ([`Shapes`]); in the shape of its time, every occurrence of a change's subject is a [`Route`] from the document's root.
//! Types are not recursive, so there are finitely many.

mod change;
mod moves;
mod routes;
mod shapes;
mod steps;
mod undo;

#[cfg(test)]
mod tests;

pub use self::change::{Change, Edit, Upgrade};
pub(crate) use self::routes::{MAX_PLACES, Way};
pub(crate) use self::shapes::{Mismatch, Shapes};
pub(crate) use self::steps::{Occurrence, Step, steps};
