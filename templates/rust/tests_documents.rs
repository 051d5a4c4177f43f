//! Documents: what is valid comes back as it was, and each rule has its fault.

#![allow(clippy::too_many_lines, reason = "as long as the registry's rules")]

use {{ krate }}::fault::{DecodeError, FaultCode};
{{ imports }}
/// Checks that a text has a fault of this kind at this place.
#[track_caller]
fn check<T>(result: Result<T, DecodeError>, path: &str, code: FaultCode) {
    let faults = result.err().map(|error| error.faults().to_vec()).unwrap_or_default();
    assert!(faults.iter().any(|fault| fault.path == path && fault.code == code), "{faults:?} lacks {code} at {path:?}");
}
{{ tests }}
