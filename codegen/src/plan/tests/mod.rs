//! Every state that a file can be in, and every combination that has a rule of its own.

mod manifests;
mod states;

use super::manifest;
use super::{Action, Disk, Entry, Input, Plan, plan};
use crate::emit::output::{OutputFile, OutputSet};
use crate::finding::{Code, Findings};
use crate::history::Committed;
use crate::model::hash::sha256;

/// Everything a plan is made from, with few words.
#[derive(Default)]
struct Scene {
    files: Vec<OutputFile>,
    listed: Vec<(String, String)>,
    manifest: Option<Entry>,
    disk: Disk,
    committed: Vec<Committed>,
}

impl Scene {
    /// An output.
    fn output(mut self, path: &str, text: &str) -> Self {
        self.files.push(OutputFile::replaceable(path, text.to_owned()));
        self
    }

    /// A migration among the outputs.
    fn migration(mut self, path: &str, text: &str) -> Self {
        self.files.push(OutputFile::append_only(path, text.to_owned()));
        self
    }

    /// A line of the manifest on disk.
    fn listed(mut self, path: &str, text: &str) -> Self {
        self.listed.push((path.to_owned(), sha256(text.as_bytes())));
        self
    }

    /// A file on disk.
    fn disk(self, path: &str, text: &str) -> Self {
        self.entry(path, Entry::File(text.as_bytes().to_vec()))
    }

    /// Anything on disk.
    fn entry(mut self, path: &str, entry: Entry) -> Self {
        self.disk.insert(path, entry);
        self
    }

    /// A manifest on disk that is not the one of the listed files.
    fn manifest(mut self, entry: Entry) -> Self {
        self.manifest = Some(entry);
        self
    }

    /// A file in Git.
    fn committed(mut self, path: &str, text: &str) -> Self {
        self.committed.push(Committed { path: path.to_owned(), bytes: text.as_bytes().to_vec() });
        self
    }

    fn plan<T>(mut self, look: impl FnOnce(&Plan<'_>) -> T) -> T {
        let render = |mut lines: Vec<(String, String)>| {
            lines.sort();
            manifest::render(lines.iter().map(|(path, hash)| (path.as_str(), hash.as_str())))
        };
        let listed = render(std::mem::take(&mut self.listed)).into_bytes();
        self.disk.insert(manifest::PATH, self.manifest.unwrap_or(Entry::File(listed)));
        for (path, _) in
            Manifest::parse(self.disk.file(manifest::PATH).unwrap_or_default(), 0).unwrap_or_default().files()
        {
            if !self.disk.knows(path) {
                self.disk.insert(path, Entry::Missing);
            }
        }
        let wanted = self.files.iter().map(|file| (file.path.clone(), sha256(file.contents.as_bytes()))).collect();
        self.files.push(OutputFile::replaceable(manifest::PATH, render(wanted)));
        self.committed.sort_by(|a, b| a.path.cmp(&b.path));
        let outputs = OutputSet::new(self.files);
        let input = Input {
            base: "HEAD",
            conflicts: &Findings::default(),
            outputs: &outputs,
            disk: &self.disk,
            committed: &self.committed,
            manifest: manifest::PATH,
            above: 0,
            directories: &["generated/a", "packages/b"],
        };
        look(&plan(&input))
    }

    /// Findings and changes, a line each: `CODE path`, then `+ ~ -` with `!` where it takes force.
    fn lines(self) -> Vec<String> {
        self.plan(|plan| {
            let findings = plan.findings.items().iter();
            let findings = findings.map(|it| format!("{} {}", it.kind.code(), plan.findings.path(it)));
            let changes = plan.changes.iter().map(|change| {
                let sign = match change.action {
                    Action::Create(_) => "+",
                    Action::Update(_) => "~",
                    Action::Remove => "-",
                };
                format!("{sign}{} {}", if change.needs_force { "!" } else { "" }, change.path)
            });
            findings.chain(changes).collect()
        })
    }
}

use super::Manifest;

/// The lines of `expected`, without their indentation.
fn check(scene: Scene, expected: &str) {
    let expected: Vec<_> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(scene.lines(), expected);
}

#[test]
fn codes_are_words_and_unique() {
    let words: std::collections::BTreeSet<_> = Code::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(words.len(), Code::ALL.len());
    for word in words {
        assert!(word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_'), "{word}");
    }
}
