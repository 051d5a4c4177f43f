//! One verdict in every language: the corpus and some random documents.

use crate::test::context::Context;
use crate::test::step::{Passed, Step, StepResult};
use crate::test::toolchain::Stop;
use crate::test::toolchain::cargo::cargo;
use crate::test::toolchain::process::Commands;

/// Random documents and the registries that they belong to; `cargo xtask conformance` asks about more.
const SHORT: [&str; 4] = ["--cases", "2000", "--registries", "4"];

/// The step on the generated code of many registries.
pub(in crate::test) fn step() -> Step {
    Step::new("conformance", "the corpus and random documents, asked of every language", run)
}

fn run(context: &Context) -> StepResult {
    let servers = context.servers().map_err(Stop::Missing)?;
    let mut command = cargo(&context.folders.root);
    command.env("TEST_DATABASE_URLS", servers.urls());
    command.args(["run", "--quiet", "--package", "conformance", "--"]).args(SHORT);
    command.arg("--folder").arg(context.folders.scratch("conformance"));
    let output = Commands::default().run(&mut command)?;
    let summaries = ["corpus: ", "random: "].map(|kind| {
        let line = output.lines().find_map(|line| line.strip_prefix(kind)).unwrap_or_default();
        let counted = line.split_once(';').map_or(line, |(counted, _)| counted);
        format!("{kind}{counted}")
    });
    let left_out = output.lines().filter_map(|line| line.strip_prefix("skipped: ")).map(str::to_owned).collect();
    Ok(Passed { summary: summaries.join("; "), left_out })
}
