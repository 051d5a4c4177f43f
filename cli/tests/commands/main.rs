//! The program as people and CI run it: what each command says, writes and ends with.

#[path = "../support/junit.rs"]
mod junit_schema;
#[path = "../support/own.rs"]
mod own;
#[path = "../support/shells.rs"]
mod shells;
#[path = "../support/mod.rs"]
mod support;

mod bad_input;
mod branches;
mod completions;
mod database_types;
mod determinism;
mod drift;
mod edits;
mod explain;
mod formats;
mod help;
mod history;
mod init;
mod init_places;
mod interrupted;
mod neighbours;
mod outputs;
mod rights;
mod subfolder;
mod watch;
#[cfg(not(feature = "database"))]
mod without_database;
mod writing;
