//! A folder with this repository's own registry.

use crate::support::{Project, Run};

/// The project's own registry: every feature of the format, and dozens of outputs.
pub(crate) const REGISTRY: &str = include_str!("../../../registry.yaml");

impl Project {
    /// With the project's own registry.
    pub(crate) fn new() -> Self {
        Self::with(REGISTRY)
    }

    /// With the project's own registry and all of its outputs.
    pub(crate) fn generated() -> Self {
        let project = Self::new();
        project.gen_fine();
        project
    }
}

impl Run {
    /// The titles of the findings in the text.
    pub(crate) fn errors(&self) -> Vec<&str> {
        self.err.lines().filter(|line| line.starts_with("error[")).collect()
    }
}
