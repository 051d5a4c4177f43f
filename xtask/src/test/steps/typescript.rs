//! The committed TypeScript package.

use std::path::{Path, PathBuf};

use crate::test::context::Context;
use crate::test::mirror::mirror;
use crate::test::step::{Step, StepResult};
use crate::test::toolchain::Stop;
use crate::test::toolchain::node;
use crate::test::toolchain::process::{self, Commands};

/// The step on `generated/typescript`.
pub(in crate::test) fn step() -> Step {
    Step::new("typescript", "tsc and the tests of generated/typescript", run)
}

fn run(context: &Context) -> StepResult {
    node::require()?;
    let package = context.folders.scratch("typescript");
    mirror(&context.folders.committed("generated/typescript"), &package)?;
    node::install(&package)?;
    let output = Commands::default().run(process::command(node::npm(), &package).arg("test"))?;
    check_clients(context)?;
    Ok(test_summary(&output).into())
}

/// That the client of supabase-js fits, and that bundlers leave out what nobody imports.
fn check_clients(context: &Context) -> Result<(), Stop> {
    let folder = context.folders.scratch("typescript-clients");
    mirror(&context.folders.committed("xtask/tests/toolchains/typescript"), &folder)?;
    node::install(&folder)?;
    let mut commands = Commands::default();
    commands.run(process::command(tool(&folder, "tsc"), &folder).args(["--project", "tsconfig.json"]))?;
    // A word of a message, which no bundler changes.
    for (module, has_client) in [("only-enum.ts", false), ("only-client.ts", true)] {
        let bundle = commands.run(process::command(tool(&folder, "esbuild"), &folder).args([module, "--bundle"]))?;
        if bundle.contains("must be a UUID") != has_client {
            return Err(Stop::Failed(format!("{module} has the wrong modules in its bundle:\n{bundle}")));
        }
    }
    Ok(())
}

/// A program that the folder's packages bring.
fn tool(folder: &Path, name: &str) -> PathBuf {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    folder.join("node_modules").join(".bin").join(file)
}

/// The counts in what `node --test` printed.
fn test_summary(output: &str) -> String {
    let count = |word: &str| {
        let counts = output.lines().filter_map(|line| line.trim_start_matches(['#', 'ℹ', ' ']).strip_prefix(word));
        counts.filter_map(|rest| rest.trim().parse::<usize>().ok()).sum::<usize>()
    };
    format!("{} tests", count("pass "))
}
