//! PostgreSQL servers from npm: `xtask/postgres/package.json` names them, npm fetches those for this platform.

use std::fs;
use std::io;
use std::path::Path;

use serde::Deserialize;

use super::installation::Installation;
use crate::test::folders::Folders;
use crate::test::mirror::mirror;
use crate::test::toolchain::{Stop, node};

/// The server of a version, fetched when it is not there yet.
pub(super) fn from_npm(folders: &Folders, version: u32) -> Result<Installation, String> {
    fetch(folders).map_err(|stop| match stop {
        Stop::Missing(missing) => format!("{} is missing, {}", missing.what, missing.remedy),
        Stop::Failed(output) => output.trim_end().to_owned(),
    })?;
    let package = folders.scratch("postgres").join("node_modules").join(package_name(version));
    if !package.is_dir() {
        return Err(format!("npm has none for {} {}", std::env::consts::OS, std::env::consts::ARCH));
    }
    link_libraries(&package).map_err(|error| format!("cannot link the libraries in {}: {error}", package.display()))?;
    Ok(Installation { version, programs: package.join("native").join("bin") })
}

fn fetch(folders: &Folders) -> Result<(), Stop> {
    node::require()?;
    let folder = folders.scratch("postgres");
    mirror(&folders.committed("xtask/postgres"), &folder)?;
    node::install(&folder)
}

/// The name under which `xtask/postgres/package.json` has the server for this platform.
fn package_name(version: u32) -> String {
    let os = if cfg!(target_os = "macos") { "darwin" } else { std::env::consts::OS };
    let processor = match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    };
    format!("postgres-{version}-{os}-{processor}")
}

#[derive(Deserialize)]
struct Link {
    source: String,
    target: String,
}

/// Makes the links between library versions that an npm package cannot hold; the package lists them.
fn link_libraries(package: &Path) -> io::Result<()> {
    let list = fs::read(package.join("native").join("pg-symlinks.json"))?;
    for link in serde_json::from_slice::<Vec<Link>>(&list)? {
        let (source, target) = (package.join(link.source), package.join(link.target));
        if fs::symlink_metadata(&target).is_err() {
            symlink(source.file_name().map_or(source.as_path(), Path::new), &target)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn symlink(source: &Path, target: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(source, target)
}

#[cfg(not(unix))]
fn symlink(source: &Path, target: &Path) -> io::Result<()> {
    fs::copy(target.with_file_name(source), target).map(drop)
}
