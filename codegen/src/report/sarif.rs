//! SARIF 2.1.0, which code hosts and editors show at the lines.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Report;
use super::programs::{fingerprints, from_top, whole_text};
use crate::finding::{Finding, Kind};

/// Where the format is defined.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report as a SARIF log of one run. `prefix` leads from the repository's top to the registry's folder, and is empty
/// or ends with `/`.
#[must_use]
pub fn sarif(report: &Report<'_>, prefix: &str) -> String {
    let findings = report.findings.items();
    let mut kinds: Vec<Kind> = findings.iter().map(|finding| finding.kind).collect();
    kinds.sort_by_key(|kind| kind.code());
    kinds.dedup();
    let fingerprints = fingerprints(report.findings, prefix);
    let results = findings.iter().zip(&fingerprints).map(|(finding, fingerprint)| {
        let rule = kinds.iter().position(|kind| finding.is(*kind));
        let path = from_top(prefix, report.findings.path(finding));
        json!({
            "ruleId": finding.kind.code(),
            "ruleIndex": rule,
            "level": "error",
            "message": message(&whole_text(finding, report.length)),
            "locations": [{ "physicalLocation": {
                "artifactLocation": { "uri": uri(&path), "uriBaseId": "%SRCROOT%" },
                "region": region(finding, report),
            } }],
            "partialFingerprints": { "finding/v1": fingerprint },
        })
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "cargo xtask",
                "rules": kinds.iter().map(|kind| rule(*kind)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    });
    // Strings, numbers and lists of them always have a JSON form.
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn rule(kind: Kind) -> Value {
    json!({
        "id": kind.code(),
        "shortDescription": message(kind.title()),
        "help": message(kind.explanation()),
    })
}

fn region(finding: &Finding, report: &Report<'_>) -> Value {
    match report.findings.position(finding) {
        Some(at) => json!({ "startLine": at.line, "startColumn": at.column }),
        None => json!({ "startLine": 1 }),
    }
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
