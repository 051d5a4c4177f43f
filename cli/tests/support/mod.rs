//! A folder with a registry, and the real binary run in it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::SystemTime;

use tempfile::TempDir;

/// The version of migrations in tests.
pub(crate) const VERSION: &str = "20250101000000";

/// A folder with `registry.yaml`, outside of any repository.
pub(crate) struct Project {
    folder: TempDir,
}

/// What a run printed and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Project {
    /// With a registry.
    pub(crate) fn with(registry: &str) -> Self {
        let project = Self { folder: TempDir::new().unwrap() };
        project.write("registry.yaml", registry);
        project
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        fs::symlink_metadata(self.path(path)).is_ok()
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fivefold"));
        command.args(args).current_dir(self.root()).stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args).output().unwrap())
    }

    pub(crate) fn gen_args(&self, args: &[&str]) -> Run {
        self.run(&[&["gen", "--migration-version", VERSION], args].concat())
    }

    /// `gen`, which has nothing to complain of.
    pub(crate) fn gen_fine(&self) -> Run {
        let run = self.gen_args(&[]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        run
    }

    pub(crate) fn check(&self, args: &[&str]) -> Run {
        self.run(&[&["check-drift"], args].concat())
    }

    pub(crate) fn git(&self, args: &[&str]) -> String {
        let mut command = Command::new("git");
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
            command.env_remove(name);
        }
        let identity = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
        let output = command.args(identity).args(args).current_dir(self.root()).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Commits everything, in a new repository where there is none.
    pub(crate) fn commit(&self) {
        if !self.exists(".git") {
            self.git(&["init", "--quiet"]);
        }
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "x"]);
    }

    /// Every file and link with all that a careless command could change, and every folder.
    pub(crate) fn snapshot(&self) -> BTreeMap<PathBuf, Seen> {
        let mut seen = BTreeMap::new();
        look(self.root(), &mut seen);
        seen
    }

    /// Every file's bytes by path, without Git's.
    pub(crate) fn contents(&self) -> BTreeMap<String, Vec<u8>> {
        let mut contents = BTreeMap::new();
        for (path, seen) in self.snapshot() {
            let path = path.strip_prefix(self.root()).unwrap().to_str().unwrap().to_owned();
            if let Seen::File { bytes, .. } = seen
                && !path.starts_with(".git/")
            {
                contents.insert(path, bytes);
            }
        }
        contents
    }
}

impl Run {
    pub(crate) fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// What stands at a path.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    Folder,
    File { bytes: Vec<u8>, modified: SystemTime, readonly: bool },
    Link(PathBuf),
}

fn look(folder: &Path, seen: &mut BTreeMap<PathBuf, Seen>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        let metadata = fs::symlink_metadata(&path).unwrap();
        if metadata.is_symlink() {
            seen.insert(path.clone(), Seen::Link(fs::read_link(&path).unwrap()));
        } else if metadata.is_dir() {
            seen.insert(path.clone(), Seen::Folder);
            look(&path, seen);
        } else if metadata.is_file() {
            let bytes = fs::read(&path).unwrap_or_default();
            let readonly = metadata.permissions().readonly();
            seen.insert(path, Seen::File { bytes, modified: metadata.modified().unwrap(), readonly });
        }
    }
}
