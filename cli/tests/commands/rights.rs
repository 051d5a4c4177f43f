//! Folders that cannot be written and files that cannot be read.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]
#![allow(clippy::print_stderr, reason = "what was not tested, or how much was, is worth a line")]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use crate::own::REGISTRY;
use crate::support::{Project, Run};

/// Whoever is root may do everything, so that the program has to run as somebody else then.
const NOBODY: u32 = 65_534;

fn is_root() -> bool {
    tempfile::tempfile().unwrap().metadata().unwrap().uid() == 0
}

/// Runs as an ordinary user, to whom the whole project belongs; `None` where root cannot become one.
fn run(project: &Project, args: &[&str]) -> Option<Run> {
    run_in(project, project.root(), args)
}

fn run_in(project: &Project, folder: &Path, args: &[&str]) -> Option<Run> {
    let mut command = project.command(args);
    command.current_dir(folder);
    if !is_root() {
        return Some(Run::of(command.output().unwrap()));
    }
    chown(project.root(), Some(NOBODY), Some(NOBODY)).unwrap();
    for path in project.snapshot().keys() {
        std::os::unix::fs::lchown(path, Some(NOBODY), Some(NOBODY)).unwrap();
    }
    let mut lowered = Command::new("setpriv");
    lowered.args(["--reuid=65534", "--regid=65534", "--clear-groups", "--"]);
    lowered.arg(command.get_program()).args(command.get_args()).current_dir(folder);
    match lowered.output() {
        Ok(output) if output.status.code() != Some(127) => Some(Run::of(output)),
        _ => {
            eprintln!("skipped: this is root, and there is no `setpriv` to become somebody else");
            None
        }
    }
}

fn set_mode(project: &Project, path: &str, mode: u32) {
    fs::set_permissions(project.path(path), fs::Permissions::from_mode(mode)).unwrap();
}

/// A project in which much has to change.
fn outdated() -> Project {
    let project = Project::generated();
    project.write(
        "registry.yaml",
        REGISTRY
            .replace("name: integration_type\n", "name: integration_kind\n")
            .replace("type: integration_type }", "type: integration_kind }"),
    );
    project
}

#[test]
fn a_folder_that_cannot_be_written_stops_everything() {
    let project = outdated();
    let (_, stale) = project.findings().into_iter().find(|(code, _)| code == "STALE").unwrap();
    let folder = stale.rsplit_once('/').unwrap().0.to_owned();
    set_mode(&project, &folder, 0o555);
    let before = project.snapshot();
    let Some(run) = run(&project, &["gen", "--migration-version", crate::support::VERSION]) else { return };
    assert!(project.snapshot() == before, "a file has changed");
    set_mode(&project, &folder, 0o755);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
    assert_eq!(run.errors(), [format!("error[UNWRITABLE]: nothing can be written into {folder}: permission denied")]);
    assert!(run.err.contains("\nhelp: UNWRITABLE: Give yourself the right to write into the folder"), "{}", run.err);
}

#[test]
fn no_folder_is_left_behind() {
    let project = Project::generated();
    let folder = project.files().iter().find_map(|path| Some(path.rsplit_once('/')?.0.to_owned())).unwrap();
    // One target's files are gone with their folders, another's cannot be written.
    let other = ["rust", "dart", "typescript"].map(|name| format!("generated/{name}"));
    let other = other.into_iter().find(|path| project.exists(path) && !folder.starts_with(path.as_str())).unwrap();
    fs::remove_dir_all(project.path(&other)).unwrap();
    fs::remove_file(project.path(project.files().iter().find(|path| path.starts_with(&folder)).unwrap())).unwrap();
    set_mode(&project, &folder, 0o555);
    let before = project.snapshot();
    let Some(run) = run(&project, &["gen", "--migration-version", crate::support::VERSION]) else { return };
    assert!(project.snapshot() == before, "a file has changed");
    set_mode(&project, &folder, 0o755);
    assert_eq!(run.code, 2);
    assert!(!project.exists(&other));
}

#[test]
fn a_file_that_cannot_be_read_is_said_to_be() {
    let project = Project::generated();
    let file = project.files()[0].clone();
    set_mode(&project, &file, 0o000);
    let Some(run) = run(&project, &["check-drift"]) else { return };
    assert_eq!(run.code, 2);
    assert_eq!(run.errors(), [format!("error[UNREADABLE]: {file} cannot be read: Permission denied (os error 13)")]);
}

#[test]
fn a_registry_that_cannot_be_read_is_said_to_be() {
    let project = Project::new();
    set_mode(&project, "registry.yaml", 0o000);
    let Some(run) = run(&project, &["gen"]) else { return };
    assert_eq!(run.code, 2);
    assert_eq!(
        run.errors(),
        ["error[REGISTRY_UNREADABLE]: registry.yaml cannot be read: Permission denied (os error 13)"]
    );
    assert!(!project.exists("generated"));
}

/// What cannot be read is not absent: whose a file is, or what a migration made, would be forgotten.
#[test]
fn what_cannot_be_read_is_said_once_and_nothing_is_written() {
    let manifest = "generated/manifest.json";
    let left_over = "generated/.fivefold-manifest-AbCdEf012345.tmp";
    let migrations = "generated/postgres/migrations";
    let (denied, closed) = ("Permission denied (os error 13)", "permission denied");
    for (path, mode, reason) in [
        (manifest, 0o000, denied),
        (left_over, 0o000, denied),
        ("generated", 0o000, closed),
        ("generated", 0o311, closed),
        ("generated/rust", 0o600, closed),
        (migrations, 0o311, closed),
        (migrations, 0o600, closed),
        ("generated/postgres", 0o000, closed),
    ] {
        let project = outdated();
        // Elsewhere it would tell whose the files are.
        if path == left_over {
            project.write(left_over, project.read(manifest));
        }
        let before = project.contents();
        set_mode(&project, path, mode);
        for args in
            [&["check-drift"][..], &["gen", "--migration-version", crate::support::VERSION], &["gen", "--force"]]
        {
            let Some(run) = run(&project, args) else { return };
            assert_eq!(run.code, 2, "{path} {mode:o}: {run:?}");
            let expected = format!("error[UNREADABLE]: {path} cannot be read: {reason}");
            let unreadable = run.errors().into_iter().filter(|line| args[0] == "gen" || line.contains("UNREADABLE"));
            assert_eq!(unreadable.collect::<Vec<_>>(), [expected], "{path} {mode:o} {args:?}");
            assert!(!run.err.contains("--force"), "{}", run.err);
        }
        set_mode(&project, path, 0o755);
        assert!(project.contents() == before, "{path} {mode:o}: a file has changed");
    }
}

/// Another registry further up is not the one that was meant.
#[test]
fn a_registry_that_cannot_be_looked_at_is_not_looked_for_further_up() {
    let project = Project::new();
    project.write("inner/registry.yaml", REGISTRY);
    set_mode(&project, "inner/registry.yaml", 0o000);
    let inner = project.path("inner");
    let Some(run) = run_in(&project, &inner, &["gen"]) else { return };
    let expected = "error[REGISTRY_UNREADABLE]: registry.yaml cannot be read: Permission denied (os error 13)";
    assert_eq!((run.code, run.errors()), (2, vec![expected]));
    assert!(!project.exists("generated"));
}
