//! What is put together, with targets made for the purpose.

use std::thread;

use super::Emitter;
use crate::emit::Target;
use crate::emit::output::{Lifetime, OutputFile, OutputSet};
use crate::history::header::GENERATED_MARK;
use crate::history::{History, Migration};
use crate::model::Model;
use crate::model::hash::sha256;
use crate::plan::manifest::{self, Manifest};
use crate::plan::{assemble, generate};
use crate::registry::Language;

struct Sample(&'static str);

impl Language for Sample {
    fn name(&self) -> &'static str {
        self.0
    }

    fn description(&self) -> &'static str {
        "A sample."
    }
}

impl Target for Sample {
    fn directory<'a>(&self, _: &'a Model) -> &'a str {
        self.0
    }

    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let file = |index: usize| {
            OutputFile::replaceable(format!("sub/{index:02}.txt"), format!("{} {}\n", model.name, self.0))
        };
        (0..20).rev().map(file).collect()
    }
}

const SAMPLES: &[&dyn Target] = &[&Sample("z"), &Sample("a"), &Sample("packages/m"), &Sample("b"), &Sample("c")];

fn model() -> Model {
    let text =
        include_str!("../../../tests/fixtures/tiny.yaml").replace("- name: walls", "- name: walls\n    external: true");
    crate::load(&text, "2026-01-01").unwrap()
}

fn with(threads: usize) -> OutputSet {
    let model = model();
    let emitter = Emitter::of(&model, SAMPLES);
    let work = || emitter.work();
    let files = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut files = work();
        files.extend(others.into_iter().flat_map(|other| other.join().unwrap()));
        files
    });
    assemble(files, manifest::PATH)
}

fn manifest_of(outputs: &OutputSet) -> Manifest {
    let file = outputs.files().iter().find(|file| file.path == manifest::PATH).unwrap();
    Manifest::parse(file.contents.as_bytes(), 0).unwrap()
}

fn migration(version: u64, committed: bool, up: &str, down: Option<&str>) -> Migration {
    Migration { version, slug: "x".to_owned(), up: up.to_owned(), down: down.map(str::to_owned), committed }
}

#[test]
fn paths_are_prefixed_and_sorted_and_the_manifest_lists_all_but_itself() {
    let outputs = with(1);
    let paths: Vec<_> = outputs.files().iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths.len(), 101);
    assert_eq!((paths[0], paths[100]), ("a/sub/00.txt", "z/sub/19.txt"));
    assert!(paths.is_sorted());
    let manifest = manifest_of(&outputs);
    let listed: Vec<_> = manifest.files().collect();
    let expected: Vec<_> = outputs
        .files()
        .iter()
        .filter(|file| file.path != manifest::PATH)
        .map(|file| (file.path.as_str(), sha256(file.contents.as_bytes())))
        .collect();
    assert!(listed.into_iter().eq(expected.iter().map(|(path, hash)| (*path, hash.as_str()))));
}

#[test]
fn threads_change_nothing() {
    let one = with(1);
    for _ in 0..50 {
        assert_eq!(with(2), one);
    }
}

#[test]
fn a_commit_alone_changes_nothing() {
    // A draft is the target's to write; once it is committed, the file itself takes its place.
    let text = format!("-- {GENERATED_MARK}.\nselect 1;\n");
    let by_hand = "CREATE TYPE color AS ENUM ('red', 'green'); COMMENT ON TYPE color IS 'A color.';
                   CREATE TABLE walls (color color);\n";
    let migrations = vec![
        migration(20_250_101_000_000, true, &text, Some(&text)),
        migration(20_250_102_000_000, false, &text, Some(&text)),
        migration(20_250_103_000_000, true, by_hand, Some("-- by hand\n")),
        migration(1, true, &text.replace('\n', "\r\n"), None),
    ];
    let history = History { migrations, next_version: 20_250_104_000_000, ..History::default() };
    let outputs = assemble(super::migrations(&model(), &history).unwrap(), manifest::PATH);
    let history: Vec<_> = outputs.files().iter().filter(|file| file.lifetime == Lifetime::AppendOnly).collect();
    let paths: Vec<_> = history.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "generated/postgres/migrations/00000000000001_x.sql",
            "generated/postgres/migrations/20250101000000_x.sql",
            "generated/postgres/rollbacks/20250101000000_x.sql",
        ]
    );
    assert!(history.iter().all(|file| file.contents == text));
    let manifest = manifest_of(&outputs);
    assert!(paths.iter().all(|path| manifest.hash(path) == Some(&sha256(text.as_bytes()))));
}

#[test]
fn real_targets_give_the_same_bytes_each_time() {
    let (model, history) = (model(), History::default());
    let first = generate(&model, &history).unwrap();
    assert!((0..5).all(|_| generate(&model, &history).unwrap() == first));
}
