//! YAML is a registry.

use codegen::render_text;

use crate::blocks::{each, of_language};
use crate::server::{Failure, TestResult};

#[test]
fn every_registry_is_valid() -> TestResult {
    each(&of_language("yaml")?, |block| {
        let loaded = codegen::load(&block.text, "2026-01-01");
        loaded.map(drop).map_err(|faults| Failure(render_text(&faults, "registry.yaml", &block.text)))
    })
}
