//! A registry in a subfolder of its repository, with targets anywhere in that.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;
use std::os::unix::fs::symlink;

use crate::support::{Project, Run, VERSION};

const FOLDER: &str = "apps/api";
const REGISTRY: &str = "\
registry_version: 1
name: shop
targets:
  postgres: { migrations: ../../supabase/migrations, rollbacks: ../../supabase/rollbacks }
  dart: { directory: ../dart }
enums:
  - name: mood
    description: How somebody is.
    values:
      - { name: fine, description: Well. }
      - { name: low, description: Not well. }
tables:
  - name: people
    external: true
    columns: [{ name: id, type: integer, primary_key: true }, { name: mood, type: mood }]
";

/// A repository with a registry in a folder of it.
fn project() -> Project {
    let project = Project::with("");
    fs::remove_file(project.path("registry.yaml")).unwrap();
    project.git(&["init", "--quiet"]);
    project.write("apps/api/registry.yaml", REGISTRY);
    project
}

/// Runs a command in the registry's folder.
fn run(project: &Project, args: &[&str]) -> Run {
    Run::of(project.command(args).current_dir(project.path(FOLDER)).output().unwrap())
}

fn generate(project: &Project) {
    let run = run(project, &["gen", "--migration-version", VERSION]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
}

#[test]
fn targets_may_be_anywhere_in_the_repository() {
    let project = project();
    generate(&project);
    let names = |folder: &str| -> Vec<_> {
        let entries = fs::read_dir(project.path(folder)).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    let [migration] = &names("supabase/migrations")[..] else { panic!("one migration") };
    assert_eq!(&names("supabase/rollbacks")[..], std::slice::from_ref(migration));
    assert!(project.exists("apps/dart/pubspec.yaml") && !project.exists("apps/api/generated/dart"));
    assert_eq!(run(&project, &["check-drift"]).code, 0);
    // Committed, it is history, and the next one goes on from there.
    project.commit();
    let added = run(&project, &["add", "mood", "high", "--description", "Very well."]);
    assert_eq!(added.code, 0, "{added:?}");
    assert_eq!(run(&project, &["gen"]).code, 0);
    assert_eq!(names("supabase/migrations").len(), 2);
    assert_eq!(run(&project, &["check-drift"]).code, 0);
    // What is no longer asked for goes, there as elsewhere.
    let text = project.read("apps/api/registry.yaml");
    project.write("apps/api/registry.yaml", text.replace("mood", "temper").replace("people", "persons"));
    project.write("apps/dart/notes.txt", "mine\n");
    run(&project, &["gen"]);
    assert!(!project.exists("apps/dart/lib/src/enums/mood.dart") && project.exists("apps/dart/notes.txt"));
}

#[test]
fn reports_name_paths_from_the_top() {
    let project = project();
    generate(&project);
    project.commit();
    let migration = project.git(&["ls-files", "supabase/migrations"]);
    project.write("apps/dart/pubspec.yaml", "mine\n");
    project.write(migration.trim(), "SELECT 1;\n");
    for (format, before, after) in [
        ("github", "file=", ","),
        ("sarif", "\"uri\": \"", "\""),
        ("gitlab", "\"path\": \"", "\""),
        ("junit", "\" name=\"", "\""),
    ] {
        let text = run(&project, &["check-drift", "--format", format]).out;
        let mut named: Vec<_> = text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named, ["apps/dart/pubspec.yaml", migration.trim()], "{format}: {text}");
    }
}

#[test]
fn nothing_outside_of_the_repository_is_a_target() {
    let project = project();
    for directory in ["../../../elsewhere", "../../../../tmp/elsewhere"] {
        project.write("apps/api/registry.yaml", REGISTRY.replace("../dart", directory));
        let run = run(&project, &["gen"]);
        let said = format!("error[R045]: the directory `{directory}` leaves the repository\n --> registry.yaml:5:");
        assert!(run.code == 2 && run.err.starts_with(&said), "{run:?}");
    }
    // Without a repository the registry's folder is all there is.
    project.write("apps/api/registry.yaml", REGISTRY);
    fs::remove_dir_all(project.path(".git")).unwrap();
    let run = run(&project, &["gen"]);
    assert_eq!((run.code, run.err.matches("leaves the repository").count()), (2, 3), "{run:?}");
    assert!(!project.exists("supabase") && !project.exists("apps/dart"));
}

#[test]
fn no_link_on_the_way_is_followed() {
    let project = project();
    project.write("elsewhere/mine.txt", "mine\n");
    symlink(project.path("elsewhere"), project.path("supabase")).unwrap();
    let run = run(&project, &["gen"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("error[SYMLINK]: ../../supabase is a symbolic link"), "{run:?}");
    assert_eq!(fs::read_dir(project.path("elsewhere")).unwrap().count(), 1);
}

#[test]
fn a_manifest_leads_nowhere_else() {
    let project = project();
    generate(&project);
    let manifest = project.read("apps/api/generated/manifest.json");
    let entry = |path: &str, text: &str| {
        let hash = codegen::model::hash::sha256(text.as_bytes());
        let line = format!("\"files\": {{\n    \"{path}\": \"{hash}\",");
        project.write("apps/api/generated/manifest.json", manifest.replacen("\"files\": {", &line, 1));
    };
    // Outside of the repository, or by a detour, it cannot be used.
    for path in ["../../../x", "../../a/../../x", "../dart/../../x"] {
        entry(path, "x");
        let run = run(&project, &["check-drift"]);
        let said = format!("cannot be used: {path:?} is not a plain path inside the repository");
        assert!(run.code == 1 && run.err.contains(&said), "{run:?}");
    }
    // Inside of it, but in no target's folder, nothing is touched.
    project.write("apps/other/x.txt", "x\n");
    entry("../other/x.txt", "x\n");
    let run = run(&project, &["gen"]);
    assert!(run.err.contains("error[ORPHAN_OUTSIDE]: ../other/x.txt"), "{run:?}");
    assert_eq!(project.read("apps/other/x.txt"), "x\n");
    assert_eq!(project.read("apps/api/generated/manifest.json"), manifest);
}
