//! `add`, `rename`, `deprecate` and `retire`, from the command line to a clean `check-drift`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]
#![allow(clippy::print_stderr, reason = "what was not tested is worth a line")]

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::{Command, Stdio};
use std::thread;

use crate::own::REGISTRY;
use crate::support::Project;

const COMPLETE: [&str; 13] = [
    "add",
    "integration_type",
    "visma",
    "--label",
    "Visma",
    "--description",
    "Cloud accounting.",
    "--attribute",
    "vendor=Visma AS",
    "--attribute",
    "authentication=api_token",
    "--attribute",
    "capabilities=pull_invoices, push_invoices",
];

fn complete<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&COMPLETE[..], &["--attribute", "credential_keys=api_token"], more].concat()
}

#[test]
fn a_value_more_and_no_drift_after_gen() {
    let project = Project::generated();
    let run = project.run(&complete(&[]));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let entry = "      - name: visma\n        description: Cloud accounting.\n        attributes:\n          label: Visma\n          \
                 vendor: Visma AS\n          authentication: api_token\n          credential_keys: [api_token]\n          \
                 capabilities: [pull_invoices, push_invoices]\n";
    let after = "          capabilities: [push_reports]\n";
    assert_eq!(project.read("registry.yaml"), REGISTRY.replacen(after, &format!("{after}{entry}"), 1));
    assert!(run.out.contains("+      - name: visma\n"), "{}", run.out);
    assert!(run.out.ends_with("`visma` is a value of `integration_type` now. Next: `fivefold gen`\n"), "{}", run.out);
    project.gen_fine();
    assert_eq!(project.findings(), []);
    assert!(project.read("generated/rust/src/enums/integration_type.rs").contains("Visma"));
}

#[test]
fn a_dry_run_shows_the_same_and_writes_nothing() {
    let project = Project::new();
    let before = project.snapshot();
    let dry = project.run(&complete(&["--dry-run"]));
    assert_eq!((dry.code, dry.err.as_str()), (0, ""), "{dry:?}");
    assert_eq!(project.snapshot(), before);
    let diff = |out: &str| {
        out.lines().filter(|line| line.starts_with(['+', '-', '@', ' '])).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(diff(&dry.out), diff(&project.run(&complete(&[])).out));
}

#[test]
fn what_is_missing_is_named_where_nobody_can_be_asked() {
    let project = Project::new();
    let before = project.snapshot();
    let run = project.run(&["add", "integration_type", "visma", "--label", "Visma"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(
        run.err.contains("error[EDIT_REFUSED]: `visma` needs `description`, `vendor`, `authentication`"),
        "{}",
        run.err
    );
    assert!(run.err.contains("--attribute authentication=…"), "{}", run.err);
    assert!(run.err.contains("one of api_token, basic, oauth2_client_credentials, client_certificate"), "{}", run.err);
    // What is given and wrong is said first.
    for (given, expected) in [
        (&["visma", "--attribute", "labl=Visma"][..], "did you mean `label`?"),
        (&["vismå"], "help: such as `visma`"),
        (&["xledgêr"], "help: such as `xledger_2`"),
        (&["xledger"], "has a value `xledger` already"),
    ] {
        let run = project.run(&[&["add", "integration_type"], given].concat());
        assert_eq!(run.code, 2);
        assert!(run.err.contains(expected) && !run.err.contains(" needs "), "{}", run.err);
    }
    assert_eq!(project.snapshot(), before);
}

#[test]
fn what_is_missing_is_asked_for_in_a_terminal() {
    let project = Project::new();
    // `script` gives the command a terminal, and passes on what it reads itself.
    let command = format!("{} add integration_type visma --label Visma", env!("CARGO_BIN_EXE_fivefold"));
    let mut terminal = Command::new("script");
    terminal.args(["--quiet", "--return", "--command", &command, "/dev/null"]).current_dir(project.root());
    let Ok(mut child) = terminal.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else {
        eprintln!("skipped: `script` is not installed");
        return;
    };
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    let mut shown = String::new();
    for answer in ["Cloud accounting.", "Visma AS", "api_token", "api_token", "pull_invoices"] {
        // The next question ends with a colon.
        while !shown.ends_with(": ") {
            let mut byte = [0];
            output.read_exact(&mut byte).unwrap_or_else(|error| panic!("{error}: {shown}"));
            shown.push(char::from(byte[0]));
        }
        shown.push('\n');
        writeln!(input, "{answer}").unwrap();
    }
    std::io::copy(&mut output, &mut std::io::sink()).unwrap();
    assert!(child.wait().unwrap().success(), "{shown}");
    assert!(shown.contains("vendor (Company or authority behind the system.), text: "), "{shown}");
    let text = project.read("registry.yaml");
    assert!(text.contains("          vendor: Visma AS\n          authentication: api_token\n"), "{text}");
}

#[test]
fn nobody_is_asked_about_a_value_that_cannot_be_added() {
    let project = Project::new();
    for (arguments, expected) in [
        ("xledger", "`integration_type` has a value `xledger` already"),
        ("vismå", "`vismå` is not a `snake_case` name"),
        ("visma --attribute labl=x", "`integration_type` has no attribute `labl`"),
    ] {
        let command = format!("{} add integration_type {arguments}", env!("CARGO_BIN_EXE_fivefold"));
        let mut terminal = Command::new("script");
        terminal.args(["--quiet", "--return", "--command", &command, "/dev/null"]).current_dir(project.root());
        let Ok(output) = terminal.stdin(Stdio::null()).output() else {
            eprintln!("skipped: `script` is not installed");
            return;
        };
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(shown.contains(expected) && !shown.contains("becomes the documentation"), "{shown}");
    }
}

#[test]
fn what_breaks_a_rule_is_shown_and_not_written() {
    let project = Project::new();
    let before = project.snapshot();
    let cases: [(&[&str], &str); 6] = [
        (&complete(&["--attribute", "documentation_url=http://x"]), "error[R024]"),
        (&["add", "integration_typ", "x"], "did you mean `integration_type`?"),
        (&["rename", "integration_type", "xledger", "dynamics"], "has a value `dynamics` already"),
        (&["deprecate", "integration_type", "xledger", "--replaced-by", "xledger"], "error[R029]"),
        (&["retire", "integration_type", "nothing"], "has no value `nothing`"),
        (&["add", "weekday", "x", "--attribute", "novalue"], "a key, `=` and a value are needed"),
    ];
    for (args, expected) in cases {
        let run = project.run(args);
        assert_eq!(run.code, 2, "{args:?} {run:?}");
        assert!(run.err.contains(expected), "{args:?} {}", run.err);
    }
    assert_eq!(project.snapshot(), before);
}

#[test]
fn the_lines_of_a_refused_edit_are_said_to_be_those_of_its_outcome() {
    let project = Project::new();
    let run = project.run(&complete(&["--attribute", "documentation_url=http://x"]));
    let line = 1 + REGISTRY.lines().position(|line| line == "          capabilities: [push_reports]").unwrap();
    // Name, description, `attributes` and six of them come after the last value that is there.
    let place = format!(" --> registry.yaml (with this edit):{}:", line + 9);
    assert!(run.err.contains(&place), "{place} {}", run.err);
    assert!(run.err.contains("documentation_url: http://x\n"), "{}", run.err);
    let closing = "registry.yaml: 1 error with this edit, shown where it would stand; nothing was written.\n";
    assert!(run.err.ends_with(closing), "{}", run.err);
    // What is wrong without the edit stands in the file itself.
    project.write("registry.yaml", REGISTRY.replace("list<integration_capability>", "list<nothing>"));
    let run = project.run(&["deprecate", "weekday", "sunday"]);
    assert!(run.err.contains("error[R014]") && !run.err.contains("with this edit"), "{}", run.err);
    assert!(run.err.ends_with("nothing was written.\n"), "{}", run.err);
}

#[test]
fn a_life_of_a_value() {
    let project = Project::generated();
    project.commit();
    for args in [
        &["rename", "integration_status", "paused", "suspended"][..],
        &["deprecate", "integration_status", "suspended", "--replaced-by", "inactive"],
        &["retire", "integration_status", "suspended"],
    ] {
        let run = project.run(args);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?} {run:?}");
        let run = project.run(&["gen"]);
        assert_eq!(run.code, 0, "{args:?} {run:?}");
        assert_eq!(project.findings(), []);
    }
    let entry = "      - { name: suspended, description: Stopped by a person; keeps its credentials., status: retired, \
                 renamed_from: [paused], replaced_by: inactive }\n";
    assert!(project.read("registry.yaml").contains(entry), "{}", project.read("registry.yaml"));
}

#[test]
fn names_elsewhere_follow() {
    let project = Project::new();
    let run = project.run(&["rename", "integration_status", "active", "running"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let expected = REGISTRY
        .replace(
            "- { name: active, description: Runs on its schedule. }",
            "- { name: running, description: Runs on its schedule., renamed_from: [active] }",
        )
        .replace("required_when: { status: [active] }", "required_when: { status: [running] }");
    assert_eq!(project.read("registry.yaml"), expected);
}

#[test]
fn the_file_keeps_its_mode_and_a_link_stays_a_link() {
    let project = Project::new();
    fs::set_permissions(project.path("registry.yaml"), fs::Permissions::from_mode(0o640)).unwrap();
    fs::create_dir(project.path("real")).unwrap();
    fs::rename(project.path("registry.yaml"), project.path("real/it.yaml")).unwrap();
    symlink("real/it.yaml", project.path("registry.yaml")).unwrap();
    let run = project.run(&["deprecate", "weekday", "sunday"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert!(fs::symlink_metadata(project.path("registry.yaml")).unwrap().is_symlink());
    assert_eq!(project.path("real/it.yaml").metadata().unwrap().permissions().mode() & 0o777, 0o640);
    assert!(project.read("real/it.yaml").contains("name: sunday, description: Sunday., status: deprecated"));
}

#[test]
fn two_edits_at_once_are_both_made() {
    let project = Project::new();
    thread::scope(|scope| {
        for index in 0..12 {
            let project = &project;
            scope.spawn(move || {
                let name = format!("day_{index}");
                let run = project.run(&["add", "weekday", &name, "--description", "Another."]);
                assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
            });
        }
    });
    let text = project.read("registry.yaml");
    for index in 0..12 {
        assert!(text.contains(&format!("- {{ name: day_{index}, description: Another. }}\n")), "{index}: {text}");
    }
}
