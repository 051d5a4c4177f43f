//! `cargo xtask conformance`: one verdict in every language.
//!
//! Generates a package for each registry and language, starts one process a language that holds all of them
//! ([`runners`]), and asks each what documents mean: those of the corpus, whose faults are written down ([`corpus`]), and
//! random ones near the boundary ([`fuzz`]). Where two differ ([`judge`]), the smallest document that shows it is
//! reported.
//!
//! A language more is a [`runners::Runner`]: a process that reads questions and writes answers, one JSON a line.

mod answer;
mod args;
mod ask;
mod check;
mod corpus;
mod fuzz;
mod judge;
#[path = "../../codegen/tests/support/random_registry/mod.rs"]
mod random_registry;
mod registry;
mod runners;
mod tokens;
#[path = "../../xtask/src/test/toolchain/mod.rs"]
mod toolchain;
mod value;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

use args::Args;

fn main() -> ExitCode {
    match check::run(&Args::parse(), &mut io::stdout()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            // Nothing is left to do for an error that cannot even be written.
            let _ = writeln!(io::stderr(), "error: {message}");
            ExitCode::from(2)
        }
    }
}
