//! What the guide is about, and what its pages are called.

use crate::model::{EnumId, Model, Type};

/// The enum that the page is about: the first that a program can look things up in, or else the first that a column holds.
pub(in crate::emit::docs) fn subject(model: &Model) -> Option<EnumId> {
    let with_attributes = model.enums.iter().position(|it| !it.attributes.is_empty()).map(EnumId);
    let held = || {
        let columns = model.tables.iter().flat_map(|table| &table.columns);
        columns.into_iter().find_map(|column| if let Type::Enum(id) = column.ty { Some(id) } else { None })
    };
    with_attributes.or_else(held)
}

/// Name of the file.
pub(in crate::emit::docs) fn file(model: &Model, id: EnumId) -> String {
    format!("extending-{}.md", subjects(model, id))
}

/// Name of the file on the languages.
pub(in crate::emit::docs) fn languages_file(model: &Model, id: EnumId) -> String {
    format!("extending-{}-in-code.md", subjects(model, id))
}

/// What the page is about, in the plural.
fn subjects(model: &Model, id: EnumId) -> String {
    model.enumeration(id).name.plural().replace('_', "-")
}

/// The heading.
pub(in crate::emit::docs) fn title(model: &Model, id: EnumId) -> String {
    format!("Another {}", model.enumeration(id).name.as_str().replace('_', " "))
}
