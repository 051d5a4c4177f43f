//! Dart.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::process::{self, Commands};
use super::{Stop, write_if_different};

/// A `pubspec_overrides.yaml` for machines that cannot reach pub.dev.
const OVERRIDES: &str = "DART_PUB_OVERRIDES";

/// Resolves the package's dependencies, offline where overrides say where they are.
pub(crate) fn resolve(package: &Path) -> Result<(), Stop> {
    resolve_with(package, &[])
}

/// The same, with packages of this machine in the place of those of that name.
pub(crate) fn resolve_with(package: &Path, others: &[(&str, &Path)]) -> Result<(), Stop> {
    let mut command = dart(package);
    command.args(["pub", "get"]);
    let mut text = String::new();
    if let Some(overrides) = overrides() {
        text = fs::read_to_string(&overrides)
            .map_err(|error| Stop::Failed(format!("cannot read {OVERRIDES}: {error}")))?;
        command.arg("--offline");
    } else if !others.is_empty() {
        "dependency_overrides:\n".clone_into(&mut text);
    }
    for (name, path) in others {
        // JSON is YAML, whatever is in the path.
        let path = serde_json::Value::from(path.to_string_lossy());
        text.push_str(&format!("  {name}: {{path: {path}}}\n"));
    }
    if !text.is_empty() {
        write_if_different(&package.join("pubspec_overrides.yaml"), text.as_bytes())?;
    }
    Commands::default().run(&mut command).map(drop)
}

/// Names and folders of the packages that stand in for those which the package for Supabase needs.
pub(crate) fn stubs(folder: &Path) -> [(&'static str, PathBuf); 2] {
    ["riverpod", "supabase"].map(|name| (name, folder.join(name)))
}

/// Resolves the package for Supabase within a package, where there is one.
pub(crate) fn resolve_nested(package: &Path, stubs: &Path) -> Result<Option<PathBuf>, Stop> {
    let nested = package.join("supabase");
    if !nested.exists() {
        return Ok(None);
    }
    let stubs = self::stubs(stubs);
    let others: Vec<_> = stubs.iter().map(|(name, path)| (*name, path.as_path())).collect();
    resolve_with(&nested, &others)?;
    Ok(Some(nested))
}

fn overrides() -> Option<OsString> {
    env::var_os(OVERRIDES).filter(|path| !path.is_empty())
}

/// A Dart command that runs in a package.
pub(crate) fn dart(package: &Path) -> Command {
    let mut command = process::command("dart", package);
    command.arg("--suppress-analytics");
    command
}

/// Stops the check where Dart is missing.
pub(crate) fn require() -> Result<(), Stop> {
    let remedy = "Install the Dart SDK and put `dart` on PATH: https://dart.dev/get-dart";
    process::answer("dart", &["--version"]).map(drop).ok_or_else(|| Stop::missing("Dart", remedy))
}
