//! Rust uses the generated crate.

use std::fmt::Write as _;
use std::fs;

use crate::blocks::of_language;
use crate::server::{Failure, TestResult};
use crate::toolchain::cargo::cargo;
use crate::toolchain::process::Commands;
use crate::toolchain::write_if_different;
use crate::{repository, workshop};

#[test]
fn every_block_compiles_without_warnings() -> TestResult {
    let folder = workshop("rust");
    // Without blocks of earlier runs.
    let _ = fs::remove_dir_all(folder.join("src"));
    fs::create_dir_all(folder.join("src"))?;
    let mut modules = String::new();
    for block in of_language("rust")? {
        let name = block.slug();
        write_if_different(&folder.join("src").join(format!("{name}.rs")), block.text.as_bytes())?;
        // Writing to a String cannot fail.
        let _ = writeln!(modules, "/// {}\npub mod {name};", block.place());
    }
    write_if_different(&folder.join("src/lib.rs"), modules.as_bytes())?;
    let manifest = format!(
        "[package]\nname = \"documentation\"\nedition = \"2024\"\n\n[dependencies]\nintegration-foundation = {{ path = {:?} }}\n\n\
         [lints.rust]\nwarnings = \"deny\"\n\n[workspace]\n",
        repository().join("generated/rust").canonicalize()?
    );
    write_if_different(&folder.join("Cargo.toml"), manifest.as_bytes())?;
    let mut command = cargo(&folder);
    command.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", folder.join("target"));
    Commands::default().run(&mut command).map(drop).map_err(Failure::from)
}
