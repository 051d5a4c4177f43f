//! The order in which migrations run: that of their versions.

use super::migration::Migration;
use super::version::{self, PENDING_VERSION};

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

impl History {
    /// The migrations that stay as they are, in order.
    #[must_use]
    pub fn settled(&self) -> impl DoubleEndedIterator<Item = &Migration> {
        self.migrations.iter().filter(|migration| migration.is_settled())
    }
}

/// Gives out versions: a draft keeps its own, so that running again changes nothing.
pub(crate) struct Versions<'a> {
    drafts: Vec<&'a Migration>,
    taken: Vec<u64>,
    next: u64,
}

impl<'a> Versions<'a> {
    /// Versions after all that a history holds.
    pub(crate) fn new(history: &'a History) -> Self {
        let (settled, drafts): (Vec<_>, Vec<_>) =
            history.migrations.iter().partition(|migration| migration.is_settled());
        let newest = settled.iter().map(|migration| migration.version).max().unwrap_or(0);
        // Migrations run in order: a draft that others have overtaken needs a new version.
        let drafts: Vec<_> = drafts.into_iter().filter(|draft| draft.version > newest).collect();
        let taken = drafts.iter().map(|draft| draft.version).collect();
        Self { drafts, taken, next: history.next_version }
    }

    /// The version of the next new migration.
    pub(crate) fn assign(&mut self, slug: &str) -> u64 {
        if let Some(index) = self.drafts.iter().position(|draft| draft.slug == slug) {
            return self.drafts.swap_remove(index).version;
        }
        while self.taken.contains(&self.next) {
            self.next = version::after(self.next);
        }
        let version = self.next;
        self.next = version::after(self.next).min(PENDING_VERSION);
        version
    }
}
