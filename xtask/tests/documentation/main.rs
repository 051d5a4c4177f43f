//! The code blocks of README.md and of the generated documentation: each is compiled, analysed, loaded, parsed or run, by
//! what its language says. A block without a language, or of one that no test here knows, fails.
//!
//! The guide on another value is followed by its commands alone, in a fresh clone.

#[path = "../support/missing.rs"]
mod missing;
#[path = "../../../cli/tests/support/server.rs"]
mod server;
#[path = "../../src/test/toolchain/mod.rs"]
mod toolchain;
#[path = "../../../cli/tests/supabase/world.rs"]
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

use missing::unless_missing;
use server::Failure;

/// This repository.
fn repository() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A folder that is kept between runs, so that compilers find what they built before.
fn workshop(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("documentation").join(name)
}
