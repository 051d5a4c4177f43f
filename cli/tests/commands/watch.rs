//! `gen --watch`: after a change, a mistake, and while the registry is away.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs::{self, File};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::own::REGISTRY;
use crate::support::Project;

/// What shows a label of the registry.
const OUTPUT: &str = "generated/dart/lib/src/registries/integration_type_registry.dart";

/// How long a change may take until it shows; on a machine with other work it takes seconds. It matters in failure only.
const PATIENCE: Duration = Duration::from_secs(600);

/// A process that is ended with the test.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Watches from a folder of a project; what it says goes to the file `said`.
fn watch(project: &Project, folder: &str, args: &[&str]) -> Ended {
    let said = File::create(project.path("said")).unwrap();
    let mut command = project.command(&[&["gen", "--watch"], args].concat());
    let watching = command.current_dir(project.path(folder)).stdout(Stdio::null()).stderr(said).spawn().unwrap();
    let watching = Ended(watching);
    wait(project, "said", "waiting for changes");
    watching
}

/// Waits until a file holds a text.
fn wait(project: &Project, file: &str, text: &str) {
    let start = Instant::now();
    while !fs::read_to_string(project.path(file)).is_ok_and(|it| it.contains(text)) {
        assert!(start.elapsed() < PATIENCE, "no `{text}` in {file}");
        thread::sleep(Duration::from_millis(50));
    }
}

fn with_label(label: &str) -> String {
    REGISTRY.replace("label: Bufdir", &format!("label: {label}"))
}

#[test]
fn it_generates_after_each_change_and_each_mistake() {
    let project = Project::generated();
    let _watching = watch(&project, ".", &[]);
    project.write("registry.yaml", with_label("First"));
    wait(&project, OUTPUT, "First");
    project.write("registry.yaml", "registry_version: [");
    wait(&project, "said", "error[R001]");
    project.write("registry.yaml", with_label("Second"));
    wait(&project, OUTPUT, "Second");
}

#[test]
fn it_goes_on_when_the_registry_is_back() {
    for args in [&[][..], &["--registry", "registry.yaml"]] {
        let project = Project::generated();
        let _watching = watch(&project, ".", args);
        fs::remove_file(project.path("registry.yaml")).unwrap();
        wait(&project, "said", "gen: registry.yaml is missing; waiting until it is back");
        project.write("registry.yaml", with_label("First"));
        wait(&project, OUTPUT, "First");
        // As an editor replaces a file: another one takes its place.
        project.write("new.yaml", with_label("Second"));
        fs::rename(project.path("new.yaml"), project.path("registry.yaml")).unwrap();
        wait(&project, OUTPUT, "Second");
    }
}

#[test]
fn it_goes_on_when_the_folder_is_back() {
    let project = Project::with("");
    fs::remove_file(project.path("registry.yaml")).unwrap();
    project.write("app/registry.yaml", REGISTRY);
    project.write("app/lib/x", "");
    let _watching = watch(&project, "app/lib", &[]);
    fs::remove_dir_all(project.path("app")).unwrap();
    wait(&project, "said", "gen: ../registry.yaml is missing; waiting until it is back");
    project.write("app/registry.yaml", with_label("First"));
    wait(&project, &format!("app/{OUTPUT}"), "First");
}

#[test]
fn it_does_not_wait_for_what_was_never_there() {
    let project = Project::new();
    let run = project.run(&["gen", "--watch", "--registry", "registy.yaml"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("error[REGISTRY_NOT_FOUND]: registy.yaml does not exist"), "{}", run.err);
}
