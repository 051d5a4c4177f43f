//! The verdict of real compilers, linters and formatters on generated code: that of the fixture registries, which are
//! hard on purpose, and of random ones. (The project's own registry is judged by `cargo xtask test`, as it is committed.)
//!
//! Each language has one test that generates a package for every registry into `target/tmp/toolchains/<language>` and
//! hands all of them to the language's tools at once. `XTASK_SEED` chooses other random registries.

#[path = "../../src/test/dart_supabase.rs"]
mod dart_supabase;
#[path = "../support/missing.rs"]
mod missing;
#[path = "../../../codegen/tests/support/random_registry/mod.rs"]
mod random_registry;
#[path = "../../src/test/toolchain/mod.rs"]
mod toolchain;

mod dart;
mod json_schema;
mod registries;
mod rust;
mod typescript;

use std::fmt;
use std::io;

use missing::unless_missing;

/// How a test ends.
type TestResult = Result<(), Failure>;

/// What a test has against the generated code.
struct Failure(String);

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// The test harness prints a failure this way: as the compilers wrote it.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.0)
    }
}
