//! Databases as Supabase hands them out.

use std::fmt;

use postgres::error::SqlState;
use postgres::{Client, Config, NoTls};

use crate::server::{Database, Failure, TestResult, for_each_lone_server, for_each_server, for_one_server};

const ROLES: &str = include_str!("bootstrap/roles.sql");
const DATABASE: &str = include_str!("bootstrap/database.sql");
const VAULT: &str = include_str!("bootstrap/vault.sql");
const LEGACY: &str = include_str!("bootstrap/legacy.sql");
const SINCE_2026: &str = include_str!("bootstrap/since_2026.sql");

/// The role that runs the migrations.
pub(crate) const MIGRATOR: &str = "postgres";
/// The superuser, whom a project cannot be.
pub(crate) const ADMIN: &str = "supabase_admin";
/// The roles that the API takes on.
pub(crate) const API_ROLES: [&str; 3] = ["anon", "authenticated", "service_role"];

/// Says what somebody has who brings a server where it cannot be as on Supabase.
const POSTGRES_IS_SUPERUSER: &str = "the role postgres of this server is a superuser, which it is not on Supabase: \
    start the server with another one, such as `initdb --username=supabase_admin` or POSTGRES_USER=supabase_admin";

/// What new tables and functions of a project are born with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum World {
    /// All rights for everybody.
    Legacy,
    /// No rights on rows.
    Since2026,
}

/// Runs a test in both worlds on every server, in a database where `postgres` runs the statements.
pub(crate) fn in_every_world(test: impl Fn(&mut Database, World) -> TestResult) -> TestResult {
    in_worlds(&[World::Legacy, World::Since2026], test)
}

/// As [`in_every_world`], for a test that no other one may share the server with.
pub(crate) fn in_every_lone_world(test: impl Fn(&mut Database, World) -> TestResult) -> TestResult {
    for_each_lone_server(|server| on_server(server, &[World::Legacy, World::Since2026], &test))
}

/// Runs a test where everybody has all rights on what is new, on every server.
pub(crate) fn in_the_open_world(test: impl Fn(&mut Database) -> TestResult) -> TestResult {
    in_worlds(&[World::Legacy], |database, _| test(database))
}

/// As [`in_the_open_world`], for what takes long: with one server, and with every one where `XTASK_LONG=1`.
pub(crate) fn in_one_open_world(test: impl Fn(&mut Database) -> TestResult) -> TestResult {
    for_one_server(|server| on_server(server, &[World::Legacy], &|database, _| test(database)))
}

fn in_worlds(worlds: &[World], test: impl Fn(&mut Database, World) -> TestResult) -> TestResult {
    for_each_server(|server| on_server(server, worlds, &test))
}

fn on_server(server: &Config, worlds: &[World], test: &impl Fn(&mut Database, World) -> TestResult) -> TestResult {
    worlds.iter().try_for_each(|world| world.run(&mut world.database(server)?, test))
}

impl World {
    /// A new database of this world.
    pub(crate) fn database(self, server: &Config) -> Result<Database, Failure> {
        copy_of(server, &self.template(server)?)
    }

    /// A new database of this world that these migrations have run in, which is done once.
    pub(crate) fn migrated_database(self, server: &Config, migrations: &str) -> Result<Database, Failure> {
        let world = self.template(server)?;
        let name = format!("{world}_{:016x}", fingerprint(migrations));
        make_template(server, &name, &format!("TEMPLATE {world} OWNER {MIGRATOR}"), |_, config| {
            Ok(config.clone().user(MIGRATOR).connect(NoTls)?.batch_execute(migrations)?)
        })?;
        copy_of(server, &name)
    }

    /// Runs a test in a database of this world.
    pub(crate) fn run(self, database: &mut Database, test: &impl Fn(&mut Database, Self) -> TestResult) -> TestResult {
        test(database, self).map_err(|Failure(text)| Failure(format!("in the world {self}: {text}")))
    }

    fn statements(self) -> String {
        let privileges = match self {
            Self::Legacy => LEGACY.to_owned(),
            Self::Since2026 => LEGACY.to_owned() + SINCE_2026,
        };
        [DATABASE, VAULT, &privileges].concat()
    }

    /// The database that others of this world are copied from.
    fn template(self, server: &Config) -> Result<String, Failure> {
        let name = format!("supabase_{self}_{:016x}", fingerprint(&self.statements()));
        make_template(server, &name, "TEMPLATE template0 ENCODING 'UTF8'", |client, config| {
            make_roles(client, server)?;
            Ok(config.clone().user(ADMIN).connect(NoTls)?.batch_execute(&self.statements())?)
        })?;
        Ok(name)
    }
}

/// A database with the contents of a template, where [`MIGRATOR`] runs the statements.
fn copy_of(server: &Config, template: &str) -> Result<Database, Failure> {
    let mut database = Database::create(server, &format!("TEMPLATE {template} OWNER {MIGRATOR}"))?;
    database.become_user(MIGRATOR)?;
    Ok(database)
}

/// Makes a database that others are copied from, unless the server has one of this name, which says what is in it.
fn make_template(
    server: &Config,
    name: &str,
    how: &str,
    fill: impl FnOnce(&mut Client, &Config) -> TestResult,
) -> TestResult {
    let mut client = server.connect(NoTls)?;
    // Other tests, also of other processes, wait for it here.
    client.batch_execute("SELECT pg_advisory_lock(hashtext('supabase'))")?;
    if client.query_opt("SELECT FROM pg_database WHERE datname = $1", &[&name])?.is_some() {
        return Ok(());
    }
    let unfinished = format!("{name}_unfinished");
    client.batch_execute(&format!("DROP DATABASE IF EXISTS {unfinished}"))?;
    client.batch_execute(&format!("CREATE DATABASE {unfinished} {how}"))?;
    fill(&mut client, server.clone().dbname(&unfinished))?;
    client.batch_execute(&format!("ALTER DATABASE {unfinished} RENAME TO {name}"))?;
    client.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"))?;
    Ok(())
}

impl fmt::Display for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Legacy => "legacy",
            Self::Since2026 => "since_2026",
        })
    }
}

/// Makes the roles, and lets in those that log in wherever the superuser may come in.
fn make_roles(client: &mut Client, server: &Config) -> TestResult {
    client.batch_execute(ROLES).map_err(|error| match error.code() {
        // The first superuser of a server stays one.
        Some(&SqlState::FEATURE_NOT_SUPPORTED) => Failure(POSTGRES_IS_SUPERUSER.to_owned()),
        _ => error.into(),
    })?;
    if let Some(password) = server.get_password() {
        let password = String::from_utf8_lossy(password).replace('\'', "''");
        for role in [ADMIN, MIGRATOR, "authenticator"] {
            client.batch_execute(&format!("ALTER ROLE {role} PASSWORD '{password}'"))?;
        }
    }
    Ok(())
}

/// FNV-1a.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
