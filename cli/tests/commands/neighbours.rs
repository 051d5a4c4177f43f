//! Several registries in one repository, and in one folder.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;

use crate::support::{Project, Run};

fn registry(name: &str, targets: &str) -> String {
    format!(
        "\
registry_version: 1
name: {name}
targets: {{ {targets} }}
enums:
  - name: {name}_mood
    description: How somebody is.
    values: [{{ name: fine, description: Well. }}, {{ name: low, description: Not well. }}]
tables:
  - name: {name}_people
    external: true
    columns: [{{ name: id, type: integer, primary_key: true }}, {{ name: mood, type: {name}_mood }}]
"
    )
}

/// Targets with folders of their own, for a registry beside another one.
fn folders_of(name: &str) -> String {
    let folders = ["postgres", "rust", "dart", "typescript", "json_schema", "docs"];
    folders.map(|target| format!("{target}: {{ directory: generated/{name}/{target} }}")).join(", ")
}

fn run_in(project: &Project, folder: &str, args: &[&str]) -> Run {
    Run::of(project.command(args).current_dir(project.path(folder)).output().unwrap())
}

fn fine(project: &Project, folder: &str, args: &[&str]) {
    let run = run_in(project, folder, args);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}: {run:?}");
}

#[test]
fn registries_of_one_folder_have_a_manifest_each() {
    let project = Project::with(&registry("one", ""));
    project.write("two.yaml", registry("two", &folders_of("two")));
    let two = ["--registry", "two.yaml"];
    fine(&project, ".", &["gen"]);
    let before = project.contents();
    fine(&project, ".", &[&["gen"], &two[..]].concat());
    for (path, bytes) in &before {
        assert!(project.contents().get(path) == Some(bytes), "{path} is the other registry's");
    }
    assert!(project.exists("generated/two.yaml.manifest.json") && project.exists("generated/two/dart/pubspec.yaml"));
    for _ in 0..2 {
        fine(&project, ".", &["check-drift"]);
        fine(&project, ".", &[&["check-drift"], &two[..]].concat());
        project.commit();
    }
    // What one of them gives up is no business of the other.
    let text = project.read("two.yaml");
    project.write("two.yaml", text.replace("two_mood", "two_temper"));
    fine(&project, ".", &[&["gen"], &two[..]].concat());
    fine(&project, ".", &["check-drift"]);
    fine(&project, ".", &[&["check-drift"], &two[..]].concat());
}

#[test]
fn a_killed_run_of_one_registry_tells_the_other_nothing() {
    let project = Project::with(&registry("one", ""));
    project.write("manifest-b.yaml", registry("two", &folders_of("two")));
    fine(&project, ".", &["gen"]);
    fine(&project, ".", &["gen", "--registry", "manifest-b.yaml"]);
    let manifest = project.read("generated/manifest-b.yaml.manifest.json");
    let left = "generated/.fivefold-manifest-b.yaml.manifest-AbCdEf012345.tmp";
    project.write(left, manifest);
    fine(&project, ".", &["gen"]);
    assert!(project.exists(left), "it is the other registry's");
    fine(&project, ".", &["gen", "--registry", "manifest-b.yaml"]);
    assert!(!project.exists(left));
}

#[test]
fn a_shared_folder_is_a_finding() {
    // In one folder, with the default folders for both.
    let project = Project::with(&registry("one", ""));
    project.write("two.yaml", registry("two", ""));
    fine(&project, ".", &["gen"]);
    let before = project.contents();
    let run = run_in(&project, ".", &["gen", "--force", "--registry", "two.yaml"]);
    let said = "error[R045]: the target `postgres` shares the folder `generated/postgres` with registry.yaml\n";
    assert!(run.code == 2 && run.err.contains("shares the folder `generated/dart` with registry.yaml"), "{run:?}");
    assert!(!run.err.contains(said), "only migrations are there: {run:?}");
    assert_eq!(project.contents(), before);
    // In two folders: one reaches into the other's.
    let project = Project::with("");
    fs::remove_file(project.path("registry.yaml")).unwrap();
    project.git(&["init", "--quiet"]);
    project.write("a/registry.yaml", registry("one", "dart: { directory: ../packages/dart }"));
    project.write("b/registry.yaml", registry("two", "dart: { directory: ../packages/dart }"));
    fine(&project, "a", &["gen"]);
    let before = project.contents();
    for args in [&["gen", "--force"][..], &["check-drift"]] {
        let run = run_in(&project, "b", args);
        let said = "error[R045]: the target `dart` shares the folder `../packages/dart` with ../a/registry.yaml\n";
        assert!(run.code == 2 && run.err.starts_with(said) && run.err.contains(" --> registry.yaml:3:"), "{run:?}");
    }
    assert_eq!(project.contents(), before);
    // From above into a folder below.
    project.write("registry.yaml", registry("three", "dart: { directory: a/generated/docs }"));
    let run = run_in(&project, ".", &["gen"]);
    assert!(run.code == 2 && run.err.contains("with a/registry.yaml"), "{run:?}");
    // A registry that is gone claims nothing.
    fs::remove_file(project.path("registry.yaml")).unwrap();
    fs::remove_dir_all(project.path("packages")).unwrap();
    fs::remove_file(project.path("a/registry.yaml")).unwrap();
    fine(&project, "b", &["gen"]);
}

#[test]
fn migrations_of_another_registry_are_foreign() {
    let project = Project::with("");
    fs::remove_file(project.path("registry.yaml")).unwrap();
    project.git(&["init", "--quiet"]);
    let targets = "postgres: { migrations: ../supabase/migrations, rollbacks: ../supabase/rollbacks }";
    project.write("a/registry.yaml", registry("one", targets));
    project.write("b/registry.yaml", registry("two", targets));
    let names = || {
        let entries = fs::read_dir(project.path("supabase/migrations")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    for folder in ["a", "b"] {
        let path = format!("{folder}/registry.yaml");
        project.write(&path, project.read(&path).replace("    external: true\n", ""));
    }
    // As drafts, and committed.
    fine(&project, "a", &["gen", "--migration-version", "20250101000000"]);
    fine(&project, "b", &["gen", "--migration-version", "20250102000000"]);
    assert_eq!(names().len(), 4, "a type and a table each");
    for _ in 0..2 {
        for folder in ["a", "b"] {
            fine(&project, folder, &["gen"]);
            fine(&project, folder, &["check-drift"]);
        }
        assert_eq!(names().len(), 4);
        for (folder, own, other) in [("a", "one", "two"), ("b", "two", "one")] {
            let manifest = project.read(&format!("{folder}/generated/manifest.json"));
            assert!(manifest.contains(&format!("_create_{own}_mood.sql")), "{manifest}");
            assert!(!manifest.contains(&format!("_create_{other}_mood.sql")), "{manifest}");
        }
        project.commit();
    }
    // Each goes on from its own, after the newest of all.
    for (folder, name, count) in [("a", "one", 5), ("b", "two", 6)] {
        let added = run_in(&project, folder, &["add", &format!("{name}_mood"), "high", "--description", "Very well."]);
        assert_eq!(added.code, 0, "{added:?}");
        fine(&project, folder, &["gen"]);
        let names = names();
        assert!(
            names.len() == count && names[count - 1].ends_with(&format!("_add_high_to_{name}_mood.sql")),
            "{names:?}"
        );
        for folder in ["a", "b"] {
            fine(&project, folder, &["check-drift"]);
        }
        project.commit();
    }
    // One that is changed is a finding for both: it is history.
    project.write(&format!("supabase/migrations/{}", names()[0]), "SELECT 1;\n");
    for folder in ["a", "b"] {
        let run = run_in(&project, folder, &["check-drift"]);
        assert!(run.code == 1 && run.err.contains("error[MIGRATION_IMMUTABLE]"), "{folder}: {run:?}");
    }
}
