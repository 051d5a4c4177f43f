//! The migrations that are still to be written, as files.

use super::output::OutputFile;
use crate::database::{Pending, pending};
use crate::finding::Diagnostics;
use crate::history::History;
use crate::model::{Model, PostgresTarget};

/// The files of [`pending`], with paths relative to the registry's folder.
///
/// # Errors
/// As [`pending`].
pub(crate) fn migrations(model: &Model, history: &History) -> Result<Vec<OutputFile>, Diagnostics> {
    let PostgresTarget { migrations, rollbacks, .. } = &model.targets.postgres;
    let files = pending(model, history)?.into_iter().flat_map(|Pending { name, up, down, .. }| {
        [
            OutputFile::append_only(format!("{migrations}/{name}"), up),
            OutputFile::append_only(format!("{rollbacks}/{name}"), down),
        ]
    });
    Ok(files.collect())
}
