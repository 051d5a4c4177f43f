//! The registries whose outputs are judged, and the packages generated from them.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::emit;
use codegen::finding::Findings;
use codegen::model::Model;
use codegen::render_text;

use crate::toolchain::write_if_different;
use crate::{Failure, TestResult, random_registry};

/// How many random registries are made.
const RANDOM: u64 = 8;

/// The first seed when `XTASK_SEED` names none: the same for everybody, so that nobody's change fails by chance.
const SEED: u64 = 1;

/// Any day will do: no registry here has waivers.
const TODAY: &str = "2026-01-01";

/// What was generated from one registry for one target.
pub(crate) struct Package {
    /// Name of the fixture, or of the random registry with its seed.
    pub(crate) name: String,
    /// Where the files are.
    pub(crate) folder: PathBuf,
}

impl Package {
    /// Whether its registry is a random one.
    pub(crate) fn is_random(&self) -> bool {
        self.name.starts_with("random_")
    }
}

/// Checks each package, whatever is wrong with the ones before it, and says all that is wrong.
pub(crate) fn each(packages: &[Package], check: impl Fn(&Package) -> TestResult) -> TestResult {
    let mut faults = Vec::new();
    for package in packages {
        if let Err(Failure(text)) = check(package) {
            faults.push(format!("{}: {text}", package.name));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Failure(faults.join("\n"))) }
}

/// A folder that is kept between runs, so that compilers find what they built before.
pub(crate) fn workshop(target: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("toolchains").join(target)
}

/// A folder of `cargo xtask test`, whose builds are worth sharing.
pub(crate) fn shared_with_steps(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("xtask-test").join(name)
}

/// Generates a package of the target for each registry into its workshop, and removes those that are no more.
pub(crate) fn packages(target: &str) -> Result<Vec<Package>, Failure> {
    let emitter = emit::ALL.iter().find(|known| known.name() == target);
    let emitter = emitter.ok_or_else(|| Failure(format!("there is no target `{target}`")))?;
    let workshop = workshop(target);
    fs::create_dir_all(&workshop)?;
    let mut packages = Vec::new();
    for (name, model) in registries()? {
        let folder = workshop.join(&name);
        fs::create_dir_all(&folder)?;
        let mut written = BTreeSet::new();
        for file in emitter.emit(&model) {
            let path = folder.join(&file.path);
            fs::create_dir_all(path.parent().unwrap_or(&folder))?;
            write_if_different(&path, file.contents.as_bytes())?;
            written.insert(path);
        }
        remove_stale(&folder, &written)?;
        packages.push(Package { name, folder });
    }
    remove_unknown_packages(&workshop, &packages)?;
    Ok(packages)
}

fn registries() -> Result<Vec<(String, Model)>, Failure> {
    let mut registries = Vec::new();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/fixtures");
    for entry in fs::read_dir(&fixtures)?.chain(fs::read_dir(fixtures.join("conformance"))?) {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path)?;
            let model = codegen::load(&text, TODAY).map_err(|faults| refused(&name, &text, &faults))?;
            registries.push((name, model));
        }
    }
    registries.sort_by(|(a, _), (b, _)| a.cmp(b));
    registries.extend(random()?);
    Ok(registries)
}

/// Random registries. A few seeds give one that is not valid; the next ones take their place.
fn random() -> Result<Vec<(String, Model)>, Failure> {
    let first = match env::var("XTASK_SEED") {
        Ok(seed) => seed.parse().map_err(|_| Failure(format!("XTASK_SEED is not a number: {seed}")))?,
        Err(_) => SEED,
    };
    let mut registries = Vec::new();
    for seed in first..first + 2 * RANDOM {
        let name = format!("random_{seed}");
        if let Ok(model) = codegen::load(&random_registry::text(seed, &name), TODAY) {
            registries.push((name, model));
        }
        if registries.len() as u64 == RANDOM {
            return Ok(registries);
        }
    }
    Err(Failure(format!("most random registries from seed {first} on are not valid")))
}

fn refused(name: &str, text: &str, faults: &Findings) -> Failure {
    Failure(render_text(faults, name, text))
}

/// What tools put beside the files: kept.
fn is_of_tools(path: &Path) -> bool {
    let names = ["node_modules", ".dart_tool", "target", "Cargo.lock", "pubspec.lock", "pubspec_overrides.yaml"];
    path.file_name().is_some_and(|name| names.iter().any(|known| name == *known))
}

fn remove_stale(folder: &Path, written: &BTreeSet<PathBuf>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if is_of_tools(&path) {
            continue;
        }
        if path.is_dir() {
            remove_stale(&path, written)?;
        } else if !written.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn remove_unknown_packages(workshop: &Path, packages: &[Package]) -> Result<(), Failure> {
    for entry in fs::read_dir(workshop)? {
        let path = entry?.path();
        if path.is_dir() && !is_of_tools(&path) && packages.iter().all(|package| package.folder != path) {
            fs::remove_dir_all(path)?;
        }
    }
    Ok(())
}
