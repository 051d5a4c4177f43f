//! Connects to a database, and waits no longer than somebody would for it.

use std::error::Error as _;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use codegen::database::live::Selection;
use codegen::finding::Finding;
use postgres::{Error, NoTls};

use super::address::Address;
use super::statements;
use super::unreachable::unreachable;

/// Until when a host must have answered.
const CONNECT: Duration = Duration::from_secs(10);
/// Until when all must have been read.
const WHOLE: Duration = Duration::from_secs(60);

/// Reads the wanted objects as the statements that would make them.
pub(super) fn read(address: &Address, wanted: Selection) -> Result<String, Finding> {
    let mut config = address.config.clone();
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    let (sender, receiver) = mpsc::channel();
    // A server may take the connection and then say nothing, for which the client has no limit.
    thread::spawn(move || {
        let read = config.connect(NoTls).and_then(|mut client| statements::read(&mut client, wanted));
        // Nobody listens once the time is up.
        let _ = sender.send(read);
    });
    let failed = |reason: &str| unreachable(format!("{} cannot be read: {}", address.name, address.hide(reason)));
    match receiver.recv_timeout(WHOLE) {
        Ok(Ok(statements)) => Ok(statements),
        Ok(Err(error)) => Err(failed(&reason(&error))),
        Err(_) => Err(failed(&format!("no answer within {} s", WHOLE.as_secs()))),
    }
}

/// What the server or the client says, with every cause.
fn reason(error: &Error) -> String {
    if let Some(said) = error.as_db_error() {
        let hint = said.hint().map(|hint| format!(" ({hint})")).unwrap_or_default();
        return format!("{}{hint}", said.message());
    }
    let mut reason = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        reason = format!("{reason}: {error}");
        cause = error.source();
    }
    reason
}
