//! What the registry asks of the languages that it is written out in. It knows none itself.

use crate::finding::Findings;
use crate::model::Model;
use crate::model::ident::Name;

/// A language, as far as it has a say in what a registry may hold.
pub trait Language: Sync {
    /// The word in messages and under `targets` in the registry.
    fn name(&self) -> &'static str;

    /// What its package is called where the registry does not say; nothing where it makes no package.
    fn default_package_name(&self, _name: &Name) -> Option<String> {
        None
    }

    /// Whether its package may have this name. One that makes no package takes any.
    ///
    /// # Errors
    /// What to do about it.
    fn check_package_name(&self, _name: &str) -> Result<(), &'static str> {
        Ok(())
    }

    /// Reports what it cannot express; most can express everything.
    fn check(&self, _model: &Model, _diagnostics: &mut Findings) {}
}
