//! Whatever cannot work ends with a clear message and exit code 2, and no file has changed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;

use crate::own::REGISTRY;
use crate::support::{Project, Run};

/// Runs both commands; each fails in the same way and changes nothing. The text on the error stream is returned.
fn refused(project: &Project, args: &[&str]) -> String {
    let before = project.snapshot();
    let check = project.check(args);
    let generate = project.gen_args(&[args, &["--force"]].concat());
    assert!(project.snapshot() == before, "a file has changed");
    for run in [&check, &generate] {
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.lines().any(|line| line.starts_with("error")), "{run:?}");
        assert!(run.err.contains("help"), "{run:?}");
    }
    let json = project.check(&[args, &["--format", "json"]].concat());
    let document: serde_json::Value =
        serde_json::from_str(&json.out).unwrap_or_else(|error| panic!("{error}: {json:?}"));
    assert_eq!((json.code, json.err.as_str(), &document["ok"]), (2, "", &false.into()));
    check.err
}

#[track_caller]
fn says(text: &str, line: &str) {
    assert!(text.lines().any(|it| it == line), "expected the line\n{line}\nin\n{text}");
}

#[test]
fn no_registry() {
    let project = Project::generated();
    fs::remove_file(project.path("registry.yaml")).unwrap();
    let text = refused(&project, &[]);
    assert!(text.starts_with("error[REGISTRY_NOT_FOUND]: no registry.yaml in "), "{text}");
    let text = refused(&project, &["--registry", "elsewhere.yaml"]);
    says(&text, "error[REGISTRY_NOT_FOUND]: elsewhere.yaml does not exist");
}

#[test]
fn a_folder_for_a_registry() {
    let project = Project::generated();
    let text = refused(&project, &["--registry", "generated"]);
    says(&text, "error[REGISTRY_UNREADABLE]: generated cannot be read: it is a folder");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_for_a_registry() {
    let project = Project::new();
    project.write("below/a", "");
    std::os::unix::fs::symlink("nowhere", project.path("below/registry.yaml")).unwrap();
    // The registry above is another one.
    let run = Run::of(project.command(&["gen"]).current_dir(project.path("below")).output().unwrap());
    assert_eq!(run.code, 2, "{run:?}");
    assert!(!project.exists("generated"));
}

#[cfg(unix)]
#[test]
fn a_device_for_a_registry() {
    let text = refused(&Project::new(), &["--registry", "/dev/zero"]);
    says(&text, "error[REGISTRY_UNREADABLE]: /dev/zero cannot be read: it is not a regular file");
}

#[test]
fn invalid_utf8() {
    let project = Project::generated();
    project.write("registry.yaml", b"registry_version: 1\nname: bl\xc3\xa5b\xe6r\n");
    let text = refused(&project, &[]);
    says(&text, "error[REGISTRY_NOT_UTF8]: registry.yaml is not UTF-8: the byte 0xE6 is no part of a character");
    says(&text, " --> registry.yaml:2:11");
}

#[test]
fn too_large() {
    let project = Project::generated();
    fs::File::create(project.path("registry.yaml")).unwrap().set_len((64 << 20) + 1).unwrap();
    let text = project.check(&[]);
    assert_eq!(text.code, 2);
    says(&text.err, "error[REGISTRY_TOO_LARGE]: registry.yaml has 64 MiB, and 64 MiB is the most that is read");
}

#[test]
fn yaml_that_is_cut_off() {
    let project = Project::generated();
    for share in 1..20 {
        let mut end = REGISTRY.len() * share / 20;
        while !REGISTRY.is_char_boundary(end) {
            end += 1;
        }
        project.write("registry.yaml", &REGISTRY[..end]);
        // What is left may be a registry again; then there is drift, and no crash.
        let before = project.snapshot();
        let run = project.check(&[]);
        assert!(matches!(run.code, 1 | 2) && !run.err.contains("panicked"), "{run:?}");
        assert!(project.snapshot() == before);
    }
    project.write("registry.yaml", "registry_version: 1\nname: \"x\nenums: [");
    refused(&project, &[]);
}

#[test]
fn ten_megabytes_of_nesting() {
    let project = Project::generated();
    for text in ["[".repeat(10 << 20), "{a: ".repeat(10 << 18), "- ".repeat(5 << 20)] {
        project.write("registry.yaml", text);
        let text = refused(&project, &[]);
        assert!(text.contains("error[R0"), "{text:.200}");
        assert!(text.len() < 10_000, "{} bytes of message", text.len());
    }
}

#[test]
fn a_target_that_leaves_the_repository() {
    let project = Project::generated();
    for directory in ["../elsewhere", "/tmp/elsewhere", "a/../../b", "generated/../.."] {
        let targets = format!("\ntargets:\n  dart: {{ directory: {directory} }}\n\nenums:\n");
        project.write("registry.yaml", REGISTRY.replacen("\nenums:\n", &targets, 1));
        let text = refused(&project, &[]);
        assert!(text.starts_with("error[R045]"), "{directory}: {text}");
    }
}

#[test]
fn a_file_where_a_folder_belongs() {
    let project = Project::generated();
    fs::remove_dir_all(project.path("generated/dart")).unwrap();
    project.write("generated/dart", "a file\n");
    let text = refused(&project, &[]);
    says(&text, "error[NOT_A_FOLDER]: generated/dart is a file, where a folder belongs");
    assert_eq!(text.matches("error[").count(), 1, "{text}");
}

#[test]
fn a_folder_where_a_file_belongs() {
    let project = Project::generated();
    let file = &project.files()[0];
    fs::remove_file(project.path(file)).unwrap();
    fs::create_dir(project.path(file)).unwrap();
    says(&refused(&project, &[]), &format!("error[NOT_A_FILE]: {file} is a folder, where a file belongs"));
}

#[test]
fn a_migration_that_leaves_no_room_for_a_later_one() {
    for version in ["99999999999998", "18446744073709551615", "99999999999999999999999"] {
        let project = Project::generated();
        let path = format!("generated/postgres/migrations/{version}_x.sql");
        project.write(&path, "select 1;\n");
        let text = refused(&project, &[]);
        says(
            &text,
            &format!("error[MIGRATION_VERSION]: the version of {path} is not YYYYMMDDhhmmss: no later one would fit"),
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_where_a_migration_belongs() {
    let project = Project::generated();
    let path = "generated/postgres/migrations/20240101000000_x.sql";
    std::os::unix::fs::symlink("/etc/passwd", project.path(path)).unwrap();
    let text = refused(&project, &[]);
    says(&text, &format!("error[SYMLINK]: {path} is a symbolic link, which outputs do not go through"));
}

#[test]
fn every_fault_is_in_one_report() {
    let project = Project::generated();
    let files = project.files();
    fs::remove_file(project.path(&files[0])).unwrap();
    fs::create_dir(project.path(&files[0])).unwrap();
    fs::remove_file(project.path(&files[1])).unwrap();
    project.write(&files[2], "mine\n");
    let codes: Vec<_> = project.findings().into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["NOT_A_FILE", "MISSING", "EDITED"]);
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::{Project, fs, refused, says};

    #[test]
    fn in_place_of_a_file() {
        let project = Project::generated();
        let file = &project.files()[0];
        project.write("precious.txt", "precious\n");
        fs::remove_file(project.path(file)).unwrap();
        symlink(project.path("precious.txt"), project.path(file)).unwrap();
        let text = refused(&project, &[]);
        says(&text, &format!("error[SYMLINK]: {file} is a symbolic link, which outputs do not go through"));
    }

    #[test]
    fn in_place_of_a_folder() {
        let (project, elsewhere) = (Project::generated(), Project::with("untouched"));
        fs::rename(project.path("generated/dart"), elsewhere.path("dart")).unwrap();
        symlink(elsewhere.path("dart"), project.path("generated/dart")).unwrap();
        // The files in there are even as they should be.
        let before = elsewhere.snapshot();
        let text = refused(&project, &[]);
        says(&text, "error[SYMLINK]: generated/dart is a symbolic link, which outputs do not go through");
        assert_eq!(text.matches("error[").count(), 1, "{text}");
        assert!(elsewhere.snapshot() == before);
    }

    #[test]
    fn that_leads_nowhere() {
        let project = Project::new();
        symlink("/nonexistent/place", project.path("generated")).unwrap();
        refused(&project, &[]);
    }

    #[test]
    fn above_an_orphan() {
        let (project, elsewhere) = (Project::generated(), Project::with("untouched"));
        elsewhere.write("x.txt", "once generated\n");
        symlink(elsewhere.root(), project.path("generated/gone")).unwrap();
        project.list("generated/gone/x.txt", "once generated\n");
        assert_eq!(project.gen_args(&["--force"]).code, 0);
        assert_eq!(elsewhere.read("x.txt"), "once generated\n");
    }
}

#[test]
fn a_manifest_that_leads_elsewhere_deletes_nothing() {
    let elsewhere = Project::with("");
    elsewhere.write("precious.txt", "precious\n");
    let absolute = elsewhere.path("precious.txt").to_str().unwrap().to_owned();
    let name = elsewhere.root().file_name().unwrap().to_str().unwrap().to_owned();
    for path in
        [absolute, format!("../{name}/precious.txt"), format!("generated/../../{name}/precious.txt"), "a\\b".to_owned()]
    {
        let project = Project::generated();
        let manifest = project.read("generated/manifest.json");
        project.list(&path, "precious\n");
        let run = project.check(&[]);
        assert_eq!(run.code, 1);
        let message = format!(
            "error[MANIFEST_BROKEN]: generated/manifest.json cannot be used: {path:?} is not a plain path inside the registry's folder"
        );
        says(&run.err, &message);
        project.gen_fine();
        assert_eq!(project.read("generated/manifest.json"), manifest);
        assert_eq!(elsewhere.read("precious.txt"), "precious\n");
    }
}

#[test]
fn any_number_of_faults_is_reported() {
    let keys = (0..20_000).map(|index| format!("key_{index}: 1\n")).collect::<Vec<_>>().concat();
    let project = Project::with(&format!("registry_version: 1\nname: x\n{keys}"));
    let run = project.check(&["--format", "json"]);
    assert_eq!(run.code, 2);
    assert_eq!(run.out.matches("\"R005\"").count(), 20_000);
}

#[test]
fn usage() {
    let project = Project::new();
    for args in [
        &["gen", "--migration-version", "20250230000000"][..],
        &["gen", "--migration-version", "1"],
        &["check-drift", "--force"],
        &["check-drift", "--format", "xml"],
        &["drift"],
        &[],
    ] {
        let run: Run = project.run(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
    }
    assert!(!project.exists("generated"));
}
