//! TypeScript uses the generated package.

use std::fs;

use crate::blocks::of_language;
use crate::server::{Failure, TestResult};
use crate::toolchain::process::{self, Commands};
use crate::toolchain::{node, write_if_different};
use crate::{repository, unless_missing, workshop};

#[test]
fn every_block_passes_the_compiler() -> TestResult {
    if !unless_missing(node::require())? {
        return Ok(());
    }
    let folder = workshop("typescript");
    // Without blocks of earlier runs.
    let _ = fs::remove_dir_all(folder.join("pages"));
    fs::create_dir_all(folder.join("pages"))?;
    for block in of_language("ts")? {
        write_if_different(&folder.join("pages").join(format!("{}.ts", block.slug())), block.text.as_bytes())?;
    }
    let package = repository().join("generated/typescript").canonicalize()?;
    // The compiler is the one of the generated package, and so are its rules.
    write_if_different(&folder.join("package.json"), &fs::read(package.join("package.json"))?)?;
    node::install(&folder)?;
    let settings = serde_json::json!({
        "extends": package.join("tsconfig.json"),
        "compilerOptions": {
            "noEmit": true,
            "rootDir": "/",
            "lib": ["es2024"],
            "paths": { "integration-foundation": [package.join("src/index.ts")] },
        },
        "include": ["pages"],
    });
    write_if_different(&folder.join("tsconfig.json"), settings.to_string().as_bytes())?;
    let mut command = process::command("node", &folder);
    command.args(["node_modules/typescript/bin/tsc", "--project", "tsconfig.json"]);
    Commands::default().run(&mut command).map(drop).map_err(Failure::from)
}
