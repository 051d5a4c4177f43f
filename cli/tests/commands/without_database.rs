//! The normal build pays for no database client, and says how to get one.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::process::Command;

use serde_json::Value;

use crate::support::Project;

const COMMAND: &str = "cargo run --quiet --package cli --features database -- check-drift --database-url <URL>";

#[test]
fn the_flag_explains_itself() {
    let project = Project::generated();
    let before = project.snapshot();
    for address in ["postgresql://app:geheim@db.example.org/app", "host=localhost password=geheim", "env:GEHEIM", ""] {
        let run = project.check(&["--database-url", address]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert_eq!(
            run.errors(),
            ["error[DATABASE_UNREACHABLE]: this build has no database client, which only those pay for who need it"]
        );
        assert!(run.err.lines().any(|line| line == format!("  = help: {COMMAND}")), "{run:?}");
        let json = project.check(&["--database-url", address, "--format", "json"]);
        let document: Value = serde_json::from_str(&json.out).unwrap();
        assert_eq!((json.code, &document["findings"][0]["help"][0]), (2, &COMMAND.into()));
        let github = project.check(&["--database-url", address, "--format", "github"]);
        assert!(github.code == 2 && github.out.contains(COMMAND), "{github:?}");
        for text in [run.err, json.out, github.out] {
            assert!(!text.to_lowercase().contains("geheim"), "{text}");
        }
    }
    assert!(project.snapshot() == before);
}

#[test]
fn what_needs_no_client_is_still_compared() {
    let project = Project::generated();
    project.write("types.ts", "export const Constants = { app: {} } as const\n");
    let run = project.check(&["--database-url", "host=localhost", "--database-types", "types.ts"]);
    let codes: Vec<_> = run.errors().iter().filter_map(|line| line.split([':', ' ']).next()).collect();
    assert_eq!((run.code, codes), (2, vec!["error[TYPES_DRIFT]", "error[DATABASE_UNREACHABLE]"]), "{run:?}");
}

#[test]
fn the_client_is_no_dependency() {
    let tree = |package: &str, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO"));
        command.args(["tree", "--offline", "--package", package, "--edges", "normal", "--prefix", "none"]);
        let output = command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().any(|line| line.contains("postgres"))
    };
    for package in ["cli", "xtask"] {
        assert!(!tree(package, &[]));
        assert!(tree(package, &["--features", "database"]));
    }
}
