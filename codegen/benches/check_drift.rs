//! `check-drift` as a whole process beside its peers, in one run: `cargo bench -p codegen --bench check_drift`.
//!
//! Peers: `floor`, a program that reads registry.yaml with `serde_yaml` and then only reads and compares the same outputs;
//! and `typeshare` (when it is on the PATH), which writes TypeScript alone for an enum of as many values. Runs take turns,
//! so that all see the same weather; the medians are shown. Needs git, as every use does.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::panic, clippy::cast_precision_loss)]

mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 15;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    if arguments.next().as_deref() == Some("floor") {
        floor(Path::new(&arguments.next().expect("the folder")));
        return;
    }
    let xtask = build();
    let typeshare = Command::new("typeshare").arg("--version").stdout(Stdio::null()).status().is_ok();
    println!(
        "{:>7} {:>7} {:>9} {:>9} {:>9} {:>7} {:>11} {:>7} {:>9}",
        "values", "fields", "bytes", "drift ms", "floor ms", "ratio", "typeshare", "ratio", "peak MB"
    );
    for (values, fields) in [(5, 10), (100, 10), (1_000, 10), (10_000, 10), (5, 1_000)] {
        let folder = prepare(&xtask, values, fields);
        measure(&xtask, &folder, values, fields, typeshare);
        fs::remove_dir_all(&folder).expect("the folder is ours");
    }
}

fn build() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--package", "xtask", "--manifest-path"])
        .arg(&manifest)
        .status()
        .expect("cargo runs");
    assert!(status.success(), "xtask does not build");
    let target = std::env::current_exe().expect("this program has a path");
    target.ancestors().nth(2).expect("target/release/deps/…").join("xtask")
}

/// A repository with a committed registry and its outputs, and a copy of the outputs for the floor.
fn prepare(xtask: &Path, values: usize, fields: usize) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("check-drift-{values}-{fields}-{}", std::process::id()));
    fs::create_dir_all(folder.join("source")).expect("the temporary folder is writable");
    fs::write(folder.join("registry.yaml"), common::registry(values, fields)).expect("it can be written");
    let mut source = String::from("#[typeshare::typeshare]\npub enum IntegrationType {\n");
    for index in 0..values {
        let _ = write!(source, "    /// External system number {index}.\n    System{index},\n");
    }
    source.push_str("}\n");
    fs::write(folder.join("source/lib.rs"), source).expect("it can be written");
    quiet(Command::new(xtask).args(["gen", "--registry"]).arg(folder.join("registry.yaml")));
    for arguments in [
        ["init", "--quiet", "."].as_slice(),
        &["add", "--all"],
        &["-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "--quiet", "--message", "All"],
    ] {
        quiet(Command::new("git").current_dir(&folder).args(arguments));
    }
    copy(&folder.join("generated"), &folder.join("copy"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("it can be made");
    for entry in fs::read_dir(from).expect("it is there") {
        let entry = entry.expect("it can be read");
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("it can be copied");
        }
    }
}

fn measure(xtask: &Path, folder: &Path, values: usize, fields: usize, typeshare: bool) {
    let (mut drift, mut floor, mut peer, mut peak) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..=RUNS {
        drift.push(time(Command::new(xtask).args(["check-drift", "--registry"]).arg(folder.join("registry.yaml"))));
        floor.push(time(Command::new(std::env::current_exe().expect("a path")).arg("floor").arg(folder)));
        if typeshare {
            peer.push(time(
                Command::new("typeshare")
                    .args(["--lang=typescript", "--output-file"])
                    .arg(folder.join("types.ts"))
                    .arg(folder.join("source")),
            ));
        }
    }
    for _ in 0..3 {
        peak = peak.max(peak_memory(xtask, folder));
    }
    let (drift, floor, peer) = (median(drift), median(floor), median(peer));
    println!(
        "{values:>7} {fields:>7} {:>9} {drift:>9.1} {floor:>9.1} {:>7.2} {peer:>11.1} {:>7.2} {:>9.1}",
        bytes(&folder.join("generated")),
        drift / floor,
        drift / peer,
        peak as f64 / 1024.0,
    );
}

/// Wall time of a process that must succeed.
fn time(command: &mut Command) -> Duration {
    let start = Instant::now();
    quiet(command);
    start.elapsed()
}

fn quiet(command: &mut Command) {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("it starts");
    assert!(status.success(), "{command:?}: {status}");
}

/// Median in milliseconds, the first run left out; NaN when there was none.
fn median(mut times: Vec<Duration>) -> f64 {
    if times.is_empty() {
        return f64::NAN;
    }
    times.remove(0);
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1_000.0
}

/// Peak resident memory in KiB, as Linux counts it for the process; 0 elsewhere.
fn peak_memory(xtask: &Path, folder: &Path) -> u64 {
    let mut child = Command::new(xtask)
        .args(["check-drift", "--registry"])
        .arg(folder.join("registry.yaml"))
        .stdout(Stdio::null())
        .spawn()
        .expect("it starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().expect("it is ours").is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak = peak.max(line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0));
    }
    peak
}

fn bytes(folder: &Path) -> u64 {
    fs::read_dir(folder)
        .expect("it is there")
        .map(|entry| entry.expect("it can be read").path())
        .map(|path| if path.is_dir() { bytes(&path) } else { path.metadata().map_or(0, |metadata| metadata.len()) })
        .sum()
}

/// Reads the registry with `serde_yaml`, then reads every output and its copy and compares them.
fn floor(folder: &Path) {
    let text = fs::read_to_string(folder.join("registry.yaml")).expect("it can be read");
    let value: serde_yaml::Value = serde_yaml::from_str(&text).expect("it is YAML");
    assert!(value.is_mapping());
    compare(&folder.join("generated"), &folder.join("copy"));
}

fn compare(one: &Path, other: &Path) {
    for entry in fs::read_dir(one).expect("it is there") {
        let entry = entry.expect("it can be read");
        let twin = other.join(entry.file_name());
        if entry.path().is_dir() {
            compare(&entry.path(), &twin);
        } else {
            assert!(fs::read(entry.path()).expect("it is there") == fs::read(&twin).expect("it is there"));
        }
    }
}
