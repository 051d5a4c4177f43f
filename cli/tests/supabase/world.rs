//! Databases as Supabase hands them out.

use std::fmt;

use postgres::error::SqlState;
use postgres::{Client, Config, NoTls};

use crate::server::{Database, Failure, TestResult};

const ROLES: &str = include_str!("bootstrap/roles.sql");
const DATABASE: &str = include_str!("bootstrap/database.sql");
const VAULT: &str = include_str!("bootstrap/vault.sql");
const LEGACY: &str = include_str!("bootstrap/legacy.sql");
const SINCE_2026: &str = include_str!("bootstrap/since_2026.sql");

/// The role that runs the migrations.
pub(crate) const MIGRATOR: &str = "postgres";
/// The superuser, whom a project cannot be.
pub(crate) const ADMIN: &str = "supabase_admin";

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

impl World {
    /// Each of them.
    pub(crate) const ALL: [Self; 2] = [Self::Legacy, Self::Since2026];

    /// A new database of this world.
    pub(crate) fn database(self, server: &Config) -> Result<Database, Failure> {
        copy_of(server, &self.template(server)?)
    }

    fn statements(self) -> String {
        let privileges = match self {
            Self::Legacy => LEGACY.to_owned(),
            Self::Since2026 => LEGACY.to_owned() + SINCE_2026,
        };
        [DATABASE, VAULT, &privileges].concat()
    }

    /// The database that others of this world are copied from.
    pub(crate) fn template(self, server: &Config) -> Result<String, Failure> {
        let name = format!("supabase_{self}_{:016x}", fingerprint(&self.statements()));
        make_template(server, &name, "TEMPLATE template0 ENCODING 'UTF8'", |client, config| {
            make_roles(client, server)?;
            Ok(config.clone().user(ADMIN).connect(NoTls)?.batch_execute(&self.statements())?)
        })?;
        Ok(name)
    }
}

/// A database with the contents of a template, where [`MIGRATOR`] runs the statements.
pub(crate) fn copy_of(server: &Config, template: &str) -> Result<Database, Failure> {
    let mut database = Database::create(server, &format!("TEMPLATE {template} OWNER {MIGRATOR}"))?;
    database.config.user(MIGRATOR);
    database.client = Some(database.session()?);
    Ok(database)
}

/// Makes a database that others are copied from, unless the server has one of this name, which says what is in it.
pub(crate) fn make_template(
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
pub(crate) fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
