//! Commands of the pages run in a copy of this repository; those of the guide are another test's.

use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::blocks::{each, of_language};
use crate::server::{Failure, TestResult, for_each_server};
use crate::toolchain::cargo;
use crate::toolchain::process::Commands;
use crate::world::{MIGRATOR, World};
use crate::{clone, guide, repository, sql, workshop};

/// Stands for cargo: `cargo xtask` is the program that these tests are built with, whose sources the clones have too.
/// `test` only lists its steps, as it would run these very tests. Everything else is cargo's.
const CARGO: &str = r#"#!/bin/sh
if [ "$1" = run ]; then
    while [ "$1" != -- ]; do shift; done
elif [ "$1" != xtask ]; then
    exec "$REAL_CARGO" "$@"
fi
shift
if [ "$1" = test ]; then set -- "$@" --list; fi
exec "$XTASK" "$@"
"#;

/// Stands for the Supabase CLI, which needs Docker: knows the commands of the pages, and sees that what they name is there.
/// What they do, other tests do: apply the migrations, and run the pgTAP files.
const SUPABASE: &str = r#"#!/bin/sh
case "$1 $2" in
"db push") [ $# -eq 2 ] ;;
"test db") [ $# -eq 3 ] && ls "$3"/*_test.sql ;;
*) false ;;
esac
"#;

/// What Supabase generates from a database with the registry's enums.
fn database_types() -> Result<String, Failure> {
    let text = fs::read_to_string(repository().join("registry.yaml"))?;
    let model = codegen::load(&text, "2026-01-01").map_err(|_| Failure("the registry is not valid".to_owned()))?;
    let enums = ["integration_status", "integration_type"].map(|name| {
        let found = model.enums.iter().find(|it| it.name.as_str() == name);
        let labels: Vec<_> =
            found.iter().flat_map(|it| &it.values).map(|value| format!("\"{}\"", value.name)).collect();
        (name, labels)
    });
    let entries = |show: fn(&[String]) -> String| {
        enums.iter().map(|(name, labels)| format!("      {name}: {}", show(labels))).collect::<Vec<_>>().join("\n")
    };
    let unions = entries(|labels| labels.join(" | "));
    let lists = entries(|labels| format!("[{}],", labels.join(", ")));
    Ok(format!(
        "export type Database = {{\n  public: {{\n    Tables: {{\n      [_ in never]: never\n    }}\n    Enums: {{\n{unions}\n    }}\n  }}\n}}\n\n\
         export const Constants = {{\n  public: {{\n    Enums: {{\n{lists}\n    }},\n  }},\n}} as const\n"
    ))
}

/// A folder of programs that stand for others.
pub(crate) fn stand_ins(folder: &Path) -> Result<PathBuf, Failure> {
    let bin = folder.join("bin");
    fs::create_dir_all(&bin)?;
    for (name, text) in [("cargo", CARGO), ("supabase", SUPABASE)] {
        fs::write(bin.join(name), text)?;
        fs::set_permissions(bin.join(name), fs::Permissions::from_mode(0o755))?;
    }
    Ok(bin.canonicalize()?)
}

/// Lets a shell find them first.
pub(crate) fn with_stand_ins(shell: &mut Command, bin: &Path) {
    let mut path = bin.as_os_str().to_owned();
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    shell.env("PATH", path).env("XTASK", env!("CARGO_BIN_EXE_xtask")).env("REAL_CARGO", cargo::program());
}

#[test]
fn every_command_does_what_it_should() -> TestResult {
    let folder = workshop("shell");
    let repository = clone::fresh(&folder.join("clone"))?;
    fs::create_dir_all(repository.join("src"))?;
    fs::write(repository.join("src/database.types.ts"), database_types()?)?;
    clone::git(&repository, &["add", "src"])?;
    clone::git(&repository, &["commit", "--quiet", "--message", "Add the types of the database"])?;
    let empty = folder.join("empty");
    let bin = stand_ins(&folder)?;
    let mut blocks = of_language("sh")?;
    blocks.retain(|block| !guide::is_page(&block.page));
    for_each_server(|server| {
        let mut database = World::Since2026.database(server)?;
        sql::apply(&mut database, &repository.join("generated/postgres/migrations"))?;
        let address = database.address(MIGRATOR);
        each(&blocks, |block| {
            // Each block begins where nothing has been done, and that of `init` where there is nothing at all.
            clone::git(&repository, &["reset", "--quiet", "--hard"])?;
            clone::git(&repository, &["clean", "--quiet", "--force", "-d"])?;
            let _ = fs::remove_dir_all(&empty);
            fs::create_dir_all(&empty)?;
            let start = if block.text.starts_with("cargo xtask init") { &empty } else { &repository };
            clone::run(start, &block.text, |command| {
                with_stand_ins(command, &bin);
                command.env("DATABASE_URL", &address);
            })
        })
    })
}

#[test]
fn every_setting_is_one_that_cargo_reads() -> TestResult {
    let folder = workshop("settings");
    fs::create_dir_all(folder.join(".cargo"))?;
    each(&of_language("toml")?, |block| {
        fs::write(folder.join(".cargo/config.toml"), &block.text)?;
        let listed = Commands::default().run(cargo::cargo(&folder).arg("--list"))?;
        let is_alias = |line: &str| line.trim_start().starts_with("xtask ") && line.contains("tools/foundation/");
        if listed.lines().any(is_alias) {
            Ok(())
        } else {
            Err(Failure(format!("cargo has no alias `xtask`:\n{listed}")))
        }
    })
}
