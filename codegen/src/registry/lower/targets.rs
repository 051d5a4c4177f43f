//! Where each target writes, and what its package is called.

use super::at::At;
use super::lowering::Lowering;
use crate::finding::{Rule, closest};
use crate::model::ident::Name;
use crate::model::{DirectoryTarget, MANIFEST, PackageTarget, PostgresTarget, Targets};
use crate::registry::Language;
use crate::registry::raw;

/// Folders of the project itself that no target may write into.
const OWN_FOLDERS: &[&str] = &[".cargo", ".ci", ".git", ".github", "codegen", "templates", "xtask"];

impl Lowering {
    /// Lowers the settings and fills in what is left out.
    pub(crate) fn targets(&mut self, raw: raw::Targets, name: &Name, languages: &[&dyn Language]) -> Targets {
        let at = At::Root.key("targets");
        let postgres = raw.postgres.unwrap_or_default();
        let schema = postgres.schema.as_deref().unwrap_or("public");
        let schema = self.name(schema, &at.key("postgres").key("schema"));
        let rust = raw.rust.unwrap_or_default();
        let dart = raw.dart.unwrap_or_default();
        let typescript = raw.typescript.unwrap_or_default();
        let mut folder = |target: &str, given: Option<String>| {
            let given = given.unwrap_or_else(|| format!("generated/{target}"));
            self.check_directory(&given, &at.key(target).key("directory"));
            given
        };
        let directory = folder("postgres", postgres.directory);
        let rust_directory = folder("rust", rust.directory);
        let dart_directory = folder("dart", dart.directory);
        let typescript_directory = folder("typescript", typescript.directory);
        let json_schema =
            DirectoryTarget { directory: folder("json_schema", raw.json_schema.and_then(|it| it.directory)) };
        let docs = DirectoryTarget { directory: folder("docs", raw.docs.and_then(|it| it.directory)) };
        let migrations = self.postgres_folder("migrations", postgres.migrations, &directory);
        let rollbacks = self.postgres_folder("rollbacks", postgres.rollbacks, &directory);
        let mut package = |target: &str, directory: String, given: Option<String>| {
            let language = languages.iter().find(|language| language.name() == target);
            self.package(target, directory, given, name, language.copied())
        };
        let targets = Targets {
            postgres: PostgresTarget { directory, migrations, rollbacks, schema },
            rust: package("rust", rust_directory, rust.package),
            dart: package("dart", dart_directory, dart.package),
            typescript: package("typescript", typescript_directory, typescript.package),
            json_schema,
            docs,
        };
        self.check_overlaps(&targets);
        targets
    }

    fn check_directory(&mut self, path: &str, at: &At<'_>) {
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
        } else if is_inside(path, MANIFEST) {
            "is where the manifest stands"
        } else {
            return;
        };
        self.findings
            .report(Rule::TargetDirectory, at.place(), format!("the directory `{}` {fault}", path.escape_debug()))
            .help("name a folder inside the repository, such as `generated/dart`");
    }

    /// The folder of migrations or rollbacks, by default in the target's directory.
    fn postgres_folder(&mut self, name: &str, given: Option<String>, directory: &str) -> String {
        let Some(given) = given else { return format!("{directory}/{name}") };
        self.check_directory(&given, &At::Root.key("targets").key("postgres").key(name));
        given
    }

    fn check_overlaps(&mut self, targets: &Targets) {
        let list = At::Root.key("targets");
        let postgres = list.key("postgres");
        let PostgresTarget { migrations, rollbacks, .. } = &targets.postgres;
        if overlap(migrations, rollbacks) {
            self.findings
                .report(
                    Rule::TargetDirectory,
                    postgres.key("rollbacks").place(),
                    format!("migrations and rollbacks share the folder `{rollbacks}`"),
                )
                .help("give rollbacks a folder of their own: the Supabase CLI would run them as migrations");
        }
        let directories = targets.directories();
        for (name, folder) in [("migrations", migrations), ("rollbacks", rollbacks)] {
            // Inside their own target's directory is where they are by default.
            let mut others = directories.iter().filter(|(target, _)| *target != "postgres");
            if let Some((target, _)) = others.find(|(_, directory)| overlap(folder, directory)) {
                self.findings
                    .report(
                        Rule::TargetDirectory,
                        postgres.key(name).place(),
                        format!("the {name} and the target `{target}` share the folder `{folder}`"),
                    )
                    .help("give each a folder of its own");
            }
        }
        for (index, (target, directory)) in directories.iter().enumerate() {
            for (other, _) in directories[..index].iter().filter(|(_, taken)| overlap(directory, taken)) {
                self.findings
                    .report(
                        Rule::TargetDirectory,
                        list.key(target).key("directory").place(),
                        format!("the targets `{other}` and `{target}` share the folder `{directory}`"),
                    )
                    .help("give each target a folder of its own");
            }
        }
    }

    /// The settings of a target that makes a package. A target that nobody is there for takes the registry's name.
    fn package(
        &mut self,
        target: &str,
        directory: String,
        given: Option<String>,
        name: &Name,
        language: Option<&dyn Language>,
    ) -> PackageTarget {
        let is_given = given.is_some();
        let default = || language.and_then(|language| language.default_package_name(name));
        let package = given.or_else(default).unwrap_or_else(|| name.to_string());
        let check = |package: &str| language.map_or(Ok(()), |language| language.check_package_name(package));
        if let Err(help) = check(&package) {
            let settings = At::Root.key("targets");
            let place =
                if is_given { settings.key(target).key("package").place() } else { At::Root.key("name").place() };
            let message = format!("`{}` is not a valid package name", package.escape_debug());
            let finding = self.findings.report(Rule::PackageName, place, message);
            let lower = package.to_lowercase();
            match closest(&package, [lower.as_str()]).filter(|lower| *lower != package && check(lower).is_ok()) {
                Some(lower) => finding.help(format!("did you mean `{lower}`?")),
                None if is_given => finding.help(help),
                None => finding.help(help).help(format!("`package` under `targets`, `{target}` sets one")),
            };
        }
        PackageTarget { directory, package }
    }
}

/// Whether one of two folders is the other or a part of it; many file systems take no notice of case.
fn overlap(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    is_inside(&one, &other) || is_inside(&other, &one)
}

/// Whether a path is the other one or a part of it.
fn is_inside(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a path leads into the project's own folders or into Git's, as any file system may read it: some take no
/// notice of case, some none of dots and spaces at the end.
fn is_own(path: &str) -> bool {
    let lower = path.to_lowercase();
    let mut parts = lower.split('/').map(|part| part.trim_end_matches(['.', ' ']));
    parts.next().is_some_and(|first| OWN_FOLDERS.contains(&first)) || parts.any(|part| part == ".git")
}
