//! Dart: the analyzer with infos as errors, the formatter, and the packages' own tests.

use crate::registries::{packages, workshop};
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
    let mut commands = Commands::default();
    for package in &packages {
        dart::resolve(&mut commands, &package.folder)?;
    }
    // Starting the analyzer costs more than a package does.
    commands.run(dart(&folder).args(["analyze", "--fatal-infos"]).args(&names))?;
    commands.run(dart(&folder).args(["format", "--output=none", "--set-exit-if-changed"]).args(&names))?;
    for package in packages.iter().filter(|package| !package.name.starts_with("random_")) {
        commands.run(dart(&package.folder).arg("test"))?;
    }
    Ok(())
}
