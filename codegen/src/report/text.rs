//! The report for people, in the manner of a compiler.

use std::fmt::Write;

use super::snippet;
use super::{Found, Report};
use crate::plan::{Code, Diff, Finding, Length, Remedy};

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
    match report.found {
        Found::Registry(diagnostics, source) => text.push_str(&snippet::render_text(diagnostics, source, color)),
        Found::Files(findings) => {
            for finding in findings {
                push_finding(&mut text, finding, report.length, paint);
            }
        }
    }
    if !report.closing.is_empty() {
        text.push_str(report.closing);
        text.push('\n');
    }
    if let Found::Files(findings) = report.found {
        push_remedies(&mut text, findings, paint);
    }
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

fn push_finding(text: &mut String, finding: &Finding<'_>, length: Option<Length>, paint: &Paint) {
    let Paint { error, strong, end, .. } = paint;
    let code = finding.code.code();
    let _ = writeln!(text, "{error}error[{code}]{end}{strong}: {}{end}", finding.message);
    if let Some((line, column)) = finding.place {
        let _ = writeln!(text, " --> {}:{line}:{column}", finding.path);
    }
    for line in &finding.help {
        let _ = writeln!(text, "  = {strong}help{end}: {line}");
    }
    if let Some(diff) = length.and_then(|length| finding.diff(length)) {
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
fn push_remedies(text: &mut String, findings: &[Finding<'_>], paint: &Paint) {
    let says_all = |finding: &Finding<'_>| finding.code.remedy() == Remedy::Blocked && !finding.help.is_empty();
    let needs = |code: Code| findings.iter().any(|finding| finding.code == code && !says_all(finding));
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
