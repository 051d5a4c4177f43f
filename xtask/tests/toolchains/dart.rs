//! Dart: the analyzer with infos as errors, the formatter, and the packages' own tests.

use std::path::Path;

use crate::registries::{Package, each, packages, workshop};
use crate::toolchain::dart::{self, dart};
use crate::toolchain::process::{Commands, command};
use crate::toolchain::write_if_different;
use crate::{Failure, TestResult, unless_missing};

/// What a document means, asked of the fixture `nasty` on the VM and, compiled to JavaScript, on Node.
const SEMANTICS: [(&str, &str); 3] = [
    ("semantics.dart", include_str!("dart/semantics.dart")),
    ("semantics_main.dart", include_str!("dart/semantics_main.dart")),
    ("semantics_test.dart", include_str!("dart/semantics_test.dart")),
];

#[test]
fn dart_accepts_every_registry() -> TestResult {
    if !unless_missing(dart::require())? {
        return Ok(());
    }
    let folder = workshop("dart");
    let packages = packages("dart")?;
    let names: Vec<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let stubs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/toolchains/dart/stubs");
    let mut nested = Vec::new();
    for package in &packages {
        dart::resolve(&package.folder)?;
        nested.extend(dart::resolve_nested(&package.folder, &stubs)?);
    }
    let nasty = packages.iter().find(|package| package.name == "nasty").map(|package| package.folder.clone());
    let nasty = nasty.ok_or_else(|| Failure("there is no fixture `nasty`".to_owned()))?;
    for (name, text) in SEMANTICS {
        write_if_different(&nasty.join("test").join(name), text.as_bytes())?;
    }
    let mut commands = Commands::default();
    // Starting the analyzer costs more than a package does.
    commands.run(dart(&folder).args(["analyze", "--fatal-infos"]).args(&names).args(&nested))?;
    commands.run(dart(&folder).args(["format", "--output=none", "--set-exit-if-changed"]).args(&names))?;
    let fixtures: Vec<Package> = packages.into_iter().filter(|package| !package.is_random()).collect();
    each(&fixtures, |package| {
        Commands::default().run(dart(&package.folder).arg("test"))?;
        Ok(())
    })?;
    let program = nasty.join(".dart_tool").join("semantics.js");
    let mut commands = Commands::default();
    commands.run(dart(&nasty).args(["compile", "js", "test/semantics_main.dart", "-o"]).arg(&program))?;
    commands.run(command("node", &nasty).arg(&program))?;
    Ok(())
}
