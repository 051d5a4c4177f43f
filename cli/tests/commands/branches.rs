//! Migrations of several branches, and migrations that do not go together.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;

use crate::support::{Project, Run};

const REGISTRY: &str = "registry_version: 1
name: shop
enums:
  - name: kind
    description: A kind.
    values: [{ name: a, description: A. }, { name: b, description: B. }]
tables:
  - name: orders
    external: true
    columns:
      - { name: id, type: integer, primary_key: true }
      - { name: kind, type: kind }
";

const FOLDER: &str = "generated/postgres/migrations";

/// A project with one committed migration, on the branch `main`.
fn project() -> Project {
    let project = Project::with(REGISTRY);
    generate(&project, 1);
    project.commit();
    project.git(&["branch", "--quiet", "--force", "main"]);
    project
}

/// Runs gen with a version of its own, and goes back to nothing if that was not fine.
fn generate(project: &Project, day: u32) -> Run {
    let version = format!("202501{day:02}000000");
    let run = project.run(&["gen", "--migration-version", &version]);
    assert_eq!(run.code, 0, "{}", run.err);
    run
}

/// Puts another value at the end of the registry's list.
fn add(project: &Project, name: &str) {
    let text =
        project.read("registry.yaml").replace(" }]\n", &format!(" }}, {{ name: {name}, description: New. }}]\n"));
    project.write("registry.yaml", text);
}

fn migrations(project: &Project) -> Vec<String> {
    let files = fs::read_dir(project.path(FOLDER)).unwrap();
    let mut names: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn codes(project: &Project, args: &[&str]) -> Vec<String> {
    let run = project.check(args);
    let code = |line: &&str| line.split(['[', ']']).nth(1).unwrap_or_default().to_owned();
    let codes: Vec<_> = run.errors().iter().map(code).collect();
    assert_eq!(run.code, i32::from(!codes.is_empty()), "{}", run.err);
    codes
}

#[test]
fn a_further_value_is_one_more_migration() {
    let project = project();
    let before = migrations(&project);
    add(&project, "c");
    assert_eq!(
        codes(&project, &[]).iter().filter(|code| *code == "MISSING").count(),
        2,
        "the migration and its rollback"
    );
    generate(&project, 2);
    assert_eq!(migrations(&project), [before, vec!["20250102000000_add_c_to_kind.sql".to_owned()]].concat());
    assert_eq!(codes(&project, &[]), [""; 0]);
    let text = project.read(&format!("{FOLDER}/20250102000000_add_c_to_kind.sql"));
    assert!(
        text.contains("-- Changes the enum type public.kind as 20250101000000_create_kind.sql left it:\n"),
        "{text}"
    );
}

#[test]
fn a_draft_is_planned_anew_and_the_base_says_what_is_one() {
    let project = project();
    add(&project, "c");
    generate(&project, 2);
    add(&project, "d");
    generate(&project, 3);
    let draft = ["20250101000000_create_kind.sql", "20250103000000_add_values_to_kind.sql"];
    assert_eq!(migrations(&project), draft);
    project.commit();
    add(&project, "e");
    // For HEAD it is history now; for main, where this branch will go, it is not.
    let run = project.run(&["plan", "--migration-version", "20250104000000"]);
    assert!(run.out.contains("20250104000000_add_e_to_kind.sql\n  + adds 'e'\n"), "{}", run.out);
    let run = project.run(&["plan", "--base", "main", "--migration-version", "20250104000000"]);
    assert!(run.out.contains("20250103000000_add_values_to_kind.sql\n  + adds 'c', 'd', 'e'\n"), "{}", run.out);
    assert_eq!(project.run(&["gen", "--base", "main"]).code, 0);
    assert_eq!(migrations(&project), draft);
    assert_eq!(codes(&project, &["--base", "main"]), [""; 0]);
}

#[test]
fn an_unknown_base_is_an_error() {
    let project = project();
    for base in ["nowhere", "", "-x", "HEAD:registry.yaml", "main:generated"] {
        let run = project.run(&["check-drift", &format!("--base={base}")]);
        assert_eq!(run.code, 2, "{base}: {}", run.err);
        assert!(
            run.err.starts_with(&format!("error[GIT]: the base `{base}` is no commit that Git knows here\n")),
            "{}",
            run.err
        );
    }
}

#[test]
fn without_a_repository_there_is_no_base_but_the_default() {
    let project = Project::with(REGISTRY);
    generate(&project, 1);
    let before = project.snapshot();
    for command in ["check-drift", "gen", "plan"] {
        let run = project.run(&[command, "--base", "origin/main"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{command}: {run:?}");
        let message =
            "error[GIT]: the base `origin/main` is no commit: this folder is in no Git repository\n  = help: ";
        assert!(run.err.starts_with(message), "{command}: {}", run.err);
        assert_eq!(project.run(&[command, "--base", "HEAD"]).code, 0, "{command}");
    }
    assert_eq!(project.snapshot(), before);
}

#[test]
fn what_was_changed_since_the_base_is_found_after_its_commit() {
    let project = project();
    let path = format!("{FOLDER}/20250101000000_create_kind.sql");
    let text = project.read(&path);
    project.write(&path, text.clone() + "-- more\n");
    project.commit();
    let run = project.check(&["--base", "main"]);
    assert!(
        run.err.contains(&format!("error[MIGRATION_IMMUTABLE]: {path} was changed after it was committed\n")),
        "{}",
        run.err
    );
    assert!(run.err.contains(&format!("  = help: git restore --source=main -- {path}\n")), "{}", run.err);
    // Without the base, the manifest still knows what it recorded, and gen does not forget it.
    let run = project.check(&[]);
    let message =
        format!("error[MIGRATION_IMMUTABLE]: {path} was changed, and committed, after the manifest recorded it");
    assert_eq!(run.errors(), [message]);
    assert_eq!(project.run(&["gen"]).code, 1);
    assert_eq!(codes(&project, &[]), ["MIGRATION_IMMUTABLE"]);
    project.run(&["gen", "--force"]);
    assert_eq!(codes(&project, &[]), [""; 0]);
}

#[test]
fn two_branches_that_changed_one_type_are_told_apart() {
    let project = project();
    project.git(&["checkout", "--quiet", "-b", "ours"]);
    add(&project, "ours");
    generate(&project, 2);
    project.commit();
    project.git(&["checkout", "--quiet", "-b", "theirs", "main"]);
    add(&project, "theirs");
    generate(&project, 3);
    project.commit();
    let theirs = ["migrations", "rollbacks"]
        .map(|kind| format!("generated/postgres/{kind}/20250103000000_add_theirs_to_kind.sql"));
    let texts = theirs.each_ref().map(|path| project.read(path));
    project.git(&["checkout", "--quiet", "-b", "merged", "ours"]);
    let ours = ["migrations", "rollbacks"]
        .map(|kind| format!("generated/postgres/{kind}/20250102000000_add_ours_to_kind.sql"));
    for (path, text) in theirs.iter().zip(&texts) {
        project.write(path, text);
        project.list(path, text);
    }
    assert!(project.exists(&ours[0]));
    add(&project, "theirs");
    project.commit();
    let run = project.check(&[]);
    let message = format!(
        "error[MIGRATION_FORK]: {} and 20250102000000_add_ours_to_kind.sql change the same type from the same state",
        theirs[0]
    );
    assert!(run.errors().contains(&message.as_str()), "{}{}", run.out, run.err);
    // As the message says: for the branch that has the earlier one, the later one is a draft.
    assert_eq!(project.run(&["gen", "--base", "ours"]).code, 0);
    assert_eq!(codes(&project, &["--base", "ours"]), [""; 0]);
    assert!(project.read(&theirs[0]).contains(" as 20250102000000_add_ours_to_kind.sql left it:\n"));
}

#[test]
fn a_value_that_is_gone_is_a_finding_until_somebody_decides() {
    let project = project();
    let text = project.read("registry.yaml");
    project.write("registry.yaml", text.replace(", { name: b, description: B. }]", "]"));
    let before = project.contents();
    for command in ["check-drift", "gen", "plan"] {
        let run = project.run(&[command]);
        assert_eq!(run.code, 1, "{command}: {}", run.err);
        assert!(run.err.starts_with("error[R049]: labels of public.kind would be removed or moved"), "{}", run.err);
        assert!(
            run.err.contains("= help: allowed, the migration removes 'b', unless a row has it; rewrites "),
            "{}",
            run.err
        );
    }
    assert_eq!(project.contents(), before);
    let text = project.read("registry.yaml");
    project.write("registry.yaml", text.replace("A. }]\n", "A. }]\n    removed: [{ name: b, replaced_by: a }]\n"));
    let run = project.run(&["plan", "--migration-version", "20250102000000"]);
    assert!(
        run.out.starts_with("20250102000000_remove_b_from_kind.sql\n  + removes 'b'; rows that have it get 'a'\n"),
        "{}",
        run.out
    );
    assert!(run.out.contains("\n  ! cannot be undone for rows that get another value"), "{}", run.out);
    generate(&project, 2);
    project.commit();
    assert_eq!(codes(&project, &[]), [""; 0]);
}

#[test]
fn one_version_for_two_and_a_rollback_for_none_are_found() {
    let project = project();
    project.write(&format!("{FOLDER}/20250101000000_other.sql"), "select 1;\n");
    project.write("generated/postgres/rollbacks/20240101000000_gone.sql", "select 1;\n");
    assert_eq!(codes(&project, &[]), ["MIGRATION_TWICE", "ROLLBACK_ALONE"]);
    let run = project.check(&[]);
    let both = "20250101000000_other.sql has the same version as 20250101000000_create_kind.sql";
    assert!(run.err.contains(both), "{}", run.err);
}

#[test]
fn migrations_may_stand_among_those_of_the_project() {
    let project = Project::with(&REGISTRY.replace(
        "name: shop\n",
        "name: shop\ntargets: { postgres: { migrations: supabase/migrations, rollbacks: supabase/rollbacks } }\n",
    ));
    let own = "create type public.kind as enum ('a');\ncomment on type kind is 'A kind.';\n";
    project.write("supabase/migrations/20240101000000_own.sql", own);
    generate(&project, 1);
    let file = "20250101000000_add_b_to_kind.sql";
    assert!(
        project.exists(&format!("supabase/migrations/{file}")) && project.exists(&format!("supabase/rollbacks/{file}"))
    );
    assert_eq!(project.read("supabase/migrations/20240101000000_own.sql"), own);
    assert!(!project.exists("generated/postgres"));
    project.commit();
    assert_eq!(codes(&project, &[]), [""; 0]);
}
