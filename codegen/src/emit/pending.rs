//! The files of the migrations that lead from the history to the registry.

use super::output::OutputFile;
use crate::database::{Pending, pending};
use crate::finding::Diagnostics;
use crate::history::History;
use crate::model::{Model, PostgresTarget};

/// The migrations and their rollbacks, with paths relative to the registry's folder.
///
/// # Errors
/// What keeps them from leading to the registry.
pub fn pending_files(model: &Model, history: &History) -> Result<Vec<OutputFile>, Diagnostics> {
    let PostgresTarget { migrations, rollbacks, .. } = &model.targets.postgres;
    let files = pending(model, history)?.into_iter().flat_map(|Pending { name, up, down, .. }| {
        [
            OutputFile::append_only(format!("{migrations}/{name}"), up),
            OutputFile::append_only(format!("{rollbacks}/{name}"), down),
        ]
    });
    Ok(files.collect())
}
