//! `cargo xtask` has the product's commands under its own name, and those of this repository.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

#[path = "../../cli/tests/support/shells.rs"]
mod shells;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const COMMANDS: [&str; 11] =
    ["gen", "check-drift", "plan", "add", "rename", "deprecate", "retire", "explain", "init", "completions", "test"];

fn xtask(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(args).current_dir(folder).output().unwrap()
}

/// What it prints, which succeeds.
fn printed(folder: &Path, args: &[&str]) -> String {
    let output = xtask(folder, args);
    assert!(output.status.success() && output.stderr.is_empty(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A folder with the script for each shell.
fn scripts() -> TempDir {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "zsh", "fish"] {
        fs::write(folder.path().join(shell), printed(repository(), &["completions", shell])).unwrap();
    }
    folder
}

#[test]
fn every_command_shows_an_example() {
    for command in COMMANDS {
        let help = printed(repository(), &[command, "--help"]);
        assert!(help.contains(&format!("\n  cargo xtask {command}")), "{command}: {help}");
    }
}

#[test]
fn help_lists_every_command() {
    let help = printed(repository(), &["--help"]);
    let (_, rest) = help.split_once("\nCommands:\n").unwrap();
    let listed = rest.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    assert_eq!(listed.collect::<Vec<_>>(), [&COMMANDS[..], &["conformance", "help"]].concat());
    assert_eq!(printed(repository(), &["--version"]), format!("cargo xtask {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn advice_names_the_command_that_was_run() {
    let folder = TempDir::new().unwrap();
    let registry = include_str!("../../registry.yaml");
    fs::write(folder.path().join("registry.yaml"), registry).unwrap();
    let said = printed(folder.path(), &["deprecate", "integration_type", "dynamics"]);
    assert!(said.ends_with("is deprecated now. Next: `cargo xtask gen`\n"), "{said}");
    fs::remove_file(folder.path().join("registry.yaml")).unwrap();
    printed(folder.path(), &["init", "--name", "shop"]);
    let hook = fs::read_to_string(folder.path().join(".githooks/pre-commit")).unwrap();
    assert!(hook.contains("\ncargo xtask check-drift || exit 1\n"), "{hook}");
}

#[test]
fn shells_complete() {
    let scripts = scripts();
    shells::check(
        scripts.path(),
        "_cargo_or_xtask",
        &[
            (&["cargo", "xtask", "check"], &["check-drift"]),
            (&["cargo", "xtask", "gen", "--wa"], &["--watch"]),
            (&["cargo", "xtask", "check-drift", "--format", "s"], &["sarif"]),
            (&["cargo", "xtask", "conformance", "--c"], &["--cases"]),
            (&["cargo", "xtask", "test", "--only", "cl"], &["clippy"]),
            (&["cargo", "xtask", "add", "integration_t"], &["integration_type"]),
        ],
    );
}

#[test]
fn bash_still_completes_the_other_commands_of_cargo() {
    let scripts = scripts();
    let script = format!(
        "_others() {{ COMPREPLY=(build bench); }}; complete -F _others cargo; source {0}; source {0}; \
         COMP_WORDS=(cargo b); COMP_CWORD=1; _cargo_or_xtask; echo \"${{COMPREPLY[@]}}\"",
        scripts.path().join("bash").display()
    );
    if let Some(offered) = shells::printed("bash", &script) {
        assert_eq!(offered, ["build bench"]);
    }
}
