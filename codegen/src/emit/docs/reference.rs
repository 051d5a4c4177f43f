//! The pages that show every value.

use super::catalogue::Catalogue;
use super::index::index;
use super::schema::SchemaReference;
use crate::emit::output::OutputFile;
use crate::model::Model;

/// The pages that name values. The example of the guide has no others that matter.
pub(super) fn reference(model: &Model) -> Vec<OutputFile> {
    vec![
        OutputFile::rendered("index.md", &Catalogue::of(model, &index(model))),
        OutputFile::rendered("schema-reference.md", &SchemaReference::of(model)),
    ]
}

/// Puts the pages into the registry's folder.
pub(super) fn in_folder(model: &Model, mut files: Vec<OutputFile>) -> Vec<OutputFile> {
    for file in &mut files {
        file.path = format!("{}/{}", model.name.kebab(), file.path);
    }
    files
}
