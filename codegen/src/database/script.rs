//! Migrations on their way to become files.

/// A migration that has no version yet.
pub(crate) struct Script {
    /// The enum whose type it changes, if there is one.
    pub(crate) changes: Option<String>,
    /// What follows the version in the file name.
    pub(crate) slug: String,
    /// What it does, a line each.
    pub(crate) summary: Vec<String>,
    /// What it costs: locks, rewrites, and what cannot be undone; a line each.
    pub(crate) effects: Vec<String>,
    /// The migration.
    pub(crate) up: String,
    /// Its rollback.
    pub(crate) down: String,
}

/// The cost of a migration that costs nothing.
pub(crate) const FREE: &str = "rewrites no table and locks none";

impl Script {
    /// Does more in the same migration, and takes that back first.
    pub(crate) fn append(&mut self, addition: Addition) {
        let Addition { made, undone, script, .. } = addition;
        self.summary.extend(script.summary);
        self.add_effects(script.effects);
        self.up = format!("{}\n{}", self.up, made.trim_start());
        let head = self.down.split_inclusive('\n').take_while(|line| line.starts_with("--")).map(str::len).sum();
        self.down.insert_str(head, &format!("{}\n", undone.trim_start()));
    }

    /// Says each effect once, and of the whole only what is true of the whole.
    fn add_effects(&mut self, effects: Vec<String>) {
        let is_free = |effects: &[String]| effects.iter().any(|effect| effect == FREE);
        let both = is_free(&self.effects) && is_free(&effects);
        for effect in effects {
            if !self.effects.contains(&effect) {
                self.effects.push(effect);
            }
        }
        self.effects.retain(|effect| both || effect != FREE);
    }
}

/// A migration that may also be part of the one that changes an enum's type.
pub(crate) struct Addition {
    /// The enums on whose labels it depends.
    pub(crate) enums: Vec<String>,
    /// Its statements, without what stands at the top of a file.
    pub(crate) made: String,
    /// Those that take it back.
    pub(crate) undone: String,
    /// The migration on its own.
    pub(crate) script: Script,
}

/// A migration that git does not know yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// Its version; [`PENDING_VERSION`](crate::history::PENDING_VERSION) where nothing is written.
    pub version: u64,
    /// Name of both files, such as `20260101000000_add_a_to_kind.sql`.
    pub name: String,
    /// What it does, a line each.
    pub summary: Vec<String>,
    /// What it costs: locks, rewrites, and what cannot be undone; a line each.
    pub effects: Vec<String>,
    /// Text of the migration.
    pub up: String,
    /// Text of its rollback.
    pub down: String,
}
