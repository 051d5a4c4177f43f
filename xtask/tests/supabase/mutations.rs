//! Faults in rights and policies that the matrix must notice, each alone. They are read from the catalog, so that they
//! are those of whatever the migrations made. What they made is the same in both worlds, so that one is enough.

use std::cell::Cell;

use postgres::Client;

use crate::access::{figure, registries};
use crate::matrix::{Foundation, Jwts, Part, Subject, differences};
use crate::server::{Database, Failure, TestResult};
use crate::world::in_the_open_world;

/// A query for statements that break something, with `{table}` for the table, `{mine}` for "the row is of the JWT's
/// organization" and `{member}` for "the JWT names a role that is bound to its organization".
const MUTATIONS: &str = include_str!("mutations.sql");

#[test]
fn every_fault_is_noticed() -> TestResult {
    for (name, registry) in registries()? {
        let count = Cell::new(0);
        in_the_open_world(|database| {
            let foundation = Foundation::new(database, &registry)?;
            foundation.subjects().try_for_each(|subject| {
                count.set(count.get() + try_each(database, subject)?);
                Ok(())
            })
        })
        .map_err(|Failure(text)| Failure(format!("{name}: {text}")))?;
        figure(&format!("{} faults in rights and policies of {name} noticed", count.get()));
    }
    Ok(())
}

/// Tries every fault of a table alone and returns how many there are.
fn try_each(database: &mut Database, subject: Subject<'_>) -> Result<usize, Failure> {
    let faults = database.rows(&subject.filled_in(MUTATIONS))?;
    let client = database.client()?;
    client.batch_execute("BEGIN")?;
    if is_noticed(client, subject)? {
        return Err(Failure("something is wrong already without a fault".to_owned()));
    }
    client.batch_execute("ROLLBACK")?;
    let mut unnoticed = Vec::new();
    for fault in &faults {
        client.batch_execute(&format!("BEGIN; {fault}"))?;
        if !is_noticed(client, subject)? {
            unnoticed.push(fault.as_str());
        }
        client.batch_execute("ROLLBACK")?;
    }
    if unnoticed.is_empty() {
        return Ok(faults.len());
    }
    Err(Failure(format!("{} of {} faults go unnoticed:\n{}", unnoticed.len(), faults.len(), unnoticed.join("\n"))))
}

/// Asks the quickest parts first.
fn is_noticed(client: &mut Client, subject: Subject<'_>) -> Result<bool, Failure> {
    if !differences(client, subject, Part::Rights, true)?.wrong.is_empty() {
        return Ok(true);
    }
    client.batch_execute(&format!("SAVEPOINT mutated; GRANT ALL ON {} TO anon, authenticated", subject.name()))?;
    if !differences(client, subject, Part::Policies(Jwts::Right), true)?.wrong.is_empty() {
        return Ok(true);
    }
    client.batch_execute("ROLLBACK TO mutated")?;
    Ok(!differences(client, subject, Part::Statements(Jwts::Right), true)?.wrong.is_empty())
}
