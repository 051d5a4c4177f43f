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

/// Output settings, one entry a target; directories are relative to the folder of `registry.yaml`, with `/`.
#[derive(Debug, Clone)]
pub struct Targets {
    /// SQL migrations and their rollbacks.
    pub postgres: PostgresTarget,
    /// The Rust crate; `package` is the crate's name in kebab-case.
    pub rust: PackageTarget,
    /// The Dart package; `package` is `snake_case`.
    pub dart: PackageTarget,
    /// The TypeScript package; `package` may carry an npm scope.
    pub typescript: PackageTarget,
    /// JSON Schema files.
    pub json_schema: DirectoryTarget,
    /// Markdown.
    pub docs: DirectoryTarget,
}

impl Targets {
    /// The folder of each target, by the target's name.
    #[must_use]
    pub fn directories(&self) -> [(&'static str, &str); 6] {
        [
            ("postgres", &self.postgres.directory),
            ("rust", &self.rust.directory),
            ("dart", &self.dart.directory),
            ("typescript", &self.typescript.directory),
            ("json_schema", &self.json_schema.directory),
            ("docs", &self.docs.directory),
        ]
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

/// Settings of a target that makes a package.
#[derive(Debug, Clone)]
pub struct PackageTarget {
    /// Folder of the package.
    pub directory: String,
    /// The package's own name.
    pub package: String,
}

/// Settings of a target that only has a folder.
#[derive(Debug, Clone)]
pub struct DirectoryTarget {
    /// Folder of the files.
    pub directory: String,
}
