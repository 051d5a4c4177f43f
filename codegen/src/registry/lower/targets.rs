//! Where each target writes, and what its package is called.

use super::at::At;
use super::lowering::Lowering;
use crate::finding::{Rule, closest};
use crate::model::ident::Name;
use crate::model::{DirectoryTarget, PackageTarget, PostgresTarget, Targets};
use crate::registry::{Language, Surroundings, raw};

impl Lowering {
    /// Lowers the settings and fills in what is left out.
    pub(crate) fn targets(
        &mut self,
        raw: raw::Targets,
        name: &Name,
        languages: &[&dyn Language],
        surroundings: &Surroundings,
    ) -> Targets {
        let at = At::Root.key("targets");
        let postgres = raw.postgres.unwrap_or_default();
        let schema = postgres.schema.as_deref().unwrap_or("public");
        let schema = self.name(schema, &at.key("postgres").key("schema"));
        let rust = raw.rust.unwrap_or_default();
        let dart = raw.dart.unwrap_or_default();
        let typescript = raw.typescript.unwrap_or_default();
        let mut folder = |target: &str, given: Option<String>| {
            let given = given.unwrap_or_else(|| format!("generated/{target}"));
            self.check_directory(&given, &at.key(target).key("directory"), surroundings);
            given
        };
        let directory = folder("postgres", postgres.directory);
        let rust_directory = folder("rust", rust.directory);
        let dart_directory = folder("dart", dart.directory);
        let typescript_directory = folder("typescript", typescript.directory);
        let json_schema =
            DirectoryTarget { directory: folder("json_schema", raw.json_schema.and_then(|it| it.directory)) };
        let docs = DirectoryTarget { directory: folder("docs", raw.docs.and_then(|it| it.directory)) };
        let migrations = self.postgres_folder("migrations", postgres.migrations, &directory, surroundings);
        let rollbacks = self.postgres_folder("rollbacks", postgres.rollbacks, &directory, surroundings);
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

    /// The folder of migrations or rollbacks, by default in the target's directory.
    fn postgres_folder(
        &mut self,
        name: &str,
        given: Option<String>,
        directory: &str,
        surroundings: &Surroundings,
    ) -> String {
        let Some(given) = given else { return format!("{directory}/{name}") };
        self.check_directory(&given, &At::Root.key("targets").key("postgres").key(name), surroundings);
        given
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
