//! `check-drift` for code hosts and CI servers.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::collections::BTreeSet;
use std::fs;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::junit_schema;
use crate::own::REGISTRY;
use crate::support::Project;

/// One project with drift in a folder below the repository's top, and a path that needs escapes.
fn drifted() -> Project {
    let project = Project::with("");
    fs::remove_file(project.path("registry.yaml")).unwrap();
    let registry = format!("{REGISTRY}\ntargets:\n  docs: {{ directory: 'the docs/ä' }}\n");
    project.write("app/registry.yaml", registry);
    let run = project.run(&["gen", "--registry", "app/registry.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
    project.commit();
    project.write("app/the docs/ä/diagnostics.md", "<mine> & \"yours\" \u{1}\n");
    fs::remove_file(project.path("app/generated/json_schema/weekday.schema.json")).unwrap();
    project
}

fn report(project: &Project, format: &str) -> String {
    let run = project.run(&["check-drift", "--registry", "app/registry.yaml", "--format", format]);
    assert_eq!((run.code, run.err.as_str()), (1, ""), "{run:?}");
    run.out
}

/// What the specification requires of the objects that a report has, section by section.
fn sarif_schema() -> Validator {
    let text = json!({
        "type": "object", "required": ["text"], "additionalProperties": false,
        "properties": { "text": { "type": "string", "minLength": 1 } }
    });
    let region = json!({
        "type": "object", "required": ["startLine"], "additionalProperties": false,
        "properties": { "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 } }
    });
    let physical = json!({
        "type": "object", "required": ["artifactLocation", "region"], "additionalProperties": false,
        "properties": {
            "region": region,
            "artifactLocation": {
                "type": "object", "required": ["uri"], "additionalProperties": false,
                "properties": { "uri": { "type": "string", "pattern": "^[!-~]+$" }, "uriBaseId": { "const": "%SRCROOT%" } }
            }
        }
    });
    let result = json!({
        "type": "object", "required": ["message", "ruleId", "ruleIndex", "level", "locations"], "additionalProperties": false,
        "properties": {
            "ruleId": { "type": "string" },
            "ruleIndex": { "type": "integer", "minimum": 0 },
            "level": { "enum": ["none", "note", "warning", "error"] },
            "message": text,
            "partialFingerprints": { "type": "object", "additionalProperties": { "type": "string" } },
            "locations": { "type": "array", "minItems": 1, "items": {
                "type": "object", "required": ["physicalLocation"], "additionalProperties": false,
                "properties": { "physicalLocation": physical }
            } }
        }
    });
    let rule = json!({
        "type": "object", "required": ["id"], "additionalProperties": false,
        "properties": { "id": { "type": "string" }, "shortDescription": text, "help": text }
    });
    let schema = json!({
        "type": "object", "required": ["version", "runs"], "additionalProperties": false,
        "properties": {
            "$schema": { "type": "string", "format": "uri" },
            "version": { "const": "2.1.0" },
            "runs": { "type": "array", "minItems": 1, "items": {
                "type": "object", "required": ["tool", "results"], "additionalProperties": false,
                "properties": {
                    "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                    "results": { "type": "array", "items": result },
                    "tool": { "type": "object", "required": ["driver"], "additionalProperties": false, "properties": { "driver": {
                        "type": "object", "required": ["name"], "additionalProperties": false,
                        "properties": { "name": { "type": "string" }, "rules": { "type": "array", "uniqueItems": true, "items": rule } }
                    } } }
                }
            } }
        }
    });
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn sarif() {
    let project = drifted();
    let log: Value = serde_json::from_str(&report(&project, "sarif")).unwrap();
    let errors: Vec<_> = sarif_schema().iter_errors(&log).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        // There are no arguments, so that no placeholder may be meant: a brace is written as two.
        let text = result["message"]["text"].as_str().unwrap();
        assert!(text.contains("{{") || result["ruleId"] != "MISSING", "the file that is missing is JSON: {text}");
        assert!(!text.replace("{{", "").replace("}}", "").contains(['{', '}']), "{text}");
    }
    // What the schema cannot say: each rule is described once.
    let ids: BTreeSet<_> = rules.iter().map(|rule| rule["id"].as_str()).collect();
    assert_eq!(ids.len(), rules.len());
    let found: Vec<_> = results
        .iter()
        .map(|result| {
            let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
            (result["ruleId"].as_str().unwrap(), uri.as_str().unwrap())
        })
        .collect();
    let expected = [
        ("MISSING", "app/generated/json_schema/weekday.schema.json"),
        ("EDITED", "app/the%20docs/%C3%A4/diagnostics.md"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn gitlab() {
    let project = drifted();
    let list: Value = serde_json::from_str(&report(&project, "gitlab")).unwrap();
    let violations = list.as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let found: Vec<_> = violations
        .iter()
        .map(|it| (text(&it["check_name"]), text(&it["location"]["path"]), it["location"]["lines"]["begin"].clone()))
        .collect();
    let expected =
        [("MISSING", "app/generated/json_schema/weekday.schema.json"), ("EDITED", "app/the docs/ä/diagnostics.md")];
    assert_eq!(found, expected.map(|(code, path)| (code.to_owned(), path.to_owned(), json!(1))));
    let mut fingerprints = Vec::new();
    for violation in violations {
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&violation["severity"].as_str().unwrap()));
        assert!(!text(&violation["description"]).is_empty());
        fingerprints.push(text(&violation["fingerprint"]));
    }
    fingerprints.sort();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), violations.len());
    // Another run finds the same.
    assert_eq!(serde_json::from_str::<Value>(&report(&project, "gitlab")).unwrap(), list);
}

#[test]
fn junit() {
    let project = drifted();
    let expected = "\
<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<testsuites name=\"cargo xtask\" tests=\"2\" failures=\"2\" errors=\"0\">
  <testsuite name=\"cargo xtask\" tests=\"2\" failures=\"2\" errors=\"0\" skipped=\"0\">
    <testcase classname=\"MISSING\" name=\"app/generated/json_schema/weekday.schema.json\">
      <failure type=\"MISSING\" message=\"generated/json_schema/weekday.schema.json is missing\">";
    let xml = report(&project, "junit");
    assert!(xml.starts_with(expected), "{xml}");
    assert!(xml.contains("-&lt;mine&gt; &amp; &quot;yours&quot; \\u{1}&#10;"), "{xml}");
    assert!(xml.ends_with("</failure>\n    </testcase>\n  </testsuite>\n</testsuites>\n"), "{xml}");
    assert!(!xml.chars().any(|character| character < ' ' && character != '\n'));
    let cases = junit_schema::cases(&xml);
    let shown = |case: &junit_schema::Element| case.attribute("name").map(str::to_owned);
    let names = ["app/generated/json_schema/weekday.schema.json", "app/the docs/ä/diagnostics.md"];
    assert_eq!(cases.iter().filter_map(shown).collect::<Vec<_>>(), names);
    let text = &cases[1].children[0].text;
    assert!(text.contains("\n-<mine> & \"yours\" \\u{1}\n+"), "{text}");
}

#[test]
fn without_findings_and_with_a_faulty_registry() {
    let project = Project::generated();
    let out = |format: &str| project.check(&["--format", format]);
    let log: Value = serde_json::from_str(&out("sarif").out).unwrap();
    assert!(sarif_schema().is_valid(&log) && log["runs"][0]["results"] == json!([]));
    assert_eq!(out("gitlab").out, "[]\n");
    assert_eq!(junit_schema::cases(&out("junit").out).len(), 1);
    project.write(
        "registry.yaml",
        REGISTRY.replace("type: api", "type: [").replace("registry_version: 1", "registry_version: 7"),
    );
    for format in ["sarif", "gitlab", "junit"] {
        let run = out(format);
        assert_eq!((run.code, run.err.as_str()), (2, ""), "{run:?}");
        assert!(run.out.contains("R009"), "{}", run.out);
    }
    assert_eq!(junit_schema::cases(&out("junit").out).len(), 1);
    let log: Value = serde_json::from_str(&out("sarif").out).unwrap();
    assert!(sarif_schema().is_valid(&log));
    assert_eq!(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 5);
}

#[test]
fn a_plan_is_text_or_json() {
    let project = Project::generated();
    project.commit();
    for is_pending in [false, true] {
        if is_pending {
            project
                .write("registry.yaml", REGISTRY.replace("name: bufdir", "name: bufdir\n        status: deprecated"));
        }
        for format in ["sarif", "junit", "gitlab", "github"] {
            let run = project.run(&["plan", "--format", format]);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
            let expected = format!("invalid value '{format}' for '--format <FORMAT>'\n  [possible values: text, json]");
            assert!(run.err.contains(&expected), "{}", run.err);
        }
        let document: Value = serde_json::from_str(&project.run(&["plan", "--format", "json"]).out).unwrap();
        assert_eq!(document["migrations"].as_array().unwrap().len(), usize::from(is_pending));
    }
}
