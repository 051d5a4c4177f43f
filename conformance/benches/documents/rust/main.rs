//! Decoding with all checks beside reading the same text into a tree without any.

use std::hint::black_box;
use std::time::{Duration, Instant};

use integration_foundation::FieldMappings;

fn main() {
    let mappings: Vec<String> = (0..8)
        .map(|i| format!(r#"{{"source_field":"Customer.Field_{i}","target_field":"target{i}","required":{}}}"#, i % 2 == 0))
        .collect();
    let text = format!(r#"{{"schema_version":2,"mappings":[{}]}}"#, mappings.join(","));
    let (mut checked, mut tree) = (Duration::MAX, Duration::MAX);
    for _ in 0..200 {
        checked = checked.min(time(|| drop(black_box(FieldMappings::from_json(black_box(&text)).unwrap()))));
        tree = tree.min(time(|| {
            drop(black_box(serde_json::from_str::<serde_json::Value>(black_box(&text)).unwrap()));
        }));
    }
    println!(
        "rust: from_json with all checks {:.2} µs, serde_json::Value {:.2} µs: {:.2} times as fast",
        checked.as_secs_f64() * 1e3,
        tree.as_secs_f64() * 1e3,
        tree.as_secs_f64() / checked.as_secs_f64()
    );
}

/// A thousand times, so that microseconds become milliseconds.
fn time(run: impl Fn()) -> Duration {
    let start = Instant::now();
    for _ in 0..1000 {
        run();
    }
    start.elapsed()
}
