//! SARIF 2.1.0, which code hosts and editors show at the lines.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Report;
use super::issue::{Issue, issues};

/// Where the format is defined.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report as a SARIF log of one run. `prefix` leads from the repository's top to the registry's folder, and is empty
/// or ends with `/`.
#[must_use]
pub fn sarif(report: &Report<'_>, prefix: &str) -> String {
    let issues = issues(report, prefix);
    let mut rules: Vec<&Issue> = issues.iter().collect();
    rules.sort_by_key(|issue| issue.code);
    rules.dedup_by_key(|issue| issue.code);
    let results: Vec<Value> = issues.iter().map(|issue| result(issue, &rules)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "cargo xtask",
                "rules": rules.iter().map(|issue| rule(issue)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    // Strings, numbers and lists of them always have a JSON form.
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn rule(issue: &Issue) -> Value {
    json!({
        "id": issue.code,
        "shortDescription": message(issue.title),
        "help": message(issue.explanation),
    })
}

fn result(issue: &Issue, rules: &[&Issue]) -> Value {
    let mut region = json!({ "startLine": issue.line.unwrap_or(1) });
    if let Some(column) = issue.column {
        region["startColumn"] = column.into();
    }
    json!({
        "ruleId": issue.code,
        "ruleIndex": rules.iter().position(|rule| rule.code == issue.code),
        "level": "error",
        "message": message(&issue.text()),
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&issue.path), "uriBaseId": "%SRCROOT%" },
            "region": region,
        } }],
        "partialFingerprints": { "finding/v1": issue.fingerprint },
    })
}

/// A message without arguments: single braces would be placeholders (section 3.11.5).
fn message(text: &str) -> Value {
    json!({ "text": text.replace('{', "{{").replace('}', "}}") })
}

/// A relative path as a URI reference.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/._~-".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
