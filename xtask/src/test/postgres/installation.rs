//! What a server is started from.

use std::path::PathBuf;

/// The programs of one PostgreSQL version.
pub(super) struct Installation {
    /// Its major version.
    pub(super) version: u32,
    /// Folder of `initdb` and `postgres`.
    pub(super) programs: PathBuf,
}
