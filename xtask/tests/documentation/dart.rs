//! Dart uses the generated package.

use std::fs;

use crate::blocks::of_language;
use crate::server::{Failure, TestResult};
use crate::toolchain::dart::{self, dart};
use crate::toolchain::process::Commands;
use crate::toolchain::write_if_different;
use crate::{repository, unless_missing, workshop};

#[test]
fn every_block_passes_the_analyzer() -> TestResult {
    if !unless_missing(dart::require())? {
        return Ok(());
    }
    let folder = workshop("dart");
    // Without blocks of earlier runs.
    let _ = fs::remove_dir_all(folder.join("lib"));
    fs::create_dir_all(folder.join("lib"))?;
    for block in of_language("dart")? {
        write_if_different(&folder.join("lib").join(format!("{}.dart", block.slug())), block.text.as_bytes())?;
    }
    let package = repository().join("generated/dart").canonicalize()?;
    let pubspec = format!(
        "name: documentation\npublish_to: none\nenvironment:\n  sdk: ^3.7.0\ndependencies:\n  integration_foundation:\n    path: {}\n",
        package.display()
    );
    write_if_different(&folder.join("pubspec.yaml"), pubspec.as_bytes())?;
    dart::resolve(&folder)?;
    Commands::default().run(dart(&folder).args(["analyze", "--fatal-infos"])).map(drop).map_err(Failure::from)
}
