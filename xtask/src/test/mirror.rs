//! Working copies of committed folders, so that no tool writes into the committed ones.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use super::toolchain::write_if_different;

/// What tools put beside a package's own files: neither copied nor removed.
const OF_TOOLS: [&str; 4] = ["node_modules", ".dart_tool", "target", "pubspec_overrides.yaml"];

/// Lock files: copied where they are committed, else left as the tool wrote them.
const LOCKS: [&str; 3] = ["Cargo.lock", "package-lock.json", "pubspec.lock"];

/// Makes `copy` hold the same files as `original`. Equal files stay untouched, so that builds see nothing new.
pub(super) fn mirror(original: &Path, copy: &Path) -> Result<(), String> {
    mirror_folder(original, copy).map_err(|error| format!("cannot copy {}: {error}", original.display()))
}

fn mirror_folder(original: &Path, copy: &Path) -> io::Result<()> {
    fs::create_dir_all(copy)?;
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(original)? {
        let entry = entry?;
        let name = entry.file_name();
        if OF_TOOLS.iter().any(|tool| name == *tool) {
            continue;
        }
        let (from, to) = (entry.path(), copy.join(&name));
        if entry.file_type()?.is_dir() {
            mirror_folder(&from, &to)?;
        } else {
            write_if_different(&to, &fs::read(&from)?)?;
        }
        names.insert(name);
    }
    remove_others(copy, &names)
}

fn remove_others(copy: &Path, names: &BTreeSet<OsString>) -> io::Result<()> {
    for entry in fs::read_dir(copy)? {
        let entry = entry?;
        let name = entry.file_name();
        if names.contains(&name) || OF_TOOLS.iter().chain(&LOCKS).any(|kept| name == *kept) {
            continue;
        }
        if entry.file_type()?.is_dir() { fs::remove_dir_all(entry.path())? } else { fs::remove_file(entry.path())? }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_has_the_same_files_and_keeps_what_tools_made() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let (original, copy) = (folder.path().join("original"), folder.path().join("copy"));
        for path in ["original/src", "original/node_modules", "copy/src", "copy/node_modules/left", "copy/stale"] {
            fs::create_dir_all(folder.path().join(path))?;
        }
        fs::write(original.join("src/a.ts"), "new")?;
        fs::write(original.join("node_modules/not_copied"), "")?;
        fs::write(copy.join("src/a.ts"), "old")?;
        fs::write(copy.join("src/stale.ts"), "")?;
        fs::write(copy.join("Cargo.lock"), "kept")?;
        mirror_folder(&original, &copy)?;
        assert_eq!(fs::read_to_string(copy.join("src/a.ts"))?, "new");
        assert!(!copy.join("src/stale.ts").exists());
        assert!(!copy.join("stale").exists());
        assert!(!copy.join("node_modules/not_copied").exists());
        assert!(copy.join("node_modules/left").exists());
        assert!(copy.join("Cargo.lock").exists());
        Ok(())
    }
}
