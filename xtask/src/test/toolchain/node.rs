//! Node and npm.

use std::fs;
use std::path::Path;

use super::Stop;
use super::process::{self, Commands};

/// Records what an installation was made from.
const STAMP: &str = "node_modules/.installed-from";

/// Installs what the package asks for, as its lock file says where it has one, unless that has been done already.
/// No package's script is run.
pub(crate) fn install(package: &Path) -> Result<(), Stop> {
    let lock = package.join("package-lock.json");
    let (mut asked, arguments) = if lock.exists() {
        (fs::read(lock)?, ["ci"].as_slice())
    } else {
        (Vec::new(), ["install", "--no-package-lock"].as_slice())
    };
    asked.extend(fs::read(package.join("package.json"))?);
    let stamp = package.join(STAMP);
    if fs::read(&stamp).is_ok_and(|installed| installed == asked) {
        return Ok(());
    }
    let mut command = process::command(npm(), package);
    command.args(arguments).args(["--ignore-scripts", "--no-audit", "--no-fund", "--no-progress"]);
    Commands::default().run(&mut command)?;
    fs::create_dir_all(package.join("node_modules"))?;
    fs::write(stamp, asked)?;
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
