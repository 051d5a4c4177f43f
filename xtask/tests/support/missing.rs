//! Tests of generated code where a language's toolchain may be missing.

use std::env;

use crate::Failure;
use crate::toolchain::Stop;

impl From<Stop> for Failure {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Failed(output) => Self(output),
            Stop::Missing(missing) => Self(format!("{} is missing; {}", missing.what, missing.remedy)),
        }
    }
}

/// Passes over a test whose toolchain is missing, but not in CI.
pub(crate) fn unless_missing(found: Result<(), Stop>) -> Result<bool, Failure> {
    let is_ci = env::var_os("CI").is_some_and(|value| value == "true" || value == "1");
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
