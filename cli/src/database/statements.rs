//! What a database holds, as statements that would make it.

use codegen::database::live::Selection;
use postgres::types::{ToSql, Type};
use postgres::{Client, Error, IsolationLevel};

/// Whoever holds a lock on the catalog is not waited for; names without a schema mean nothing, so that the server writes
/// all of them with theirs, and constants are written in one way whatever the database prefers.
const SETTINGS: &str = "SET LOCAL statement_timeout = '30s'; SET LOCAL lock_timeout = '5s'; SET LOCAL search_path = ''; \
                        SET LOCAL quote_all_identifiers = off; SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'";

const STATEMENTS: &str = include_str!("statements.sql");

/// Reads the wanted objects in one transaction that cannot write.
pub(crate) fn read(client: &mut Client, wanted: Selection) -> Result<String, Error> {
    let Selection { schemas, types, tables, columns, indexes, triggers, functions, secured, roles } = wanted;
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
