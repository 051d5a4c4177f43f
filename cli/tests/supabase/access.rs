//! Every cell of the access matrix, on every server and in both worlds.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use crate::figure::figure;
use crate::matrix::{Differences, Foundation, Jwts, Part, Wrong, differences};
use crate::project::own_registry;
use crate::server::{Database, Failure, TestResult};
use crate::servers::is_long;
use crate::worlds::in_every_world;

/// The registries, by name.
pub(crate) fn registries() -> Result<[(&'static str, String); 3], Failure> {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/fixtures/nasty.yaml");
    Ok([
        ("registry.yaml", own_registry()?),
        ("nasty.yaml", fs::read_to_string(fixture)?),
        ("trade.yaml", include_str!("matrix/trade.yaml").to_owned()),
    ])
}

/// Those whose faults are tried one after another: the largest has most of them, and only takes part in long runs.
pub(crate) fn registries_for_faults() -> Result<impl Iterator<Item = (&'static str, String)>, Failure> {
    Ok(registries()?.into_iter().take(if is_long() { 3 } else { 2 }))
}

/// Compares every cell and returns how many there are.
fn compare(database: &mut Database, foundation: &Foundation) -> Result<usize, Failure> {
    let mut all = Differences::default();
    for subject in foundation.subjects() {
        let mut api = database.session_as("authenticator")?;
        api.batch_execute("BEGIN")?;
        for part in [Part::Rights, Part::Statements(Jwts::All)] {
            all.add(differences(&mut api, subject, part, false)?);
        }
        api.batch_execute("ROLLBACK")?;
        // The owner takes the API's part, because nobody else sees rights that are not committed.
        let owner = database.client()?;
        owner.batch_execute(&format!("BEGIN; GRANT ALL ON {} TO anon, authenticated", subject.name()))?;
        all.add(differences(owner, subject, Part::Policies(Jwts::All), false)?);
        owner.batch_execute("ROLLBACK")?;
    }
    let Differences { count, wrong } = all;
    if wrong.is_empty() {
        return Ok(count);
    }
    let first: Vec<_> = wrong.iter().take(20).map(Wrong::to_string).collect();
    Err(Failure(format!("{} of {count} cells are wrong, the first are\n{}", wrong.len(), first.join("\n"))))
}

#[test]
fn the_database_does_what_the_registry_says() -> TestResult {
    for (name, registry) in registries()? {
        let count = Cell::new(0);
        in_every_world(|database, _| {
            let foundation = Foundation::new(database, &registry)?;
            count.set(count.get() + compare(database, &foundation)?);
            Ok(())
        })
        .map_err(|Failure(text)| Failure(format!("{name}: {text}")))?;
        figure(&format!("{} cells of the access matrix of {name}", count.get()));
    }
    Ok(())
}
