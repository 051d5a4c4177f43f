//! Where each target writes, and what its package is called.

use super::ident::Name;

/// Where the list of all generated files stands, relative to the folder of `registry.yaml`.
pub const MANIFEST: &str = "generated/manifest.json";
const REGISTRY: &str = "registry.yaml";

/// Where the manifest of a registry stands, whose file may have another name: each has a manifest of its own.
#[must_use]
pub fn manifest_of(registry: &str) -> String {
    if registry == REGISTRY { MANIFEST.to_owned() } else { format!("generated/{registry}.manifest.json") }
}

/// The file name of the registry whose manifest stands at a path; `None` where that is no manifest's place.
#[must_use]
pub fn registry_of(path: &str) -> Option<&str> {
    if path == MANIFEST {
        return Some(REGISTRY);
    }
    let name = path.strip_prefix("generated/")?.strip_suffix(".manifest.json")?;
    (!name.is_empty() && !name.contains('/')).then_some(name)
}

/// Output settings; directories are relative to the folder of `registry.yaml`, with `/`.
#[derive(Debug, Clone)]
pub struct Targets {
    /// SQL migrations and their rollbacks.
    pub postgres: PostgresTarget,
    /// Every other target, in the order of the languages that the registry was read for.
    pub others: Vec<TargetSettings>,
}

impl Targets {
    /// The settings of a target other than PostgreSQL.
    ///
    /// # Panics
    /// Where the registry was not read for the target, which is a bug of the caller: no registry can bring it about.
    #[must_use]
    pub fn of(&self, target: &str) -> &TargetSettings {
        let found = self.others.iter().find(|settings| settings.target == target);
        found.unwrap_or_else(|| unreachable!("the registry was not read for the target `{target}`"))
    }

    /// The folder of each target, by the target's name.
    #[must_use]
    pub fn directories(&self) -> Vec<(&'static str, &str)> {
        let others = self.others.iter().map(|settings| (settings.target, settings.directory.as_str()));
        [("postgres", self.postgres.directory.as_str())].into_iter().chain(others).collect()
    }
}

/// Settings of the PostgreSQL target.
#[derive(Debug, Clone)]
pub struct PostgresTarget {
    /// Folder of everything that is neither a migration nor a rollback.
    pub directory: String,
    /// Folder of the migrations.
    pub migrations: String,
    /// Folder of the rollbacks.
    pub rollbacks: String,
    /// Schema of the types and tables.
    pub schema: Name,
}

/// Settings of a target that has no others than most have.
#[derive(Debug, Clone)]
pub struct TargetSettings {
    /// The target's name.
    pub target: &'static str,
    /// Folder of its files.
    pub directory: String,
    /// Name of its package, as the language spells it; empty where it makes none.
    pub package: String,
}
