//! Random registries are registries, so that tests built on them test something.

#[path = "support/random_registry/mod.rs"]
mod random_registry;

use codegen::render_text;

/// How many are made.
const REGISTRIES: u64 = 200;

#[test]
fn nearly_all_random_registries_are_valid() {
    let mut refused = String::new();
    let mut count = 0;
    for seed in 0..REGISTRIES {
        let text = random_registry::text(seed, "random");
        if let Err(diagnostics) = codegen::load(&text, "2026-01-01") {
            count += 1;
            refused += &render_text(&diagnostics, &format!("seed {seed}"), &text);
        }
    }
    assert!(count * 20 <= REGISTRIES, "{count} of {REGISTRIES} are refused:\n{refused}");
}

#[test]
fn a_seed_always_gives_the_same_registry() {
    assert_eq!(random_registry::text(7, "random"), random_registry::text(7, "random"));
    assert_ne!(random_registry::text(7, "random"), random_registry::text(8, "random"));
}
