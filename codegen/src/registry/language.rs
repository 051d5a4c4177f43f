//! What the registry asks of the languages that it is written out in. It knows none itself.

use crate::finding::Findings;
use crate::model::Model;
use crate::model::ident::Name;

/// A language, as far as it has a say in what a registry may hold.
pub trait Language: Sync {
    /// The word in messages and under `targets` in the registry.
    fn name(&self) -> &'static str;

    /// What editors say of it under `targets`.
    fn description(&self) -> &'static str;

    /// What the registry may set of it.
    fn settings(&self) -> Settings {
        Settings::Directory
    }

    /// Reports what it cannot express; most can express everything.
    fn check(&self, _model: &Model, _diagnostics: &mut Findings) {}
}

/// What a registry may set of a language.
#[derive(Debug, Clone, Copy)]
pub enum Settings {
    /// The folder of its files.
    Directory,
    /// The folder of its package, and the package's name.
    Package(PackageNames),
    /// Folders of migrations and rollbacks, and a schema, which only PostgreSQL has.
    Postgres,
}

/// How a language names its package.
#[derive(Debug, Clone, Copy)]
pub struct PackageNames {
    /// The name where the registry sets none, from that of the registry.
    pub default: fn(&Name) -> String,
    /// Whether a package may have a name; what to do about it where it may not.
    pub check: fn(&str) -> Result<(), &'static str>,
}
