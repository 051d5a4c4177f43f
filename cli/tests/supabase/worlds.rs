//! Which worlds a test runs in.

use postgres::{Config, NoTls};

use crate::server::{Database, Failure, TestResult, for_each_server};
use crate::servers::{for_each_lone_server, for_one_server};
use crate::world::{MIGRATOR, World, copy_of, fingerprint, make_template};

/// Runs a test in both worlds on every server, in a database where `postgres` runs the statements.
pub(crate) fn in_every_world(test: impl Fn(&mut Database, World) -> TestResult) -> TestResult {
    in_worlds(&World::ALL, test)
}

/// As [`in_every_world`], for a test that no other one may share the server with.
pub(crate) fn in_every_lone_world(test: impl Fn(&mut Database, World) -> TestResult) -> TestResult {
    for_each_lone_server(|server| on_server(server, &World::ALL, &test))
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
}
