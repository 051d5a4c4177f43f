//! A job of GitHub Actions that fails where there is drift.

use super::files::Part;
use super::place::Place;

/// The job's path, from the registry's folder. Each registry of a repository has a file of its own.
pub(super) fn path(place: &Place) -> String {
    place.upward(&format!(".github/workflows/{}.yml", name(place)))
}

fn name(place: &Place) -> String {
    let folders = place.down.split('/').filter(|folder| !folder.is_empty());
    ["registry"].into_iter().chain(folders).collect::<Vec<_>>().join("-")
}

/// The job; none when it is there.
pub(super) fn job(present: Option<&str>, place: &Place, command: &str) -> Option<Part> {
    let folder = match place.down.strip_suffix('/') {
        Some(folder) => format!("    defaults:\n      run:\n        working-directory: {}\n", quoted(folder)),
        None => String::new(),
    };
    let is_built = command.split_whitespace().next() == Some("cargo");
    let text = TEXT
        .replace("NAME", &quoted(&name(place)))
        .replace("BRANCH", &quoted(&place.branch))
        .replace("FOLDER", &folder)
        .replace("TARGET", if is_built { TARGET } else { "" })
        .replace("CACHE", if is_built { CACHE } else { "" })
        .replace("COMMAND", command);
    (present != Some(text.as_str())).then(|| Part {
        path: path(place),
        text,
        exists: present.is_some(),
        is_executable: false,
    })
}

/// A text as a scalar of YAML.
fn quoted(text: &str) -> String {
    let is_plain = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte));
    if is_plain { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

const TEXT: &str = "\
# Fails when something no longer says what registry.yaml says.
name: NAME

on:
  pull_request:
  push:
    branches: [BRANCH]

permissions:
  contents: read

jobs:
  check-drift:
    runs-on: ubuntu-latest
FOLDERTARGET    steps:
      - uses: actions/checkout@v4
        with:
          # The base branch says which migrations are history.
          fetch-depth: 0
          submodules: true
CACHE      - run: |
          COMMAND check-drift --format github --base \"origin/$BASE\"
        env:
          # A name of a branch is no part of the command: it may hold what a shell would run.
          BASE: ${{ github.base_ref || github.ref_name }}
";

const TARGET: &str = "    env:
      CARGO_TARGET_DIR: ${{ github.workspace }}/target
";

const CACHE: &str = "      - uses: actions/cache@v4
        with:
          path: |
            ~/.cargo/registry
            ~/.cargo/git
            target
          key: registry-${{ runner.os }}-${{ hashFiles('**/Cargo.lock') }}
";
