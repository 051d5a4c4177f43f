//! The targets: each turns the model into files of one language.
//!
//! A new target is a folder here with a [`Target`], an entry in [`ALL`] and a folder of templates. A language's casing,
//! keywords and escapes stand in its `names.rs` and nowhere else.

mod client;
pub(crate) mod dart;
mod docs;
pub(crate) mod generate;
mod json_schema;
pub mod output;
pub mod pgtap;
mod rust;
pub mod typescript;

use askama::Template;

use self::output::OutputFile;
use crate::finding::Findings;
use crate::model::Model;
use crate::model::ident::Name;

/// One language that the registry is written out in.
pub trait Target: Sync {
    /// The word in messages and under `targets` in the registry.
    fn name(&self) -> &'static str;

    /// The folder of its files, relative to the registry's.
    fn directory<'a>(&self, model: &'a Model) -> &'a str;

    /// Reports what the language cannot express, so that [`Target::emit`] cannot fail.
    fn check(&self, model: &Model, diagnostics: &mut Findings);

    /// All files that follow from the registry alone, with paths relative to [`Target::directory`]. The same model gives
    /// the same bytes.
    fn emit(&self, model: &Model) -> Vec<OutputFile>;

    /// What the language calls the type, union or document of a name; nothing where it has no types of its own.
    fn type_name(&self, _name: &Name) -> Option<String> {
        None
    }

    /// What the language calls a value of an enum; nothing where it has no such values.
    fn value_name(&self, _enumeration: &Name, _value: &Name) -> Option<String> {
        None
    }
}

/// Every target, in the order of messages; those that take longest come first, so that two threads end together.
pub const ALL: &[&dyn Target] =
    &[&rust::Rust, &dart::Dart, &typescript::TypeScript, &json_schema::JsonSchema, &pgtap::Postgres, &docs::Docs];

/// A file from a template. askama drops a template's last line end, and every file has one.
fn rendered(path: impl Into<String>, view: &impl Template) -> OutputFile {
    let mut text = String::new();
    match view.render_into(&mut text) {
        Ok(()) => text.push('\n'),
        // Writing into a string fails only where a Display does, and no view has one that can.
        Err(error) => debug_assert!(false, "{error}"),
    }
    OutputFile::replaceable(path, text)
}
