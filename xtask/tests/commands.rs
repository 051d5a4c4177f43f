//! `explain`, `completions` and `--help`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]
#![allow(clippy::print_stderr, reason = "what was not tested is worth a line")]

mod support;

use std::process::Command;

use support::{Project, Run};

#[test]
fn explains_values_with_their_migrations() {
    let project = Project::generated();
    let run = project.run(&["explain", "integration_type", "xledger"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    for line in [
        "integration_type.xledger: active",
        "  dart        IntegrationType.xledger",
        "  postgres    'xledger'::integration_type",
        "  rust        IntegrationType::Xledger",
        "  typescript  'xledger' (IntegrationType)",
        "  label                   \"Xledger\"",
        "  20250101000000_create_integration_type.sql  adds `xledger`",
        "  organization_integrations.integration_type  column",
    ] {
        assert!(run.out.lines().any(|it| it == line), "{line}\n{}", run.out);
    }
    assert_eq!(project.run(&["explain", "xledger"]).out, run.out);
    assert_eq!(project.run(&["explain", "integration_type.xledger"]).out, run.out);
    let run = project.run(&["explain", "xleger"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("error[UNKNOWN_SUBJECT]: nothing is called `xleger`"), "{}", run.err);
    assert!(run.err.contains("did you mean `xledger`?"), "{}", run.err);
    project.write("registry.yaml", "registry_version: [");
    let broken = project.run(&["explain", "xledger"]);
    assert!(broken.err.contains("error[R001]") && broken.err.ends_with("registry.yaml: 1 error.\n"), "{}", broken.err);
    for run in [run, broken] {
        assert!(!run.err.contains("othing was"), "it never writes: {}", run.err);
    }
}

#[test]
fn explains_every_code_without_a_registry() {
    let project = Project::with("");
    let all = project.run(&["explain"]);
    assert_eq!((all.code, all.err.as_str()), (0, ""), "{all:?}");
    let codes = codegen::finding::Rule::ALL.iter().map(|rule| rule.code());
    for code in codes.chain(codegen::finding::Code::ALL.iter().map(|code| code.code())) {
        let run = project.run(&["explain", code]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        let (title, explanation) = run.out.split_once('\n').unwrap();
        let title = title.strip_prefix(&format!("{code}: ")).unwrap_or_else(|| panic!("{}", run.out));
        let listed = |line: &str| line.trim().strip_prefix(code).is_some_and(|rest| rest.trim() == title);
        assert!(all.out.lines().any(listed), "{code}: {}", all.out);
        assert!(
            explanation.starts_with("  ") && explanation.contains(". ") || explanation.contains(".\n"),
            "{explanation}"
        );
    }
}

#[test]
fn a_word_that_is_a_code_and_a_name_is_explained_as_both() {
    let project = Project::with(
        &support::REGISTRY
            .replace("name: weekday\n", "name: stale\n")
            .replace("type: list<weekday>", "type: list<stale>"),
    );
    let run = project.run(&["explain", "stale"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert!(run.out.starts_with("STALE: ") && run.out.contains("\nstale: enum\n"), "{}", run.out);
    // As it is written in messages, a code is all that may be meant.
    assert!(!project.run(&["explain", "STALE"]).out.contains("stale: enum"));
    let fault = project.run(&["explain", "not_unicode"]);
    assert!(fault.out.starts_with("not_unicode: A text holds half of a surrogate pair.\n"), "{fault:?}");
}

/// What a shell offers after a line; none where it is not installed.
fn offers(shell: &str, script: &str) -> Option<Vec<String>> {
    let Ok(output) = Command::new(shell).args(["-c", script]).output() else {
        eprintln!("skipped: {shell} is not installed");
        return None;
    };
    assert!(output.stderr.is_empty(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

fn check_offers(shell: &str, script: impl Fn(&[&str]) -> String) {
    for (line, expected) in [
        (&["cargo", "xtask", "check"][..], &["check-drift"][..]),
        (&["cargo", "xtask", "gen", "--wa"], &["--watch"]),
        (&["cargo", "xtask", "check-drift", "--format", "s"], &["sarif"]),
        (&["cargo", "xtask", "completions", "z"], &["zsh"]),
        (&["cargo", "xtask", "conformance", "--c"], &["--cases"]),
        (&["cargo", "xtask", "test", "--only", "cl"], &["clippy"]),
        (&["cargo", "xtask", "add", "integration_t"], &["integration_type"]),
        (&["cargo", "xtask", "retire", "integration_s"], &["integration_status"]),
        // What comes after the enum is not known beforehand.
        (&["cargo", "xtask", "rename", "weekday", "integration_t"], &[]),
    ] {
        let Some(offered) = offers(shell, &script(line)) else { return };
        let last = line.last().unwrap();
        let words = offered.iter().map(|it| it.split(['\t', ':']).next().unwrap());
        let words: Vec<_> = words.filter(|word| word.starts_with(last)).collect();
        assert_eq!(words, expected, "{shell} {line:?}");
    }
}

#[test]
fn shells_complete() {
    let project = Project::with("");
    let write = |shell: &str| {
        let mut command = project.command(&["completions", shell]);
        let run = Run::of(command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).output().unwrap());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        project.write(shell, &run.out);
        project.path(shell).display().to_string()
    };
    let (bash, zsh, fish) = (write("bash"), write("zsh"), write("fish"));
    check_offers("bash", |line| {
        format!(
            "source {bash}; COMP_WORDS=({}); COMP_CWORD={}; _cargo_or_xtask; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            line.join(" "),
            line.len() - 1
        )
    });
    // What zsh shows is up to it; what it is given is up to the script.
    check_offers("zsh", |line| {
        let setup = "compdef() { }; _describe() { print -rl -- $choices }";
        format!("{setup}; source {zsh}; words=({}); CURRENT={}; _cargo_or_xtask", line.join(" "), line.len())
    });
    check_offers("fish", |line| format!("source {fish}; complete -C '{}'", line.join(" ")));
}

#[test]
fn bash_still_completes_the_other_commands_of_cargo() {
    let project = Project::with("");
    project.write("bash", project.run(&["completions", "bash"]).out);
    let script = format!(
        "_others() {{ COMPREPLY=(build bench); }}; complete -F _others cargo; source {0}; source {0}; \
         COMP_WORDS=(cargo b); COMP_CWORD=1; _cargo_or_xtask; echo \"${{COMPREPLY[@]}}\"",
        project.path("bash").display()
    );
    if let Some(offered) = offers("bash", &script) {
        assert_eq!(offered, ["build bench"]);
    }
}

#[test]
fn every_command_shows_an_example() {
    let project = Project::with("");
    let commands = [
        "gen",
        "check-drift",
        "plan",
        "add",
        "rename",
        "deprecate",
        "retire",
        "explain",
        "init",
        "completions",
        "test",
    ];
    for command in commands {
        let run = project.run(&[command, "--help"]);
        assert!(run.out.contains(&format!("\n  cargo xtask {command}")), "{command}: {}", run.out);
    }
    let all = project.run(&["--help"]).out;
    for command in commands {
        assert!(all.contains(&format!("\n  {command} ")), "{command}: {all}");
    }
}

#[test]
fn help_says_what_the_tool_does_and_what_was_meant() {
    let project = Project::with("");
    let help = project.run(&["--help"]).out;
    let first = help.lines().next().unwrap();
    assert!(first.starts_with("Keeps PostgreSQL, ") && first.ends_with(" in line with one registry.yaml"), "{first}");
    let version = project.run(&["--version"]);
    assert_eq!((version.code, version.out), (0, format!("cargo xtask {}\n", env!("CARGO_PKG_VERSION"))));
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
