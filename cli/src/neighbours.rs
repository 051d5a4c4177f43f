//! Finds the other registries of a repository, by their manifests.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use codegen::finding::Findings;
use codegen::history::{History, Migration};
use codegen::model::{PostgresTarget, Targets};
use codegen::plan::Disk;
use codegen::plan::manifest::{self, Manifest};
use codegen::registry::{Neighbour, check_neighbours};

use crate::git;
use crate::registry::{self, Registry};

/// What is wrong where the registry's targets write into folders of another registry.
pub(crate) fn sharing(registry: &Registry, targets: &Targets) -> Findings {
    let is_away = |directory: &str| {
        let mut folders = Path::new(directory).ancestors().filter(|folder| !folder.as_os_str().is_empty());
        directory.starts_with("../")
            || folders.any(|folder| registry.folder.join(folder).join("registry.yaml").exists())
    };
    let is_away = targets.directories().iter().any(|(_, directory)| is_away(directory));
    let neighbours = if is_away { in_repository(registry) } else { in_folder(registry) };
    check_neighbours(targets, &neighbours)
}

/// Takes the migrations that another registry recorded for what they are: foreign. Git is only asked where one was
/// generated that this registry has not recorded.
pub(crate) fn disown(registry: &Registry, target: &PostgresTarget, disk: &Disk, history: &mut History) {
    let manifest = disk.file(&registry.manifest).and_then(|bytes| Manifest::parse(bytes, registry.above()).ok());
    let manifest = manifest.unwrap_or_default();
    let path = |migration: &Migration| format!("{}/{}", target.migrations, migration.file_name());
    let is_unrecorded = |migration: &Migration| migration.is_generated() && manifest.hash(&path(migration)).is_none();
    let mut unrecorded: Vec<_> = history.migrations.iter_mut().filter(|migration| is_unrecorded(migration)).collect();
    if unrecorded.is_empty() {
        return;
    }
    let foreign: BTreeSet<_> = in_repository(registry).into_iter().flat_map(|neighbour| neighbour.files).collect();
    for migration in unrecorded.iter_mut().filter(|migration| foreign.contains(&path(migration))) {
        migration.disown();
    }
}

/// Those in the registry's own folder; a look into one folder.
fn in_folder(registry: &Registry) -> Vec<Neighbour> {
    let entries = fs::read_dir(registry.folder.join("generated")).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut paths: Vec<_> = names.map(|name| format!("generated/{name}")).collect();
    paths.sort();
    let others = paths.iter().filter(|path| **path != registry.manifest);
    others.filter_map(|path| neighbour(registry, &registry.folder, path)).collect()
}

/// Those in all of the repository: Git says where manifests are, committed or not.
fn in_repository(registry: &Registry) -> Vec<Neighbour> {
    let Some(top) = git::top(&registry.folder) else { return in_folder(registry) };
    let question = [
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        ":(glob)**/generated/manifest.json",
        ":(glob)**/generated/*.manifest.json",
    ];
    let answer = git::ask(top, &question).unwrap_or_default();
    let own = registry.folder.join(&registry.manifest);
    let paths: BTreeSet<_> = answer.split('\0').filter(|path| !path.is_empty() && top.join(path) != own).collect();
    let others = paths.into_iter().filter_map(|path| {
        let start = path.rfind("generated/")?;
        neighbour(registry, &top.join(&path[..start]), &path[start..])
    });
    others.collect()
}

/// The registry whose manifest stands at a path in a folder. A manifest whose registry is gone is nobody's.
fn neighbour(registry: &Registry, folder: &Path, path: &str) -> Option<Neighbour> {
    let name = manifest::registry_of(path)?;
    if !folder.join(name).is_file() {
        return None;
    }
    let above = registry::surroundings(folder).folders.len();
    // What cannot be read lists nothing; whoever generates from that registry is told.
    let manifest = Manifest::parse(&fs::read(folder.join(path)).ok()?, above).ok()?;
    let files = manifest.files().map(|(file, _)| relative(&registry.folder, &folder.join(file))).collect();
    Some(Neighbour { path: relative(&registry.folder, &folder.join(name)), files })
}

/// A path as one from a folder, with `/`.
fn relative(folder: &Path, path: &Path) -> String {
    let path = plain(path);
    let mut up = String::new();
    for above in folder.ancestors() {
        if let Ok(rest) = path.strip_prefix(above) {
            let names: Vec<_> = rest.iter().map(|name| name.to_string_lossy()).collect();
            return up + &names.join("/");
        }
        up.push_str("../");
    }
    path.to_string_lossy().into_owned()
}

/// A path without `..`, which leads through no link.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        if part == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(part);
        }
    }
    plain
}
