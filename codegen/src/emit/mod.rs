//! The targets: each turns the model into files of one language.
//!
//! A new target is a folder here with a [`Target`], an entry in [`ALL`] and a folder of templates. A language's casing,
//! keywords and escapes stand in its `names.rs` and nowhere else.

mod client_names;
mod dart;
mod docs;
pub(crate) mod generate;
mod json_schema;
mod layout;
mod namespace;
pub mod output;
mod pending;
pub mod pgtap;
mod rust;
mod target;
pub mod typescript;

pub use self::pending::pending_files;
pub use self::target::Target;
use crate::registry::Language;

/// Every target, in the order of messages; those that take longest come first, so that two threads end together.
pub static ALL: &[&dyn Target] = &[
    &rust::Rust,
    &dart::Dart,
    &typescript::TypeScript,
    &json_schema::JsonSchema { targets: &ALL },
    &pgtap::Postgres,
    &docs::Docs { targets: &ALL },
];

/// Every target, as those that have a say in what a registry may hold.
pub(crate) fn languages() -> Vec<&'static dyn Language> {
    ALL.iter().map(|target| *target as &dyn Language).collect()
}
