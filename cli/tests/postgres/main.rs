//! The generated migrations on real PostgreSQL servers: `TEST_DATABASE_URLS` names them, and `cargo xtask test` starts
//! some and sets it. Each test has a database of its own on every server.

#[path = "../support/modes.rs"]
mod apply;
mod blockers;
mod change;
mod convert;
mod defaults;
mod grow;
mod histories;
mod live;
mod modes;
#[path = "../support/random.rs"]
mod random;
mod replay;
mod rollback;
mod scripts;
mod secrets;
#[path = "../support/server.rs"]
mod server;
mod speed;
#[path = "../support/mod.rs"]
mod support;
