//! What every step knows: where things are and what the machine has.

use std::env;
use std::path::PathBuf;
use std::sync::OnceLock;

use super::folders::Folders;
use super::metadata::{self, TestTarget};
use super::postgres::Servers;
use super::toolchain::Missing;

/// The run's surroundings. Dropping it stops the PostgreSQL servers.
pub(crate) struct Context {
    /// Where things are.
    pub(super) folders: Folders,
    /// This very program.
    pub(super) xtask: PathBuf,
    /// Whether a missing toolchain is a failure.
    pub(super) is_ci: bool,
    /// Whether one server is enough, the current version.
    pub(super) is_quick: bool,
    /// The workspace's integration tests.
    pub(super) test_targets: Vec<TestTarget>,
    servers: OnceLock<Result<Servers, Missing>>,
    lone_servers: OnceLock<Result<Servers, Missing>>,
}

impl Context {
    /// Looks around.
    pub(crate) fn new() -> Result<Self, String> {
        let metadata = metadata::read()?;
        Ok(Self {
            folders: Folders { root: metadata.workspace_root, target: metadata.target_directory },
            // Asked now: once cargo has built the program anew, the running one has no name any more.
            xtask: env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?,
            is_ci: env::var_os("CI").is_some_and(|value| value == "true" || value == "1"),
            is_quick: false,
            test_targets: metadata.test_targets,
            servers: OnceLock::new(),
            lone_servers: OnceLock::new(),
        })
    }

    /// The PostgreSQL servers of this run, started when they are first asked for.
    pub(crate) fn servers(&self) -> Result<&Servers, Missing> {
        self.servers.get_or_init(|| Servers::start(&self.folders, self.is_quick)).as_ref().map_err(Missing::clone)
    }

    /// Servers for tests that look at more than their own database, such as the write-ahead log, and run one by one.
    pub(super) fn lone_servers(&self) -> Result<&Servers, Missing> {
        self.lone_servers.get_or_init(|| Servers::start(&self.folders, self.is_quick)).as_ref().map_err(Missing::clone)
    }
}
