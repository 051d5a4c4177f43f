//! What the tests read: the files that Git knows or would add, with their text.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The files of this repository; texts of source files only.
pub(crate) struct Repository {
    pub(crate) paths: Vec<String>,
    pub(crate) sources: BTreeMap<String, String>,
    pub(crate) members: Vec<String>,
}

impl Repository {
    pub(crate) fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let output = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(&root)
            .output()
            .expect("git starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let listed = String::from_utf8(output.stdout).expect("paths are UTF-8");
        let listed = listed.split_terminator('\0').map(str::to_owned);
        // A deleted file stands in the index until the next commit.
        let paths: Vec<_> = listed.filter(|path| root.join(path).is_file()).collect();
        let sources = paths.iter().filter(|path| is_source(path));
        let sources = sources.map(|path| (path.clone(), fs::read_to_string(root.join(path)).expect(path))).collect();
        let members = members(&fs::read_to_string(root.join("Cargo.toml")).expect("the workspace has a manifest"));
        Self { paths, sources, members }
    }

    /// Files that Cargo builds as the root of a crate's code, without tests and benchmarks.
    pub(crate) fn crate_roots(&self) -> Vec<&str> {
        let is_root = |path: &str| {
            self.members.iter().filter_map(|member| path.strip_prefix(member.as_str())).any(|rest| {
                matches!(rest, "/src/lib.rs" | "/src/main.rs")
                    || rest.strip_prefix("/src/bin/").is_some_and(|name| !name.contains('/'))
            })
        };
        self.sources.keys().map(String::as_str).filter(|path| is_root(path)).collect()
    }

    /// Rust files that Cargo builds for the workspace: code, tests and benchmarks.
    pub(crate) fn rust_of_members(&self) -> impl Iterator<Item = (&str, &str)> {
        let folders = ["/src/", "/tests/", "/benches/"];
        let is_built = move |path: &str| {
            let mut rests = self.members.iter().filter_map(|member| path.strip_prefix(member.as_str()));
            rests.any(|rest| folders.iter().any(|folder| rest.starts_with(folder)))
        };
        self.rust().filter(move |(path, _)| is_built(path))
    }

    /// Rust files. Templates are none before they are filled.
    pub(crate) fn rust(&self) -> impl Iterator<Item = (&str, &str)> {
        let sources = self.sources.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        sources.filter(|(path, _)| !path.starts_with("templates/") && has_ending(path, &["rs"]))
    }
}

/// Code that people write: no generated files, and no expected outputs of tests.
fn is_source(path: &str) -> bool {
    let is_template = path.starts_with("templates/") && has_ending(path, &["ts", "dart"]);
    let is_output = path.starts_with("generated/") || path.split('/').any(|part| part == "golden");
    !is_output && (is_template || has_ending(path, &["rs"]))
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    Path::new(path).extension().is_some_and(|it| endings.iter().any(|ending| it == *ending))
}

/// The folders of the workspace's crates.
fn members(manifest: &str) -> Vec<String> {
    let list = manifest.split_once("members = [").and_then(|(_, rest)| rest.split_once(']'));
    let (list, _) = list.expect("the workspace lists its members");
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn members_are_read_from_the_manifest() {
    assert_eq!(members("[workspace]\nmembers = [\"one\",\n  \"two\"]\nexclude = [\"three\"]\n"), ["one", "two"]);
}

#[test]
fn outputs_are_no_sources() {
    let paths = ["a/src/lib.rs", "templates/dart/x.dart", "templates/x.sql", "generated/rust/a.rs", "a/golden/b.rs"];
    assert_eq!(paths.map(is_source), [true, true, false, false, false]);
}
