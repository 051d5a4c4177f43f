//! What git knows of the folders of migrations.

/// A migration or rollback that git knows at the base, as git knows it. Only its bytes are of interest: it is history
/// and never changes, whatever it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// Path relative to the registry's folder.
    pub path: String,
    /// Git's bytes.
    pub bytes: Vec<u8>,
}
