//! `JUnit`'s XML, which nearly every CI server reads.

use std::fmt::Write as _;

use super::Report;
use super::programs::{from_top, whole_text};
use crate::finding::Finding;

/// The report as one test suite: a failed test for each finding, or one that passed. `prefix` leads from the repository's
/// top to the registry's folder, and is empty or ends with `/`.
#[must_use]
pub fn junit(report: &Report<'_>, prefix: &str) -> String {
    let findings = report.findings.items();
    let (tests, failures) = (findings.len().max(1), findings.len());
    let counts = format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\"");
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing into a String cannot fail.
    let _ = writeln!(xml, "<testsuites name=\"cargo xtask\" {counts}>");
    let _ = writeln!(xml, "  <testsuite name=\"cargo xtask\" {counts} skipped=\"0\">");
    if findings.is_empty() {
        let closing = escaped(report.closing);
        let _ = writeln!(xml, "    <testcase classname=\"registry\" name=\"{closing}\"/>");
    }
    for finding in findings {
        push_case(&mut xml, finding, report, prefix);
    }
    xml.push_str("  </testsuite>\n</testsuites>\n");
    xml
}

fn push_case(xml: &mut String, finding: &Finding, report: &Report<'_>, prefix: &str) {
    let path = from_top(prefix, report.findings.path(finding));
    let place = report.findings.position(finding).map_or_else(|| path.clone(), |at| format!("{path}:{}", at.line));
    let (code, place) = (finding.kind.code(), escaped(&place));
    let _ = writeln!(xml, "    <testcase classname=\"{code}\" name=\"{place}\">");
    let (message, text) = (escaped(&finding.message), escaped(&whole_text(finding, report.length)));
    let _ = writeln!(xml, "      <failure type=\"{code}\" message=\"{message}\">{text}</failure>");
    xml.push_str("    </testcase>\n");
}

/// Text for an element or an attribute. What XML 1.0 cannot hold is shown as U+FFFD.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // As they are, an attribute would turn them into spaces.
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            '\r' => escaped.push_str("&#13;"),
            '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            control if control < ' ' => escaped.push('\u{FFFD}'),
            other => escaped.push(other),
        }
    }
    escaped
}
