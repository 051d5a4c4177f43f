//! `explain`: what is known of a name and of a code.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use crate::support::Project;

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
        &crate::own::REGISTRY
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
