//! What the registry makes for Supabase, on real PostgreSQL servers with Supabase's roles, default privileges, `auth`
//! functions and Vault: `TEST_DATABASE_URLS` names the servers, and `cargo xtask test` starts some and sets it. Each
//! test has a database of its own for every server and world.

mod access;
mod api;
#[path = "../support/modes.rs"]
mod apply;
mod claims;
mod closed;
#[path = "../support/copy.rs"]
mod copy;
mod credentials;
mod documents;
mod evolution;
#[path = "../support/figure.rs"]
mod figure;
mod guard;
mod histories;
mod live;
mod matrix;
mod modes;
mod mutations;
mod pgtap;
mod privileges;
mod project;
#[path = "../support/random.rs"]
mod random;
#[path = "../../../codegen/tests/support/random_registry/mod.rs"]
mod random_registry;
#[path = "../support/refusal.rs"]
mod refusal;
mod registries;
mod repair;
mod secrets;
#[path = "../support/server.rs"]
mod server;
mod servers;
mod shortest;
mod sixth;
mod snapshot;
mod speed;
#[path = "../../src/database/statements.rs"]
mod statements;
#[path = "../support/mod.rs"]
mod support;
mod upgrades;
mod vault;
mod world;
mod worlds;
