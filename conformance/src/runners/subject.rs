//! What can be asked about.

use codegen::emit::Target;

use crate::registry::Registry;

/// What can be asked about, as the runners' tables name it.
pub(super) struct Subject<'a> {
    /// Registry and document or enum.
    pub(super) key: String,
    /// Name of the registry.
    pub(super) registry: &'a str,
    /// What the language calls the type.
    pub(super) class: String,
    /// Whether it is an enum.
    pub(super) is_enum: bool,
}

/// Every document and enum.
pub(super) fn subjects<'a>(registries: &'a [Registry], target: &'a dyn Target) -> impl Iterator<Item = Subject<'a>> {
    registries.iter().flat_map(move |Registry { name: registry, model, .. }| {
        let documents = model.documents.iter().map(|document| (&document.name, false));
        let enums = model.enums.iter().map(|enumeration| (&enumeration.name, true));
        documents.chain(enums).filter_map(move |(name, is_enum)| {
            Some(Subject { key: format!("{registry}/{name}"), registry, class: target.type_name(name)?, is_enum })
        })
    })
}
