//! The migrations that exist, as text: an input beside the model.

/// The migrations on disk and what git knows of them.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Files of the migrations folder, sorted by version.
    pub migrations: Vec<Migration>,
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
    /// Text of the file.
    pub up: String,
    /// Text of its rollback, when there is one.
    pub down: Option<String>,
    /// Whether git knows the file at the base: then it is history and never changes. Otherwise it is a draft.
    pub committed: bool,
}
