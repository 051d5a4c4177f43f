//! The verdict of real compilers, linters and formatters on generated code: that of the fixture registries, which are
//! hard on purpose, and of random ones. (The project's own registry is judged by `cargo xtask test`, as it is committed.)
//!
//! Each language has one test that generates a package for every registry into `target/tmp/toolchains/<language>` and
//! hands all of them to the language's tools at once. `XTASK_SEED` chooses other random registries.

#[path = "../../src/test/dart_supabase.rs"]
mod dart_supabase;
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

use toolchain::Stop;

/// How a test ends.
type TestResult = Result<(), Failure>;

/// What a test has against the generated code.
struct Failure(String);

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<Stop> for Failure {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Failed(output) => Self(output),
            Stop::Missing(missing) => Self(format!("{} is missing; {}", missing.what, missing.remedy)),
        }
    }
}

/// The test harness prints a failure this way: as the compilers wrote it.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.0)
    }
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
