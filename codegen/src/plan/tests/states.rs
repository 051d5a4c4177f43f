//! One test a state.

use super::{Scene, check};
use crate::emit::output::OutputFile;
use crate::finding::{Code, Length};
use crate::plan::{Entry, Obstacle};

const A: &str = "generated/a/x.txt";
const M: &str = "generated/manifest.json";

fn blocked(at: &str, kind: Obstacle) -> Entry {
    Entry::Obstacle { at: at.to_owned(), kind }
}

#[test]
fn unchanged() {
    check(Scene::default().output(A, "1\n").listed(A, "1\n").disk(A, "1\n"), "");
}

#[test]
fn missing() {
    check(Scene::default().output(A, "1\n").listed(A, "1\n"), &format!("MISSING {A} \n + {A}"));
}

#[test]
fn new_output_also_changes_the_manifest() {
    check(Scene::default().output(A, "1\n"), &format!("MISSING {A}\n + {A}\n ~ {M}"));
}

#[test]
fn stale() {
    check(Scene::default().output(A, "2\n").listed(A, "1\n").disk(A, "1\n"), &format!("STALE {A}\n ~ {A}\n ~ {M}"));
}

#[test]
fn edited() {
    check(Scene::default().output(A, "1\n").listed(A, "1\n").disk(A, "mine\n"), &format!("EDITED {A}\n ~! {A}"));
}

#[test]
fn edited_into_what_the_registry_says_now() {
    // Also what a killed gen leaves: the files are new, the manifest is old.
    check(Scene::default().output(A, "2\n").listed(A, "1\n").disk(A, "2\n"), &format!("MANIFEST_STALE {M}\n ~ {M}"));
}

#[test]
fn line_endings() {
    check(Scene::default().output(A, "1\n").listed(A, "1\n").disk(A, "1\r\n"), &format!("LINE_ENDINGS {A}\n ~ {A}"));
}

#[test]
fn line_endings_of_a_stale_file_are_no_edit() {
    check(Scene::default().output(A, "2\n").listed(A, "1\n").disk(A, "1\r\n"), &format!("STALE {A}\n ~ {A}\n ~ {M}"));
}

#[test]
fn a_lone_carriage_return_is_an_edit() {
    check(Scene::default().output(A, "1\n").listed(A, "1\n").disk(A, "1\r"), &format!("EDITED {A}\n ~! {A}"));
}

#[test]
fn not_owned() {
    check(Scene::default().output(A, "1\n").disk(A, "mine\n"), &format!("NOT_OWNED {A}\n ~! {A}\n ~ {M}"));
}

#[test]
fn orphaned() {
    check(Scene::default().listed(A, "1\n").disk(A, "1\n"), &format!("ORPHANED {A}\n - {A}\n ~ {M}"));
    check(Scene::default().listed(A, "1\n").disk(A, "1\r\n"), &format!("ORPHANED {A}\n - {A}\n ~ {M}"));
}

#[test]
fn orphaned_in_a_directory_that_no_target_has_any_more() {
    let path = "generated/gone/x.txt";
    check(Scene::default().listed(path, "1\n").disk(path, "1\n"), &format!("ORPHANED {path}\n - {path}\n ~ {M}"));
}

#[test]
fn orphaned_and_edited() {
    check(Scene::default().listed(A, "1\n").disk(A, "mine\n"), &format!("ORPHAN_EDITED {A}\n -! {A}\n ~ {M}"));
}

#[test]
fn orphaned_and_gone_already() {
    check(Scene::default().listed(A, "1\n"), &format!("MANIFEST_STALE {M}\n ~ {M}"));
}

#[test]
fn orphaned_outside_is_never_deleted() {
    for path in ["src/main.rs", "generated.txt", "packages/bb/x.txt"] {
        check(Scene::default().listed(path, "1\n").disk(path, "1\n"), &format!("ORPHAN_OUTSIDE {path}\n ~ {M}"));
    }
    let path = "packages/b/x.txt";
    check(Scene::default().listed(path, "1\n").disk(path, "1\n"), &format!("ORPHANED {path}\n - {path}\n ~ {M}"));
}

#[test]
fn obstacles_are_said_once_and_change_nothing() {
    let scene = Scene::default()
        .output("generated/a/x", "1\n")
        .output("generated/a/y", "1\n")
        .output("generated/b", "1\n")
        .output("generated/c/d", "1\n")
        .output("generated/e", "1\n")
        .entry("generated/a/x", blocked("generated/a", Obstacle::Symlink))
        .entry("generated/a/y", blocked("generated/a", Obstacle::Symlink))
        .entry("generated/b", blocked("generated/b", Obstacle::Folder))
        .entry("generated/c/d", blocked("generated/c", Obstacle::File))
        .entry("generated/e", blocked("generated/e", Obstacle::Special));
    check(
        scene,
        "SYMLINK generated/a
        NOT_A_FILE generated/b
        NOT_A_FOLDER generated/c
        NOT_A_FILE generated/e
        ~ generated/manifest.json",
    );
}

#[test]
fn unreadable() {
    check(
        Scene::default().output(A, "1\n").listed(A, "1\n").entry(A, Entry::Unreadable("Permission denied".into())),
        &format!("UNREADABLE {A}"),
    );
}

/// Nobody knows whose files they are: no advice to overwrite them.
#[test]
fn without_the_manifest_that_is_there_nothing_is_told() {
    for (entry, finding) in [
        (Entry::Unreadable("Permission denied".into()), format!("UNREADABLE {M}")),
        (blocked(M, Obstacle::Symlink), format!("SYMLINK {M}")),
        (blocked("generated", Obstacle::Closed), "UNREADABLE generated".to_owned()),
    ] {
        let scene = Scene::default().output(A, "1\n").output("generated/a/y.txt", "1\n");
        check(scene.disk(A, "mine\n").listed("generated/a/z.txt", "1\n").manifest(entry), &finding);
    }
}

#[test]
fn a_closed_folder_is_said_once_and_its_orphans_are_not_forgotten() {
    let closed = || blocked("generated/a", Obstacle::Closed);
    let scene = Scene::default().output(A, "1\n").listed(A, "1\n").listed("generated/a/gone.txt", "1\n");
    let scene = scene.entry(A, closed()).entry("generated/a/gone.txt", closed());
    check(scene, &format!("UNREADABLE generated/a\n ~ {M}"));
}

#[test]
fn everything_deleted() {
    check(
        Scene::default().output(A, "1\n").manifest(Entry::Missing),
        &format!("MISSING {A}\n MISSING {M}\n + {A}\n + {M}"),
    );
}

#[test]
fn without_manifest_equal_files_are_fine_and_others_nobodys() {
    check(
        Scene::default()
            .output(A, "1\n")
            .output("generated/a/y.txt", "1\n")
            .disk(A, "1\n")
            .disk("generated/a/y.txt", "0\n")
            .manifest(Entry::Missing),
        &format!("NOT_OWNED generated/a/y.txt\n MISSING {M}\n ~! generated/a/y.txt\n + {M}"),
    );
}

#[test]
fn broken_manifest_stops_nothing() {
    check(
        Scene::default().output(A, "1\n").manifest(Entry::File(b"<<<<<<< HEAD\n".to_vec())),
        &format!("MISSING {A}\n MANIFEST_BROKEN {M}\n + {A}\n ~ {M}"),
    );
}

#[test]
fn four_faults_four_findings() {
    let scene = Scene::default()
        .output("generated/a/edited", "1\n")
        .output("generated/a/missing", "1\n")
        .output("generated/a/stale", "2\n")
        .listed("generated/a/edited", "1\n")
        .listed("generated/a/missing", "1\n")
        .listed("generated/a/orphaned", "1\n")
        .listed("generated/a/stale", "1\n")
        .disk("generated/a/edited", "mine\n")
        .disk("generated/a/orphaned", "1\n")
        .disk("generated/a/stale", "1\n");
    check(
        scene,
        "EDITED generated/a/edited
        MISSING generated/a/missing
        ORPHANED generated/a/orphaned
        STALE generated/a/stale
        ~! generated/a/edited
        + generated/a/missing
        ~ generated/a/stale
        - generated/a/orphaned
        ~ generated/manifest.json",
    );
}

#[test]
fn a_draft_is_replaced_as_any_output() {
    let path = "generated/a/migrations/20250101000000_x.sql";
    check(
        Scene::default().migration(path, "2\n").listed(path, "1\n").disk(path, "1\n"),
        &format!("STALE {path}\n ~ {path}\n ~ {M}"),
    );
    check(Scene::default().listed(path, "1\n").disk(path, "1\n"), &format!("ORPHANED {path}\n - {path}\n ~ {M}"));
}

#[test]
fn history_is_compared_with_git_only() {
    let path = "generated/a/migrations/20250101000000_x.sql";
    let scene = || Scene::default().migration(path, "then\n").listed(path, "then\n").committed(path, "then\n");
    check(scene().disk(path, "then\n"), "");
    check(scene().disk(path, "then\r\n"), "");
    check(scene().disk(path, "edited\n"), &format!("MIGRATION_IMMUTABLE {path}"));
    check(scene(), &format!("MIGRATION_MISSING {path}"));
    check(scene().entry(path, blocked(path, Obstacle::Symlink)), &format!("SYMLINK {path}"));
}

#[test]
fn what_was_edited_and_then_committed_is_not_what_the_manifest_recorded() {
    let path = "generated/a/migrations/20250101000000_x.sql";
    let scene = Scene::default().migration(path, "now\n").listed(path, "then\n").committed(path, "now\n");
    scene.disk(path, "now\n").plan(|plan| {
        let [finding] = plan.findings.items() else { panic!("{:?}", plan.findings) };
        assert!(finding.is(Code::MigrationImmutable), "{finding:?}");
        assert_eq!(plan.findings.path(finding), path);
        assert!(plan.changes.iter().all(|change| change.path == M && change.needs_force), "{:?}", plan.changes);
    });
}

#[test]
fn history_is_no_orphan_and_needs_no_owner() {
    let path = "generated/a/migrations/20250101000000_x.sql";
    check(Scene::default().committed(path, "then\n").disk(path, "then\n"), "");
    check(Scene::default().committed(path, "then\n").disk(path, "edited\n"), &format!("MIGRATION_IMMUTABLE {path}"));
    check(
        Scene::default().committed(path, "then\n").listed(path, "then\n").disk(path, "then\n"),
        &format!("MANIFEST_STALE {M}\n ~ {M}"),
    );
}

#[test]
fn a_migration_that_does_not_exist_yet_has_no_version() {
    let path = "generated/a/migrations/99999999999999_x.sql";
    let mut scene = Scene::default();
    scene.files.push(OutputFile::pending(path, "-- 99999999999999\n".to_owned()));
    scene.plan(|plan| {
        let finding = &plan.findings.items()[0];
        assert_eq!(plan.findings.path(finding), "generated/a/migrations/<version>_x.sql");
        let diff = finding.diff(Length::Cut).unwrap().text;
        assert!(diff.contains("+-- <version>"), "{diff}");
        assert!(!diff.contains("9999"), "{diff}");
    });
}

#[test]
fn whatever_a_killed_gen_has_done_the_next_one_goes_on() {
    // Two files to update, one to create, one to remove; any of them may be done, and the manifest is still old.
    let (old, new, created, removed) = ("generated/a/1", "generated/a/2", "generated/a/3", "generated/a/4");
    for done in 0..16_u8 {
        let is_done = |index: u8| done & (1 << index) != 0;
        let mut scene = Scene::default()
            .output(old, "2\n")
            .output(new, "2\n")
            .output(created, "2\n")
            .listed(old, "1\n")
            .listed(new, "1\n")
            .listed(removed, "1\n")
            .disk(old, if is_done(0) { "2\n" } else { "1\n" })
            .disk(new, if is_done(1) { "2\n" } else { "1\n" });
        if is_done(2) {
            scene = scene.disk(created, "2\n");
        }
        if !is_done(3) {
            scene = scene.disk(removed, "1\n");
        }
        scene.plan(|plan| {
            assert!(plan.changes.iter().all(|change| !change.needs_force), "{done:04b}");
            assert_eq!(plan.changes.len(), 1 + (!done & 15).count_ones() as usize, "{done:04b}");
            assert_eq!(plan.changes.last().map(|change| change.path), Some(M), "{done:04b}");
        });
    }
}
