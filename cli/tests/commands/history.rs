//! Migrations that Git knows are history: never rewritten, never made anew.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;

use crate::support::Project;

const UP: &str = "generated/postgres/migrations/20240101000000_notes.sql";
const DOWN: &str = "generated/postgres/rollbacks/20240101000000_notes.sql";

/// A project with a migration that a person wrote, all of it committed.
fn committed() -> Project {
    let project = Project::new();
    project.write(UP, "create table notes (id integer primary key);\n");
    project.write(DOWN, "drop table notes;\n");
    project.gen_fine();
    project.commit();
    project
}

fn finding(code: &str, path: &str) -> (String, String) {
    (code.to_owned(), path.to_owned())
}

#[test]
fn a_commit_alone_is_no_drift() {
    let project = committed();
    assert_eq!(project.findings(), []);
    let run = project.gen_fine();
    assert!(run.out.starts_with("gen: 0 created, 0 updated, 0 removed, "), "{}", run.out);
    assert_eq!(project.git(&["status", "--porcelain"]), "");
}

#[test]
fn a_missing_one_is_not_made_anew() {
    let project = committed();
    fs::remove_file(project.path(UP)).unwrap();
    let run = project.check(&[]);
    assert_eq!(run.code, 1);
    assert_eq!(run.errors(), [format!("error[MIGRATION_MISSING]: {UP} is missing, and Git knows it: it is history")]);
    assert!(run.err.contains(&format!("  = help: git restore -- {UP}\n")), "{}", run.err);
    let run = project.gen_args(&["--force"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.errors().len(), 1);
    assert_eq!(project.git(&["status", "--porcelain"]), format!(" D {UP}\n"));
    project.git(&["restore", "--", UP]);
    assert_eq!(project.findings(), []);
}

#[test]
fn a_changed_one_is_left_alone() {
    for path in [UP, DOWN] {
        let project = committed();
        project.write(path, "select 1;\n");
        let run = project.check(&[]);
        assert_eq!(run.code, 1);
        assert_eq!(run.errors(), [format!("error[MIGRATION_IMMUTABLE]: {path} was changed after it was committed")]);
        assert!(run.err.contains(&format!("--- {path} (on disk)\n+++ {path} (in Git)\n")), "{}", run.err);
        assert_eq!(project.gen_args(&["--force"]).code, 1);
        assert_eq!(project.read(path), "select 1;\n");
        project.git(&["restore", "--", path]);
        assert_eq!(project.findings(), []);
    }
}

#[test]
fn line_endings_are_no_change() {
    let project = committed();
    project.write(UP, project.read(UP).replace('\n', "\r\n"));
    assert_eq!(project.findings(), []);
}

#[test]
fn everything_deleted_comes_back_but_history() {
    let project = committed();
    fs::remove_dir_all(project.path("generated")).unwrap();
    let run = project.gen_args(&[]);
    assert_eq!(run.code, 1);
    assert!(run.errors().iter().all(|line| line.starts_with("error[MIGRATION_MISSING]")), "{}", run.err);
    let status = project.git(&["status", "--porcelain"]);
    assert!(status.lines().all(|line| line.starts_with(" D generated/postgres/")), "{status}");
    project.git(&["restore", "--", "generated/postgres"]);
    assert_eq!(project.git(&["status", "--porcelain"]), "");
    assert_eq!(project.findings(), []);
}

#[test]
fn a_draft_that_somebody_wrote_is_theirs() {
    let project = committed();
    let draft = "generated/postgres/migrations/20260101000000_mine.sql";
    project.write(draft, "create table mine (id integer primary key);\n");
    assert_eq!(project.findings(), []);
    assert_eq!(project.run(&["gen", "--force"]).code, 0);
    assert_eq!(project.read(draft), "create table mine (id integer primary key);\n");
}

#[test]
fn a_given_version_has_to_be_later_than_history() {
    let project = committed();
    let value = "      - name: another\n        description: Another one.\n        attributes: { label: Another, vendor: X, \
                 authentication: basic, credential_keys: [x], capabilities: [pull_people] }\n";
    let registry =
        crate::own::REGISTRY.replacen("      - name: bufdir\n", &format!("{value}      - name: bufdir\n"), 1);
    project.write("registry.yaml", registry);
    let before = project.snapshot();
    for version in ["20231231235959", crate::support::VERSION] {
        let run = project.run(&["gen", "--migration-version", version]);
        assert_eq!(run.code, 2);
        let message = format!("error[MIGRATION_VERSION]: the version {version} is not later than 20250101");
        assert!(run.errors()[0].starts_with(&message), "{}", run.err);
        assert!(project.snapshot() == before);
    }
    let pending = |(code, path): &(String, String)| code == "MISSING" && path.contains("/migrations/<version>_");
    assert!(project.findings().iter().any(pending));
    assert_eq!(project.run(&["gen", "--migration-version", "20260101000000"]).code, 0);
    assert_eq!(project.findings(), []);
}

#[test]
fn the_registry_may_be_deep_in_the_repository() {
    let project = Project::with("");
    let folder = "a folder/b";
    project.write(&format!("{folder}/registry.yaml"), crate::own::REGISTRY);
    project.write(&format!("{folder}/{UP}"), "create table notes (id integer primary key);\n");
    let registry = format!("{folder}/registry.yaml");
    assert_eq!(project.gen_args(&["--registry", &registry]).code, 0);
    project.commit();
    fs::remove_file(project.path(&format!("{folder}/{UP}"))).unwrap();
    let run = project.check(&["--registry", &registry]);
    assert_eq!(run.errors(), [format!("error[MIGRATION_MISSING]: {UP} is missing, and Git knows it: it is history")]);
}

#[test]
fn a_hook_of_another_repository_does_not_confuse_it() {
    let (project, other) = (committed(), Project::generated());
    other.commit();
    fs::remove_file(project.path(UP)).unwrap();
    let mut command = project.command(&["check-drift"]);
    command.env("GIT_DIR", other.path(".git")).env("GIT_INDEX_FILE", other.path(".git/index"));
    let run = crate::support::Run::of(command.output().unwrap());
    assert_eq!(run.errors().len(), 1, "{}", run.err);
    assert_eq!(run.code, 1);
}

/// `git replace` shows other bytes than those that were committed.
#[test]
fn what_git_replaces_counts_as_it_was_committed() {
    let project = committed();
    let blobs = [UP, DOWN].map(|path| project.git(&["rev-parse", &format!("HEAD:{path}")]));
    project.git(&["replace", blobs[0].trim(), blobs[1].trim()]);
    assert_eq!(project.findings(), []);
}

/// A hook of a push has these in its environment.
#[test]
fn another_repositorys_objects_do_not_confuse_it() {
    let project = committed();
    for name in ["GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_ALTERNATE_OBJECT_DIRECTORIES"] {
        let output = project.command(&["check-drift"]).env(name, project.path("nowhere")).output().unwrap();
        let run = crate::support::Run::of(output);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}");
    }
}

#[test]
fn many_migrations_are_read_in_one_conversation() {
    // More questions and more answers than a pipe holds: nobody may wait for the other for ever.
    let project = Project::generated();
    let path = |index: usize| {
        format!("generated/postgres/migrations/2024{:04}000000_{}.sql", index + 1000, "long_name_".repeat(20))
    };
    for index in 0..300 {
        project.write(&path(index), format!("create table t{index} (id integer);\n{}", "-- and so on\n".repeat(80)));
    }
    project.commit();
    fs::remove_file(project.path(&path(299))).unwrap();
    assert_eq!(project.findings(), [finding("MIGRATION_MISSING", &path(299))]);
}

#[test]
fn a_repository_that_git_refuses_is_an_error() {
    let project = committed();
    project.write(".git/config", "[core\n");
    let before = project.snapshot();
    for run in [project.check(&[]), project.gen_args(&[])] {
        assert_eq!(run.code, 2);
        assert!(run.errors()[0].starts_with("error[GIT]: `git cat-file` failed: fatal: bad config line"), "{run:?}");
    }
    assert!(project.snapshot() == before);
}

#[test]
fn a_repository_without_the_program_is_an_error() {
    let project = committed();
    let run = crate::support::Run::of(project.command(&["check-drift"]).env("PATH", "").output().unwrap());
    assert_eq!(run.code, 2);
    assert!(run.errors()[0].starts_with("error[GIT]: this is a Git repository, and `git` cannot be run: "), "{run:?}");
}

#[test]
fn without_a_commit_nothing_is_history() {
    let project = Project::generated();
    project.git(&["init", "--quiet"]);
    assert_eq!(project.findings(), []);
    project.gen_fine();
}

/// Git says of each name that it takes a tag and not the branch; a pipe holds only so much of that.
#[test]
fn a_branch_and_a_tag_of_one_name_are_what_git_takes_them_for() {
    let project = Project::generated();
    let path = |index: usize| format!("generated/postgres/migrations/{}_x.sql", 20_240_101_000_000 + index);
    for index in 0..3000 {
        project.write(&path(index), "select 1;\n");
    }
    project.commit();
    project.git(&["branch", "release"]);
    let later = path(3000);
    project.write(&later, "select 1;\n");
    project.commit();
    project.git(&["tag", "release"]);
    fs::remove_file(project.path(&later)).unwrap();
    let run = project.check(&["--base", "release"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert_eq!(
        run.errors(),
        [format!("error[MIGRATION_MISSING]: {later} is missing, and Git knows it: it is history")]
    );
}

#[test]
fn a_migration_that_git_has_lost_is_not_taken_for_a_draft() {
    let project = committed();
    let blob = project.git(&["rev-parse", &format!("HEAD:{UP}")]);
    let (folder, name) = blob.trim().split_at(2);
    fs::remove_file(project.path(&format!(".git/objects/{folder}/{name}"))).unwrap();
    let before = project.snapshot();
    for run in [project.check(&[]), project.gen_args(&["--force"])] {
        assert_eq!(run.code, 2);
        let expected = format!("error[GIT]: {UP} is in the base `HEAD`, and Git has lost its contents");
        assert_eq!(run.errors(), [expected]);
    }
    assert!(project.snapshot() == before);
}

/// A folder whose name begins with another's is another folder.
#[test]
fn folders_whose_names_begin_alike_are_told_apart() {
    let pairs = [
        ("supabase/migrations", "supabase/migrations_rollbacks"),
        ("supabase/migrations_up", "supabase/migrations"),
        ("db/m", "db/mé"),
        ("db/mé", "db/m"),
        ("db/sql_up", "db/sql"),
    ];
    for (up, down) in pairs {
        let tiny = include_str!("../../../codegen/tests/fixtures/tiny.yaml");
        let project =
            Project::with(&format!("{tiny}targets: {{ postgres: {{ migrations: {up}, rollbacks: {down} }} }}\n"));
        project.gen_fine();
        assert_eq!(project.findings(), [], "{up} and {down}");
        project.commit();
        project.gen_fine();
        assert_eq!(project.findings(), [], "{up} and {down}");
        let migration = fs::read_dir(project.path(up)).unwrap().next().unwrap().unwrap();
        let name = migration.file_name().into_string().unwrap();
        fs::remove_file(project.path(&format!("{up}/{name}"))).unwrap();
        let expected = [finding("MIGRATION_MISSING", &format!("{up}/{name}"))];
        assert_eq!(project.findings(), expected, "{up} and {down}");
    }
}
