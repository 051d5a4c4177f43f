//! Who runs the server: PostgreSQL refuses to run as root, so root hands it to somebody else.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::test::toolchain::process;

/// Users that root may hand the server to, the first that exists.
const CANDIDATES: [&str; 2] = ["postgres", "nobody"];

/// The user that a server runs as.
pub(super) enum User {
    /// Whoever runs this program.
    Myself,
    /// Another one, because this program runs as root.
    Other { user: u32, group: u32 },
}

impl User {
    /// Chooses the user; `mine` is a file that this program made.
    pub(super) fn for_server(mine: &Path) -> Result<Self, String> {
        let owner = fs::metadata(mine).map_err(|error| error.to_string())?.uid();
        if owner != 0 {
            return Ok(Self::Myself);
        }
        let users = fs::read_to_string("/etc/passwd").map_err(|error| format!("cannot read /etc/passwd: {error}"))?;
        let found = CANDIDATES.into_iter().find_map(|name| users.lines().find_map(|line| entry(line, name)));
        found.ok_or_else(|| format!("root cannot run it, and there is no user {}", CANDIDATES.join(" or ")))
    }

    /// A command that runs as this user.
    pub(super) fn command(&self, program: impl AsRef<OsStr>, directory: &Path) -> Command {
        let mut command = process::command(program, directory);
        // Messages and number formats do not depend on the machine.
        command.env("LC_ALL", "C");
        if let Self::Other { user, group } = self {
            command.uid(*user).gid(*group);
        }
        command
    }

    /// Makes a folder and all in it this user's own.
    pub(super) fn own(&self, folder: &Path) -> Result<(), String> {
        let Self::Other { user, group } = self else { return Ok(()) };
        let mut command = Command::new("chown");
        command.arg("-R").arg(format!("{user}:{group}")).arg(folder).stdin(Stdio::null());
        match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("chown failed with {status}")),
            Err(error) => Err(format!("cannot run chown: {error}")),
        }
    }
}

/// User and group of this name in a line of `/etc/passwd`: `name:password:user:group:…`.
fn entry(line: &str, name: &str) -> Option<User> {
    let mut parts = line.split(':');
    if parts.next()? != name {
        return None;
    }
    let user = parts.nth(1)?.parse().ok()?;
    let group = parts.next()?.parse().ok()?;
    Some(User::Other { user, group })
}
