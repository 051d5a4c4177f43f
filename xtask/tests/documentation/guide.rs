//! The guide on another integration type, followed by its commands alone: in a fresh clone, from two types to three.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;

use crate::blocks::{Block, all, each};
use crate::clone::{self, git};
use crate::server::{Failure, TestResult, for_each_server};
use crate::toolchain::{dart, node};
use crate::world::World;
use crate::{shell, sql, unless_missing, workshop};

/// Whether the page is the guide or belongs to it.
pub(crate) fn is_page(page: &str) -> bool {
    page.contains("/extending-")
}

#[test]
fn the_guide_leads_from_two_types_to_three() -> TestResult {
    let folder = workshop("guide");
    let original = clone::fresh(&folder.join("repository"))?;
    for made in ["clone", "example"] {
        let _ = fs::remove_dir_all(folder.join(made));
    }
    // The folder may stand inside a workspace, which a repository of somebody's own would not.
    fs::write(
        folder.join("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"example/generated/rust\"]\nexclude = [\"clone\"]\n",
    )?;
    git(&folder, &["clone", "--quiet", &original.to_string_lossy(), "clone"])?;
    let repository = folder.join("clone").canonicalize()?;
    let bin = shell::stand_ins(&folder)?;
    let has_dart = unless_missing(dart::require())?;
    let has_node = unless_missing(node::require())?;
    let (steps, shown): (Vec<_>, Vec<_>) =
        all()?.into_iter().filter(|block| is_page(&block.page)).partition(|block| block.language != "diff");
    each(&steps, |block| match block.language.as_str() {
        "yaml" => save(&repository, block),
        "sh" => commands(block).into_iter().try_for_each(|command| {
            let is_left_out = command.contains("dart ") && !has_dart || command.contains("npm ") && !has_node;
            if is_left_out { Ok(()) } else { run(&repository, &bin, &command) }
        }),
        _ => Err(Failure("the guide's reader cannot do anything with this".to_owned())),
    })?;
    let example = folder.join("example").canonicalize()?;
    shows_everything(&example, &shown)?;
    for_each_server(|server| {
        let mut database = World::Since2026.database(server)?;
        sql::apply(&mut database, &example.join("generated/postgres/migrations"))?;
        assert_eq!(database.labels("public.integration_type")?, "xledger dynamics cornerstone");
        Ok(())
    })
}

/// Writes the file that the line before the block names.
fn save(repository: &Path, block: &Block) -> TestResult {
    let path = block.introduction.strip_prefix("Save this as `").and_then(|rest| rest.strip_suffix("`:"));
    let path = path.ok_or_else(|| Failure("nothing says where to save this".to_owned()))?;
    Ok(fs::write(repository.join(path), &block.text)?)
}

/// The commands of a block; one that goes on in the next line is one command.
fn commands(block: &Block) -> Vec<String> {
    block.text.replace("\\\n", " ").lines().map(str::to_owned).collect()
}

fn run(repository: &Path, bin: &Path, command: &str) -> TestResult {
    if command.contains("dart pub get")
        && let Some(overrides) = env::var_os("DART_PUB_OVERRIDES").filter(|path| !path.is_empty())
    {
        // For machines that cannot reach pub.dev.
        fs::copy(overrides, repository.join("../example/generated/dart/pubspec_overrides.yaml"))?;
    }
    clone::run(repository, command, |shell| {
        shell::with_stand_ins(shell, bin);
        // What cargo told this program about its own package is not meant for the package that is built here.
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
                shell.env_remove(name);
            }
        }
    })
}

/// The differences that the pages show are those of the last commit: they can be taken back from it, and nothing else
/// changed than what they show and what the text names.
fn shows_everything(example: &Path, shown: &[Block]) -> TestResult {
    let patch = example.with_file_name("shown.patch");
    fs::write(&patch, shown.iter().map(|block| block.text.as_str()).collect::<String>())?;
    git(example, &["apply", "--reverse", "--check", &patch.to_string_lossy()])?;
    let named = [
        "generated/docs/example/extending-integration-types-in-code.md",
        "generated/docs/example/extending-integration-types.md",
        "generated/manifest.json",
    ]
    .into_iter();
    let in_diffs = shown.iter().flat_map(|block| block.text.lines()).filter_map(|line| line.strip_prefix("+++ b/"));
    let mut expected: BTreeSet<_> = named.chain(in_diffs).map(str::to_owned).collect();
    expected.insert(rollback(&expected)?);
    let changed = git(example, &["diff", "--name-only", "HEAD~1", "HEAD"])?;
    assert_eq!(changed.lines().map(str::to_owned).collect::<BTreeSet<_>>(), expected);
    Ok(())
}

/// The rollback of the migration among the paths, which the page names and does not show.
fn rollback(paths: &BTreeSet<String>) -> Result<String, Failure> {
    let migration = paths.iter().find(|path| path.starts_with("generated/postgres/migrations/"));
    migration
        .map(|path| path.replace("/migrations/", "/rollbacks/"))
        .ok_or_else(|| Failure("the guide shows no migration".to_owned()))
}
