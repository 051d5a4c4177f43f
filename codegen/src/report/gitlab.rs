//! GitLab's report of code quality, a list of violations.

use serde_json::{Value, json};

use super::Report;
use super::programs::{fingerprints, from_top, whole_text};
use crate::finding::Remedy;

/// The report as GitLab's code quality. `prefix` leads from the repository's top to the registry's folder, and is empty
/// or ends with `/`.
#[must_use]
pub fn gitlab(report: &Report<'_>, prefix: &str) -> String {
    let findings = report.findings;
    let violations = findings.items().iter().zip(fingerprints(findings, prefix)).map(|(finding, fingerprint)| {
        let line = findings.position(finding).map_or(1, |at| at.line);
        json!({
            "description": finding.message,
            "check_name": finding.kind.code(),
            "fingerprint": fingerprint,
            "severity": severity(finding.remedy()),
            "location": { "path": from_top(prefix, findings.path(finding)), "lines": { "begin": line } },
            "content": { "body": whole_text(finding, report.length) },
        })
    });
    // Strings, numbers and lists of them always have a JSON form.
    serde_json::to_string_pretty(&violations.collect::<Vec<Value>>()).unwrap_or_default() + "\n"
}

/// How much stands in the way of whoever has to put it right.
fn severity(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Gen => "minor",
        Remedy::Force => "major",
        Remedy::Person => "critical",
        Remedy::Blocked => "blocker",
    }
}
