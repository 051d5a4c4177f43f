//! The ways in which files are applied.

use crate::apply::MODES;
use crate::project::{Project, own_registry};
use crate::server::TestResult;
use crate::worlds::in_every_world;

#[test]
fn every_mode_makes_the_whole_foundation_and_takes_it_back() -> TestResult {
    in_every_world(|database, _| {
        let pending = Project::default().plan(&own_registry()?)?;
        database.run("CREATE TABLE public.history (name text)")?;
        for (name, apply) in MODES {
            for it in &pending {
                assert_eq!(apply(database, &it.up)?, Ok(()), "{name}: {}", it.name);
            }
            let made = "SELECT count(*) FROM pg_policy WHERE polrelid = 'public.organization_integrations'::regclass";
            assert_eq!(database.value(made)?, "4", "{name}");
            for it in pending.iter().rev() {
                assert_eq!(apply(database, &it.down)?, Ok(()), "{name}: rollback of {}", it.name);
            }
            assert_eq!(database.value("SELECT to_regclass('public.organization_integrations')")?, "NULL", "{name}");
            assert_eq!(database.value("SELECT to_regnamespace('integration_vault')")?, "NULL", "{name}");
        }
        Ok(())
    })
}
