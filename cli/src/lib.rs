//! The product's commands: the command line in, exit code out, and all reading and writing in between. What there is to
//! decide is decided in `codegen`.
//!
//! A [`Program`] offers them: `fivefold`, which is nothing else, or one that has commands of its own beside [`Command`].

mod commands;
mod database;
mod database_types;
mod disk;
mod exit;
mod flags;
mod git;
mod migrations;
mod neighbours;
mod platform;
mod prepare;
mod program;
mod progress;
mod prompt;
mod registry;
mod report;
mod temporary;
mod text_file;
mod version;
mod writer;

pub use commands::Command;
pub use exit::Exit;
pub use program::Program;
