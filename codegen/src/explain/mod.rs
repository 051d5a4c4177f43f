//! Everything that is known of one name: a code, an enum, one of its values, a type, a document or a table.

mod code;
mod enumeration;
mod fault;
mod holders;
mod page;
mod shape;

#[cfg(test)]
mod tests;

use crate::finding::closest;
use crate::history::History;
use crate::model::Model;

pub use code::{code, codes};

/// Why there is nothing to explain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// What is wrong, in one line without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// What the registry and the migrations say of a name; with `value`, of that value of an enum. A word that only values
/// have stands for all of them.
///
/// # Errors
/// Nothing has the name.
pub fn subject(model: &Model, history: &History, name: &str, value: Option<&str>) -> Result<String, Unknown> {
    if let Some(value) = value {
        return of_value(model, history, name, value);
    }
    if let Some((name, value)) = name.split_once(['.', '/']) {
        return of_value(model, history, name, value);
    }
    let mut pages = Vec::new();
    pages.extend(
        model.enums.iter().position(|it| it.name.as_str() == name).map(|id| enumeration::of(model, history, id)),
    );
    pages.extend(model.types.iter().position(|it| it.name().as_str() == name).map(|id| shape::of_type(model, id)));
    pages
        .extend(model.documents.iter().position(|it| it.name.as_str() == name).map(|id| shape::of_document(model, id)));
    pages.extend(model.tables.iter().find(|it| it.name.as_str() == name).map(|it| shape::of_table(model, history, it)));
    if pages.is_empty() {
        pages = values_of(model, history, name);
    }
    if pages.is_empty() { Err(unknown(model, name)) } else { Ok(pages.join("\n")) }
}

fn of_value(model: &Model, history: &History, name: &str, value: &str) -> Result<String, Unknown> {
    let names = || model.enums.iter().map(|known| known.name.as_str());
    let Some(id) = names().position(|known| known == name) else {
        return Err(Unknown { message: format!("the registry has no enum `{name}`"), help: meant(name, names()) });
    };
    let values = || model.enums[id].values.iter().map(|known| known.name.as_str());
    let is_it = |known: &crate::model::EnumValue| {
        known.name.as_str() == value || known.renamed_from.iter().any(|earlier| earlier == value)
    };
    match model.enums[id].values.iter().position(is_it) {
        Some(position) => Ok(enumeration::of_value(model, history, id, position)),
        None => Err(Unknown { message: format!("`{name}` has no value `{value}`"), help: meant(value, values()) }),
    }
}

/// The values of this name in all enums.
fn values_of(model: &Model, history: &History, name: &str) -> Vec<String> {
    let enums = model.enums.iter().map(|known| known.name.as_str());
    enums.filter_map(|known| of_value(model, history, known, name).ok()).collect()
}

fn unknown(model: &Model, name: &str) -> Unknown {
    let values = model.enums.iter().flat_map(|it| it.values.iter().map(|value| value.name.as_str()));
    let enums = model.enums.iter().map(|it| it.name.as_str());
    let others =
        model.types.iter().map(|it| it.name().as_str()).chain(model.documents.iter().map(|it| it.name.as_str()));
    let names = enums.chain(others).chain(model.tables.iter().map(|it| it.name.as_str()));
    let names: Vec<_> = names.chain(values).collect();
    let upper = name.to_ascii_uppercase();
    if let (None, Some(code)) = (closest(name, names.iter().copied()), closest(&upper, code::words())) {
        return Unknown { message: format!("nothing is called `{name}`"), help: format!("did you mean `{code}`?") };
    }
    Unknown { message: format!("nothing is called `{name}`"), help: meant(name, names.into_iter()) }
}

fn meant<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> String {
    match closest(word, names) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "registry.yaml lists the names that there are, and `cargo xtask explain` alone the codes".to_owned(),
    }
}
