//! Copies of this repository as somebody has it who starts with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::repository;
use crate::server::{Failure, TestResult};
use crate::toolchain::process::{self, Commands};

/// A repository of one commit with every file of this one as it is now, so that a page is tried before it is committed.
pub(crate) fn fresh(folder: &Path) -> Result<PathBuf, Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => fs::create_dir_all(folder)?,
    }
    let listed = Commands::default().run(process::command("git", &repository()).args([
        "-c",
        "core.quotePath=false",
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))?;
    for path in listed.lines() {
        let (from, to) = (repository().join(path), folder.join(path));
        // One that is deleted and not yet committed so.
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(folder))?;
            fs::copy(from, to)?;
        }
    }
    let folder = folder.canonicalize()?;
    for arguments in [
        &["init", "--quiet", "--initial-branch", "main"][..],
        &["add", "."],
        &["commit", "--quiet", "--message", "Begin"],
        &["update-ref", "refs/remotes/origin/main", "HEAD"],
    ] {
        git(&folder, arguments)?;
    }
    Ok(folder)
}

/// What Git says in a folder.
pub(crate) fn git(folder: &Path, arguments: &[&str]) -> Result<String, Failure> {
    let mut command = process::command("git", folder);
    Commands::default().run(as_somebody(command.args(arguments))).map_err(Failure::from)
}

/// Gives commits an author, and keeps the settings of whoever runs the tests out.
pub(crate) fn as_somebody(command: &mut Command) -> &mut Command {
    for person in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{person}_NAME"), "Somebody")
            .env(format!("GIT_{person}_EMAIL"), "somebody@example.org");
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1")
}

/// Runs lines of a block in a shell that stops at the first fault.
pub(crate) fn run(folder: &Path, lines: &str, adjust: impl Fn(&mut Command)) -> TestResult {
    let mut command = process::command("sh", folder);
    command.args(["-euc", lines]);
    adjust(as_somebody(&mut command));
    Commands::default().run(&mut command).map(drop).map_err(Failure::from)
}
