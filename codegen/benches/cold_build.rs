//! What a cold `cargo xtask check-drift` costs to build, beside an empty program with the same eight crates, in one run:
//! `cargo bench -p codegen --bench cold_build`.
//!
//! Both are built from nothing in the dev profile, the sources of the crates being on the machine already. The peer takes
//! the crates as they come, with their default features.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

const PEER: &str = r#"[package]
name = "peer"
edition = "2024"

[workspace]

[dependencies]
askama = "0.16"
clap = { version = "4", features = ["derive"] }
proc-macro2 = "1"
quote = "1"
schemars = "1"
serde_yaml = { package = "yaml_serde", version = "0.10" }
sqlparser = "0.63"
syn = { version = "3", features = ["full"] }
"#;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cold_build");
    let _ = fs::remove_dir_all(&folder);
    let peer = folder.join("peer");
    fs::create_dir_all(peer.join("src")).expect("the folder is ours");
    fs::write(peer.join("Cargo.toml"), PEER).expect("it can be written");
    fs::write(peer.join("src/main.rs"), "fn main() {}\n").expect("it can be written");
    run(cargo("fetch", &peer.join("Cargo.toml"), &folder));
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let peer = seconds(&peer.join("Cargo.toml"), "peer", &folder);
    let xtask = seconds(&workspace, "xtask", &folder);
    println!("peer {peer:.1} s, xtask {xtask:.1} s, ratio {:.2}", xtask / peer);
    fs::remove_dir_all(&folder).expect("the folder is ours");
}

fn seconds(manifest: &Path, package: &str, folder: &Path) -> f64 {
    let start = Instant::now();
    let mut command = cargo("build", manifest, &folder.join("target").join(package));
    command.args(["--package", package]);
    run(command);
    start.elapsed().as_secs_f64()
}

fn cargo(verb: &str, manifest: &Path, target: &Path) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args([verb, "--quiet", "--manifest-path"]).arg(manifest).env("CARGO_TARGET_DIR", target);
    command
}

fn run(mut command: Command) {
    let status = command.stdout(Stdio::null()).status().expect("cargo runs");
    assert!(status.success(), "{command:?}: {status}");
}
