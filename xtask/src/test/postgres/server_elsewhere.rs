//! Where there are no Unix sockets and no `sh`, servers are not started.

use super::installation::Installation;

/// No server.
pub(crate) enum Server {}

impl Server {
    /// Says what to do instead.
    pub(super) fn start(_: &Installation) -> Result<Self, String> {
        Err("it is started on Linux and macOS only".to_owned())
    }

    /// Its major version.
    pub(super) fn version(&self) -> u32 {
        match *self {}
    }

    /// Its address.
    pub(super) fn url(&self) -> String {
        match *self {}
    }
}
