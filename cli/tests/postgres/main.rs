//! The generated migrations on real PostgreSQL servers: `TEST_DATABASE_URLS` names them, and `cargo xtask test` starts
//! some and sets it. Each test has a database of its own on every server.

#[path = "../support/modes.rs"]
mod apply;
mod blockers;
mod change;
mod convert;
#[path = "../support/copy.rs"]
mod copy;
mod databases;
mod defaults;
#[path = "../support/figure.rs"]
mod figure;
mod grow;
mod histories;
mod live;
mod modes;
#[path = "../support/own.rs"]
mod own;
#[path = "../support/random.rs"]
mod random;
#[path = "../support/refusal.rs"]
mod refusal;
mod replay;
mod rollback;
mod scripts;
mod secrets;
#[path = "../support/server.rs"]
mod server;
mod speed;
#[path = "../support/mod.rs"]
mod support;
