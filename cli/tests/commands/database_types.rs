//! `check-drift --database-types`: Supabase's generated TypeScript says the enums of the registry, or is reported.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fmt::Write;
use std::fs::{self, File};

use serde_json::Value;

use crate::support::{Project, Run};

const TYPE: [&str; 5] = ["xledger", "dynamics", "cornerstone", "consio", "bufdir"];
const STATUS: [&str; 4] = ["inactive", "active", "paused", "error"];

/// What Supabase generates from a database with these labels.
fn types(integration_type: &[&str], integration_status: &[&str]) -> String {
    let quoted = |labels: &[&str]| labels.iter().map(|label| format!("\"{label}\"")).collect::<Vec<_>>();
    let [kinds, states] = [quoted(integration_type), quoted(integration_status)];
    format!(
        "export type Database = {{\n  public: {{\n    Tables: {{\n      [_ in never]: never\n    }}\n    Enums: {{\n      \
         integration_status: {}\n      integration_type:\n        | {}\n    }}\n  }}\n}}\n\n\
         export const Constants = {{\n  public: {{\n    Enums: {{\n      integration_status: [{}],\n      \
         integration_type: [\n        {},\n      ],\n    }},\n  }},\n}} as const\n",
        states.join(" | "),
        kinds.join("\n        | "),
        states.join(", "),
        kinds.join(",\n        ")
    )
}

fn check(project: &Project, args: &[&str]) -> Run {
    project.check(&[&["--database-types", "src/database.types.ts"], args].concat())
}

/// A generated project with this file.
fn with(text: impl AsRef<[u8]>) -> Project {
    let project = Project::generated();
    project.write("src/database.types.ts", text);
    project
}

fn says(run: &Run, line: &str) {
    assert!(run.err.lines().any(|it| it == line), "expected the line\n{line}\nin\n{}", run.err);
}

#[test]
fn types_of_such_a_database_are_fine() {
    for text in [types(&TYPE, &STATUS), types(&TYPE, &STATUS).replace('\n', "\r\n")] {
        let run = check(&with(text), &[]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        assert!(run.out.ends_with(" files are as the registry says; compared with src/database.types.ts\n"), "{run:?}");
    }
}

#[test]
fn each_drift_has_a_place_both_sides_and_a_way_out() {
    let mixed = ["inactive", "paused", "active", "error"];
    for (text, at, difference, found) in [
        (types(&TYPE[..4], &STATUS), "9:9", "has other labels in the type `Database`: missing bufdir", &TYPE[..4]),
        (
            types(&[&TYPE[..], &["sap"]].concat(), &STATUS),
            "9:9",
            "has other labels in the type `Database`: unknown sap",
            &[&TYPE[..], &["sap"]].concat(),
        ),
        (types(&TYPE, &mixed), "7:27", "has other labels in the type `Database`: another order", &mixed),
    ] {
        let project = with(&text);
        let before = project.snapshot();
        let run = check(&project, &[]);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
        assert!(project.snapshot() == before);
        let (name, wanted) =
            if at == "7:27" { ("integration_status", &STATUS[..]) } else { ("integration_type", &TYPE[..]) };
        says(&run, &format!("error[TYPES_DRIFT]: the enum {name} {difference}"));
        says(&run, &format!(" --> src/database.types.ts:{at}"));
        says(&run, &format!("  = help: the registry has in the database: {}", wanted.join(", ")));
        says(&run, &format!("  = help: the file says: {}", found.join(", ")));
        assert!(run.err.contains("`supabase gen types typescript --local > src/database.types.ts`"), "{run:?}");
        // The array of `Constants` says the same.
        assert_eq!(run.errors().len(), 2, "{run:?}");
        // Line ends of Windows move nothing.
        let windows = check(&with(text.replace('\n', "\r\n")), &[]);
        assert_eq!(windows, run);
    }
}

#[test]
fn an_enum_or_a_schema_that_is_missing() {
    let run = check(&with(types(&TYPE, &STATUS).replace("integration_type", "kind")), &[]);
    assert_eq!(run.code, 1);
    says(&run, "error[TYPES_DRIFT]: the enum integration_type is missing in the type `Database`");
    says(&run, " --> src/database.types.ts:6:5");
    says(&run, "error[TYPES_DRIFT]: the enum integration_type is missing in `Constants`");
    let run = check(&with("export const Constants = {\n  app: { Enums: {} },\n} as const\n"), &[]);
    assert_eq!(run.code, 1);
    assert_eq!(run.errors(), ["error[TYPES_DRIFT]: `Constants` has no schema public"]);
    says(&run, " --> src/database.types.ts:1:8");
}

#[test]
fn json_and_annotations_carry_the_place() {
    let project = with(types(&TYPE[..4], &STATUS));
    project.git(&["init", "--quiet"]);
    let run = check(&project, &["--format", "json"]);
    let document: Value = serde_json::from_str(&run.out).unwrap();
    let finding = &document["findings"][0];
    assert_eq!((run.code, &finding["code"]), (1, &"TYPES_DRIFT".into()));
    assert_eq!(finding["path"], "src/database.types.ts");
    assert_eq!((&finding["line"], &finding["column"]), (&9.into(), &9.into()));
    let run = check(&project, &["--format", "github"]);
    let start = "::error file=src/database.types.ts,line=9,col=9,title=TYPES_DRIFT::";
    assert!(run.code == 1 && run.out.starts_with(start), "{run:?}");
    // GitHub counts from the top, whatever folder the command runs in and the registry stands in.
    project.write("services/api/registry.yaml", crate::own::REGISTRY);
    for (folder, path) in [("services/api", "../../src/database.types.ts"), ("services", "../src/database.types.ts")] {
        let registry = project.path("services/api/registry.yaml");
        let args = ["check-drift", "--format", "github", "--database-types", path, "--registry"];
        let mut command = project.command(&args);
        let run = Run::of(command.arg(registry).current_dir(project.path(folder)).output().unwrap());
        assert!(run.out.lines().any(|line| line.starts_with(start)), "{run:?}");
    }
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let refused = |project: &Project, message: &str| {
        let run = check(project, &[]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        says(&run, &format!("error[TYPES_UNREADABLE]: src/database.types.ts {message}"));
        let json = check(project, &["--format", "json"]);
        let document: Value = serde_json::from_str(&json.out).unwrap();
        assert_eq!((json.code, &document["findings"][0]["code"]), (2, &"TYPES_UNREADABLE".into()));
        run
    };
    refused(&Project::generated(), "does not exist");
    let folder = Project::generated();
    fs::create_dir_all(folder.path("src/database.types.ts")).unwrap();
    refused(&folder, "cannot be read: it is a folder");
    let run = refused(&with(b"// bl\xc3\xa5\n  b\xe6r"), "is not UTF-8: the byte 0xE6 is no part of a character");
    says(&run, " --> src/database.types.ts:2:4");
    // What Windows PowerShell makes of `>`.
    let utf16: Vec<u8> = "\u{feff}export".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let run = refused(&with(utf16), "is not UTF-8: the byte 0xFF is no part of a character");
    assert!(run.err.contains("PowerShell"), "{run:?}");
    let huge = with("");
    File::create(huge.path("src/database.types.ts")).unwrap().set_len(65 << 20).unwrap();
    refused(&huge, "has 65 MiB, and 64 MiB is the most that is read");
    let neither = "there is neither a type `Database` nor an object `Constants`";
    refused(&with("export {}\n"), &format!("cannot be read as Supabase's types: {neither}"));
    let message = "cannot be read as Supabase's types: the file ends in the middle of something";
    let run = refused(&with("export type Database = {\n  public: {\n    Enums"), message);
    says(&run, " --> src/database.types.ts:3:10");
}

/// So long, and with so much in one line, that what looks at all of it for each token does not come to an end.
#[test]
fn a_long_file_is_read() {
    let mut others = String::new();
    for index in 0..40_000 {
        write!(others, "t{index}: {{ Row: {{ id: string | null; kind: \"a\" | \"b\" }}; Relationships: [] }}, ")
            .unwrap();
    }
    let labels: Vec<_> = (0..20_000).map(|index| format!("v{index}")).collect();
    let labels: Vec<_> = labels.iter().map(String::as_str).rev().chain(TYPE).collect();
    let text = types(&labels, &STATUS).replace("\n        ", " ").replace("[_ in never]: never", &others);
    let project = with(text);
    let run = check(&project, &[]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("other labels in the type `Database`: unknown v19999, v19998, "),
        "{}",
        run.errors().len()
    );
}
