//! The report for people, in the manner of a compiler.

use std::fmt::Write;

use super::Report;
use super::snippet::snippet;
use crate::finding::{Code, Diff, Finding, Findings, Place, Remedy};

/// ANSI escapes, or nothing where there is no colour.
struct Paint {
    error: &'static str,
    strong: &'static str,
    removed: &'static str,
    added: &'static str,
    place: &'static str,
    end: &'static str,
}

const COLOR: Paint = Paint {
    error: "\x1b[1m\x1b[91m",
    strong: "\x1b[1m",
    removed: "\x1b[31m",
    added: "\x1b[32m",
    place: "\x1b[36m",
    end: "\x1b[0m",
};

const PLAIN: Paint = Paint { error: "", strong: "", removed: "", added: "", place: "", end: "" };

/// The report as text. With `color`, ANSI escapes mark the parts.
#[must_use]
pub fn text(report: &Report<'_>, color: bool) -> String {
    let paint = if color { &COLOR } else { &PLAIN };
    let mut text = String::new();
    for finding in report.findings.items() {
        match (&finding.place, report.findings.source()) {
            (Place::Bytes(range), Some(source)) => text.push_str(&snippet(finding, range, source, color)),
            _ => push_finding(&mut text, finding, report, paint),
        }
    }
    if !report.closing.is_empty() {
        text.push_str(report.closing);
        text.push('\n');
    }
    push_remedies(&mut text, report.findings, paint);
    text
}

/// A difference as text. With `color`, ANSI escapes mark the lines.
#[must_use]
pub fn diff(diff: &Diff, color: bool) -> String {
    let mut text = String::new();
    push_diff(&mut text, diff, if color { &COLOR } else { &PLAIN });
    text
}

// Writing into a String cannot fail, so that the results of `write!` are of no interest here.

fn push_finding(text: &mut String, finding: &Finding, report: &Report<'_>, paint: &Paint) {
    let Paint { error, strong, end, .. } = paint;
    let code = finding.kind.code();
    let _ = writeln!(text, "{error}error[{code}]{end}{strong}: {}{end}", finding.message);
    if let Some(at) = report.findings.position(finding) {
        let _ = writeln!(text, " --> {}:{}:{}", report.findings.path(finding), at.line, at.column);
    }
    for line in &finding.help {
        let _ = writeln!(text, "  = {strong}help{end}: {line}");
    }
    if let Some(diff) = report.length.and_then(|length| finding.diff(length)) {
        push_diff(text, &diff, paint);
    }
    text.push('\n');
}

fn push_diff(text: &mut String, diff: &Diff, paint: &Paint) {
    for (index, line) in diff.text.lines().enumerate() {
        let style = match line.as_bytes().first() {
            _ if index < 2 => paint.strong,
            Some(b'-') => paint.removed,
            Some(b'+') => paint.added,
            Some(b'@') => paint.place,
            _ => "",
        };
        let _ = writeln!(text, "{style}{line}{}", if style.is_empty() { "" } else { paint.end });
    }
    if diff.left_out > 0 {
        let lines = if diff.left_out == 1 { "line" } else { "lines" };
        let _ = writeln!(text, "… {} more {lines}; `--full-diff` shows all", diff.left_out);
    }
}

/// What to do, once for all findings that need the same. What keeps a command from its work says so itself where it can:
/// then a line about everything of its kind would only follow it.
fn push_remedies(text: &mut String, findings: &Findings, paint: &Paint) {
    let says_all = |finding: &Finding| finding.remedy() == Remedy::Blocked && !finding.help.is_empty();
    let needs = |code: Code| findings.items().iter().any(|finding| finding.is(code) && !says_all(finding));
    let found: Vec<Code> = Code::ALL.iter().copied().filter(|code| needs(*code)).collect();
    for (index, code) in found.iter().enumerate() {
        let explanation = code.explanation();
        if found[..index].iter().any(|earlier| earlier.explanation() == explanation) {
            continue;
        }
        let same: Vec<&str> =
            found[index..].iter().filter(|it| it.explanation() == explanation).map(|it| it.code()).collect();
        let _ = writeln!(text, "{}help{}: {}: {explanation}", paint.strong, paint.end, same.join(", "));
    }
}
