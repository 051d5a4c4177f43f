//! Findings in the one shape that formats for other programs are made from.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::snippet;
use super::{Found, Report};
use crate::finding::Rule;
use crate::model::hash::sha256;
use crate::plan::{Finding, Length, Remedy};

/// A finding.
pub(super) struct Issue {
    /// Code of the rule or the finding.
    pub(super) code: &'static str,
    /// What the code stands for, in a few words.
    pub(super) title: &'static str,
    /// What to do about all findings of the code.
    pub(super) explanation: &'static str,
    /// Who can put it right; for the registry's own rules, a person before anything else is done.
    pub(super) remedy: Remedy,
    /// File, from the repository's top.
    pub(super) path: String,
    /// Line, from 1.
    pub(super) line: Option<usize>,
    /// Column, from 1 and in code points.
    pub(super) column: Option<usize>,
    /// What is wrong.
    pub(super) message: String,
    /// What to do about this one, and the difference.
    pub(super) details: String,
    /// The same in every run as long as the finding is there, wherever in the file it stands.
    pub(super) fingerprint: String,
}

impl Issue {
    /// All that there is to say.
    pub(super) fn text(&self) -> String {
        format!("{}{}", self.message, self.details)
    }
}

/// All findings of a report. `prefix` leads from the repository's top to the registry's folder, and is empty or ends
/// with `/`.
pub(super) fn issues(report: &Report<'_>, prefix: &str) -> Vec<Issue> {
    let mut issues: Vec<_> = match report.found {
        Found::Registry(diagnostics, source) => {
            snippet::render_json(diagnostics, source).into_iter().filter_map(of_registry).collect()
        }
        Found::Files(findings) => findings.iter().map(|finding| of_file(finding, report.length, prefix)).collect(),
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    for issue in &mut issues {
        let identity = format!("{}\n{}\n{}", issue.code, issue.path, issue.message);
        let count = seen.entry(identity.clone()).or_default();
        issue.fingerprint = sha256(format!("{identity}\n{count}").as_bytes());
        *count += 1;
    }
    issues
}

/// The path of a registry's diagnostics leads from the top already.
fn of_registry(found: snippet::Rendered) -> Option<Issue> {
    let rule = Rule::by_code(found.code)?;
    let mut details = String::new();
    push_help(&mut details, found.help.iter().map(String::as_str));
    Some(Issue {
        code: found.code,
        title: rule.title(),
        explanation: rule.explanation(),
        remedy: Remedy::Blocked,
        path: found.path,
        line: Some(found.line),
        column: Some(found.column),
        message: found.message,
        details,
        fingerprint: String::new(),
    })
}

fn of_file(finding: &Finding<'_>, length: Option<Length>, prefix: &str) -> Issue {
    let mut details = String::new();
    push_help(&mut details, finding.help.iter().map(String::as_str).chain([finding.code.explanation()]));
    if let Some(diff) = length.and_then(|length| finding.diff(length)) {
        // Writing into a String cannot fail.
        let _ = write!(details, "\n{}", diff.text.trim_end());
        if diff.left_out > 0 {
            let _ = write!(details, "\n… {} more lines", diff.left_out);
        }
    }
    Issue {
        code: finding.code.code(),
        title: finding.code.title(),
        explanation: finding.code.explanation(),
        remedy: finding.code.remedy(),
        path: from_top(prefix, &finding.path),
        line: finding.place.map(|(line, _)| line),
        column: finding.place.map(|(_, column)| column),
        message: finding.message.clone(),
        details,
        fingerprint: String::new(),
    }
}

fn push_help<'a>(details: &mut String, lines: impl Iterator<Item = &'a str>) {
    for line in lines {
        // Writing into a String cannot fail.
        let _ = write!(details, "\nhelp: {line}");
    }
}

/// A path from the registry's folder as one from the repository's top, which it may lead up towards.
pub(super) fn from_top(prefix: &str, path: &str) -> String {
    let (mut prefix, mut path) = (prefix, path);
    while let (Some(above), Some(below)) = (prefix.strip_suffix('/'), path.strip_prefix("../")) {
        prefix = &above[..above.rfind('/').map_or(0, |slash| slash + 1)];
        path = below;
    }
    format!("{prefix}{path}")
}
