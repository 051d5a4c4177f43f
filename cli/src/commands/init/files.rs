//! What `init` writes beside the registry. A file that has what is needed stays as it is; one that lacks it is added to.

/// A file, and what is in it afterwards.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// From the repository's top.
    pub(super) path: &'static str,
    /// All of it.
    pub(super) text: String,
    /// Whether something is there already.
    pub(super) exists: bool,
}

/// The hook, which has to be executable.
pub(super) const HOOK: &str = ".githooks/pre-commit";
pub(super) const ATTRIBUTES: &str = ".gitattributes";
pub(super) const JOB: &str = ".github/workflows/registry.yml";

const ATTRIBUTE_LINES: [&str; 4] = [
    "registry.yaml text=auto eol=lf",
    "generated/** text=auto eol=lf linguist-generated",
    "supabase/migrations/*.sql text=auto eol=lf",
    "supabase/rollbacks/*.sql text=auto eol=lf",
];

/// Line ends that no checkout changes; none when there is nothing to add.
pub(super) fn attributes(present: Option<&str>, is_supabase: bool) -> Option<Part> {
    let wanted = if is_supabase { &ATTRIBUTE_LINES[..] } else { &ATTRIBUTE_LINES[..2] };
    let known = present.unwrap_or_default();
    let missing: Vec<_> = wanted.iter().filter(|line| !known.lines().any(|it| it.trim() == **line)).copied().collect();
    if missing.is_empty() {
        return None;
    }
    let comment = "# Compared byte for byte with what registry.yaml says, so a checkout must not change line endings.";
    let text = format!("{}{comment}\n{}\n", joint(known), missing.join("\n"));
    Some(Part { path: ATTRIBUTES, text, exists: present.is_some() })
}

/// A hook that refuses a commit with drift; none when there is one that does.
pub(super) fn hook(present: Option<&str>, command: &str, is_supabase: bool) -> Option<Part> {
    if present.is_some_and(|text| text.contains(&format!("{command} check-drift"))) {
        return None;
    }
    let history = if is_supabase { " supabase/migrations supabase/rollbacks" } else { "" };
    let check = HOOK_TEXT.replace("COMMAND", command).replace("HISTORY", history);
    let head = present.map_or_else(|| "#!/bin/sh\n".to_owned(), joint);
    Some(Part { path: HOOK, text: head + &check, exists: present.is_some() })
}

/// `check-drift` compares what is on disk; Git says where the commit would hold something else. Git has set the index of
/// this very commit, which is not always the usual one: `git commit <file>` makes another.
const HOOK_TEXT: &str = r#"# No commit in which registry.yaml and what follows from it do not agree: they agree on disk, and the commit has them as
# they are there. Where `targets` names other folders, name them here too.
COMMAND check-drift || exit 1
registry_left_out=$(
  git --no-optional-locks status --porcelain --untracked-files=all -- registry.yaml generatedHISTORY |
    sed -n 's/^.[^ ] /  /p'
)
if [ -n "$registry_left_out" ]; then
  printf '%s\n' 'error: the commit would not have these files as they are on disk, where check-drift compared them:' \
    "$registry_left_out" \
    'help: `git add` them, and run `git commit` without naming files' >&2
  exit 1
fi
"#;

/// A job of GitHub Actions; none when it is there.
pub(super) fn job(present: Option<&str>, command: &str) -> Option<Part> {
    let text = JOB_TEXT.replace("COMMAND", command);
    (present != Some(text.as_str())).then_some(Part { path: JOB, text, exists: present.is_some() })
}

const JOB_TEXT: &str = "\
# Fails when something no longer says what registry.yaml says.
name: registry

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  check-drift:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The base branch says which migrations are history.
          fetch-depth: 0
          submodules: true
      - run: |
          COMMAND check-drift --format github --base \"origin/${{ github.base_ref || github.ref_name }}\"
";

/// What is there, ready for more lines.
fn joint(text: &str) -> String {
    match text.trim_end() {
        "" => String::new(),
        text => format!("{text}\n\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::{attributes, hook, job};

    #[test]
    fn nothing_is_added_twice() {
        for present in [None, Some(""), Some("*.png binary")] {
            let Some(part) = attributes(present, true) else { panic!("{present:?}") };
            assert!(part.text.starts_with(present.unwrap_or_default()) && part.exists == present.is_some());
            assert_eq!(attributes(Some(&part.text), true), None);
            let Some(part) = hook(present, "cargo xtask", true) else { panic!("{present:?}") };
            assert_eq!(hook(Some(&part.text), "cargo xtask", true), None);
            let Some(part) = job(present, "cargo xtask") else { panic!("{present:?}") };
            assert_eq!(job(Some(&part.text), "cargo xtask"), None);
        }
    }
}
