//! The migrations that exist, as text: an input beside the model.

mod conflicts;
pub mod version;

pub use self::conflicts::conflicts;

/// Stands for the version of a migration that does not exist yet, where nothing is written and so no clock is read.
/// Later than every real version, so that the migration is the last one in this case too.
pub const PENDING_VERSION: u64 = 99_999_999_999_999;

/// The migrations on disk and what git knows of them.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Files of the migrations folder, sorted by version. Those that git knows and the disk lacks are among them, with
    /// git's text: a file that was lost is still history.
    pub migrations: Vec<Migration>,
    /// Files of the rollbacks folder whose migration is not there, sorted.
    pub lone_rollbacks: Vec<String>,
    /// 14 digits: the version of a new migration, later than every existing one.
    pub next_version: u64,
}

/// One migration.
#[derive(Debug, Clone)]
pub struct Migration {
    /// The digits before the first underscore of the file name.
    pub version: u64,
    /// The rest of the file name without `.sql`.
    pub slug: String,
    /// Text of the file; of git's where git knows it.
    pub up: String,
    /// Text of its rollback, when there is one.
    pub down: Option<String>,
    /// Whether git knows the file at the base: then it is history and never changes. Otherwise it is a draft.
    pub committed: bool,
}

impl Migration {
    /// The name of its file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{:014}_{}.sql", self.version, self.slug)
    }
}

/// A migration or rollback that git knows, as git knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// Path relative to the registry's folder.
    pub path: String,
    /// Git's bytes.
    pub bytes: Vec<u8>,
}
