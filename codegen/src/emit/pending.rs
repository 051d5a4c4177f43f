//! The files of the migrations that lead from the history to the registry.

use super::output::OutputFile;
use crate::database::{Pending, pending};
use crate::finding::Findings;
use crate::history::{History, PENDING_VERSION};
use crate::model::{Model, PostgresTarget};

/// The migrations and their rollbacks, with paths relative to the registry's folder.
///
/// # Errors
/// What keeps them from leading to the registry.
pub fn pending_files(model: &Model, history: &History) -> Result<Vec<OutputFile>, Findings> {
    let PostgresTarget { migrations, rollbacks, .. } = &model.targets.postgres;
    let files = pending(model, history)?.into_iter().flat_map(|Pending { version, name, up, down, .. }| {
        let file = if version == PENDING_VERSION { OutputFile::pending } else { OutputFile::append_only };
        [file(format!("{migrations}/{name}"), up), file(format!("{rollbacks}/{name}"), down)]
    });
    Ok(files.collect())
}
