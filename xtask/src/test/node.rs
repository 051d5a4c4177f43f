//! npm packages: the committed TypeScript package and the servers that come from npm.

use std::fs;
use std::path::Path;

use super::context::Context;
use super::files;
use super::process::{self, Commands};
use super::step::{Step, StepResult, Stop};

/// Records which lock file an installation was made from.
const STAMP: &str = "node_modules/.installed-from";

/// The step on `generated/typescript`.
pub(super) fn step() -> Step {
    Step::new("typescript", "tsc and the tests of generated/typescript", run)
}

fn run(context: &Context) -> StepResult {
    require()?;
    let package = context.scratch("typescript");
    files::mirror(&context.committed("generated/typescript"), &package)?;
    let mut commands = Commands::default();
    install(&mut commands, &package)?;
    let output = commands.run(process::command(npm(), &package).arg("test"))?;
    Ok(test_summary(&output).into())
}

/// Installs what the package's lock file says, unless that has been done already. No package's script is run.
pub(super) fn install(commands: &mut Commands, package: &Path) -> Result<(), Stop> {
    let lock = fs::read(package.join("package-lock.json"))?;
    let stamp = package.join(STAMP);
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut command = process::command(npm(), package);
    commands.run(command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress"]))?;
    fs::create_dir_all(package.join("node_modules"))?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// Stops the step where Node or npm is missing.
pub(super) fn require() -> Result<(), Stop> {
    let found = process::answer(npm(), &["--version"]).and(process::answer("node", &["--version"]));
    found.map(drop).ok_or_else(|| Stop::missing("Node with npm", "Install Node 20 or later: https://nodejs.org"))
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// The counts in what `node --test` printed.
fn test_summary(output: &str) -> String {
    let count = |word: &str| {
        let counts = output.lines().filter_map(|line| line.trim_start_matches(['#', 'ℹ', ' ']).strip_prefix(word));
        counts.filter_map(|rest| rest.trim().parse::<usize>().ok()).sum::<usize>()
    };
    format!("{} tests", count("pass "))
}
