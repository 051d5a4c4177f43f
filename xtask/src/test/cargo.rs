//! Cargo as the steps call it, and what it says about the workspace.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use super::process;

/// The feature of tests that need servers and other languages' toolchains.
pub(super) const END_TO_END: &str = "e2e";

/// What the steps need of `cargo metadata`.
pub(super) struct Metadata {
    pub(super) workspace_root: PathBuf,
    pub(super) target_directory: PathBuf,
    pub(super) test_targets: Vec<TestTarget>,
}

/// An integration test of the workspace.
pub(super) struct TestTarget {
    /// Its name for `--test`.
    pub(super) name: String,
    /// Whether it needs servers and other languages' toolchains.
    pub(super) is_end_to_end: bool,
}

/// A cargo command that runs in a folder.
pub(super) fn cargo(directory: &Path) -> Command {
    let mut command = process::command(program(), directory);
    // What cargo told this program about its own package is not meant for the packages that are built here.
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    command
}

/// Adds up the tests in what `cargo test` printed.
pub(super) fn test_summary(output: &str) -> String {
    let mut counts = [0_usize; 3];
    for line in output.lines().filter_map(|line| line.strip_prefix("test result: ")) {
        let words: Vec<&str> = line.split([' ', ';']).collect();
        for (count, word) in counts.iter_mut().zip(["passed", "failed", "ignored"]) {
            let number = words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse::<usize>().ok());
            *count += number.unwrap_or_default();
        }
    }
    match counts {
        [passed, _, 0] => format!("{passed} tests"),
        [passed, _, ignored] => format!("{passed} tests, {ignored} ignored"),
    }
}

/// Asks cargo about the workspace that this program belongs to.
pub(super) fn metadata() -> Result<Metadata, String> {
    let output = Command::new(program())
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr).trim()));
    }
    let raw: RawMetadata =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("cannot read cargo metadata: {error}"))?;
    let targets = raw.packages.into_iter().flat_map(|package| package.targets);
    let tests = targets.filter(|target| target.kind.iter().any(|kind| kind == "test"));
    let test_targets = tests.map(|target| TestTarget {
        is_end_to_end: target.required_features.iter().any(|feature| feature == END_TO_END),
        name: target.name,
    });
    Ok(Metadata {
        workspace_root: raw.workspace_root,
        target_directory: raw.target_directory,
        test_targets: test_targets.collect(),
    })
}

fn program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

#[derive(Deserialize)]
struct RawMetadata {
    packages: Vec<RawPackage>,
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

#[derive(Deserialize)]
struct RawPackage {
    targets: Vec<RawTarget>,
}

#[derive(Deserialize)]
struct RawTarget {
    kind: Vec<String>,
    name: String,
    #[serde(default, rename = "required-features")]
    required_features: Vec<String>,
}
