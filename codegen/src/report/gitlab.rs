//! GitLab's report of code quality, a list of violations.

use serde_json::{Value, json};

use super::Report;
use super::issue::{Issue, issues};
use crate::plan::Remedy;

/// The report as GitLab's code quality. `prefix` leads from the repository's top to the registry's folder, and is empty
/// or ends with `/`.
#[must_use]
pub fn gitlab(report: &Report<'_>, prefix: &str) -> String {
    let violations: Vec<Value> = issues(report, prefix).iter().map(violation).collect();
    // Strings, numbers and lists of them always have a JSON form.
    serde_json::to_string_pretty(&violations).unwrap_or_default() + "\n"
}

fn violation(issue: &Issue) -> Value {
    json!({
        "description": issue.message,
        "check_name": issue.code,
        "fingerprint": issue.fingerprint,
        "severity": severity(issue.remedy),
        "location": { "path": issue.path, "lines": { "begin": issue.line.unwrap_or(1) } },
        "content": { "body": issue.text() },
    })
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
