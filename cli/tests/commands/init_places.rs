//! `init` and where Git and GitHub look: the top of the repository, other tools for hooks, the branch of the remote.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{Project, Run};

const FOLDER: &str = "apps/the api";
const TOOL: &str = env!("CARGO_BIN_EXE_fivefold");

/// A repository with nothing in it.
fn repository() -> Project {
    let project = Project::with("");
    fs::remove_file(project.path("registry.yaml")).unwrap();
    project.git(&["init", "--quiet", "--initial-branch", "trunk"]);
    fs::create_dir_all(project.path(FOLDER)).unwrap();
    project
}

/// Runs a command in a folder of a project.
fn run_in(project: &Project, folder: &str, args: &[&str]) -> Run {
    let mut command = project.command(args);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    Run::of(command.current_dir(project.path(folder)).output().unwrap())
}

/// `init` with this very binary as the tool; what it says is to be done next.
fn init(project: &Project, folder: &str) -> String {
    let run = run_in(project, folder, &["init", "--name", "shop", "--command", TOOL, "--yes"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let (_, next) = run.out.split_once("Next: look through registry.yaml").unwrap();
    next.split_once("commit").unwrap().1.trim().to_owned()
}

/// `git commit` of all that there is, in a folder.
fn commit(folder: &Path) -> Output {
    let git = |args: &[&str]| {
        let identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"];
        Command::new("git").args(identity).args(args).current_dir(folder).output().unwrap()
    };
    assert!(git(&["add", "--all", ":/"]).status.success());
    git(&["commit", "--quiet", "--allow-empty", "--message", "x"])
}

fn says(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_hook_of_a_subfolder_works_from_everywhere() {
    let project = repository();
    assert_eq!(
        init(&project, FOLDER),
        ";\n      `git config core.hooksPath .githooks` switches the hook on".trim_start()
    );
    assert!(project.exists("apps/the api/registry.yaml") && project.exists("apps/the api/.gitattributes"));
    assert!(!project.exists("apps/the api/.githooks") && !project.exists("apps/the api/.github"));
    assert_eq!(run_in(&project, FOLDER, &["gen"]).code, 0);
    project.git(&["config", "core.hooksPath", ".githooks"]);
    let fine = commit(project.root());
    assert!(fine.status.success(), "{}", says(&fine));
    // With drift, no commit: from the top, from the registry's folder, from another worktree, by hand.
    let page = "apps/the api/generated/docs/diagnostics.md";
    let text = project.read(page);
    let other = tempfile::TempDir::new().unwrap();
    let worktree = other.path().join("worktree");
    project.git(&["worktree", "add", "--quiet", "-b", "other", worktree.to_str().unwrap()]);
    let fine = commit(&worktree);
    assert!(fine.status.success(), "{}", says(&fine));
    for top in [project.root(), &worktree] {
        fs::write(top.join(page), "mine\n").unwrap();
        let by_hand = Command::new(top.join(".githooks/pre-commit")).current_dir(top).output().unwrap();
        for refused in [commit(top), commit(&top.join(FOLDER)), by_hand] {
            assert!(!refused.status.success() && says(&refused).contains("error[EDITED]"), "{}", says(&refused));
        }
        fs::write(top.join(page), &text).unwrap();
        let fine = commit(top);
        assert!(fine.status.success(), "{}", says(&fine));
    }
    // What is left out is seen too.
    let registry = project.read("apps/the api/registry.yaml");
    project.write("apps/the api/registry.yaml", format!("{registry}# more\n"));
    let refused = Command::new("git")
        .args(["-c", "user.name=x", "-c", "user.email=x@example.org"])
        .args(["commit", "--quiet", "--allow-empty", "--message", "x"])
        .current_dir(project.root())
        .output()
        .unwrap();
    assert!(!refused.status.success() && says(&refused).contains("apps/the api/registry.yaml"), "{}", says(&refused));
}

#[test]
fn two_registries_share_the_hook_and_have_a_job_each() {
    let project = repository();
    fs::create_dir_all(project.path("b")).unwrap();
    for folder in [FOLDER, "b", "."] {
        init(&project, folder);
        let before = project.read(".githooks/pre-commit");
        init(&project, folder);
        assert_eq!(project.read(".githooks/pre-commit"), before);
        assert_eq!(run_in(&project, folder, &["gen"]).code, 0);
    }
    let hook = project.read(".githooks/pre-commit");
    assert_eq!(hook.matches("|| exit 1\n").count(), 3, "{hook}");
    for job in ["registry", "registry-b", "registry-apps-the api"] {
        assert!(project.exists(&format!(".github/workflows/{job}.yml")), "{job}");
    }
    project.git(&["config", "core.hooksPath", ".githooks"]);
    assert!(commit(project.root()).status.success());
    for folder in [FOLDER, "b", "."] {
        let page = format!("{folder}/generated/docs/diagnostics.md");
        let text = project.read(&page);
        project.write(&page, "mine\n");
        assert!(!commit(project.root()).status.success(), "{folder}");
        project.write(&page, text);
    }
}

#[test]
fn other_tools_for_hooks_are_respected() {
    let hook_of = |project: &Project, path: &str| {
        let text = project.read(path);
        assert!(text.contains(" check-drift") && text.contains("|| exit 1\n"), "{path}: {text}");
        assert_eq!(project.path(path).metadata().unwrap().permissions().mode() & 0o111, 0o111);
        text
    };
    // Husky, by its folder and by what it sets.
    for hooks_path in [None, Some(".husky/_")] {
        let project = repository();
        project.write(".husky/pre-commit", "npm test\n");
        if let Some(path) = hooks_path {
            project.git(&["config", "core.hooksPath", path]);
        }
        assert_eq!(init(&project, "."), "");
        assert!(hook_of(&project, ".husky/pre-commit").starts_with("npm test\n\n#"));
        assert!(!project.exists(".githooks"));
    }
    // A folder of the repository's own, relative or not.
    for is_absolute in [false, true] {
        let project = repository();
        let folder =
            if is_absolute { project.root().canonicalize().unwrap().join("tools/hooks") } else { "tools/hooks".into() };
        project.git(&["config", "core.hooksPath", folder.to_str().unwrap()]);
        assert_eq!(init(&project, FOLDER), "");
        hook_of(&project, "tools/hooks/pre-commit");
    }
    // A folder that is somebody's own.
    let project = repository();
    project.git(&["config", "core.hooksPath", "/elsewhere/hooks"]);
    assert!(init(&project, ".").contains("`core.hooksPath` is /elsewhere/hooks"));
    hook_of(&project, ".githooks/pre-commit");
    // A hook that is in use already would be switched off.
    let project = repository();
    project.write(".git/hooks/pre-commit", "#!/bin/sh\n");
    assert!(init(&project, ".").contains("let it run `sh .githooks/pre-commit`"));
    // Lefthook gets lines of its own, or is left to whoever wrote such already.
    for (lines, expected) in [
        ("pre-push:\n  commands: {}\n", ""),
        ("pre-commit:\n  commands: {}\n", "let lefthook.yml run `sh .githooks/pre-commit` before a commit"),
    ] {
        let project = repository();
        project.write("lefthook.yml", lines);
        let next = init(&project, FOLDER);
        assert_eq!(next.trim_start_matches(';').trim(), expected);
        hook_of(&project, ".githooks/pre-commit");
        let text = project.read("lefthook.yml");
        assert!(text.starts_with(lines) && text.matches("pre-commit:").count() == 1, "{text}");
        assert_eq!(text.contains("\n      run: sh .githooks/pre-commit\n"), expected.is_empty(), "{text}");
    }
}

#[test]
fn the_job_names_the_branch_that_there_is() {
    let branch = |project: &Project| {
        init(project, ".");
        let job = project.read(".github/workflows/registry.yml");
        let (_, rest) = job.split_once("    branches: [").unwrap();
        rest.split_once(']').unwrap().0.to_owned()
    };
    // The one that is checked out, where there is no other.
    let project = repository();
    assert_eq!(branch(&project), "trunk");
    // The usual one, on a branch beside it.
    let project = repository();
    project.git(&["config", "init.defaultBranch", "trunk"]);
    project.write("x", "");
    project.commit();
    project.git(&["checkout", "--quiet", "-b", "feature"]);
    assert_eq!(branch(&project), "trunk");
    // The remote's, whatever is here.
    let origin = repository();
    origin.write("x", "");
    origin.commit();
    let project = Project::with("");
    project.git(&["clone", "--quiet", origin.root().to_str().unwrap(), "clone"]);
    fs::create_dir_all(project.path("clone/b")).unwrap();
    project.git(&["-C", "clone", "checkout", "--quiet", "-b", "main"]);
    assert_eq!(run_in(&project, "clone/b", &["init", "--name", "shop"]).code, 0);
    let job = project.read("clone/.github/workflows/registry-b.yml");
    assert!(job.contains("    branches: [trunk]\n") && job.contains("        working-directory: b\n"), "{job}");
}

/// The shell's lines of the job.
fn script(job: &str) -> String {
    let (_, rest) = job.split_once("      - run: |\n").unwrap();
    rest.lines().map_while(|line| line.strip_prefix("          ")).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn the_job_runs_its_command() {
    let project = repository();
    init(&project, FOLDER);
    assert_eq!(run_in(&project, FOLDER, &["gen"]).code, 0);
    project.commit();
    let job = project.read(".github/workflows/registry-apps-the api.yml");
    let script = script(&job);
    assert!(!script.contains("${{"), "nothing is put into the script: {script}");
    assert!(job.contains("working-directory: 'apps/the api'\n") && !job.contains("actions/cache"), "{job}");
    // A branch may be called anything that Git allows.
    let branch = "x$(touch${IFS}hacked)";
    project.git(&["update-ref", &format!("refs/remotes/origin/{branch}"), "HEAD"]);
    let run = |base: &str| {
        let mut command = Command::new("bash");
        command.args(["-eo", "pipefail", "-c", &script]).env("BASE", base).current_dir(project.path(FOLDER));
        command.output().unwrap()
    };
    let output = run(branch);
    assert!(output.status.success() && !project.exists("apps/the api/hacked"), "{output:?}");
    assert!(!run("missing").status.success());
    project.write("apps/the api/generated/docs/diagnostics.md", "mine\n");
    let output = run(branch);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("::error file=apps/the api/generated/docs/diagnostics.md"), "{said}");
}

#[test]
fn a_job_that_builds_the_tool_keeps_what_it_built() {
    let project = repository();
    let run = run_in(&project, "apps", &["init", "--name", "shop", "--command", "cargo xtask"]);
    assert!(run.code == 0 && run.out.contains("an alias in .cargo/config.toml"), "{run:?}");
    let job = project.read(".github/workflows/registry-apps.yml");
    assert!(job.contains("      - uses: actions/cache@v4\n") && job.contains("CARGO_TARGET_DIR: "), "{job}");
    assert_eq!(script(&job), "cargo xtask check-drift --format github --base \"origin/$BASE\"\n");
    // Cargo finds an alias from any folder above.
    project.write(".cargo/config.toml", "[alias]\nxtask = \"run --quiet --package xtask --\"\n");
    let run = run_in(&project, "apps", &["init", "--name", "shop", "--command", "cargo xtask"]);
    assert!(run.code == 0 && !run.out.contains("an alias"), "{run:?}");
}
