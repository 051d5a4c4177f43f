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
use serde_json::{Value, json};

use super::{Report, Tally};
use crate::finding::Finding;

#[derive(Serialize)]
struct Document {
    version: u32,
    ok: bool,
    findings: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<Tally>,
}

/// The report as one JSON document with a line feed at its end.
#[must_use]
pub fn json(report: &Report<'_>) -> String {
    let findings = report.findings.items().iter().map(|finding| item(finding, report)).collect();
    let document = Document { version: 1, ok: report.findings.is_empty(), findings, files: report.tally };
    // Strings, numbers and lists of them always have a JSON form.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn item(finding: &Finding, report: &Report<'_>) -> Value {
    let mut item = json!({
        "code": finding.kind.code(),
        "severity": "error",
        "path": report.findings.path(finding),
    });
    if let Some(at) = report.findings.position(finding) {
        item["line"] = at.line.into();
        item["column"] = at.column.into();
    }
    item["message"] = finding.message.as_str().into();
    item["help"] = finding.advice().collect();
    if let Some(diff) = report.length.and_then(|length| finding.diff(length)) {
        item["diff"] = json!({ "text": diff.text, "left_out": diff.left_out });
    }
    item
}
