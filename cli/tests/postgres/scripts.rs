//! The generated SQL: that of this repository as it is committed, and that of other registries.

use std::fs;
use std::path::Path;

use codegen::emit;
use codegen::emit::output::OutputFile;
use codegen::finding::Findings;
use codegen::history::{History, Migration};
use codegen::render_text;

use crate::server::Failure;

/// A migration and its rollback.
#[derive(Debug, Clone)]
pub(crate) struct Script {
    /// File name without version.
    pub(crate) slug: String,
    pub(crate) up: String,
    pub(crate) down: String,
}

/// A committed migration of this repository.
pub(crate) fn committed(slug: &str) -> Result<Script, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/postgres");
    for entry in fs::read_dir(folder.join("migrations"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.split_once('_').is_some_and(|(_, rest)| rest.strip_suffix(".sql") == Some(slug)) {
            let read = |kind: &str| fs::read_to_string(folder.join(kind).join(&name));
            return Ok(Script { slug: slug.to_owned(), up: read("migrations")?, down: read("rollbacks")? });
        }
    }
    Err(Failure(format!("generated/postgres has no migration {slug}: run `cargo xtask gen`")))
}

/// The migrations that a registry still needs after those that are there already.
pub(crate) fn generated(registry: &str, before: &[Script]) -> Result<Vec<Script>, Failure> {
    let refused = |faults: Findings| Failure(render_text(&faults, "registry.yaml", registry));
    let model = codegen::load(registry, "2026-01-01").map_err(refused)?;
    let history = history(before);
    let files = emit::pending_files(&model, &history).map_err(refused)?;
    let (up, down): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| file.path.contains("/migrations/"));
    Ok(up.into_iter().zip(down).map(|(up, down)| script(up, down)).collect())
}

fn history(before: &[Script]) -> History {
    let migrations = (1..).zip(before).map(|(version, script)| Migration {
        version,
        slug: script.slug.clone(),
        up: script.up.clone(),
        down: Some(script.down.clone()),
        committed: true,
    });
    History { migrations: migrations.collect(), next_version: 20_260_101_000_000, ..History::default() }
}

fn script(up: OutputFile, down: OutputFile) -> Script {
    let name = up.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".sql");
    let slug = name.split_once('_').map_or(name, |(_, slug)| slug).to_owned();
    Script { slug, up: up.contents, down: down.contents }
}

/// A registry with one enum, `kind`, and the columns of it that tests need; `values` are entries of its list.
pub(crate) fn registry(schema: &str, values: &str) -> String {
    format!(
        "registry_version: 1
name: shop
targets: {{ postgres: {{ schema: {schema} }} }}
enums:
  - name: kind
    description: 'It''s the kind: \"$migration$\" \\ -- */ é 😀.'
    values: {values}
tables:
  - name: orders
    external: true
    columns:
      - {{ name: id, type: integer, primary_key: true }}
      - {{ name: kind, type: kind }}
      - {{ name: user, type: kind, optional: true }}
  - name: order
    external: true
    columns:
      - {{ name: id, type: integer, primary_key: true }}
      - {{ name: select, type: kind, optional: true }}
"
    )
}

/// Entries of an enum's list of values.
pub(crate) fn values(names: &[&str]) -> String {
    let entries: Vec<_> = names.iter().map(|name| format!("{{ name: {name}, description: A value. }}")).collect();
    format!("[{}]", entries.join(", "))
}
