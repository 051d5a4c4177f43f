//! Where each target writes, and what its package is called.

use super::at::At;
use super::lowering::Lowering;
use crate::finding::{Rule, closest};
use crate::model::ident::Name;
use crate::model::{PostgresTarget, TargetSettings, Targets};
use crate::registry::{Language, PackageNames, Settings, Surroundings, raw};

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
        let raw::Targets { postgres, others: mut given } = raw;
        let schema = postgres.schema.as_deref().unwrap_or("public");
        let schema = self.name(schema, &at.key("postgres").key("schema"));
        let directory = self.directory("postgres", postgres.directory, surroundings);
        let migrations = self.postgres_folder("migrations", postgres.migrations, &directory, surroundings);
        let rollbacks = self.postgres_folder("rollbacks", postgres.rollbacks, &directory, surroundings);
        let postgres = PostgresTarget { directory, migrations, rollbacks, schema };
        let others = languages.iter().filter(|language| !matches!(language.settings(), Settings::Postgres));
        let others = others.map(|language| {
            let target = language.name();
            let given = given.remove(target).unwrap_or_default();
            let directory = self.directory(target, given.directory, surroundings);
            let package = match language.settings() {
                Settings::Package(names) => self.package(target, given.package, name, names),
                Settings::Directory | Settings::Postgres => String::new(),
            };
            TargetSettings { target, directory, package }
        });
        let targets = Targets { postgres, others: others.collect() };
        self.check_overlaps(&targets);
        targets
    }

    /// The folder of a target, by default one of its name.
    fn directory(&mut self, target: &str, given: Option<String>, surroundings: &Surroundings) -> String {
        let directory = given.unwrap_or_else(|| format!("generated/{target}"));
        let at = At::Root.key("targets");
        self.check_directory(&directory, &at.key(target).key("directory"), surroundings);
        directory
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

    /// The name of a target's package.
    fn package(&mut self, target: &str, given: Option<String>, name: &Name, names: PackageNames) -> String {
        let is_given = given.is_some();
        let package = given.unwrap_or_else(|| (names.default)(name));
        if let Err(help) = (names.check)(&package) {
            let settings = At::Root.key("targets");
            let place =
                if is_given { settings.key(target).key("package").place() } else { At::Root.key("name").place() };
            let message = format!("`{}` is not a valid package name", package.escape_debug());
            let finding = self.findings.report(Rule::PackageName, place, message);
            let lower = package.to_lowercase();
            let is_fine = |lower: &&str| *lower != package && (names.check)(lower).is_ok();
            match closest(&package, [lower.as_str()]).filter(is_fine) {
                Some(lower) => finding.help(format!("did you mean `{lower}`?")),
                None if is_given => finding.help(help),
                None => finding.help(help).help(format!("`package` under `targets`, `{target}` sets one")),
            };
        }
        package
    }
}
