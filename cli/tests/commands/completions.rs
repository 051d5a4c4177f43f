//! `completions`: the commands, their flags, and the enums of the registry.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use crate::shells;
use crate::support::Project;

#[test]
fn shells_complete() {
    let project = Project::new();
    for shell in ["bash", "zsh", "fish"] {
        let run = project.run(&["completions", shell]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        project.write(shell, &run.out);
    }
    shells::check(
        project.root(),
        "_fivefold",
        &[
            (&["fivefold", "check"], &["check-drift"]),
            (&["fivefold", "te"], &[]),
            (&["fivefold", "gen", "--wa"], &["--watch"]),
            (&["fivefold", "check-drift", "--format", "s"], &["sarif"]),
            (&["fivefold", "completions", "z"], &["zsh"]),
            (&["fivefold", "add", "integration_t"], &["integration_type"]),
            (&["fivefold", "retire", "integration_s"], &["integration_status"]),
            // What comes after the enum is not known beforehand.
            (&["fivefold", "rename", "weekday", "integration_t"], &[]),
        ],
    );
}

#[test]
fn bash_completes_the_program() {
    let project = Project::new();
    project.write("bash", project.run(&["completions", "bash"]).out);
    let script = format!("source {}; complete -p fivefold", project.path("bash").display());
    if let Some(printed) = shells::printed("bash", &script) {
        assert_eq!(printed, ["complete -o default -F _fivefold fivefold"]);
    }
}
