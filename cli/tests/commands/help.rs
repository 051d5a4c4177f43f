//! `--help`, `--version` and mistakes on the command line.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use crate::support::Project;

const COMMANDS: [&str; 10] =
    ["gen", "check-drift", "plan", "add", "rename", "deprecate", "retire", "explain", "init", "completions"];

#[test]
fn every_command_shows_an_example() {
    let project = Project::with("");
    for command in COMMANDS {
        let run = project.run(&[command, "--help"]);
        assert!(run.out.contains(&format!("\n  fivefold {command}")), "{command}: {}", run.out);
        assert!(!run.out.contains("xtask") && !run.out.contains('{'), "{command}: {}", run.out);
    }
}

#[test]
fn the_product_has_its_own_commands_and_no_others() {
    let help = Project::with("").run(&["--help"]).out;
    let (_, rest) = help.split_once("\nCommands:\n").unwrap();
    let listed = rest.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    assert_eq!(listed.collect::<Vec<_>>(), [&COMMANDS[..], &["help"]].concat());
}

#[test]
fn help_says_what_the_tool_does_and_what_was_meant() {
    let project = Project::with("");
    let help = project.run(&["--help"]).out;
    let first = help.lines().next().unwrap();
    assert!(first.starts_with("Keeps PostgreSQL, ") && first.ends_with(" in line with one registry.yaml"), "{first}");
    let version = project.run(&["--version"]);
    assert_eq!((version.code, version.out), (0, format!("fivefold {}\n", env!("CARGO_PKG_VERSION"))));
    for (args, meant) in [
        (&["chek-drift"][..], "a similar subcommand exists: 'check-drift'"),
        (&["add", "weekday", "x", "--labl", "x"], "a similar argument exists: '--label'"),
        (&["check-drift", "--format", "sarf"], "a similar value exists: 'sarif'"),
    ] {
        let run = project.run(args);
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.contains(meant), "{args:?}: {}", run.err);
    }
}
