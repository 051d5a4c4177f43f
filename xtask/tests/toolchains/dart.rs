//! Dart: the analyzer with infos as errors, the formatter, and the packages' own tests.

use crate::registries::{Package, each, packages, workshop};
use crate::toolchain::dart::{self, dart};
use crate::toolchain::process::Commands;
use crate::{TestResult, unless_missing};

#[test]
fn dart_accepts_every_registry() -> TestResult {
    if !unless_missing(dart::require())? {
        return Ok(());
    }
    let folder = workshop("dart");
    let packages = packages("dart")?;
    let names: Vec<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    for package in &packages {
        dart::resolve(&package.folder)?;
    }
    let mut commands = Commands::default();
    // Starting the analyzer costs more than a package does.
    commands.run(dart(&folder).args(["analyze", "--fatal-infos"]).args(&names))?;
    commands.run(dart(&folder).args(["format", "--output=none", "--set-exit-if-changed"]).args(&names))?;
    let fixtures: Vec<Package> = packages.into_iter().filter(|package| !package.is_random()).collect();
    each(&fixtures, |package| {
        Commands::default().run(dart(&package.folder).arg("test"))?;
        Ok(())
    })
}
