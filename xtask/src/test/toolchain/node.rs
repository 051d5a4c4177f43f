//! Node and npm.

use std::fs;
use std::path::Path;

use super::Stop;
use super::process::{self, Commands};

/// Records which lock file an installation was made from.
const STAMP: &str = "node_modules/.installed-from";

/// Installs what the package's lock file says, unless that has been done already. No package's script is run.
pub(crate) fn install(commands: &mut Commands, package: &Path) -> Result<(), Stop> {
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

/// Stops the check where Node or npm is missing.
pub(crate) fn require() -> Result<(), Stop> {
    let found = process::answer(npm(), &["--version"]).and(process::answer("node", &["--version"]));
    found.map(drop).ok_or_else(|| Stop::missing("Node with npm", "Install Node 20 or later: https://nodejs.org"))
}

/// npm as this platform calls it.
pub(crate) fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}
