//! Workflow commands of GitHub Actions: one line a finding, which GitHub shows at the file.

use std::fmt::Write;

use super::Report;
use super::programs::{from_top, whole_text};

/// The report as annotations. GitHub wants paths from the repository's top: `prefix` leads from there to the
/// registry's folder, and is empty or ends with `/`.
#[must_use]
pub fn github(report: &Report<'_>, prefix: &str) -> String {
    let mut text = String::new();
    // Writing into a String cannot fail.
    for finding in report.findings.items() {
        let path = from_top(prefix, report.findings.path(finding));
        let _ = write!(text, "::error file={}", property(&path));
        if let Some(at) = report.findings.position(finding) {
            let _ = write!(text, ",line={},col={}", at.line, at.column);
        }
        let message = data(&whole_text(finding, report.length));
        let _ = writeln!(text, ",title={}::{message}", finding.kind.code());
    }
    text
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
