//! How long reading and validating takes beside `serde_yaml` reading the same text: `cargo bench --bench load`.
#![allow(clippy::print_stdout, clippy::expect_used)]

mod common;

use std::time::{Duration, Instant};

fn main() {
    println!("{:>8} {:>10} {:>14} {:>10} {:>10}", "values", "bytes", "serde_yaml ms", "load ms", "ratio");
    for values in [5, 100, 1_000, 10_000] {
        let text = common::registry(values, 10);
        let (mut plain, mut load) = (Vec::new(), Vec::new());
        for _ in 0..9 {
            plain.push(time(|| drop(serde_yaml::from_str::<serde_yaml::Value>(&text).expect("it is YAML"))));
            load.push(time(|| drop(codegen::load(&text, "2026-01-01").expect("it is valid"))));
        }
        let (plain, load) = (median(plain), median(load));
        println!(
            "{values:>8} {:>10} {:>14.2} {:>10.2} {:>10.2}",
            text.len(),
            millis(plain),
            millis(load),
            load.as_secs_f64() / plain.as_secs_f64()
        );
    }
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
