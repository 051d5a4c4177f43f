//! Documentation as Markdown: what there is, who may do what, how it grows, and the codes of every finding.

mod catalogue;
mod diagnostics;
mod diagram;
mod evolution;
mod guide;
mod index;
mod names;
mod reference;
mod schema;
mod security;
mod words;

use self::diagnostics::Diagnosed;
use self::evolution::{Evolution, evolving};
use self::guide::subject;
use self::reference::{in_folder, reference};
use self::security::SecurityModel;
use super::output::OutputFile;
use super::target::Target;
use crate::model::Model;
use crate::registry::Language;

/// The Markdown target.
pub(super) struct Docs {
    /// The targets whose part in the example the guide shows.
    pub(super) targets: &'static &'static [&'static dyn Target],
}

impl Language for Docs {
    fn name(&self) -> &'static str {
        "docs"
    }

    fn description(&self) -> &'static str {
        "Markdown."
    }
}

impl Target for Docs {
    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let mut files = in_folder(model, pages(model, self.targets));
        files.push(OutputFile::rendered("diagnostics.md", &Diagnosed::new()));
        files
    }
}

/// The pages themselves.
fn pages(model: &Model, targets: &[&dyn Target]) -> Vec<OutputFile> {
    let mut files = reference(model);
    files.extend(SecurityModel::of(model).map(|page| OutputFile::rendered("security-model.md", &page)));
    if let Some((id, (guide, languages))) =
        subject::subject(model).and_then(|id| Some((id, guide::pages(model, id, targets)?)))
    {
        files.push(OutputFile::rendered(subject::file(model, id), &guide));
        files.push(OutputFile::rendered(subject::languages_file(model, id), &languages));
    }
    files.extend(evolving(model).map(|it| OutputFile::rendered(Evolution::file(it), &Evolution::of(model, it))));
    files
}
