//! `gen` writes what is needed and no more, and never over somebody's work.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;
use std::time::{Duration, SystemTime};

use crate::own::REGISTRY;
use crate::support::{Project, Seen};

fn no_leftovers(project: &Project) {
    assert!(!project.contents().keys().any(|path| path.contains(".fivefold-")), "temporary files were left");
}

#[test]
fn second_run_touches_nothing() {
    let project = Project::generated();
    let before = project.snapshot();
    let run = project.gen_fine();
    assert!(run.out.starts_with("gen: 0 created, 0 updated, 0 removed, "), "{}", run.out);
    assert_eq!(project.snapshot(), before);
    no_leftovers(&project);
}

#[test]
fn unchanged_files_keep_their_mtimes() {
    let project = Project::generated();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in project.files() {
        fs::File::options().write(true).open(project.path(&path)).unwrap().set_modified(long_ago).unwrap();
    }
    project.write("registry.yaml", REGISTRY.replace("label: Bufdir", "label: The directorate"));
    let run = project.gen_fine();
    let kept = project
        .snapshot()
        .values()
        .filter(|seen| matches!(seen, Seen::File { modified, .. } if *modified == long_ago))
        .count();
    let updated = project.files().len() - kept;
    // The manifest is updated too, and is not among the files.
    assert!(updated > 0 && kept > 0);
    assert!(
        run.out.starts_with(&format!("gen: 0 created, {} updated, 0 removed, ", updated + 1)),
        "{} {updated}",
        run.out
    );
}

#[test]
fn everything_comes_back() {
    let project = Project::generated();
    let before = project.contents();
    fs::remove_dir_all(project.path("generated")).unwrap();
    assert!(project.findings().iter().all(|(code, _)| code == "MISSING"));
    project.gen_fine();
    assert_eq!(project.contents(), before);
}

#[test]
fn a_broken_generated_crate_is_in_nobodys_way() {
    let project = Project::generated();
    let file = project.files().into_iter().find(|path| path.starts_with("generated/rust/")).unwrap();
    project.write(&file, "this is [ not rust");
    assert_eq!(project.findings(), [("EDITED".to_owned(), file.clone())]);
    assert_eq!(project.gen_args(&["--force"]).code, 0);
    assert_eq!(project.findings(), []);
}

#[test]
fn orphans_are_removed_with_their_empty_folders() {
    let project = Project::generated();
    for path in ["generated/gone/deep/x.txt", "generated/gone/y.txt", "generated/kept/x.txt"] {
        project.write(path, "once generated\n");
        project.list(path, "once generated\n");
    }
    project.write("generated/kept/mine.txt", "mine\n");
    let run = project.gen_fine();
    assert!(run.out.starts_with("gen: 0 created, 1 updated, 3 removed, "), "{}", run.out);
    assert!(!project.exists("generated/gone"));
    assert!(!project.exists("generated/kept/x.txt"));
    assert_eq!(project.read("generated/kept/mine.txt"), "mine\n");
    assert_eq!(project.findings(), []);
}

#[test]
fn orphans_outside_are_left_and_forgotten() {
    let project = Project::generated();
    project.write("src/main.rs", "fn main() {}\n");
    project.list("src/main.rs", "fn main() {}\n");
    let run = project.gen_args(&["--force"]);
    assert_eq!(run.code, 1);
    assert!(run.errors()[0].starts_with("error[ORPHAN_OUTSIDE]: src/main.rs "), "{}", run.err);
    assert_eq!(project.read("src/main.rs"), "fn main() {}\n");
    assert_eq!(project.findings(), []);
}

#[test]
fn nothing_is_written_where_work_would_be_lost() {
    let project = Project::generated();
    let files = project.files();
    let (edited, missing) = (&files[0], &files[1]);
    let text = project.read(edited);
    project.write(edited, "mine\n");
    fs::remove_file(project.path(missing)).unwrap();
    project.write("generated/orphan.txt", "mine\n");
    project.list("generated/orphan.txt", "once generated\n");
    let before = project.snapshot();
    let run = project.gen_args(&[]);
    assert_eq!(run.code, 1);
    assert_eq!(
        run.errors(),
        [
            format!("error[EDITED]: {edited} was edited by hand"),
            "error[ORPHAN_EDITED]: generated/orphan.txt is no longer asked for by the registry, and it was edited by hand".to_owned(),
        ]
    );
    assert!(run.err.contains("Nothing was written: 2 files would lose what somebody else wrote.\n"), "{}", run.err);
    assert_eq!(project.snapshot(), before);
    assert_eq!(project.gen_args(&["--force"]).code, 0);
    assert_eq!(project.read(edited), text);
    assert!(!project.exists("generated/orphan.txt"));
    assert_eq!(project.findings(), []);
}

#[test]
fn without_a_manifest_nobody_knows_whose_files_they_are() {
    let project = Project::generated();
    let file = &project.files()[0];
    fs::remove_file(project.path("generated/manifest.json")).unwrap();
    project.write(file, "mine?\n");
    let run = project.gen_args(&[]);
    assert_eq!(run.code, 1);
    assert!(run.errors()[0].starts_with(&format!("error[NOT_OWNED]: {file} ")), "{}", run.err);
    assert!(!project.exists("generated/manifest.json"));
    assert_eq!(project.gen_args(&["--force"]).code, 0);
    assert_eq!(project.findings(), []);
}

#[test]
fn a_merge_conflict_in_the_manifest_stops_nothing() {
    let project = Project::generated();
    let manifest = project.read("generated/manifest.json");
    project.write("generated/manifest.json", format!("<<<<<<< HEAD\n{manifest}=======\n{manifest}>>>>>>> other\n"));
    project.gen_fine();
    assert_eq!(project.read("generated/manifest.json"), manifest);
}

#[cfg(unix)]
#[test]
fn modes_are_0644_or_stay() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::generated();
    let file = &project.files()[0];
    let mode = || fs::metadata(project.path(file)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(), 0o644);
    fs::set_permissions(project.path(file), fs::Permissions::from_mode(0o755)).unwrap();
    project.write(file, "mine\n");
    project.gen_args(&["--force"]);
    assert_eq!(mode(), 0o755);
}

#[test]
fn the_summary_counts() {
    let project = Project::new();
    let run = project.gen_args(&["--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let count = project.contents().len() - 1; // without registry.yaml
    assert_eq!(
        document,
        serde_json::json!({
            "version": 1, "ok": true, "findings": [],
            "files": { "created": count, "updated": 0, "removed": 0, "unchanged": 0 },
        })
    );
}
