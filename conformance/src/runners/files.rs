//! Files of runners on disk.

use std::fs;
use std::io;
use std::path::Path;

use crate::registry::Registry;
use crate::toolchain::write_if_different;

/// Writes the files of a runner.
pub(super) fn write(folder: &Path, files: &[(&str, &str)]) -> io::Result<()> {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        write_if_different(&path, text.as_bytes())?;
    }
    Ok(())
}

/// Removes packages of registries that are not asked about in this run.
pub(super) fn remove_unknown(packages: &Path, registries: &[Registry]) -> io::Result<()> {
    for entry in fs::read_dir(packages)? {
        let path = entry?.path();
        if registries.iter().all(|registry| !path.ends_with(&registry.name)) {
            fs::remove_dir_all(path)?;
        }
    }
    Ok(())
}
