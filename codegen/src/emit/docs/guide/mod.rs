//! The page on how an enum gets another value. What it shows is not written down but made: the generator runs on a small
//! registry with two values and on the same with three, and the page holds every difference.

mod example;
mod steps;
pub(super) mod subject;

use std::collections::BTreeMap;

use askama::Template;
use similar::TextDiff;

use self::example::Example;
use self::subject::{file, languages_file, title};
use super::reference::{in_folder, reference};
use crate::database;
use crate::emit::output::OutputFile;
use crate::emit::pending::pending_files;
use crate::emit::target::{InGuide, Target};
use crate::history::header::GENERATED_MARK;
use crate::history::{History, Migration};
use crate::model::{EnumId, Model, Presence};

/// The versions of the example's migrations: any two will do.
const VERSIONS: [u64; 2] = [20_260_101_000_000, 20_260_102_000_000];

/// Unchanged lines around a change.
const CONTEXT: usize = 1;

/// The page.
#[derive(Template)]
#[template(path = "docs/extending.md")]
pub(super) struct Guide {
    mark: &'static str,
    title: String,
    languages: String,
    enumeration: String,
    own_attributes: Vec<[String; 2]>,
    before: String,
    addition: Vec<String>,
    name: String,
    versions: [u64; 2],
    registry_diff: String,
    migration_diff: String,
    rollback: String,
    documentation_diff: String,
}

/// What comes of the guide's example in the languages, which is too long for the same page.
#[derive(Template)]
#[template(path = "docs/extending-languages.md")]
pub(super) struct Languages {
    mark: &'static str,
    title: String,
    guide: String,
    stacks: Vec<Stack>,
}

/// What changes in one language.
struct Stack {
    name: &'static str,
    about: &'static str,
    diff: String,
}

/// Both pages on this enum.
pub(super) fn pages(model: &Model, id: EnumId, targets: &[&dyn Target]) -> Option<(Guide, Languages)> {
    let example = Example::of(model, id, targets)?;
    let languages = Languages {
        mark: GENERATED_MARK,
        title: title(model, id),
        guide: file(model, id),
        stacks: stacks(targets, &example.before.1, &example.after.1),
    };
    Some((Guide::of(model, id, example)?, languages))
}

impl Guide {
    fn of(model: &Model, id: EnumId, example: Example) -> Option<Self> {
        let enumeration = model.enumeration(id);
        let Example { enumeration: name, addition, before, after } = example;
        let migrations = migrations(&before.1, &after.1)?;
        let own_attributes = enumeration.attributes.iter().filter(|it| it.presence == Presence::Required);
        let own_attributes = own_attributes.map(|it| [it.name.to_string(), model.type_expression(&it.ty)]);
        let [up, down] = migrations;
        Some(Self {
            mark: GENERATED_MARK,
            title: title(model, id),
            languages: languages_file(model, id),
            own_attributes: own_attributes.collect(),
            registry_diff: diff("registry.yaml", &before.0, &after.0),
            before: before.0.trim_end().to_owned(),
            name: addition.name.clone(),
            addition: steps::command(&addition),
            enumeration: name,
            versions: VERSIONS,
            migration_diff: diff(&up.path, "", &up.contents),
            rollback: down.path,
            documentation_diff: documentation(&before.1, &after.1),
        })
    }
}

/// The migration from one model to the next, and its rollback.
fn migrations(before: &Model, after: &Model) -> Option<[OutputFile; 2]> {
    let mut history = History { next_version: VERSIONS[0], ..History::default() };
    for pending in database::pending(before, &history).ok()? {
        let (version, slug) = pending.name.strip_suffix(".sql")?.split_once('_')?;
        history.migrations.push(Migration {
            version: version.parse().ok()?,
            slug: slug.to_owned(),
            up: pending.up,
            down: Some(pending.down),
            committed: true,
        });
    }
    history.next_version = VERSIONS[1];
    pending_files(after, &history).ok()?.try_into().ok()
}

fn stacks(targets: &[&dyn Target], before: &Model, after: &Model) -> Vec<Stack> {
    let stack = |target: &&dyn Target| {
        let InGuide { language, effect } = target.in_guide()?;
        let diff = differences(target.directory(before), target.emit(before), target.emit(after));
        Some(Stack { name: language, about: effect, diff })
    };
    targets.iter().filter_map(stack).collect()
}

fn documentation(before: &Model, after: &Model) -> String {
    let pages = |model| in_folder(model, reference(model));
    differences(&before.targets.of("docs").directory, pages(before), pages(after))
}

fn differences(directory: &str, before: Vec<OutputFile>, after: Vec<OutputFile>) -> String {
    let before: BTreeMap<_, _> = before.into_iter().map(|file| (file.path, file.contents)).collect();
    let after: BTreeMap<_, _> = after.into_iter().map(|file| (file.path, file.contents)).collect();
    let paths = after.keys().chain(before.keys().filter(|path| !after.contains_key(*path)));
    let empty = String::new();
    let sides = paths.map(|path| (path, before.get(path).unwrap_or(&empty), after.get(path).unwrap_or(&empty)));
    let changed = sides.filter(|(_, old, new)| old != new);
    changed.map(|(path, old, new)| diff(&format!("{directory}/{path}"), old, new)).collect()
}

/// A unified diff, as Git applies it.
fn diff(path: &str, old: &str, new: &str) -> String {
    let side = |sign: &str, text: &str| if text.is_empty() { "/dev/null".to_owned() } else { format!("{sign}/{path}") };
    let diff = TextDiff::from_lines(old, new);
    let text = diff.unified_diff().context_radius(CONTEXT).header(&side("a", old), &side("b", new)).to_string();
    // An empty line that stays is one to Git without the blank, too, which editors take away.
    text.replace("\n \n", "\n\n").replace("\n \n", "\n\n")
}
