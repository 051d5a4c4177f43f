//! How long `cargo check` takes for the generated Rust crate: `cargo bench --bench rust_compile`.
//!
//! The crate's own time, without incremental data and without its dependencies: features are off. `plain` is an enum
//! alone; `registry` has seven attributes for each value.
#![allow(clippy::print_stdout, clippy::expect_used)]
// Unlike the library, its benchmark writes files and runs a compiler.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)]

mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use codegen::history::History;

/// How often each is measured; the median counts.
const RUNS: usize = 5;

fn main() {
    println!("{:>8} {:>18} {:>18}", "values", "plain check ms", "registry check ms");
    for values in [100, 1_000, 10_000] {
        let plain = check_time(&plain(values), &format!("plain_{values}"));
        let registry = check_time(&common::registry(values, 10), &format!("registry_{values}"));
        println!("{values:>8} {:>18} {:>18}", plain.as_millis(), registry.as_millis());
    }
}

/// A registry of one enum without attributes.
fn plain(values: usize) -> String {
    let mut text =
        "registry_version: 1\nname: benchmark\nenums:\n  - name: system\n    description: External system.\n    \
                    values:\n"
            .to_owned();
    for index in 0..values {
        let _ = writeln!(text, "      - {{ name: system_{index}, description: External system number {index}. }}");
    }
    text
}

fn check_time(registry: &str, name: &str) -> Duration {
    let folder = write_crate(registry, name);
    let mut times: Vec<_> = (0..=RUNS).map(|_| check(&folder)).skip(1).collect();
    times.sort_unstable();
    times[RUNS / 2]
}

fn write_crate(registry: &str, name: &str) -> PathBuf {
    let model = codegen::load(registry, "2026-01-01").expect("it is valid");
    let outputs = codegen::generate(&model, &History::default()).expect("there is no history");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rust_compile").join(name);
    let directory = format!("{}/", model.targets.of("rust").directory);
    for file in outputs.files() {
        if let Some(path) = file.path.strip_prefix(&directory) {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
            fs::write(path, &file.contents).expect("the file can be written");
        }
    }
    // The folder is inside this repository's workspace, of which the crate is no member.
    let manifest = folder.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).expect("the manifest was written");
    fs::write(manifest, format!("{text}\n[workspace]\n")).expect("the manifest can be written");
    folder
}

fn check(folder: &Path) -> Duration {
    let library = folder.join("src/lib.rs");
    let text = fs::read_to_string(&library).expect("the library was written");
    fs::write(&library, text).expect("the library can be written");
    let start = Instant::now();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--no-default-features", "--lib"])
        .current_dir(folder)
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .expect("cargo runs");
    let time = start.elapsed();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    time
}
