//! `JUnit`'s XML, which nearly every CI server reads.

use std::fmt::Write as _;

use super::Report;
use super::issue::{Issue, issues};

/// The report as one test suite: a failed test for each finding, or one that passed. `prefix` leads from the repository's
/// top to the registry's folder, and is empty or ends with `/`.
#[must_use]
pub fn junit(report: &Report<'_>, prefix: &str) -> String {
    let issues = issues(report, prefix);
    let (tests, failures) = (issues.len().max(1), issues.len());
    let counts = format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\"");
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing into a String cannot fail.
    let _ = writeln!(xml, "<testsuites name=\"cargo xtask\" {counts}>");
    let _ = writeln!(xml, "  <testsuite name=\"cargo xtask\" {counts} skipped=\"0\">");
    if issues.is_empty() {
        let closing = escaped(report.closing);
        let _ = writeln!(xml, "    <testcase classname=\"registry\" name=\"{closing}\"/>");
    }
    for issue in &issues {
        push_case(&mut xml, issue);
    }
    xml.push_str("  </testsuite>\n</testsuites>\n");
    xml
}

fn push_case(xml: &mut String, issue: &Issue) {
    let place = issue.line.map_or_else(|| issue.path.clone(), |line| format!("{}:{line}", issue.path));
    let (code, place) = (escaped(issue.code), escaped(&place));
    let _ = writeln!(xml, "    <testcase classname=\"{code}\" name=\"{place}\">");
    let (message, text) = (escaped(&issue.message), escaped(&issue.text()));
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
