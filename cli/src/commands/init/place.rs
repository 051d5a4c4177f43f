//! Where the registry stands in its repository, and where Git and GitHub look for a hook and a job.

use std::path::{Component, Path};

use crate::git;

/// A folder in its repository. Where there is none, it is taken for the top of one to come.
#[derive(Debug)]
pub(super) struct Place {
    /// From the folder up to the repository's top: empty, or `../` as many times as it takes.
    pub(super) up: String,
    /// From there down to the folder again: empty, or ending in `/`.
    pub(super) down: String,
    /// Who runs hooks.
    pub(super) hooks: Hooks,
    /// The branch that others start from.
    pub(super) branch: String,
}

/// Who runs hooks in a repository.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Hooks {
    /// Nobody yet.
    Nobody,
    /// Git, from a folder of the repository that `core.hooksPath` names.
    Configured(String),
    /// Git, from a folder outside of the repository that `core.hooksPath` names.
    Outside(String),
    /// Git, from its own folder, where there is a `pre-commit` that no commit holds.
    Own,
    /// Husky, from `.husky`.
    Husky,
    /// Lefthook, as its file says.
    Lefthook(&'static str),
}

const HUSKY: &str = ".husky";
const LEFTHOOK: [&str; 8] = [
    "lefthook.yml",
    "lefthook.yaml",
    "lefthook.toml",
    "lefthook.json",
    ".lefthook.yml",
    ".lefthook.yaml",
    ".lefthook.toml",
    ".lefthook.json",
];

impl Place {
    /// Looks around a folder that has no link in its path.
    pub(super) fn of(folder: &Path) -> Self {
        let top = git::top(folder).unwrap_or(folder);
        let mut down = String::new();
        for name in folder.strip_prefix(top).unwrap_or(Path::new("")) {
            down.push_str(&name.to_string_lossy());
            down.push('/');
        }
        Self {
            up: "../".repeat(down.matches('/').count()),
            hooks: Hooks::of(top),
            branch: default_branch(folder),
            down,
        }
    }

    /// How many times a path may lead up from the registry's folder.
    pub(super) fn above(&self) -> usize {
        self.up.matches('/').count()
    }

    /// The file of Lefthook, from the registry's folder.
    pub(super) fn lefthook(&self) -> Option<String> {
        let Hooks::Lefthook(file) = self.hooks else { return None };
        Some(self.upward(file))
    }

    /// A path from the top as one from the registry's folder.
    pub(super) fn upward(&self, path: &str) -> String {
        format!("{}{path}", self.up)
    }
}

impl Hooks {
    fn of(top: &Path) -> Self {
        if let Some(path) = git::ask(top, &["config", "--type=path", "--get", "core.hooksPath"]) {
            return Self::configured(top, &path);
        }
        if top.join(HUSKY).is_dir() {
            return Self::Husky;
        }
        if let Some(file) = LEFTHOOK.into_iter().find(|name| top.join(name).is_file()) {
            return Self::Lefthook(file);
        }
        let own = git::ask(top, &["rev-parse", "--git-path", "hooks/pre-commit"]);
        if own.is_some_and(|own| top.join(own).exists()) { Self::Own } else { Self::Nobody }
    }

    fn configured(top: &Path, path: &str) -> Self {
        let full = top.join(path);
        let inside = full
            .strip_prefix(top)
            .ok()
            .filter(|inside| inside.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)));
        let parts = inside.map(|inside| {
            let names = inside.components().filter(|part| *part != Component::CurDir);
            names.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>()
        });
        match parts {
            Some(parts) if parts.first().is_some_and(|first| first == HUSKY) => Self::Husky,
            // What is in Git's own folder is in no commit.
            Some(parts) if parts.first().is_some_and(|first| first != ".git") => Self::Configured(parts.join("/")),
            _ => Self::Outside(path.to_owned()),
        }
    }

    /// The folder of the hook, from the repository's top.
    pub(super) fn folder(&self) -> &str {
        match self {
            Self::Configured(folder) => folder,
            Self::Husky => HUSKY,
            Self::Nobody | Self::Outside(_) | Self::Own | Self::Lefthook(_) => ".githooks",
        }
    }
}

/// The branch of the remote that others start from; in a repository of its own, the usual one that there is, or else
/// the one that is checked out.
fn default_branch(folder: &Path) -> String {
    let remote = git::ask(folder, &["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
    if let Some(branch) = remote.as_deref().and_then(|name| name.strip_prefix("origin/")) {
        return branch.to_owned();
    }
    let usual = git::ask(folder, &["config", "--get", "init.defaultBranch"]);
    let is_there = |name: &String| {
        let reference = format!("refs/heads/{name}");
        git::ask(folder, &["rev-parse", "--quiet", "--verify", &reference]).is_some()
    };
    let candidates = usual.iter().cloned().chain(["main", "master"].map(str::to_owned));
    let there = candidates.into_iter().find(is_there);
    let current = || git::ask(folder, &["symbolic-ref", "--quiet", "--short", "HEAD"]);
    there.or_else(current).or(usual).unwrap_or_else(|| "main".to_owned())
}
