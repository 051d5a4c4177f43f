//! The fixture registries and the project's own are valid.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use codegen::render_text;

fn registries() -> Vec<PathBuf> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = std::fs::read_dir(manifest.join("tests/fixtures"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.push(manifest.join("../registry.yaml"));
    paths
}

#[test]
fn every_registry_of_the_repository_is_valid() {
    for path in registries() {
        let text = std::fs::read_to_string(&path).unwrap();
        if let Err(diagnostics) = codegen::load(&text, "2026-01-01") {
            panic!("{}", render_text(&diagnostics, &path.display().to_string(), &text));
        }
    }
}
