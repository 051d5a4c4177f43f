//! A killed `gen` leaves whole files, and the next one finishes the work; two at once do no harm.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]
#![allow(clippy::print_stdout, reason = "what was not tested, or how much was, is worth a line")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::support::Project;

/// Small, so that there are many rounds.
const REGISTRY: &str = include_str!("../../../codegen/tests/fixtures/tiny.yaml");

/// How often a run is killed at most. A quarter of them at any moment, the others while it writes.
const ROUNDS: usize = 100;
/// How many kills in the middle of the work are enough.
const ENOUGH: usize = 20;

/// Every pseudo-random number comes from this seed, which a failure prints.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// Two registries whose outputs differ: in content, and in which files there are.
fn two_registries() -> [String; 2] {
    // No other enum: the version of a migration that is a draft depends on the drafts that are there.
    let other = REGISTRY.replace("name: palette\n", "name: swatch\n").replace("Like blood.", "Like a fire engine.");
    [REGISTRY.to_owned(), other]
}

/// Waits until a run has begun to write, so that more of the kills meet it in the middle of that.
fn wait_for_temporary_files(folder: &Path, child: &mut Child) {
    let begun = || fs::read_dir(folder).is_ok_and(|mut entries| entries.any(|it| is_temporary(&it.unwrap().path())));
    while !begun() && child.try_wait().unwrap().is_none() {}
}

fn is_temporary(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "tmp")
}

fn generated(registry: &str) -> BTreeMap<String, Vec<u8>> {
    let project = Project::with(registry);
    project.gen_fine();
    project.contents()
}

#[test]
fn killed_at_any_moment() {
    let registries = two_registries();
    let expected = registries.each_ref().map(|registry| generated(registry));
    let project = Project::with(&registries[0]);
    // How long a run takes only says when to kill one.
    let start = Instant::now();
    project.gen_fine();
    let usual = u64::try_from(start.elapsed().as_micros()).unwrap();

    let seed: u64 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().subsec_nanos().into();
    let mut random = Random(seed | 1);
    let (mut half_done, mut left_over) = (0, 0);
    let changed = expected[0].iter().find(|(path, bytes)| {
        expected[1].get(*path).is_some_and(|other| other != *bytes) && path.starts_with("generated/")
    });
    let first = project.path(changed.unwrap().0.rsplit_once('/').unwrap().0);
    let mut round = 0;
    while round < ROUNDS && half_done < ENOUGH {
        round += 1;
        let new = round % 2;
        project.write("registry.yaml", &registries[new]);
        let mut child = project
            .command(&["gen", "--migration-version", crate::support::VERSION])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        if round % 4 == 0 {
            thread::sleep(Duration::from_micros(random.below(usual + usual / 4)));
        } else {
            wait_for_temporary_files(&first, &mut child);
            thread::sleep(Duration::from_micros(random.below(3000)));
        }
        child.kill().unwrap();
        child.wait().unwrap();

        let found = project.contents();
        let is_new = |path: &str, bytes: &Vec<u8>| expected[new].get(path) == Some(bytes);
        let is_old = |path: &str, bytes: &Vec<u8>| expected[1 - new].get(path) == Some(bytes);
        let (temporary, outputs): (Vec<_>, Vec<_>) = found.iter().partition(|(path, _)| is_temporary(Path::new(path)));
        for (path, bytes) in &outputs {
            assert!(is_new(path, bytes) || is_old(path, bytes), "{path} is neither old nor new (seed {seed})");
        }
        let any_new = outputs.iter().any(|(path, bytes)| *path != "registry.yaml" && !is_old(path, bytes));
        half_done += usize::from(any_new && found != expected[new]);
        left_over += usize::from(!temporary.is_empty());

        project.gen_fine();
        assert!(project.contents() == expected[new], "the next run did not finish the work (seed {seed})");
    }
    println!("{round} killed: {half_done} half done, {left_over} with temporary files left");
}

/// A third registry after a killed run: what that run wrote is nobody's work.
#[test]
fn killed_and_then_another_registry() {
    let registries = two_registries();
    let third = registries[1].replace("name: swatch\n", "name: scheme\n").replace("fire engine", "ruby");
    let expected = generated(&third);
    for kept in ["generated/rust", "generated/typescript"] {
        let project = Project::with(&registries[0]);
        project.gen_fine();
        // As if killed between two renames: some files are new, and the manifest still has its temporary name.
        let new = generated(&registries[1]);
        for (path, bytes) in new.iter().filter(|(path, _)| path.starts_with(kept)) {
            project.write(path, bytes);
        }
        project.write("generated/.fivefold-manifest-AbCdEf012345.tmp", &new["generated/manifest.json"]);
        project.write("registry.yaml", &third);
        let codes: Vec<_> = project.findings().into_iter().map(|(code, _)| code).collect();
        assert!(!codes.iter().any(|code| matches!(code.as_str(), "EDITED" | "NOT_OWNED")), "{codes:?}");
        project.gen_fine();
        assert!(project.contents() == expected);
    }
}

/// A manifest that was left behind says nothing of a file that somebody edited since.
#[test]
fn killed_and_then_edited() {
    let project = Project::with(REGISTRY);
    project.gen_fine();
    project.write("generated/.fivefold-manifest-AbCdEf012345.tmp", project.read("generated/manifest.json"));
    let path = project.files()[0].clone();
    project.write(&path, "mine");
    project.write("generated/.fivefold-manifest-Broken012345.tmp", "{");
    assert_eq!(project.findings(), [("EDITED".to_owned(), path.clone())]);
    assert_eq!(project.gen_args(&[]).code, 1);
    assert_eq!(project.read(&path), "mine");
}

#[test]
fn several_at_once() {
    for registry in two_registries() {
        let project = Project::with(&registry);
        let command = || {
            project
                .command(&["gen", "--migration-version", crate::support::VERSION])
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        };
        let children: Vec<_> = (0..6).map(|_| command()).collect();
        for mut child in children {
            assert!(child.wait().unwrap().success());
        }
        assert!(project.contents() == generated(&registry));
    }
}

/// In a folder that is no longer asked for, beside migrations, and beside the registry.
#[test]
fn left_over_temporary_files_are_cleaned_up_wherever_they_lie() {
    let project = Project::with(&format!(
        "{REGISTRY}targets: {{ postgres: {{ migrations: db/up, rollbacks: db/down }}, docs: {{ directory: pages }} }}\n"
    ));
    project.gen_fine();
    project.write("db/down/mine.sql", "-- not a migration\n");
    let mut nobodys = vec!["generated/.gen-AbCdEf.tmp", "generated/.fivefold-notes.tmp", "db/up/.fivefold-.tmp"];
    nobodys.extend(["pages/.tmpAbCdEf", ".fivefold-mine.tmp", "elsewhere/.fivefold-AbCdEf012345.tmp"]);
    for path in nobodys {
        project.write(path, "mine\n");
    }
    let before = project.contents();
    let manifest = project.read("generated/manifest.json").replace("\"pages/", "\"generated/gone/");
    project.write("generated/.fivefold-manifest-AbCdEf012345.tmp", manifest);
    for folder in ["", "db/up/", "db/down/", "pages/", "generated/rust/src/", "generated/gone/", ".githooks/"] {
        project.write(&format!("{folder}.fivefold-AbCdEf012345.tmp"), "half a fi");
    }
    project.gen_fine();
    let names = |contents: BTreeMap<String, Vec<u8>>| contents.into_keys().collect::<Vec<_>>();
    assert_eq!(names(project.contents()), names(before.clone()));
    assert!(project.contents() == before);
    assert!(!project.exists("generated/gone"));
    project.write(".fivefold-AbCdEf012345.tmp", "half a regi");
    assert_eq!(project.run(&["deprecate", "color", "green"]).code, 0);
    assert!(!project.exists(".fivefold-AbCdEf012345.tmp"));
}

/// What a run that was killed while it prepared its files left behind, although the registry is another one since.
#[test]
fn the_manifest_of_a_killed_run_tells_where_its_files_lie() {
    let project = Project::with(REGISTRY);
    project.gen_fine();
    let registry = format!("{REGISTRY}targets: {{ docs: {{ directory: generated/pages }} }}\n");
    project.write("registry.yaml", &registry);
    let mut child = project.command(&["gen"]).stdout(Stdio::null()).spawn().unwrap();
    wait_for_temporary_files(&project.path("generated/pages"), &mut child);
    child.kill().unwrap();
    child.wait().unwrap();
    project.write("registry.yaml", REGISTRY);
    project.gen_fine();
    let left = project.contents().into_keys().filter(|path| is_temporary(Path::new(path)));
    assert_eq!(left.collect::<Vec<_>>(), [""; 0]);
}

/// Another file takes the registry's place while a run waits for the lock: an editor's, or that of another edit.
#[cfg(target_os = "linux")]
#[test]
fn a_registry_that_is_replaced_while_a_run_waits_is_read_anew() {
    let [old, new] = two_registries();
    let waiting = |args: &[&str]| {
        let project = Project::with(&old);
        project.gen_fine();
        let registry = fs::File::open(project.path("registry.yaml")).unwrap();
        registry.lock().unwrap();
        let child = project.command(args).stdout(Stdio::null()).spawn().unwrap();
        let has_opened = || {
            let files = fs::read_dir(format!("/proc/{}/fd", child.id())).unwrap();
            files.filter_map(|file| fs::read_link(file.unwrap().path()).ok()).any(|it| it.ends_with("registry.yaml"))
        };
        while !has_opened() {
            thread::sleep(Duration::from_millis(1));
        }
        project.write("registry.new", &new);
        fs::rename(project.path("registry.new"), project.path("registry.yaml")).unwrap();
        registry.unlock().unwrap();
        assert!(child.wait_with_output().unwrap().status.success());
        project
    };
    let project = waiting(&["gen", "--migration-version", crate::support::VERSION]);
    assert!(project.contents() == generated(&new));
    let project = waiting(&["add", "color", "black", "--description", "Like coal."]);
    let text = project.read("registry.yaml");
    assert!(text.contains("name: swatch\n") && text.contains("black") && text.contains("fire engine"), "{text}");
}
