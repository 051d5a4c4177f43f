//! A first registry: the enums that migrations make and the tables that hold them.

mod found;
mod text;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use self::found::{Found, FoundEnum};
pub use self::text::SUPABASE_MIGRATIONS;
use crate::emit;
use crate::history::Migration;
use crate::model::ident::Name as Word;
use crate::registry::{self, Surroundings};

/// A first registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The text of registry.yaml.
    pub text: String,
    /// The enums in it.
    pub enums: Vec<ImportedEnum>,
    /// What the migrations have and the registry could not take, each with the reason.
    pub left_out: Vec<String>,
}

/// An enum of a first registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedEnum {
    /// Its name.
    pub name: String,
    /// The columns that hold it or an array of it, those that the registry could not take included.
    pub columns: Vec<String>,
}

/// Makes the first registry of a product. `migrations` are those of [`SUPABASE_MIGRATIONS`]; none where there is no such
/// folder.
#[must_use]
pub fn import(name: &Word, migrations: Option<&[Migration]>) -> Imported {
    let mut left_out = Vec::new();
    let found = migrations.map(|migrations| Found::read(migrations, &mut left_out)).unwrap_or_default();
    let mut refused = BTreeSet::new();
    // An enum that a rule refuses, such as for a name that a language cannot have, is left out, and the rest is tried
    // again: at most once for each of them.
    loop {
        let kept = found.without(&refused);
        let text = text::registry(name, &kept, migrations.is_some());
        let faults = registry::load(&text, "", &emit::languages(), &Surroundings::default()).err().unwrap_or_default();
        let Some((fault, culprit)) = faults.items().iter().find_map(|fault| Some((fault, kept.culprit(fault)?))) else {
            let imported = |it: FoundEnum| ImportedEnum { name: it.name, columns: it.columns };
            return Imported { text, enums: kept.enums.into_iter().map(imported).collect(), left_out };
        };
        left_out.push(format!("`{culprit}`: {}", fault.message));
        refused.insert(culprit);
    }
}
