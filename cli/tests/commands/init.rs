//! `init` in an empty folder and in a Supabase project, and what it wrote put to work.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use crate::support::{Project, Run};

const MIGRATION: &str = "\
create type public.order_status as enum ('open', 'sent');
create table public.orders (id uuid primary key, status public.order_status not null default 'open',
  earlier public.order_status[]);
create type public.mood as enum ('fine');
";

/// A folder without a registry.
fn empty() -> Project {
    let project = Project::with("");
    fs::remove_file(project.path("registry.yaml")).unwrap();
    project
}

fn supabase() -> Project {
    let project = empty();
    project.write("supabase/migrations/20240101000000_orders.sql", MIGRATION);
    project
}

/// Runs `init` with this very binary as the tool.
fn init(project: &Project, args: &[&str]) -> Run {
    let fixed = ["init", "--name", "shop", "--command", env!("CARGO_BIN_EXE_fivefold")];
    project.run(&[&fixed[..], args].concat())
}

#[test]
fn an_empty_folder_gets_a_registry_that_generates() {
    let project = empty();
    let run = init(&project, &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert!(run.out.starts_with("registry.yaml begins with an example\n"), "{}", run.out);
    project.gen_fine();
    assert_eq!(project.findings(), []);
    let before = project.snapshot();
    assert_eq!(init(&project, &[]).code, 0);
    assert_eq!(project.snapshot(), before, "a second run changes nothing");
    // The example generates too.
    let text = project.read("registry.yaml");
    let (head, example) = text.rsplit_once("\n\n").unwrap();
    let lines = example.lines().map(|line| line.strip_prefix("# ").unwrap_or_default().to_owned() + "\n");
    project.write("registry.yaml", format!("{head}\n\n{}", lines.collect::<String>()));
    project.gen_fine();
    assert_eq!(project.findings(), []);
    assert!(project.read("generated/dart/lib/src/documents/order_note.dart").contains("class OrderNote"));
}

#[test]
fn the_enums_of_migrations_are_imported_and_grow_from_there() {
    let project = supabase();
    let run = init(&project, &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let said = "imported mood, held by no column\n\
                imported order_status, held by orders.status, orders.earlier (array)\n\
                left out the column orders.earlier: it holds an array, and a column of the registry holds one value\n";
    assert!(run.out.starts_with(said), "{}", run.out);
    project.commit();
    assert_eq!(project.run(&["gen"]).code, 0);
    assert_eq!(project.findings(), []);
    let added = project.run(&["add", "order_status", "lost", "--description", "Never came."]);
    assert_eq!(added.code, 0, "{added:?}");
    assert_eq!(project.run(&["gen"]).code, 0);
    assert_eq!(project.findings(), []);
    let migrations = fs::read_dir(project.path("supabase/migrations")).unwrap();
    let texts: String = migrations.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    assert!(texts.contains("ADD VALUE") && texts.contains("'lost'"), "{texts}");
    assert!(!texts.contains("CREATE TYPE"), "the type is there already: {texts}");
}

#[test]
fn what_is_there_is_not_touched_without_a_word() {
    let project = supabase();
    for path in [".gitattributes", ".githooks/pre-commit", ".github/workflows/registry.yml"] {
        project.write(path, "# mine\n");
    }
    let before = project.snapshot();
    let run = init(&project, &[]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert_eq!(run.errors().len(), 3, "{}", run.err);
    assert!(
        run.err.contains("error[INIT_REFUSED]: .gitattributes would be changed") && run.err.contains("`--yes`"),
        "{}",
        run.err
    );
    assert_eq!(project.snapshot(), before);
    assert_eq!(init(&project, &["--yes"]).code, 0);
    assert!(project.read(".gitattributes").starts_with("# mine\n\n"));
    assert!(project.read(".githooks/pre-commit").starts_with("# mine\n\n"));
    // A registry is never replaced.
    project.write("registry.yaml", "# mine\n");
    assert_eq!(init(&project, &["--yes"]).code, 0);
    assert_eq!(project.read("registry.yaml"), "# mine\n");
}

#[test]
fn the_command_is_the_one_that_was_run() {
    let project = empty();
    assert_eq!(project.run(&["init", "--name", "shop"]).code, 0);
    assert!(project.read(".githooks/pre-commit").contains("\nfivefold check-drift || exit 1\n"));
}

#[test]
fn names_that_do_not_fit_are_refused() {
    let project = empty();
    for (args, expected) in [
        (&["--name", "My Shop!"][..], "`My Shop!` is not a `snake_case` name\n  = help: such as `--name my_shop`\n"),
        (&["--name", "!"], "`!` is not a `snake_case` name\n  = help: `--name` takes words of a-z and 0-9"),
        (&["--name", "test"], "is not a valid package name"),
    ] {
        let run = project.run(&[&["init"], args].concat());
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains(expected) && run.err.contains("`--name"), "{}", run.err);
    }
    assert!(project.snapshot().is_empty());
}

#[test]
fn the_hook_refuses_a_commit_with_drift() {
    let project = supabase();
    assert_eq!(init(&project, &[]).code, 0);
    assert_eq!(project.path(".githooks/pre-commit").metadata().unwrap().permissions().mode() & 0o111, 0o111);
    assert_eq!(project.run(&["gen"]).code, 0);
    with_hook(&project);
    project.write("generated/docs/diagnostics.md", "mine\n");
    let err = refused_commit(&project, &["--all"]);
    assert!(err.contains("error[EDITED]"), "{err}");
}

/// A repository with the hook switched on, and one commit that it let through.
fn with_hook(project: &Project) {
    project.git(&["init", "--quiet"]);
    project.git(&["config", "core.hooksPath", ".githooks"]);
    project.git(&["add", "--all"]);
    project.git(&["commit", "--quiet", "--message", "x"]);
}

/// What `git commit` says, which does not succeed.
fn refused_commit(project: &Project, args: &[&str]) -> String {
    let fixed = ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "--message", "y"];
    let output = Command::new("git").args(fixed).args(args).current_dir(project.root()).output().unwrap();
    assert!(!output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn the_hook_refuses_a_commit_that_leaves_something_out() {
    let project = supabase();
    // A hook that is there, and ends where something fails.
    project.write(".githooks/pre-commit", "#!/bin/sh\nset -eu\n");
    assert_eq!(init(&project, &["--yes"]).code, 0);
    assert_eq!(project.run(&["gen"]).code, 0);
    with_hook(&project);
    let added = project.run(&["add", "order_status", "lost", "--description", "Never came."]);
    assert_eq!(added.code, 0, "{added:?}");
    assert_eq!(project.run(&["gen"]).code, 0);
    let untracked = project.git(&["ls-files", "--others", "supabase/migrations"]);
    let migration = untracked.trim();
    assert!(migration.ends_with("_add_lost_to_order_status.sql"), "{migration}");
    let changed = "generated/rust/src/enums/order_status.rs";
    let all_but = |left_out: &str| {
        project.git(&["add", "--all"]);
        project.git(&["reset", "--quiet", "--", left_out]);
    };
    // Each leaves out what the commit needs: by naming a file, by adding one, and by adding all but one, new or changed.
    let err = refused_commit(&project, &["registry.yaml"]);
    assert!(err.contains(&format!("  {changed}\n")) && err.contains(&format!("  {migration}\n")), "{err}");
    assert!(err.contains("help: `git add` them"), "{err}");
    for left_out in [migration, changed, "registry.yaml"] {
        all_but(left_out);
        let err = refused_commit(&project, &[]);
        assert!(err.contains(&format!("compared them:\n  {left_out}\nhelp: ")), "{err}");
    }
    // What has nothing to do with the registry may be left out.
    project.git(&["add", "--all"]);
    project.write("notes.txt", "mine\n");
    project.git(&["commit", "--quiet", "--message", "y"]);
    assert_eq!(project.git(&["status", "--porcelain"]), "?? notes.txt\n");
}
