//! A hook that refuses a commit with drift.

use codegen::finding::shell_word;

use super::files::{Part, joint};
use super::place::{Hooks, Place};

/// The hook's path, from the registry's folder.
pub(super) fn path(place: &Place) -> String {
    place.upward(&format!("{}/pre-commit", place.hooks.folder()))
}

/// The hook; none when there is one that does it.
pub(super) fn hook(present: Option<&str>, place: &Place, command: &str, is_supabase: bool) -> Option<Part> {
    let check = check(place, command);
    // It may have more flags, and end in another way.
    let known = check.split(" check-drift").next().unwrap_or_default();
    let is_known = |line: &str| line.trim_start().starts_with(&format!("{known} check-drift"));
    if present.is_some_and(|text| text.lines().any(is_known)) {
        return None;
    }
    let history = ["supabase/migrations", "supabase/rollbacks"];
    let compared = ["registry.yaml", "generated"].into_iter().chain(history.into_iter().filter(|_| is_supabase));
    let compared: Vec<_> = compared.map(|path| shell_word(&format!("{}{path}", place.down)).into_owned()).collect();
    let text = TEXT.replace("CHECK", &check).replace("COMPARED", &compared.join(" "));
    let head = present.map_or_else(|| "#!/bin/sh\n".to_owned(), joint);
    Some(Part { path: path(place), text: head + &text, exists: present.is_some(), is_executable: true })
}

/// Git runs hooks at the repository's top.
fn check(place: &Place, command: &str) -> String {
    match place.down.strip_suffix('/') {
        Some(folder) => format!("(cd {} && {command} check-drift) || exit 1", shell_word(folder)),
        None => format!("{command} check-drift || exit 1"),
    }
}

/// `check-drift` compares what is on disk; Git says where the commit would hold something else. Git has set the index of
/// this very commit, which is not always the usual one: `git commit <file>` makes another.
const TEXT: &str = r#"# No commit in which registry.yaml and what follows from it do not agree: they agree on disk, and the commit has them as
# they are there. Where `targets` names other folders, name them here too.
CHECK
registry_left_out=$(
  git --no-optional-locks status --porcelain --untracked-files=all -- COMPARED |
    sed -n 's/^.[^ ] /  /p'
)
if [ -n "$registry_left_out" ]; then
  printf '%s\n' 'error: the commit would not have these files as they are on disk, where check-drift compared them:' \
    "$registry_left_out" \
    'help: `git add` them, and run `git commit` without naming files' >&2
  exit 1
fi
"#;

/// The file that tells Lefthook to run the hook, where lines can be added to it: it is YAML, and has no such hook yet.
pub(super) fn lefthook(present: Option<&str>, place: &Place) -> Option<Part> {
    let Hooks::Lefthook(file) = place.hooks else { return None };
    let known = present.filter(|_| is_extensible(file, present))?;
    let text = format!("{}{LEFTHOOK}", joint(known));
    Some(Part { path: place.upward(file), text, exists: true, is_executable: false })
}

fn is_extensible(file: &str, present: Option<&str>) -> bool {
    matches!(file.rsplit('.').next(), Some("yml" | "yaml"))
        && !present.unwrap_or_default().lines().any(|line| line.trim_matches('"').starts_with("pre-commit"))
}

const LEFTHOOK: &str = "\
pre-commit:
  commands:
    registry:
      run: sh .githooks/pre-commit
";

/// What is left to do so that the hook runs; `lefthook` is what the file of Lefthook says.
pub(super) fn next(place: &Place, lefthook: Option<&str>) -> Option<String> {
    match &place.hooks {
        Hooks::Nobody => Some("`git config core.hooksPath .githooks` switches the hook on".to_owned()),
        Hooks::Lefthook(file) if !is_extensible(file, lefthook) => {
            let is_told = lefthook.is_some_and(|text| text.contains(".githooks/pre-commit"));
            (!is_told).then(|| format!("let {file} run `sh .githooks/pre-commit` before a commit"))
        }
        Hooks::Configured(_) | Hooks::Husky | Hooks::Lefthook(_) => None,
        Hooks::Outside(folder) => Some(format!(
            "`core.hooksPath` is {folder}, which no commit holds: let its pre-commit run `sh .githooks/pre-commit`"
        )),
        Hooks::Own => Some(
            "this repository has a pre-commit hook that no commit holds: let it run `sh .githooks/pre-commit`"
                .to_owned(),
        ),
    }
}
