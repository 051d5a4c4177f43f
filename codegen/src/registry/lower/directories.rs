//! Which folders targets may write into.

use super::at::At;
use super::lowering::Lowering;
use crate::finding::Rule;
use crate::model::{PostgresTarget, Targets, registry_of};
use crate::registry::Surroundings;
use crate::registry::surroundings::UpwardPath;

/// Folders of the project itself that no target may write into.
const OWN_FOLDERS: &[&str] = &[".cargo", ".ci", ".git", ".github", "codegen", "templates", "xtask"];

impl Lowering {
    /// Whether a target may write into a folder.
    pub(super) fn check_directory(&mut self, path: &str, at: &At<'_>, surroundings: &Surroundings) {
        let upward = UpwardPath::of(path);
        let mut parts = upward.rest.split('/');
        let fault = if path.starts_with('/') || path.contains([':', '\\']) {
            "is not a relative path with `/`"
        } else if !surroundings.hold(upward) {
            "leaves the repository"
        } else if upward.ups > 0 && upward.rest.is_empty() {
            "holds the registry itself"
        } else if parts.any(is_no_name) || surroundings.is_detour(upward) {
            "is not in its shortest form"
        } else if path.chars().any(char::is_control) {
            "holds a control character"
        } else if is_own(upward.rest) {
            "belongs to the project itself"
        } else if is_in_manifest(path) {
            "is where the manifest stands"
        } else {
            return;
        };
        self.report(Rule::TargetDirectory, at, format!("the directory `{}` {fault}", path.escape_debug()))
            .help("name a folder inside the repository, such as `generated/dart`");
    }

    /// Whether each target has its folder for itself.
    pub(super) fn check_overlaps(&mut self, targets: &Targets) {
        let list = At::Root.key("targets");
        let postgres = list.key("postgres");
        let PostgresTarget { migrations, rollbacks, .. } = &targets.postgres;
        if overlap(migrations, rollbacks) {
            self.report(
                Rule::TargetDirectory,
                &postgres.key("rollbacks"),
                format!("migrations and rollbacks share the folder `{rollbacks}`"),
            )
            .help("give rollbacks a folder of their own: the Supabase CLI would run them as migrations");
        }
        let directories = targets.directories();
        for (name, folder) in [("migrations", migrations), ("rollbacks", rollbacks)] {
            // Inside their own target's directory is where they are by default.
            let mut others = directories.iter().filter(|(target, _)| *target != "postgres");
            if let Some((target, _)) = others.find(|(_, directory)| overlap(folder, directory)) {
                self.report(
                    Rule::TargetDirectory,
                    &postgres.key(name),
                    format!("the {name} and the target `{target}` share the folder `{folder}`"),
                )
                .help("give each a folder of its own");
            }
        }
        for (index, (target, directory)) in directories.iter().enumerate() {
            for (other, _) in directories[..index].iter().filter(|(_, taken)| overlap(directory, taken)) {
                self.report(
                    Rule::TargetDirectory,
                    &list.key(target).key("directory"),
                    format!("the targets `{other}` and `{target}` share the folder `{directory}`"),
                )
                .help("give each target a folder of its own");
            }
        }
    }
}

/// Whether one of two folders is the other or a part of it; many file systems take no notice of case.
fn overlap(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    is_inside(&one, &other) || is_inside(&other, &one)
}

/// Whether a path is the other one or a part of it.
fn is_inside(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a path leads into the project's own folders or into Git's, as any file system may read it: some take no
/// notice of case, some none of dots and spaces at the end.
fn is_own(path: &str) -> bool {
    let lower = path.to_lowercase();
    let mut parts = lower.split('/').map(|part| part.trim_end_matches(['.', ' ']));
    parts.next().is_some_and(|first| OWN_FOLDERS.contains(&first)) || parts.any(|part| part == ".git")
}

/// Whether a path leads to where a manifest stands, or through there.
fn is_in_manifest(path: &str) -> bool {
    let end = path.match_indices('/').nth(1).map_or(path.len(), |(index, _)| index);
    registry_of(&path[..end]).is_some()
}

/// Whether a part of a path names nothing: some file systems read dots and spaces as `.` or `..`.
fn is_no_name(part: &str) -> bool {
    part.trim_end_matches(['.', ' ']).is_empty()
}

#[cfg(test)]
mod tests {
    use crate::finding::Findings;
    use crate::load_at;
    use crate::registry::Surroundings;

    /// What is said of a directory in the registry of `apps/api`.
    fn said(directory: &str) -> Vec<String> {
        let text = format!("registry_version: 1\nname: x\ntargets: {{ dart: {{ directory: '{directory}' }} }}\n");
        let folders = ["api", "apps"].map(str::to_owned).to_vec();
        let found = load_at(&text, "2026-01-01", &Surroundings { folders }).err();
        found.iter().flat_map(Findings::items).map(|item| item.message.clone()).collect()
    }

    #[test]
    fn a_directory_may_be_anywhere_in_the_repository() {
        for directory in ["../dart", "../../packages/dart", "../api2/dart", "../apps", "..x/dart"] {
            assert!(said(directory).is_empty(), "{directory}: {:?}", said(directory));
        }
        for (directory, fault) in [
            ("../../../dart", "leaves the repository"),
            ("../../..", "leaves the repository"),
            ("..", "holds the registry itself"),
            ("../..", "holds the registry itself"),
            ("../api/dart", "is not in its shortest form"),
            ("../API/dart", "is not in its shortest form"),
            ("../../apps/dart", "is not in its shortest form"),
            ("a/../dart", "is not in its shortest form"),
            ("../a/../../dart", "is not in its shortest form"),
            ("../.. /dart", "is not in its shortest form"),
            ("../", "holds the registry itself"),
            ("../../.github/workflows", "belongs to the project itself"),
            ("../../.git/hooks", "belongs to the project itself"),
        ] {
            assert_eq!(said(directory), [format!("the directory `{directory}` {fault}")]);
        }
    }
}
