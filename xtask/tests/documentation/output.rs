//! What the pages show of the program's output is what it prints.

use std::fs;
use std::process::Command;

use crate::blocks::{Block, each, of_language};
use crate::server::{Failure, TestResult};
use crate::workshop;

/// The lines before the one that a diagnostic of the README shows.
const REGISTRY: &str = "\
registry_version: 1
name: example
enums:
  - name: color
    description: A color.
    values:
      - { name: red, description: Like blood. }

types:
";

#[test]
fn every_message_is_one_of_the_program() -> TestResult {
    let folder = workshop("output");
    fs::create_dir_all(&folder)?;
    each(&of_language("text")?, |block| {
        let shown = source_line(block).ok_or_else(|| Failure("no test knows what prints this".to_owned()))?;
        fs::write(folder.join("registry.yaml"), format!("{REGISTRY}{shown}\n"))?;
        let output = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("check-drift").current_dir(&folder).output()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
        if said.contains(block.text.trim_end()) { Ok(()) } else { Err(Failure(format!("the program says\n{said}"))) }
    })
}

/// The line of the registry that a diagnostic shows: the next one after those above.
fn source_line(block: &Block) -> Option<&str> {
    let number = format!("{} | ", REGISTRY.lines().count() + 1);
    block.text.lines().find_map(|line| line.strip_prefix(&number))
}
