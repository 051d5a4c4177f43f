//! One PostgreSQL server that lives as long as the run: its own folder, a socket in it, and no network.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::installation::Installation;
use super::user::User;
use crate::test::toolchain::process;

/// How long a server may take until it answers, on a machine with other work too. It matters in failure only.
const PATIENCE: Duration = Duration::from_secs(600);

/// The superuser, by the name that it has on Supabase: there `postgres` is somebody with fewer rights.
const SUPERUSER: &str = "supabase_admin";

/// Starts the server and stops it at the end of the input, which comes when this program closes the pipe or dies, in
/// whatever way; then removes its folder. A file `ended` says that the server runs no more. `$1` is the folder of the
/// programs, `$2` the server's.
const KEEPER: &str = r#"
"$1/postgres" -D "$2/data" -k "$2" -F -c listen_addresses= -c full_page_writes=off -c synchronous_commit=off \
  -c max_connections=200 -c max_wal_size=4GB -c autovacuum=off -c jit=off >"$2/log" 2>&1 </dev/null &
server=$!
trap '' INT TERM HUP
exec 3<&0
{ read -r _ <&3; [ -e "$2/ended" ] || kill -QUIT $server; } &
wait $server
: >"$2/ended"
wait
rm -rf "$2"
"#;

/// A running server. It stops when this is dropped.
pub(crate) struct Server {
    version: u32,
    folder: PathBuf,
    keeper: Child,
    alive: Option<ChildStdin>,
}

impl Server {
    /// Makes a database cluster, starts a server on it and waits until that answers.
    pub(super) fn start(installation: &Installation) -> Result<Self, String> {
        let folder = tempfile::Builder::new().prefix("pg-").tempdir().map_err(|error| error.to_string())?;
        let user = User::for_server(folder.path())?;
        user.own(folder.path())?;
        let programs = reachable(installation, &user, folder.path())?;
        initialize(&programs, &user, folder.path())?;
        let mut keeper = user.command("sh", folder.path());
        keeper.arg("-c").arg(KEEPER).arg("keeper").arg(&programs).arg(folder.path());
        let mut keeper = keeper.stdin(Stdio::piped()).spawn().map_err(|error| format!("cannot start sh: {error}"))?;
        let alive = keeper.stdin.take();
        let server = Self { version: installation.version, folder: folder.keep(), keeper, alive };
        server.wait_until_ready()?;
        Ok(server)
    }

    /// Its major version.
    pub(super) fn version(&self) -> u32 {
        self.version
    }

    /// Its address: the socket's folder stands where the host would.
    pub(super) fn url(&self) -> String {
        let mut host = String::new();
        for byte in self.folder.as_os_str().as_encoded_bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => host.push(char::from(*byte)),
                // Writing to a String cannot fail.
                _ => drop(write!(host, "%{byte:02X}")),
            }
        }
        format!("postgresql://{SUPERUSER}@{host}/postgres")
    }

    /// The server writes its state into the last line of `postmaster.pid`.
    fn wait_until_ready(&self) -> Result<(), String> {
        let state = self.folder.join("data").join("postmaster.pid");
        let is_ready = |text: String| text.lines().nth(7).is_some_and(|line| line.trim() == "ready");
        let start = Instant::now();
        let why = loop {
            if fs::read_to_string(&state).is_ok_and(is_ready) {
                return Ok(());
            }
            if self.folder.join("ended").exists() {
                break "it ended".to_owned();
            }
            if start.elapsed() >= PATIENCE {
                break format!("it does not answer after {} s", PATIENCE.as_secs());
            }
            thread::sleep(Duration::from_millis(20));
        };
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        Err(format!("{why}:\n{log}"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.alive.take());
        // The keeper removes the folder; nothing is left to do if it cannot.
        let _ = self.keeper.wait();
    }
}

/// The programs, copied into the server's folder where its user cannot reach them.
fn reachable(installation: &Installation, user: &User, folder: &Path) -> Result<PathBuf, String> {
    let can_run = |programs: &Path| {
        let mut command = user.command(programs.join("postgres"), folder);
        command
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    if can_run(&installation.programs) {
        return Ok(installation.programs.clone());
    }
    let copy = folder.join("postgres");
    if let Some(whole) = installation.programs.parent() {
        run(process::command("cp", folder).arg("-RP").arg(whole).arg(&copy))?;
        user.own(&copy)?;
    }
    let programs = copy.join("bin");
    if can_run(&programs) { Ok(programs) } else { Err(format!("{} cannot run", installation.programs.display())) }
}

fn initialize(programs: &Path, user: &User, folder: &Path) -> Result<(), String> {
    let mut command = user.command(programs.join("initdb"), folder);
    command.arg("-D").arg(folder.join("data"));
    // The folder is its user's own, so whoever reaches the socket may come in.
    command.args(["--username", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
    run(&mut command)
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error: io::Error| format!("cannot run {command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr).trim_end()))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// Tells its version, and dies of everything else.
    const BROKEN: &str = "#!/bin/sh\n[ \"$1\" = --version ] && exit\necho it is broken\nexit 1\n";

    #[test]
    fn a_server_that_ended_is_not_waited_for() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let programs = folder.path().join("bin");
        fs::create_dir(&programs)?;
        for (name, text) in [("initdb", "#!/bin/sh\n"), ("postgres", BROKEN)] {
            fs::write(programs.join(name), text)?;
            fs::set_permissions(programs.join(name), fs::Permissions::from_mode(0o755))?;
        }
        let started = Server::start(&Installation { version: 17, programs });
        assert_eq!(started.err().as_deref(), Some("it ended:\nit is broken\n"));
        Ok(())
    }
}
