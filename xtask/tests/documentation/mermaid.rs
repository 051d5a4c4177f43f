//! Mermaid's own parser reads every diagram.

use std::fs;

use crate::blocks::{self, of_language};
use crate::server::{Failure, TestResult};
use crate::toolchain::process::{self, Commands};
use crate::toolchain::{node, write_if_different};
use crate::{unless_missing, workshop};

/// The program and what it needs.
const PACKAGE: [(&str, &str); 3] = [
    ("package.json", include_str!("mermaid/package.json")),
    ("package-lock.json", include_str!("mermaid/package-lock.json")),
    ("parse.mjs", include_str!("mermaid/parse.mjs")),
];

#[test]
fn every_diagram_is_one() -> TestResult {
    if !unless_missing(node::require())? {
        return Ok(());
    }
    let folder = workshop("mermaid");
    fs::create_dir_all(&folder)?;
    for (name, text) in PACKAGE {
        write_if_different(&folder.join(name), text.as_bytes())?;
    }
    node::install(&folder)?;
    // With the pages of fixtures, whose names are hard on purpose.
    let mut blocks = of_language("mermaid")?;
    blocks.extend(blocks::below("codegen/tests/golden")?.into_iter().filter(|block| block.language == "mermaid"));
    let diagrams: serde_json::Map<_, _> = blocks.into_iter().map(|block| (block.place(), block.text.into())).collect();
    write_if_different(&folder.join("diagrams.json"), serde_json::Value::from(diagrams).to_string().as_bytes())?;
    let mut command = process::command("node", &folder);
    Commands::default().run(command.args(["parse.mjs", "diagrams.json"])).map(drop).map_err(Failure::from)
}
