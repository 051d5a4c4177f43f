//! Where each target writes, and what its package is called.

use super::Lowering;
use super::at::At;
use super::packages::{check_crate, check_dart, check_npm};
use crate::finding::{Rule, closest};
use crate::model::folders::{MANIFEST, is_in};
use crate::model::ident::Name;
use crate::model::{DirectoryTarget, PackageTarget, PostgresTarget, Targets};
use crate::registry::raw;

/// Folders of the project itself that no target may write into.
const OWN_FOLDERS: &[&str] = &[".cargo", ".ci", ".git", ".github", "codegen", "templates", "xtask"];

impl Lowering {
    /// Lowers the settings and fills in what is left out.
    pub(crate) fn targets(&mut self, raw: raw::Targets, name: &Name) -> Targets {
        let at = At::Root.key("targets");
        let postgres = raw.postgres.unwrap_or_default();
        let schema_at = at.key("postgres");
        let schema = self.name(postgres.schema.as_deref().unwrap_or("public"), &schema_at.key("schema"));
        let rust = raw.rust.unwrap_or_default();
        let dart = raw.dart.unwrap_or_default();
        let typescript = raw.typescript.unwrap_or_default();
        let mut directory = |target: &str, given: Option<String>| {
            let given = given.unwrap_or_else(|| format!("generated/{target}"));
            self.directory(&given, &at.key(target).key("directory"));
            given
        };
        let directories = [
            ("postgres", directory("postgres", postgres.directory)),
            ("rust", directory("rust", rust.directory)),
            ("dart", directory("dart", dart.directory)),
            ("typescript", directory("typescript", typescript.directory)),
            ("json_schema", directory("json_schema", raw.json_schema.and_then(|target| target.directory))),
            ("docs", directory("docs", raw.docs.and_then(|target| target.directory))),
        ];
        let folders = self.migration_folders(&directories[0].1, postgres.migrations, postgres.rollbacks);
        self.check_overlaps(&directories, &folders);
        let [migrations, rollbacks] = folders;
        let [postgres, rust_directory, dart_directory, typescript_directory, json_schema, docs] =
            directories.map(|(_, directory)| directory);
        Targets {
            postgres: PostgresTarget { directory: postgres, migrations, rollbacks, schema },
            rust: self.package("rust", rust_directory, rust.package, name.kebab(), check_crate),
            dart: self.package("dart", dart_directory, dart.package, name.to_string(), check_dart),
            typescript: self.package("typescript", typescript_directory, typescript.package, name.kebab(), check_npm),
            json_schema: DirectoryTarget { directory: json_schema },
            docs: DirectoryTarget { directory: docs },
        }
    }

    fn directory(&mut self, path: &str, at: &At<'_>) {
        let fault = if path.starts_with('/') || path.contains([':', '\\']) {
            "is not a relative path with `/`"
        } else if path.split('/').any(|part| part == "..") {
            "leaves the repository"
        } else if path.is_empty() || path.split('/').any(|part| part.is_empty() || part == ".") {
            "is not in its shortest form"
        } else if path.chars().any(char::is_control) {
            "holds a control character"
        } else if is_own(path) {
            "belongs to the project itself"
        } else if path == MANIFEST || is_in(path, MANIFEST) {
            "is where the manifest stands"
        } else {
            return;
        };
        self.diagnostics
            .report(Rule::TargetDirectory, at.place(), format!("the directory `{}` {fault}", path.escape_debug()))
            .help("name a folder inside the repository, such as `generated/dart`");
    }

    /// The folders of migrations and rollbacks, by default in the target's directory.
    fn migration_folders(
        &mut self,
        directory: &str,
        migrations: Option<String>,
        rollbacks: Option<String>,
    ) -> [String; 2] {
        let targets = At::Root.key("targets");
        let at = targets.key("postgres");
        [("migrations", migrations), ("rollbacks", rollbacks)].map(|(name, given)| match given {
            Some(given) => {
                self.directory(&given, &at.key(name));
                given
            }
            None => format!("{directory}/{name}"),
        })
    }

    fn check_overlaps(&mut self, directories: &[(&str, String)], folders: &[String; 2]) {
        let list = At::Root.key("targets");
        let [migrations, rollbacks] = folders;
        let postgres = list.key("postgres");
        if is_inside(migrations, rollbacks) || is_inside(rollbacks, migrations) {
            self.diagnostics
                .report(
                    Rule::TargetDirectory,
                    postgres.key("rollbacks").place(),
                    format!("migrations and rollbacks share the folder `{rollbacks}`"),
                )
                .help("give rollbacks a folder of their own: the Supabase CLI would run them as migrations");
        }
        for (name, folder) in [("migrations", migrations), ("rollbacks", rollbacks)] {
            // Inside their own target's directory is where they are by default.
            let taken = directories[1..].iter().find(|(_, it)| is_inside(folder, it) || is_inside(it, folder));
            if let Some((target, _)) = taken {
                self.diagnostics
                    .report(
                        Rule::TargetDirectory,
                        postgres.key(name).place(),
                        format!("the {name} and the target `{target}` share the folder `{folder}`"),
                    )
                    .help("give each a folder of its own");
            }
        }
        for (index, (target, path)) in directories.iter().enumerate() {
            for (other, taken) in &directories[..index] {
                if is_inside(path, taken) || is_inside(taken, path) {
                    self.diagnostics
                        .report(
                            Rule::TargetDirectory,
                            list.key(target).key("directory").place(),
                            format!("the targets `{other}` and `{target}` share the folder `{path}`"),
                        )
                        .help("give each target a folder of its own");
                }
            }
        }
    }

    fn package(
        &mut self,
        target: &str,
        directory: String,
        given: Option<String>,
        default: String,
        check: fn(&str) -> Result<(), &'static str>,
    ) -> PackageTarget {
        let from_name = given.is_none();
        let package = given.unwrap_or(default);
        if let Err(help) = check(&package) {
            let (root, lower) = (At::Root, package.to_lowercase());
            let (list, name) = (root.key("targets"), root.key("name"));
            let settings = list.key(target);
            let place = if from_name { name.place() } else { settings.key("package").place() };
            let message = format!("`{}` is not a valid package name", package.escape_debug());
            let diagnostic = self.diagnostics.report(Rule::PackageName, place, message);
            match closest(&package, [lower.as_str()]).filter(|lower| *lower != package && check(lower).is_ok()) {
                Some(lower) => diagnostic.help(format!("did you mean `{lower}`?")),
                None if from_name => {
                    diagnostic.help(help).help(format!("`package` under `targets`, `{target}` sets one"))
                }
                None => diagnostic.help(help),
            };
        }
        PackageTarget { directory, package }
    }
}

/// Whether a folder is the other one or a part of it; many file systems take no notice of case.
fn is_inside(inner: &str, outer: &str) -> bool {
    let (inner, outer) = (inner.to_lowercase(), outer.to_lowercase());
    inner.strip_prefix(&outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a path leads into the project's own folders or into Git's, as any file system may read it: some take no
/// notice of case, some none of dots and spaces at the end.
fn is_own(path: &str) -> bool {
    let lower = path.to_lowercase();
    let mut parts = lower.split('/').map(|part| part.trim_end_matches(['.', ' ']));
    parts.next().is_some_and(|first| OWN_FOLDERS.contains(&first)) || parts.any(|part| part == ".git")
}
