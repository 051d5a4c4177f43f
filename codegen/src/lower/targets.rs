//! Where each target writes, and what its package is called.

use super::Lowering;
use super::at::At;
use crate::diagnostic::{Rule, closest};
use crate::ident::Name;
use crate::model::{DirectoryTarget, PackageTarget, PostgresTarget, Targets};
use crate::raw;

/// Folders of the project itself that no target may write into.
const OWN_FOLDERS: &[&str] = &[".cargo", ".ci", ".git", ".github", "codegen", "templates", "xtask"];

impl Lowering {
    /// Lowers the settings and fills in what is left out.
    pub(super) fn targets(&mut self, raw: raw::Targets, name: &Name) -> Targets {
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
            rust: self.package("rust", rust_directory, rust.package, name.kebab(), is_crate_name),
            dart: self
                .package("dart", dart_directory, dart.package, name.to_string(), |text| Name::parse(text).is_ok()),
            typescript: self.package("typescript", typescript_directory, typescript.package, name.kebab(), is_npm_name),
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
        } else if OWN_FOLDERS.contains(&path.split('/').next().unwrap_or_default()) {
            "belongs to the project itself"
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
        valid: impl Fn(&str) -> bool,
    ) -> PackageTarget {
        let package = given.unwrap_or(default);
        if !valid(&package) {
            let lower = package.to_lowercase();
            let at = At::Root.key("targets");
            let at = at.key(target);
            let diagnostic = self.diagnostics.report(
                Rule::PackageName,
                at.key("package").place(),
                format!("`{}` is not a valid package name", package.escape_debug()),
            );
            match closest(&package, [lower.as_str()]).filter(|lower| valid(lower)) {
                Some(lower) => diagnostic.help(format!("did you mean `{lower}`?")),
                None => diagnostic.help("use lower-case letters, digits and the separator that the language uses"),
            };
        }
        PackageTarget { directory, package }
    }
}

/// Whether a folder is the other one or a part of it.
fn is_inside(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A crate's name: letters, digits, `-` and `_`, beginning with a letter, at most 64 characters.
fn is_crate_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// An npm name: lower case, URL-safe, with an optional scope, at most 214 characters.
fn is_npm_name(text: &str) -> bool {
    let plain = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_' | b'.'))
    };
    text.len() <= 214
        && match text.strip_prefix('@') {
            Some(scoped) => scoped.split_once('/').is_some_and(|(scope, name)| plain(scope) && plain(name)),
            None => plain(text),
        }
}
