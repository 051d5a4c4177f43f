//! Runs that are timed for a figure.

use std::time::{Duration, Instant};

use crate::server::{Failure, TestResult};

/// The shortest of some runs of each of several things in turn, for a [`figure`](crate::figure::figure): whatever else the machine does only makes
/// a run longer. No test may depend on it.
pub(crate) fn shortest<const N: usize>(
    mut runs: [&mut dyn FnMut() -> TestResult; N],
) -> Result<[Duration; N], Failure> {
    let mut best = [Duration::MAX; N];
    for _ in 0..20 {
        for (best, run) in best.iter_mut().zip(&mut runs) {
            let start = Instant::now();
            run()?;
            *best = start.elapsed().min(*best);
        }
    }
    Ok(best)
}
