//! TypeScript: the packages of all registries, compiled at once, and a program that knows them.

use std::fmt::Write as _;
use std::path::Path;

use super::files::write;
use super::process::Process;
use super::runner::Runner;
use super::subject::{Subject, subjects};
use crate::registry::{self, Registry};
use crate::toolchain::process::{Commands, command};
use crate::toolchain::{Stop, node};

const FILES: [(&str, &str); 3] = [
    ("package.json", include_str!("../../runners/typescript/package.json")),
    ("tsconfig.json", include_str!("../../runners/typescript/tsconfig.json")),
    ("main.mjs", include_str!("../../runners/typescript/main.mjs")),
];

/// Compiles the packages.
pub(super) fn start(registries: &[Registry], folder: &Path) -> Result<Vec<Box<dyn Runner>>, Stop> {
    node::require()?;
    let target = registry::target("typescript")?;
    let packages = folder.join("packages");
    registry::generate(registries, target, &packages)?;
    super::files::remove_unknown(&packages, registries)?;
    write(folder, &FILES)?;
    write(folder, &[("documents.ts", &table(registries, target))])?;
    node::install(folder)?;
    Commands::default().run(command("node", folder).args(["node_modules/typescript/bin/tsc", "--project", "."]))?;
    let mut program = command("node", folder);
    program.arg("main.mjs");
    Ok(vec![Box::new(Process::new("typescript", program))])
}

/// The table of all documents.
fn table(registries: &[Registry], target: &dyn codegen::emit::Target) -> String {
    let mut text = String::new();
    for Registry { name, .. } in registries {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "import * as {name} from './packages/{name}/src/index.ts';");
    }
    text.push_str("\nexport const documents = {\n");
    for Subject { key, registry, class: name, is_enum } in subjects(registries, target) {
        if is_enum {
            let _ = writeln!(text, "  '{key}': {{ open: {registry}.open{name} }},");
            continue;
        }
        let _ = writeln!(text, "  '{key}': {{");
        for (field, function) in [
            ("validate", format!("validate{name}")),
            ("is", format!("is{name}")),
            ("parse", format!("parse{name}")),
            ("parseJson", format!("parse{name}Json")),
            ("parseTolerantly", format!("parse{name}Tolerantly")),
            ("parseJsonTolerantly", format!("parse{name}JsonTolerantly")),
            ("encode", format!("encode{name}")),
            ("stringify", format!("stringify{name}")),
            ("upgrade", format!("upgrade{name}")),
            ("upgradeAndParse", format!("upgradeAndParse{name}")),
            ("upgradeAndParseJson", format!("upgradeAndParse{name}Json")),
        ] {
            let _ = writeln!(text, "    {field}: {registry}.{function},");
        }
        text.push_str("  },\n");
    }
    text.push_str("};\n");
    text
}
