//! Rust: clippy's strictest lints with every set of features, the crates' own tests, and rustdoc.

use std::fmt::Write as _;
use std::process::Command;

use crate::registries::{packages, shared_with_steps, workshop};
use crate::toolchain::cargo::cargo;
use crate::toolchain::process::Commands;
use crate::toolchain::write_if_different;
use crate::{Failure, TestResult};

#[test]
fn rust_accepts_every_registry() -> TestResult {
    let folder = workshop("rust");
    let mut members = String::new();
    for package in packages("rust")? {
        // Writing to a String cannot fail.
        let _ = write!(members, "\"{}\", ", package.name);
    }
    // One workspace, so that what the crates depend on is built once and cargo starts once.
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n");
    write_if_different(&folder.join("Cargo.toml"), manifest.as_bytes())?;
    let in_workspace = |arguments: &[&str]| -> Command {
        let mut command = cargo(&folder);
        command.args(arguments).arg("--workspace").env("CARGO_TARGET_DIR", shared_with_steps("rust-target"));
        command
    };
    let mut commands = Commands::default();
    for features in ["--all-features", "--no-default-features"] {
        let mut clippy = in_workspace(&["clippy", "--keep-going", "--all-targets", features]);
        commands.run(clippy.args(["--", "-D", "warnings", "-D", "clippy::pedantic"]))?;
    }
    commands.run(in_workspace(&["doc", "--no-deps", "--all-features"]).env("RUSTDOCFLAGS", "-D warnings"))?;
    commands.run(&mut in_workspace(&["test", "--all-features"])).map(drop).map_err(Failure::from)
}
