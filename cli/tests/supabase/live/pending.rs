//! Databases that have run only some of the migrations.

use super::{check, findings, migrations, project};
use crate::project::own_registry;
use crate::server::{Failure, TestResult};
use crate::worlds::in_every_world;

#[test]
fn migrations_that_were_not_run_are_named() -> TestResult {
    let project = project(&own_registry()?);
    let migrations = migrations(&project);
    assert!(migrations.len() > 5, "there are migrations to run");
    in_every_world(|database, _| {
        for (index, (_, up)) in migrations.iter().enumerate() {
            let run = check(&project, database);
            let found = findings(&run)?;
            let rest: Vec<_> = migrations[index..].iter().map(|(name, _)| name.as_str()).collect();
            let expected = match rest.as_slice() {
                [name] => format!(" has not run the migration {name}"),
                names => format!(" has not run {} migrations: {}", names.len(), names.join(", ")),
            };
            let is_expected = matches!(found.as_slice(), [[code, message, _]] if code == "DATABASE_PENDING" && message.ends_with(&expected));
            if run.code != 1 || !is_expected {
                return Err(Failure(format!("after {index} migrations: {found:#?}")));
            }
            database.run(up)?;
        }
        Ok(())
    })
}

/// What somebody changed is told from what the migrations that ran made, and not hidden behind those that did not.
#[test]
fn what_was_changed_before_the_rest_has_run_is_found() -> TestResult {
    let project = project(&own_registry()?);
    let migrations = migrations(&project);
    in_every_world(|database, _| {
        migrations.iter().take(migrations.len() - 2).try_for_each(|(_, up)| database.run(up))?;
        database.run("ALTER TABLE public.organization_integrations DISABLE ROW LEVEL SECURITY")?;
        let found = findings(&check(&project, database))?;
        match found.as_slice() {
            [[pending, rest, _], [drift, change, _]]
                if pending == "DATABASE_PENDING"
                    && rest.contains(" has not run 2 migrations: ")
                    && drift == "DATABASE_DRIFT"
                    && change
                        .starts_with("the table public.organization_integrations has other row-level security") =>
            {
                Ok(())
            }
            _ => Err(Failure(format!("{found:#?}"))),
        }
    })
}
