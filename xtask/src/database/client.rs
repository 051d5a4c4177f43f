//! Reads a database, in one transaction that cannot write.

use std::error::Error as _;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use codegen::plan::Finding;
use codegen::target::postgres::live::Wanted;
use postgres::types::{ToSql, Type};
use postgres::{Client, Error, IsolationLevel, NoTls};

use super::address::Address;
use super::{Read, unreachable};

/// Until when a host must have answered.
const CONNECT: Duration = Duration::from_secs(10);
/// Until when all must have been read.
const WHOLE: Duration = Duration::from_secs(60);

/// Whoever holds a lock on the catalog is not waited for; names without a schema mean nothing, so that the server writes
/// all of them with theirs, and constants are written in one way whatever the database prefers.
const SETTINGS: &str = "SET LOCAL statement_timeout = '30s'; SET LOCAL lock_timeout = '5s'; SET LOCAL search_path = ''; \
                        SET LOCAL quote_all_identifiers = off; SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'";

const STATEMENTS: &str = include_str!("statements.sql");

/// Reads the wanted objects.
pub(super) fn read(address: &Address, wanted: Wanted) -> Result<Read, Finding<'static>> {
    let mut config = address.config.clone();
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    let (sender, receiver) = mpsc::channel();
    // A server may take the connection and then say nothing, for which the client has no limit.
    thread::spawn(move || {
        let read = config.connect(NoTls).and_then(|mut client| statements(&mut client, wanted));
        // Nobody listens once the time is up.
        let _ = sender.send(read);
    });
    let failed = |reason: &str| unreachable(format!("{} cannot be read: {}", address.name, address.hide(reason)));
    match receiver.recv_timeout(WHOLE) {
        Ok(Ok(statements)) => Ok(Read { name: address.name.clone(), statements }),
        Ok(Err(error)) => Err(failed(&reason(&error))),
        Err(_) => Err(failed(&format!("no answer within {} s", WHOLE.as_secs()))),
    }
}

fn statements(client: &mut Client, wanted: Wanted) -> Result<String, Error> {
    let Wanted { schemas, types, tables, columns, indexes, triggers, functions, secured, roles } = wanted;
    let names = [&schemas, &types, &tables, &columns, &indexes, &triggers, &functions, &secured, &roles];
    let builder = client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true);
    let mut transaction = builder.start()?;
    transaction.batch_execute(SETTINGS)?;
    // Without a prepared statement, which poolers may give to another session.
    let parameters = names.map(|names| (names as &(dyn ToSql + Sync), Type::TEXT_ARRAY));
    let rows = transaction.query_typed(STATEMENTS, &parameters)?;
    let mut text = String::new();
    for row in rows {
        text.push_str(row.try_get(0)?);
        text.push_str(";\n");
    }
    transaction.rollback()?;
    Ok(text)
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
