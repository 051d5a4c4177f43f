//! What the forms for other programs share.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::finding::{Finding, Findings, Length};
use crate::model::hash::sha256;

/// All that there is to say: the message, what to do, and the difference.
pub(super) fn whole_text(finding: &Finding, length: Option<Length>) -> String {
    let mut text = finding.message.clone();
    // Writing into a String cannot fail.
    for line in finding.advice() {
        let _ = write!(text, "\nhelp: {line}");
    }
    if let Some(diff) = length.and_then(|length| finding.diff(length)) {
        let _ = write!(text, "\n{}", diff.text.trim_end());
        if diff.left_out > 0 {
            let _ = write!(text, "\n… {} more lines", diff.left_out);
        }
    }
    text
}

/// For each finding a hash that is the same in every run as long as it is there, wherever in the file it stands.
pub(super) fn fingerprints(findings: &Findings, prefix: &str) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let fingerprint = |finding: &Finding| {
        let path = from_top(prefix, findings.path(finding));
        let identity = format!("{}\n{path}\n{}", finding.kind.code(), finding.message);
        let count = seen.entry(identity.clone()).or_default();
        *count += 1;
        sha256(format!("{identity}\n{}", *count - 1).as_bytes())
    };
    findings.items().iter().map(fingerprint).collect()
}

/// A path from the registry's folder as one from the repository's top, which it may lead up towards. `prefix` leads from
/// the top to the folder, and is empty or ends with `/`.
pub(super) fn from_top(prefix: &str, path: &str) -> String {
    let (mut prefix, mut path) = (prefix, path);
    while let (Some(above), Some(below)) = (prefix.strip_suffix('/'), path.strip_prefix("../")) {
        prefix = &above[..above.rfind('/').map_or(0, |slash| slash + 1)];
        path = below;
    }
    format!("{prefix}{path}")
}
