//! From entries that findings name to the bytes where they stand.

use super::spans;
use crate::finding::{Findings, Source};

/// Gives findings about the registry their places in its text, and sorts them by these. The tree with places is built
/// here, once there is something to say.
pub fn locate(findings: &mut Findings, path: &str, text: &str) {
    let root = spans::parse(text, &mut Findings::default());
    findings.locate(Source::new(path, text), |pointer, part| {
        root.as_ref().map_or(0..0, |root| root.resolve(pointer, part))
    });
}
