//! Other registries of a repository, whose files are theirs.

use crate::finding::{Findings, Place, Rule};
use crate::model::Targets;

/// Another registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its path, from the registry's folder.
    pub path: String,
    /// The files that its manifest lists, by paths from the registry's folder.
    pub files: Vec<String>,
}

/// What is wrong where targets write into folders in which another registry has its files. Migrations go side by side,
/// and so do rollbacks: whoever runs the migrations looks at one folder.
#[must_use]
pub fn check_neighbours(targets: &Targets, neighbours: &[Neighbour]) -> Findings {
    let mut findings = Findings::default();
    let shared = [&targets.postgres.migrations, &targets.postgres.rollbacks];
    for (target, directory) in targets.directories() {
        let is_taken = |file: &String| is_in(file, directory) && !shared.iter().any(|folder| is_in(file, folder));
        for neighbour in neighbours.iter().filter(|neighbour| neighbour.files.iter().any(is_taken)) {
            findings
                .report(
                    Rule::TargetDirectory,
                    Place::of(format!("/targets/{target}/directory")),
                    format!("the target `{target}` shares the folder `{directory}` with {}", neighbour.path),
                )
                .help("give each registry folders of its own; migrations may share theirs, and so may rollbacks");
        }
    }
    findings
}

/// Whether a file is in a folder, at any depth; many file systems take no notice of case.
fn is_in(file: &str, folder: &str) -> bool {
    file.to_lowercase().strip_prefix(&folder.to_lowercase()).is_some_and(|rest| rest.starts_with('/'))
}
