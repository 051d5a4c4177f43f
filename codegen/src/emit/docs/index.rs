//! Which pages there are, and what they are called.

use super::evolution::{Evolution, evolving};
use super::guide::subject;
use super::security::SecurityModel;
use crate::model::Model;

/// A page that the first one leads to.
pub(super) struct Page {
    pub(super) title: String,
    pub(super) file: String,
    pub(super) about: String,
}

impl Page {
    fn new(title: impl Into<String>, file: impl Into<String>, about: impl Into<String>) -> Self {
        Self { title: title.into(), file: file.into(), about: about.into() }
    }
}

/// The pages on a registry, in the order in which one reads them.
pub(super) fn index(model: &Model) -> Vec<Page> {
    let mut index = vec![Page::new(
        "Schema reference",
        "schema-reference.md",
        "Tables, documents, types, enums and functions with every rule",
    )];
    if SecurityModel::of(model).is_some() {
        let about = "Who may read and write what, where credentials rest, and what to do after a breach";
        index.push(Page::new("Security model", "security-model.md", about));
    }
    if let Some(id) = subject::subject(model) {
        let title = subject::title(model, id);
        let about = "What to do for another value, tried on an example";
        index.push(Page::new(title.clone(), subject::file(model, id), about));
        let about = "All that comes of the example in Rust, Dart, TypeScript and JSON Schema";
        index.push(Page::new(format!("{title}, in code"), subject::languages_file(model, id), about));
    }
    for document in evolving(model) {
        let title = format!("`{}` from version to version", document.name);
        index.push(Page::new(
            title,
            Evolution::file(document),
            "What changed, how to read every version, backfill and repair",
        ));
    }
    index.push(Page::new("Diagnostics", "../diagnostics.md", "Every code, with what to do"));
    index
}
