//! Workflow commands of GitHub Actions: one line a finding, which GitHub shows at the file.

use std::fmt::Write;

use super::issue::from_top;
use super::snippet;
use super::snippet::{github_data, github_property};
use super::{Found, Report};
use crate::plan::{Finding, Length};

/// The report as annotations. GitHub wants paths from the repository's top: `prefix` leads from there to the
/// registry's folder, and is empty or ends with `/`.
#[must_use]
pub fn github(report: &Report<'_>, prefix: &str) -> String {
    match report.found {
        Found::Registry(diagnostics, source) => snippet::render_github(diagnostics, source),
        Found::Files(findings) => {
            let mut text = String::new();
            for finding in findings {
                push_annotation(&mut text, finding, report.length, prefix);
            }
            text
        }
    }
}

fn push_annotation(text: &mut String, finding: &Finding<'_>, length: Option<Length>, prefix: &str) {
    let mut message = finding.message.clone();
    // Writing into a String cannot fail.
    for line in finding.help.iter().map(String::as_str).chain([finding.code.explanation()]) {
        let _ = write!(message, "\nhelp: {line}");
    }
    if let Some(diff) = length.and_then(|length| finding.diff(length)) {
        let _ = write!(message, "\n{}", diff.text.trim_end());
        if diff.left_out > 0 {
            let _ = write!(message, "\n… {} more lines", diff.left_out);
        }
    }
    let _ = write!(text, "::error file={}", github_property(&from_top(prefix, &finding.path)));
    if let Some((line, column)) = finding.place {
        let _ = write!(text, ",line={line},col={column}");
    }
    let _ = writeln!(text, ",title={}::{}", finding.code.code(), github_data(&message));
}
