//! `check-drift` finds every kind of drift, says what to do, and writes nothing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;

use expect_test::expect;

use crate::own::REGISTRY;
use crate::support::Project;

/// A project with one fault of each kind, and where they are: stale, missing, orphaned, edited.
fn four_faults() -> (Project, [String; 4]) {
    let project = Project::generated();
    let files = project.files();
    let [stale, missing, edited] = [0, 1, 2].map(|index| files[index].clone());
    let orphaned = "generated/zz_orphaned.txt".to_owned();
    let text = format!("{}old line\n", project.read(&stale));
    project.write(&stale, &text);
    project.list(&stale, &text);
    fs::remove_file(project.path(&missing)).unwrap();
    project.write(&orphaned, "once generated\n");
    project.list(&orphaned, "once generated\n");
    project.write(&edited, format!("{}my line\n", project.read(&edited)));
    (project, [stale, missing, orphaned, edited])
}

#[test]
fn four_faults_one_run_four_findings() {
    let (project, [stale, missing, orphaned, edited]) = four_faults();
    let before = project.snapshot();
    let run = project.check(&[]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(project.snapshot(), before);

    // What depends on the outputs themselves is left out: names, context and the whole of the missing file.
    let mut text = run.err;
    for (name, path) in [("STALE", stale), ("MISSING", missing), ("ORPHANED", orphaned), ("EDITED", edited)] {
        text = text.replace(&path, name);
    }
    let shown: Vec<_> = text
        .lines()
        .filter(|line| !line.starts_with(' ') && !line.starts_with("@@"))
        .filter(|line| !line.starts_with('+') || line.starts_with("+++"))
        .filter(|line| !line.starts_with("… "))
        .map(|line| line.split_once(" findings; ").map_or(line.to_owned(), |(count, _)| format!("{count} findings")))
        .collect();
    expect![[r"
        error[STALE]: STALE is not what the registry says now
        --- STALE (on disk)
        +++ STALE (from the registry)
        -old line

        error[MISSING]: MISSING is missing
        --- /dev/null
        +++ MISSING (from the registry)

        error[EDITED]: EDITED was edited by hand
        --- EDITED (on disk)
        +++ EDITED (from the registry)
        -my line

        error[ORPHANED]: ORPHANED is no longer asked for by the registry
        --- ORPHANED (on disk)
        +++ /dev/null
        -once generated

        check-drift: 4 findings
        help: STALE, MISSING, ORPHANED: Run `cargo xtask gen` and commit the result.
        help: EDITED: Move the edit into registry.yaml or a file of your own, then run `cargo xtask gen --force`; after a merge that is all there is to do.
    "]]
    .assert_eq(&(shown.join("\n") + "\n"));
}

#[test]
fn the_same_findings_as_json_and_as_annotations() {
    let (project, [stale, missing, orphaned, edited]) = four_faults();
    let expected = [("STALE", stale), ("MISSING", missing), ("EDITED", edited), ("ORPHANED", orphaned)];
    let expected: Vec<_> = expected.into_iter().map(|(code, path)| (code.to_owned(), path)).collect();
    assert_eq!(project.findings(), expected);
    let run = project.check(&["--format", "github"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let starts: Vec<_> =
        expected.iter().map(|(code, path)| format!("::error file={path},title={code}::{path} ")).collect();
    assert!(run.out.lines().zip(&starts).all(|(line, start)| line.starts_with(start)), "{}", run.out);
    assert_eq!(run.out.lines().count(), 4);
}

#[test]
fn annotations_name_files_from_the_repositorys_top() {
    let project = Project::with("");
    project.git(&["init", "--quiet"]);
    project.write("services/api/registry.yaml", REGISTRY);
    let run = project.run(&["check-drift", "--registry", "services/api/registry.yaml", "--format", "github"]);
    assert_eq!(run.code, 1);
    assert!(run.out.lines().all(|line| line.starts_with("::error file=services/api/generated/")), "{}", run.out);
    project.write("services/api/registry.yaml", "registry_version: 1\nname: Nope\n");
    let run = project.run(&["check-drift", "--registry", "services/api/registry.yaml", "--format", "github"]);
    assert_eq!(run.code, 2);
    assert!(run.out.starts_with("::error file=services/api/registry.yaml,line=2,col=7,title=R010::"), "{}", run.out);
}

#[test]
fn a_stale_registry_is_said_once_a_file() {
    let project = Project::generated();
    project.write("registry.yaml", REGISTRY.replace("label: Bufdir", "label: The directorate"));
    let findings = project.findings();
    assert!(!findings.is_empty());
    assert!(findings.iter().all(|(code, _)| code == "STALE"), "{findings:?}");
    project.gen_fine();
    assert_eq!(project.findings(), []);
}

#[test]
fn line_endings_are_said_as_such() {
    let project = Project::generated();
    let file = &project.files()[0];
    project.write(file, project.read(file).replace('\n', "\r\n"));
    let run = project.check(&[]);
    assert_eq!(
        run.errors(),
        [format!("error[LINE_ENDINGS]: {file} differs only in line endings: CRLF on disk, where LF is generated")]
    );
    assert!(!run.err.contains("+++"), "{}", run.err);
    project.gen_fine();
    assert!(!project.read(file).contains('\r'));
}

#[test]
fn long_diffs_are_cut_unless_asked_for() {
    let project = Project::generated();
    let file = &project.files()[0];
    project.write(file, "x\n".repeat(1000));
    let run = project.check(&[]);
    assert!(run.err.contains(" more lines; `--full-diff` shows all\n"));
    assert!(run.err.lines().count() < 60);
    let run = project.check(&["--full-diff"]);
    assert!(!run.err.contains("--full-diff"));
    assert!(run.err.lines().filter(|line| *line == "-x").count() == 1000);
}

#[test]
fn the_manifest_alone() {
    let project = Project::generated();
    let manifest = project.read("generated/manifest.json");
    project.write("generated/manifest.json", manifest.replacen("\": \"", "\": \"0000", 1));
    assert_eq!(project.findings(), [("MANIFEST_BROKEN".to_owned(), "generated/manifest.json".to_owned())]);
    project.gen_fine();
    project.list(&project.files()[0], "something else");
    assert_eq!(project.findings(), [("MANIFEST_STALE".to_owned(), "generated/manifest.json".to_owned())]);
    project.gen_fine();
    fs::remove_file(project.path("generated/manifest.json")).unwrap();
    assert_eq!(project.findings(), [("MISSING".to_owned(), "generated/manifest.json".to_owned())]);
    project.gen_fine();
    assert_eq!(project.read("generated/manifest.json"), manifest);
}

#[test]
fn colour_only_where_it_is_wanted() {
    let project = Project::new();
    assert!(!project.check(&[]).err.contains('\x1b'));
    assert!(!project.check(&["--color", "never"]).err.contains('\x1b'));
    assert!(project.check(&["--color", "always"]).err.contains("\x1b["));
    assert!(!project.check(&["--color", "always", "--format", "json"]).out.contains('\x1b'));
}

#[test]
fn the_nearest_registry_upwards_is_taken() {
    let project = Project::generated();
    let deep = project.path("a/b/c");
    fs::create_dir_all(&deep).unwrap();
    let output = project.command(&["check-drift"]).current_dir(&deep).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    project.write("a/registry.yaml", "registry_version: 1\nname: Nope\n");
    let run = crate::support::Run::of(project.command(&["check-drift"]).current_dir(&deep).output().unwrap());
    assert_eq!(run.code, 2);
    assert!(run.err.contains(" --> ../../registry.yaml:2:7\n"), "{}", run.err);
}
