//! `check-drift --database-url` through the binary, on databases as Supabase hands them out: one that ran the migrations
//! is fine, and whatever somebody changed by hand is found.

mod drift;
mod expressions;
mod pending;

use serde_json::Value;

use crate::project::own_registry;
use crate::registries::registries;
use crate::server::{Database, Failure, TestResult};
use crate::support::{Project, Run};
use crate::world::ADMIN;
use crate::worlds::{in_every_world, in_one_open_world};

/// A project whose migrations are committed.
fn project(registry: &str) -> Project {
    let project = Project::with(registry);
    project.gen_fine();
    project.commit();
    project
}

/// The project's migrations in order.
fn migrations(project: &Project) -> Vec<(String, String)> {
    let folder = "generated/postgres/migrations/";
    let files = project.contents().into_iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix(folder)?.to_owned();
        Some((name, String::from_utf8_lossy(&bytes).into_owned()))
    });
    files.collect()
}

/// A change that somebody makes by hand, and what has to be said about it.
struct Change<'a> {
    /// Statements that a superuser runs.
    sql: &'a str,
    /// The message up to the name of the database, and after it.
    message: &'a str,
    /// What must be said beside it: of both sides, where both have something.
    sides: &'a [&'a str],
}

/// Makes each change in a database of its own that has run all migrations of this repository's registry. What is
/// expected is found, with exit code 1, and nothing else.
fn expect_each(changes: &[Change<'_>]) -> TestResult {
    let project = project(&own_registry()?);
    let migrations = migrations(&project);
    // What is new there comes with all rights for everybody, so that more has to be told from what was granted.
    in_one_open_world(|database| {
        migrations.iter().try_for_each(|(_, up)| database.run(up))?;
        let name = database.config.get_dbname().unwrap_or_default().to_owned();
        changes.iter().enumerate().try_for_each(|(index, change)| {
            let mut copy = database.copy(&format!("{name}_{index}"))?;
            copy.run(change.sql)?;
            change.expect(&check(&project, &copy)).map_err(|Failure(text)| Failure(format!("{}: {text}", change.sql)))
        })
    })
}

impl Change<'_> {
    fn expect(&self, run: &Run) -> TestResult {
        let found = findings(run)?;
        let (before, after) = self.message.split_once("{}").unwrap_or((self.message, ""));
        let before = format!("{before}the database migrations_");
        let said = |[code, message, more]: &[String; 3]| {
            code == "DATABASE_DRIFT"
                && message.starts_with(&before)
                && message.ends_with(after)
                && self.sides.iter().all(|side| more.contains(side))
        };
        match found.as_slice() {
            [finding] if run.code == 1 && said(finding) => Ok(()),
            _ => Err(Failure(format!("exit code {}: {found:#?}", run.code))),
        }
    }
}

fn check(project: &Project, database: &Database) -> Run {
    project.check(&["--format", "json", "--database-url", &database.address(ADMIN)])
}

/// Code, message, and help with the lines that differ, of what is found.
fn findings(run: &Run) -> Result<Vec<[String; 3]>, Failure> {
    let document: Value = serde_json::from_str(&run.out).map_err(|error| Failure(format!("{error}: {run:?}")))?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let lines = |value: &Value| value.as_array().into_iter().flatten().map(text).collect::<Vec<_>>().join("\n");
    let found = document["findings"].as_array().cloned().unwrap_or_default();
    let finding = |it: &Value| {
        [text(&it["code"]), text(&it["message"]), format!("{}\n{}", lines(&it["help"]), text(&it["diff"]["text"]))]
    };
    Ok(found.iter().map(finding).collect())
}

fn expect_none(project: &Project, database: &Database) -> TestResult {
    let run = check(project, database);
    let found = findings(&run)?;
    if run.code == 0 && found.is_empty() { Ok(()) } else { Err(Failure(format!("{found:#?} {}", run.err))) }
}

#[test]
fn a_database_that_ran_all_migrations_is_fine() -> TestResult {
    for registry in registries()? {
        let project = project(&registry.text);
        let migrations = migrations(&project);
        in_every_world(|database, _| {
            database.run(&registry.before())?;
            migrations.iter().try_for_each(|(_, up)| database.run(up))?;
            expect_none(&project, database)
        })
        .map_err(|Failure(text)| Failure(format!("{}: {text}", registry.name)))?;
    }
    Ok(())
}

/// What the registry does not speak of is somebody else's.
const OTHERS: &str = "
    ALTER TABLE public.organization_integrations ADD COLUMN note text DEFAULT 'x' NOT NULL CHECK (note <> '');
    ALTER TABLE public.organization_integrations ADD CONSTRAINT note_is_unique UNIQUE (note);
    ALTER TABLE public.organization_integrations ADD CONSTRAINT chk_note CHECK (length(note) < 9);
    CREATE INDEX ON public.organization_integrations (created_at);
    CREATE FUNCTION public.mine() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER mine BEFORE INSERT ON public.organization_integrations FOR EACH ROW EXECUTE FUNCTION public.mine();
    CREATE POLICY narrower ON public.organization_integrations AS RESTRICTIVE USING (created_at > '2020-01-01');
    CREATE FUNCTION integration_vault.store_credential(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
    CREATE TABLE public.others (id integer);
    GRANT SELECT ON public.organization_integrations TO authenticator;
    GRANT USAGE ON SCHEMA integration_vault TO authenticator;
    GRANT EXECUTE ON FUNCTION integration_vault.retrieve_credential(uuid) TO authenticator;
    COMMENT ON INDEX public.organization_integrations_organization_id_idx IS 'mine';
    COMMENT ON TRIGGER refuse_plaintext ON public.organization_integrations IS 'mine';
    COMMENT ON POLICY select_own_organization ON public.organization_integrations IS 'mine';
    COMMENT ON SCHEMA integration_vault IS 'mine';
";

#[test]
fn what_others_make_is_none_of_the_registrys() -> TestResult {
    let project = project(&own_registry()?);
    let migrations = migrations(&project);
    in_every_world(|database, _| {
        migrations.iter().try_for_each(|(_, up)| database.run(up))?;
        let name = database.config.get_dbname().unwrap_or_default().to_owned();
        let mut copy = database.copy(&format!("{name}_others"))?;
        copy.run(OTHERS)?;
        expect_none(&project, &copy)
    })
}
