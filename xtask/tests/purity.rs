//! `codegen` is pure because clippy says so: what its clippy.toml lists is an error in the library.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]
#![allow(clippy::print_stderr, reason = "what was not tested is worth a line")]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// One use of each kind of thing that the library may not do.
const USES: [(&str, &str); 9] = [
    ("std::fs::read", "std::fs::read(\"x\").is_ok()"),
    ("std::fs::write", "std::fs::write(\"x\", \"y\").is_ok()"),
    ("std::fs::File", "std::fs::File::open(\"x\").is_ok()"),
    ("std::path::Path::exists", "std::path::Path::new(\"x\").exists()"),
    ("std::env::var", "std::env::var(\"x\").is_ok()"),
    ("std::process::Command", "std::process::Command::new(\"x\").spawn().is_ok()"),
    ("std::time::SystemTime", "std::time::SystemTime::now().elapsed().is_ok()"),
    ("std::net::TcpStream", "std::net::TcpStream::connect(\"x\").is_ok()"),
    ("std::io::stdin", "std::io::stdin().lines().count() > 0"),
];

fn codegen(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen").join(path)).unwrap()
}

#[test]
fn impure_code_is_refused() {
    let library = codegen("src/lib.rs");
    let attribute = library.lines().find(|line| line.contains("forbid(clippy::disallowed_methods")).unwrap();
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("Cargo.toml", "[package]\nname = \"probe\"\nedition = \"2024\"\n\n[lib]\npath = \"lib.rs\"\n\n[workspace]\n");
    write("clippy.toml", &codegen("clippy.toml"));
    let functions = USES.iter().enumerate().map(|(index, (_, code))| format!("pub fn f{index}() -> bool {{ {code} }}"));
    let text = [vec![attribute.to_owned()], functions.collect()].concat().join("\n");
    write("lib.rs", &text);
    let output = Command::new(env!("CARGO"))
        .args(["clippy", "--quiet", "--offline", "--message-format=short"])
        .current_dir(folder.path())
        .env("CARGO_TARGET_DIR", folder.path().join("target"))
        .env_remove("RUSTFLAGS")
        .env_remove("CLIPPY_CONF_DIR")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    if said.contains("no such command") || said.contains("is not installed") {
        eprintln!("skipped: cargo clippy is not installed");
        return;
    }
    assert!(!output.status.success());
    for (path, _) in USES {
        assert!(
            said.lines().any(|line| line.contains("error") && line.contains(&format!("`{path}`"))),
            "{path}: {said}"
        );
    }
}
