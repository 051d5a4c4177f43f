//! The registries whose documents are asked about.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::emit::{self, Target};
use codegen::model::Model;
use codegen::render_text;

use crate::random_registry;
use crate::toolchain::write_if_different;

/// Any day will do: no registry here has waivers.
const TODAY: &str = "2026-01-01";

/// A registry that has documents.
pub(crate) struct Registry {
    /// Its own name, from which those of its packages derive.
    pub(crate) name: String,
    /// Its text.
    text: String,
    /// What it says.
    pub(crate) model: Model,
}

/// The folder of the corpus.
pub(crate) fn corpus() -> PathBuf {
    fixtures().join("conformance")
}

/// Registries other than the project's own.
fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/fixtures")
}

/// Those of the corpus, the other fixtures, and the project's own.
pub(crate) fn written() -> Result<Vec<Registry>, String> {
    let mut paths = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../registry.yaml")];
    for folder in [fixtures(), corpus()] {
        let entries = fs::read_dir(&folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
        let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
        paths.extend(files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")));
    }
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<Registry, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let model =
        codegen::load(&text, TODAY).map_err(|faults| render_text(&faults, &path.display().to_string(), &text))?;
    Ok(Registry { name: model.name.as_str().to_owned(), text, model })
}

/// Random registries from a seed on. Those without documents and the few that are not valid are passed over.
pub(crate) fn random(seed: u64, count: u64) -> Result<Vec<Registry>, String> {
    let mut registries = Vec::new();
    for seed in seed..seed.saturating_add(4 * count + 20) {
        if registries.len() as u64 == count {
            break;
        }
        let name = format!("random_{seed}");
        let text = random_registry::text(seed, &name);
        let model = codegen::load(&text, TODAY).ok().filter(|model| !model.documents.is_empty());
        registries.extend(model.map(|model| Registry { name, text, model }));
    }
    if (registries.len() as u64) < count {
        return Err(format!("too few random registries from seed {seed} on are valid and have documents"));
    }
    Ok(registries)
}

/// Writes each registry into a folder, for whoever looks into a disagreement.
pub(crate) fn write(registries: &[Registry], folder: &Path) -> Result<(), String> {
    let written = fs::create_dir_all(folder).and_then(|()| {
        registries.iter().try_for_each(|registry| {
            write_if_different(&folder.join(format!("{}.yaml", registry.name)), registry.text.as_bytes())
        })
    });
    written.map_err(|error| format!("cannot write into {}: {error}", folder.display()))
}

/// The target of a name.
pub(crate) fn target(name: &str) -> Result<&'static dyn Target, String> {
    emit::ALL.iter().copied().find(|known| known.name() == name).ok_or_else(|| format!("there is no target `{name}`"))
}

/// Writes the package of each registry into a folder of the registry's name, and removes files that are no more.
pub(crate) fn generate(registries: &[Registry], target: &dyn Target, folder: &Path) -> Result<(), String> {
    let written: Result<(), std::io::Error> = registries.iter().try_for_each(|registry| {
        let package = folder.join(&registry.name);
        let mut files = BTreeSet::new();
        for file in target.emit(&registry.model) {
            let path = package.join(&file.path);
            fs::create_dir_all(path.parent().unwrap_or(&package))?;
            write_if_different(&path, file.contents.as_bytes())?;
            files.insert(path);
        }
        remove_others(&package, &files)
    });
    written.map_err(|error| format!("cannot generate into {}: {error}", folder.display()))
}

/// What tools put beside a package's files stays.
fn remove_others(folder: &Path, files: &BTreeSet<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if [".dart_tool", "pubspec.lock", "pubspec_overrides.yaml"].iter().any(|known| name == *known) {
            continue;
        }
        if path.is_dir() {
            remove_others(&path, files)?;
        } else if !files.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
