//! Faults in rights and policies that the matrix must notice, each alone. They are read from the catalog, so that they
//! are those of whatever the migrations made. What they made is the same in both worlds, so that one is enough.

use std::cell::Cell;

use postgres::Client;

use crate::access::registries_for_faults;
use crate::figure::figure;
use crate::matrix::{Foundation, Jwts, Part, Subject, differences};
use crate::project::own_registry;
use crate::server::{Database, Failure, TestResult};
use crate::worlds::{in_one_open_world, in_the_open_world};

/// A query for statements that break something, with `{table}` for the table, `{mine}` for "the row is of the JWT's
/// organization" and `{member}` for "the JWT names a role that is bound to its organization".
pub(crate) const MUTATIONS: &str = include_str!("mutations.sql");

#[test]
fn every_fault_is_noticed() -> TestResult {
    for (name, registry) in registries_for_faults()? {
        let count = Cell::new(0);
        in_one_open_world(|database| {
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

/// The rows of a coordinator or admin, read as they should be.
const STRICT: [&str; 2] = [
    "auth.jwt() #> '{app_metadata,role}' IN ('\"org_admin\"', '\"coordinator\"')",
    "organization_id::text = auth.jwt() #>> '{app_metadata,organization_id}'",
];

/// Readings of the role that let others through.
const CARELESS_ROLES: [&str; 6] = [
    "lower(auth.jwt() #>> '{app_metadata,role}') IN ('org_admin', 'coordinator')",
    "auth.jwt() #> '{app_metadata,role}' ?| ARRAY['org_admin', 'coordinator']",
    "auth.jwt() #>> '{app_metadata,role}' LIKE ANY (ARRAY['org_admin%', 'coordinator%'])",
    "coalesce(auth.jwt() #>> '{app_metadata,role}', auth.jwt() #>> '{user_metadata,role}')
       IN ('org_admin', 'coordinator')",
    "coalesce(auth.jwt() #>> '{app_metadata,role}', auth.jwt() ->> 'role') IN ('org_admin', 'coordinator')",
    "auth.jwt() @? '$.app_metadata.role ? (@ == \"org_admin\" || @ == \"coordinator\")'",
];

/// Readings of the organization that let others through.
const CARELESS_ORGANIZATIONS: [&str; 6] = [
    "auth.jwt() #>> '{app_metadata,organization_id}' LIKE organization_id || '%'",
    "auth.jwt() ->> 'app_metadata' LIKE '%' || organization_id || '%'",
    "auth.jwt() #> '{app_metadata,organization_id}' ? organization_id::text",
    "organization_id::text = coalesce(auth.jwt() #>> '{app_metadata,organization_id}', organization_id::text)",
    "organization_id::text = coalesce(
       auth.jwt() #>> '{app_metadata,organization_id}', auth.jwt() #>> '{user_metadata,organization_id}')",
    "organization_id::text = coalesce(
       auth.jwt() #>> '{app_metadata,organization_id}', auth.jwt() ->> 'organization_id')",
];

#[test]
fn every_careless_reading_of_a_jwt_is_noticed() -> TestResult {
    let registry = own_registry()?;
    let [role, organization] = STRICT;
    let careless_roles = CARELESS_ROLES.map(|role| (role, organization));
    let careless_organizations = CARELESS_ORGANIZATIONS.map(|organization| (role, organization));
    in_the_open_world(|database| {
        let foundation = Foundation::new(database, &registry)?;
        let subject = foundation.subjects().next().ok_or_else(|| Failure("there is no table".to_owned()))?;
        let client = database.client()?;
        let mut is_noticed = |(role, organization): (&str, &str)| -> Result<bool, Failure> {
            let table = subject.name();
            client.batch_execute(&format!(
                "BEGIN; GRANT ALL ON {table} TO anon, authenticated;
                 ALTER POLICY select_own_organization ON {table} USING ({role} AND {organization})"
            ))?;
            let found = differences(client, subject, Part::Policies(Jwts::All), true)?;
            client.batch_execute("ROLLBACK")?;
            Ok(!found.wrong.is_empty())
        };
        assert!(!is_noticed((role, organization))?, "a strict reading is no fault");
        for careless in careless_roles.into_iter().chain(careless_organizations) {
            assert!(is_noticed(careless)?, "{careless:?}");
        }
        Ok(())
    })
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
    let table = subject.name();
    let (schema, _) = table.split_once("\".").ok_or_else(|| Failure("a table has a schema".to_owned()))?;
    // Constraints call functions that not everybody may execute.
    client.batch_execute(&format!(
        "SAVEPOINT mutated; GRANT ALL ON {table} TO anon, authenticated;
         GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {schema}\" TO anon"
    ))?;
    if !differences(client, subject, Part::Policies(Jwts::Right), true)?.wrong.is_empty() {
        return Ok(true);
    }
    client.batch_execute("ROLLBACK TO mutated")?;
    Ok(!differences(client, subject, Part::Statements(Jwts::Right), true)?.wrong.is_empty())
}
