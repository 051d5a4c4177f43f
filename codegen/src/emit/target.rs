//! What all targets have in common.

use super::output::OutputFile;
use crate::model::Model;
use crate::model::ident::Name;
use crate::registry::Language;

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

/// One language that the registry is written out in. What [`Language::check`] accepts can be emitted.
pub trait Target: Language {
    /// The folder of its files, relative to the registry's.
    fn directory<'a>(&self, model: &'a Model) -> &'a str {
        &model.targets.of(self.name()).directory
    }

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
