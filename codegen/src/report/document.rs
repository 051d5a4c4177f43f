//! One JSON document a run. Its shape is a promise: fields may be added, none is renamed or removed within a version.
//!
//! ```json
//! {
//!   "version": 1,
//!   "ok": false,
//!   "findings": [
//!     { "code": "STALE", "severity": "error", "path": "generated/…", "line": 1, "column": 1,
//!       "message": "…", "help": ["…"], "diff": { "text": "--- …", "left_out": 0 } }
//!   ],
//!   "files": { "created": 0, "updated": 0, "removed": 0, "unchanged": 42 }
//! }
//! ```
//! `line`, `column`, `diff` and `files` are absent where there is none.

use serde::Serialize;

use super::snippet;
use super::snippet::Rendered;
use super::{Found, Report, Tally};
use crate::plan::{Finding, Length};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    ok: bool,
    findings: Vec<Item<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<Tally>,
}

#[derive(Serialize)]
struct Item<'a> {
    code: &'static str,
    severity: &'static str,
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    message: String,
    help: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    diff: Option<Difference>,
}

#[derive(Serialize)]
struct Difference {
    text: String,
    left_out: usize,
}

/// The report as one JSON document with a line feed at its end.
#[must_use]
pub fn json(report: &Report<'_>) -> String {
    let rendered = match report.found {
        Found::Registry(diagnostics, source) => snippet::render_json(diagnostics, source),
        Found::Files(_) => Vec::new(),
    };
    let findings = match report.found {
        Found::Registry(..) => rendered.iter().map(of_registry).collect(),
        Found::Files(findings) => findings.iter().map(|finding| of_file(finding, report.length)).collect(),
    };
    let document = Document { version: 1, ok: report.found.is_empty(), findings, files: report.tally };
    // Strings, numbers and lists of them always have a JSON form.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn of_registry(finding: &Rendered) -> Item<'_> {
    Item {
        code: finding.code,
        severity: "error",
        path: finding.path.clone(),
        line: Some(finding.line),
        column: Some(finding.column),
        message: finding.message.clone(),
        help: finding.help.iter().map(String::as_str).collect(),
        diff: None,
    }
}

fn of_file<'a>(finding: &'a Finding<'a>, length: Option<Length>) -> Item<'a> {
    let diff = length.and_then(|length| finding.diff(length));
    Item {
        code: finding.code.code(),
        severity: "error",
        path: finding.path.to_string(),
        line: finding.place.map(|(line, _)| line),
        column: finding.place.map(|(_, column)| column),
        message: finding.message.clone(),
        help: finding.help.iter().map(String::as_str).chain([finding.code.explanation()]).collect(),
        diff: diff.map(|diff| Difference { text: diff.text, left_out: diff.left_out }),
    }
}
