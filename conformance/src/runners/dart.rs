//! Dart: one program with the packages of all registries, compiled for the machine and to JavaScript.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use super::files::write;
use super::process::Process;
use super::runner::Runner;
use super::subject::{Subject, subjects};
use crate::registry::{self, Registry};
use crate::toolchain::dart::{self, dart};
use crate::toolchain::process::{Commands, command};
use crate::toolchain::{Stop, node};

const PUBSPEC: &str = include_str!("../../runners/dart/pubspec.yaml");
const FILES: [(&str, &str); 4] = [
    ("lib/answer.dart", include_str!("../../runners/dart/answer.dart")),
    ("bin/native.dart", include_str!("../../runners/dart/native.dart")),
    ("web/web.dart", include_str!("../../runners/dart/web.dart")),
    ("web/main.cjs", include_str!("../../runners/dart/main.cjs")),
];

/// Compiles both programs. Node runs the second one, where `int` and `double` are one type.
pub(super) fn start(registries: &[Registry], folder: &Path) -> Result<Vec<Box<dyn Runner>>, Stop> {
    dart::require()?;
    node::require()?;
    let target = registry::target("dart")?;
    let packages = folder.join("packages");
    registry::generate(registries, target, &packages)?;
    super::files::remove_unknown(&packages, registries)?;
    let runner = folder.join("runner");
    write(&runner, &FILES)?;
    write(&runner, &[("pubspec.yaml", &pubspec(registries)), ("lib/documents.dart", &table(registries, target))])?;
    dart::resolve(&runner)?;
    let mut commands = Commands::default();
    commands.run(dart(&runner).args(["compile", "exe", "bin/native.dart", "-o", "native.exe"]))?;
    commands.run(dart(&runner).args(["compile", "js", "-O1", "web/web.dart", "-o", "web.js"]))?;
    let mut web = command("node", &runner);
    web.arg("web/main.cjs");
    Ok(vec![
        Box::new(Process::new("dart", Command::new(runner.join("native.exe")))),
        Box::new(Process::new("dart on the web", web)),
    ])
}

fn pubspec(registries: &[Registry]) -> String {
    let mut text = PUBSPEC.to_owned();
    for Registry { name, model, .. } in registries {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {}: {{ path: ../packages/{name} }}", model.targets.of("dart").package);
    }
    text
}

/// The table of all documents.
fn table(registries: &[Registry], target: &dyn codegen::emit::Target) -> String {
    let mut imports = String::new();
    for Registry { name, model, .. } in registries {
        let package = &model.targets.of("dart").package;
        let _ = writeln!(imports, "import 'package:{package}/{package}.dart' as {name};");
    }
    let mut rows = String::new();
    let mut labels = String::new();
    for Subject { key, registry, class, is_enum } in subjects(registries, target) {
        let class = format!("{registry}.{}{class}", if is_enum { "Open" } else { "" });
        let _ = if is_enum {
            writeln!(labels, "  '{key}': (label) => {class}.parse(label).toJson(),")
        } else {
            writeln!(rows, "  '{key}': {},", row(registry, &class))
        };
    }
    format!(
        "import 'answer.dart';\n{imports}\nfinal Map<String, Document> documents = {{\n{rows}}};\n\nfinal Map<String, String Function(String)> labels = {{\n{labels}}};\n"
    )
}

/// The functions of one document. Each package has classes of its own for faults and exceptions.
fn row(registry: &str, class: &str) -> String {
    let listed = |faults: &str| format!("[for (final fault in {faults}) (fault.path, fault.code.wireName)]");
    let (validated, thrown) = (listed(&format!("{class}.validate(json)")), listed("error.faults"));
    format!(
        "Document(\n    validate: (json) => {validated},\n    read: {class}.fromJson,\n    readTolerantly: {class}.fromJsonTolerantly,\n    thrown: (error) => error is {registry}.InvalidDocumentException ? {thrown} : null,\n    write: (document) => (document as {class}).toJson(),\n    upgrade: {class}.upgrade,\n    readUpgrading: {class}.fromJsonUpgrading,\n  )"
    )
}
