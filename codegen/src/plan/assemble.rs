//! All files of a run: every target's, the migrations, and the manifest that lists them.

use super::manifest;
use crate::emit::generate::{Emitter, Generated, migrations};
use crate::emit::output::{OutputFile, OutputSet};
use crate::finding::Findings;
use crate::history::History;
use crate::model::Model;

/// All outputs for a model, with paths relative to the registry's folder. The same input gives the same bytes.
///
/// # Errors
/// What keeps the migrations from leading to the registry.
pub fn generate(model: &Model, history: &History) -> Result<OutputSet, Findings> {
    let mut files = migrations(model, history)?;
    files.extend(Emitter::new(model).work());
    Ok(assemble(files, manifest::PATH))
}

/// The outputs and the manifest that lists them, which stands at a path.
#[must_use]
pub fn assemble(mut files: Vec<Generated>, path: &str) -> OutputSet {
    files.sort_by(|a, b| a.file.path.cmp(&b.file.path));
    let manifest = manifest::render(files.iter().map(|it| (it.file.path.as_str(), it.hash.as_str())));
    let manifest = OutputFile::replaceable(path, manifest);
    OutputSet::new(files.into_iter().map(|it| it.file).chain([manifest]).collect())
}
