//! TypeScript: the compiler in strict mode and the packages' own tests.

use std::fs;

use crate::registries::{each, packages, workshop};
use crate::toolchain::node;
use crate::toolchain::process::{self, Commands};
use crate::toolchain::write_if_different;
use crate::{Failure, TestResult, unless_missing};

#[test]
fn typescript_accepts_every_registry() -> TestResult {
    if !unless_missing(node::require())? {
        return Ok(());
    }
    let folder = workshop("typescript");
    let packages = packages("typescript")?;
    // Every package needs the same tools: they are installed once, in the folder above, where Node looks too.
    let first = packages.first().ok_or_else(|| Failure("there are no registries".to_owned()))?;
    write_if_different(&folder.join("package.json"), &fs::read(first.folder.join("package.json"))?)?;
    node::install(&folder)?;
    each(&packages, |package| {
        Commands::default().run(process::command(node::npm(), &package.folder).arg("test"))?;
        Ok(())
    })
}
