//! What cargo says about the workspace.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;

use super::toolchain::cargo;

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
    /// The package that it belongs to.
    pub(super) package: String,
    /// Whether it needs servers and other languages' toolchains.
    pub(super) is_end_to_end: bool,
}

/// Asks cargo about the workspace that this program belongs to.
pub(super) fn read() -> Result<Metadata, String> {
    let output = Command::new(cargo::program())
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr).trim()));
    }
    let raw: RawMetadata =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("cannot read cargo metadata: {error}"))?;
    let test_targets = raw.packages.into_iter().flat_map(|package| {
        let tests = package.targets.into_iter().filter(|target| target.kind.iter().any(|kind| kind == "test"));
        tests.map(move |target| TestTarget {
            is_end_to_end: target.required_features.iter().any(|feature| feature == END_TO_END),
            name: target.name,
            package: package.name.clone(),
        })
    });
    Ok(Metadata {
        workspace_root: raw.workspace_root,
        target_directory: raw.target_directory,
        test_targets: test_targets.collect(),
    })
}

#[derive(Deserialize)]
struct RawMetadata {
    packages: Vec<RawPackage>,
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

#[derive(Deserialize)]
struct RawPackage {
    name: String,
    targets: Vec<RawTarget>,
}

#[derive(Deserialize)]
struct RawTarget {
    kind: Vec<String>,
    name: String,
    #[serde(default, rename = "required-features")]
    required_features: Vec<String>,
}
