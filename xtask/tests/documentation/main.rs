//! The code blocks of README.md and of the generated documentation: each is compiled, analysed, loaded, parsed or run, by
//! what its language says. A block without a language, or of one that no test here knows, fails.
//!
//! The guide on another value is followed by its commands alone, in a fresh clone.

#[path = "../support/server.rs"]
mod server;
#[path = "../../src/test/toolchain/mod.rs"]
mod toolchain;
#[path = "../supabase/world.rs"]
#[allow(dead_code, reason = "the tests of Supabase use the rest")]
mod world;

mod blocks;
mod clone;
mod dart;
mod guide;
mod mermaid;
mod output;
mod rust;
mod shell;
mod sql;
mod typescript;
mod yaml;

use std::path::PathBuf;

use server::Failure;
use toolchain::Stop;

impl From<Stop> for Failure {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Failed(output) => Self(output),
            Stop::Missing(missing) => Self(format!("{} is missing; {}", missing.what, missing.remedy)),
        }
    }
}

/// This repository.
fn repository() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A folder that is kept between runs, so that compilers find what they built before.
fn workshop(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("documentation").join(name)
}

/// Passes over a test whose toolchain is missing, but not in CI.
fn unless_missing(found: Result<(), Stop>) -> Result<bool, Failure> {
    let is_ci = std::env::var_os("CI").is_some_and(|value| value == "true" || value == "1");
    match found {
        Err(Stop::Missing(missing)) if !is_ci => {
            #[expect(clippy::print_stdout, reason = "cargo xtask test repeats such lines at its end")]
            {
                println!("skipped: {} is missing. {}", missing.what, missing.remedy);
            }
            Ok(false)
        }
        other => other.map(|()| true).map_err(Failure::from),
    }
}
