//! What all targets have in common.

use super::output::OutputFile;
use crate::finding::Diagnostics;
use crate::model::Model;
use crate::model::ident::Name;

/// What to do about a package's name that is spelt as the language does not allow.
pub(super) const SPELLING: &str = "use lower-case letters, digits and the separator that the language uses";

/// How the guide on another value of an enum tells of a language.
#[derive(Debug, Clone, Copy)]
pub struct InGuide {
    /// Its name as its makers write it.
    pub language: &'static str,
    /// What the value does to code that is there already: a sentence.
    pub effect: &'static str,
}

/// One language that the registry is written out in.
pub trait Target: Sync {
    /// The word in messages and under `targets` in the registry.
    fn name(&self) -> &'static str;

    /// The folder of its files, relative to the registry's.
    fn directory<'a>(&self, model: &'a Model) -> &'a str;

    /// What the package is called where the registry of this name does not say; nothing where there is no package.
    fn default_package_name(&self, _name: &Name) -> Option<String> {
        None
    }

    /// Whether the language's package may have this name; the error says what to do about it. A target that makes no
    /// package takes any.
    ///
    /// # Errors
    /// What makes the name a valid one.
    fn check_package_name(&self, _name: &str) -> Result<(), &'static str> {
        Ok(())
    }

    /// Reports what the language cannot express, so that [`Target::emit`] cannot fail.
    fn check(&self, model: &Model, diagnostics: &mut Diagnostics);

    /// All files that follow from the registry alone, with paths relative to [`Target::directory`]. The same model gives
    /// the same bytes.
    fn emit(&self, model: &Model) -> Vec<OutputFile>;

    /// How the guide on another value of an enum tells of the language; nothing where it leaves the target out.
    fn in_guide(&self) -> Option<InGuide> {
        None
    }

    /// What the language calls the type, union or document of a name; nothing where it has no types of its own.
    fn type_name(&self, _name: &Name) -> Option<String> {
        None
    }

    /// What the language calls a value of an enum; nothing where it has no such values.
    fn value_name(&self, _enumeration: &Name, _value: &Name) -> Option<String> {
        None
    }
}
