//! What reading a document with all checks costs in each language, beside a peer in the same run:
//! `cargo bench -p conformance --bench documents`, with names of parts to run only these.
//!
//! Each part makes its package from a registry, builds it as for production, and prints the shortest of many runs of both.
#![allow(clippy::print_stdout, missing_docs)]

#[path = "../../../xtask/src/test/toolchain/mod.rs"]
mod toolchain;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use codegen::emit;
use codegen::model::Model;
use codegen::render_text;
use toolchain::process::{Commands, command};
use toolchain::{Stop, cargo, dart, node};

const OWN: &str = include_str!("../../../registry.yaml");

/// Builds and runs in a folder of its own, and says what it saw.
type Part = fn(&Path) -> Result<String, Stop>;

fn main() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
    let wanted: Vec<_> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let parts: [(&str, Part); 4] = [("rust", rust), ("dart", dart_code), ("typescript", typescript), ("bytes", bytes)];
    for (name, part) in parts {
        if !wanted.is_empty() && !wanted.iter().any(|it| it == name) {
            continue;
        }
        match part(&folder.join(name)) {
            Ok(lines) => print!("{lines}"),
            Err(Stop::Missing(missing)) => println!("{name}: {} is missing. {}", missing.what, missing.remedy),
            Err(Stop::Failed(output)) => return Err(format!("{name}: {output}")),
        }
    }
    Ok(())
}

/// A registry with one enum of so many labels and a document that lists rows with it.
fn with_labels(count: usize) -> String {
    let mut text =
        String::from("registry_version: 1\nname: speed\nenums:\n  - name: kind\n    description: Kind.\n    values:\n");
    for index in 0..count {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "      - {{ name: kind_{index}, description: One. }}");
    }
    text.push_str(
        "types:
  - name: row
    description: A row.
    fields:
      - { name: key, type: string, pattern: '^[a-z][a-z0-9_]*$', max_length: 63 }
      - { name: kind, type: kind }
      - { name: count, type: integer, minimum: 0, maximum: 1000 }
      - { name: is_required, type: boolean, default: false }
      - { name: note, type: string, max_length: 200, optional: true }
documents:
  - name: sheet
    description: Rows.
    schema_version: 1
    fields:
      - { name: title, type: string, min_length: 1, max_length: 80 }
      - { name: rows, type: list<row>, max_items: 100 }
    safe_default: { title: none, rows: [] }
",
    );
    text
}

fn model(text: &str) -> Result<Model, Stop> {
    let shown = |faults| Stop::Failed(render_text(&faults, "registry.yaml", text));
    codegen::load(text, "2026-01-01").map_err(shown)
}

/// Writes a target's files into a folder.
fn generate(model: &Model, target: &str, folder: &Path) -> Result<(), Stop> {
    let target = emit::ALL.iter().find(|known| known.name() == target);
    let files = target.ok_or_else(|| Stop::Failed("there is no such target".to_owned()))?.emit(model);
    Ok(write(folder, files.iter().map(|file| (file.path.as_str(), file.contents.as_str())))?)
}

fn write<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> io::Result<()> {
    for (path, text) in files {
        let path: PathBuf = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        toolchain::write_if_different(&path, text.as_bytes())?;
    }
    Ok(())
}

fn rust(folder: &Path) -> Result<String, Stop> {
    generate(&model(OWN)?, "rust", &folder.join("package"))?;
    write(folder, [("Cargo.toml", include_str!("rust/manifest.toml")), ("src/main.rs", include_str!("rust/main.rs"))])?;
    let mut build = cargo::cargo(folder);
    build.args(["run", "--quiet", "--release"]).env("CARGO_TARGET_DIR", folder.join("target"));
    Commands::default().run(&mut build)
}

fn dart_code(folder: &Path) -> Result<String, Stop> {
    dart::require()?;
    generate(&model(OWN)?, "dart", &folder.join("package"))?;
    write(
        folder,
        [("pubspec.yaml", include_str!("dart/pubspec.yaml")), ("bin/main.dart", include_str!("dart/main.dart"))],
    )?;
    dart::resolve(folder)?;
    let mut commands = Commands::default();
    commands.run(dart::dart(folder).args(["compile", "exe", "bin/main.dart", "-o", "main.exe"]))?;
    commands.run(&mut command(folder.join("main.exe"), folder))
}

fn typescript(folder: &Path) -> Result<String, Stop> {
    node::require()?;
    install(folder)?;
    let mut lines = String::new();
    for labels in [12, 1000] {
        let model = model(&with_labels(labels))?;
        let package = folder.join(format!("labels_{labels}"));
        generate(&model, "typescript", &package)?;
        generate(&model, "json_schema", &package.join("schema"))?;
        bundle(folder, &format!("labels_{labels}/src/index.ts"), &format!("labels_{labels}/index.mjs"))?;
        let mut run = command("node", folder);
        lines += &Commands::default().run(run.arg("speed.mjs").arg(labels.to_string()))?;
    }
    Ok(lines)
}

fn bytes(folder: &Path) -> Result<String, Stop> {
    node::require()?;
    install(folder)?;
    generate(&model(OWN)?, "typescript", &folder.join("package"))?;
    write(
        folder,
        [
            ("whole.ts", "export * from './package/src/index.ts';\n"),
            ("one.ts", "import { IntegrationType } from './package/src/index.ts';\nconsole.log(IntegrationType);\n"),
        ],
    )?;
    for entry in ["whole", "one"] {
        bundle(folder, &format!("{entry}.ts"), &format!("{entry}.mjs"))?;
    }
    let mut run = command("node", folder);
    Commands::default().run(run.args(["bytes.mjs", "whole.mjs", "one.mjs"]))
}

const NODE: [(&str, &str); 4] = [
    ("package.json", include_str!("node/package.json")),
    ("package-lock.json", include_str!("node/package-lock.json")),
    ("speed.mjs", include_str!("node/speed.mjs")),
    ("bytes.mjs", include_str!("node/bytes.mjs")),
];

fn install(folder: &Path) -> Result<(), Stop> {
    write(folder, NODE)?;
    node::install(folder)
}

/// Bundles and shortens a module as for a browser.
fn bundle(folder: &Path, entry: &str, output: &str) -> Result<(), Stop> {
    // Packages are installed without their scripts, of which one would put the program itself in the place of this.
    let mut esbuild = command("node", folder);
    esbuild.args([
        "node_modules/esbuild/bin/esbuild",
        entry,
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=error",
    ]);
    Commands::default().run(esbuild.arg(format!("--outfile={output}"))).map(drop)
}
