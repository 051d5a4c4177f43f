//! Rust: one program with the crates of all registries.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use super::files::write;
use super::process::Process;
use super::runner::Runner;
use super::subject::{Subject, subjects};
use crate::registry::{self, Registry};
use crate::toolchain::Stop;
use crate::toolchain::cargo::cargo;
use crate::toolchain::process::Commands;

const MANIFEST: &str = include_str!("../../runners/rust/Cargo.toml");
const MAIN: &str = include_str!("../../runners/rust/main.rs");

/// The workspace of the crates and the runner; debug information is not worth its time.
const WORKSPACE: &str = "[workspace]\nresolver = \"3\"\nmembers = [\"packages/*\", \"runner\"]\n\n[profile.dev]\ndebug = false\nincremental = false\n";

/// Builds the program.
pub(super) fn start(registries: &[Registry], folder: &Path) -> Result<Vec<Box<dyn Runner>>, Stop> {
    let target = registry::target("rust")?;
    let packages = folder.join("packages");
    registry::generate(registries, target, &packages)?;
    super::files::remove_unknown(&packages, registries)?;
    let mut manifest = MANIFEST.to_owned();
    for Registry { name, model, .. } in registries {
        let package = &model.targets.of("rust").package;
        // Writing to a String cannot fail.
        let _ = writeln!(manifest, "{name} = {{ package = \"{package}\", path = \"../packages/{name}\" }}");
    }
    let (mut arms, mut tolerant, mut upgrades) = (String::new(), String::new(), String::new());
    for Subject { key, registry, class, is_enum } in subjects(registries, target) {
        let answer = if is_enum {
            format!("label!({registry}, {class}, text)")
        } else {
            let _ = writeln!(tolerant, "        \"{key}\" => tolerant!({registry}::{class}, text),");
            let _ = writeln!(upgrades, "        \"{key}\" => upgrade!({registry}::{class}, text),");
            format!("answer!({registry}::{class}, text)")
        };
        let _ = writeln!(arms, "        \"{key}\" => {answer},");
    }
    let main = MAIN.replace("        // The documents stand here.\n", &arms);
    let main = main.replace("        // Their tolerant readings stand here.\n", &tolerant);
    let main = main.replace("        // Their upgrades stand here.\n", &upgrades);
    write(folder, &[("Cargo.toml", WORKSPACE), ("runner/Cargo.toml", &manifest), ("runner/src/main.rs", &main)])?;
    let built = folder.join("target");
    Commands::default().run(cargo(folder).args(["build", "--package", "runner"]).env("CARGO_TARGET_DIR", &built))?;
    Ok(vec![Box::new(Process::new("rust", Command::new(built.join("debug").join("runner"))))])
}
