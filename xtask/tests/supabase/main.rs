//! What the registry makes for Supabase, on real PostgreSQL servers with Supabase's roles, default privileges, `auth`
//! functions and Vault: `TEST_DATABASE_URLS` names the servers, and `cargo xtask test` starts some and sets it. Each
//! test has a database of its own for every server and world.

mod api;
mod claims;
mod privileges;
#[path = "../support/server.rs"]
mod server;
mod vault;
mod world;
