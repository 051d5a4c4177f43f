//! Asks Git which migrations it knows, and how it is set up.
//!
//! One `git cat-file --batch` is started before the registry is read and asked once the folder is known, so that its
//! start costs no time. It gives the committed bytes themselves: no attribute or setting stands between them and the
//! comparison.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;

use codegen::finding::{Code, Finding};
use codegen::history::Committed;

/// Bytes of requests that are sent before answers are read: less than a pipe holds, so that nobody waits for nobody.
const REQUESTS_AT_ONCE: usize = 16 * 1024;
/// These name another repository when a hook runs the command; the folder's own counts.
const FOREIGN_VARIABLES: [&str; 7] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_WORK_TREE",
];

/// A repository that can be asked.
#[derive(Debug)]
pub(crate) struct Git {
    child: Child,
    base: String,
}

/// The folder of the repository that a folder is in.
pub(crate) fn top(folder: &Path) -> Option<&Path> {
    // A link that leads nowhere is a broken repository, not none.
    folder.ancestors().find(|folder| folder.join(".git").symlink_metadata().is_ok())
}

/// What Git answers to a question in a folder, without the line's end; none where it has no answer.
pub(crate) fn ask(folder: &Path, question: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    command.args(question).current_dir(folder).stdin(Stdio::null());
    for name in FOREIGN_VARIABLES {
        command.env_remove(name);
    }
    let output = command.output().ok().filter(|output| output.status.success())?;
    let answer = String::from_utf8(output.stdout).ok()?;
    let answer = answer.strip_suffix('\n').unwrap_or(&answer);
    (!answer.is_empty()).then(|| answer.to_owned())
}

impl Git {
    /// Starts Git in a folder, to be asked about a commit; `None` where there is no repository, so that nothing is
    /// committed, and no commit but HEAD can be meant.
    pub(crate) fn start(folder: &Path, base: &str) -> Result<Option<Self>, Finding> {
        if base.is_empty() || base.starts_with('-') || base.contains([':', '\n', '\0']) {
            return Err(unknown(base));
        }
        if top(folder).is_none() {
            return if base == HEAD { Ok(None) } else { Err(nowhere(base)) };
        }
        let mut command = Command::new("git");
        command.args(["--no-replace-objects", "cat-file", "--batch"]).current_dir(folder);
        for name in FOREIGN_VARIABLES {
            command.env_remove(name);
        }
        match command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn() {
            Ok(child) => Ok(Some(Self { child, base: base.to_owned() })),
            Err(error) => Err(failure(&format!("this is a Git repository, and `git` cannot be run: {error}"))),
        }
    }

    /// The files of some folders at the base whose names `wanted` accepts, sorted by path; none before the first commit.
    /// Where a branch and a tag have the base's name, it is what Git takes it for: the tag.
    pub(crate) fn files(mut self, folders: &[String], wanted: fn(&str) -> bool) -> Result<Vec<Committed>, Finding> {
        let pipes = self.child.stdin.take().zip(self.child.stdout.take());
        let stderr = self.child.stderr.take();
        let (answer, complaint) = thread::scope(|scope| {
            // Read while Git is asked: it waits where nobody takes what it has to say.
            let complaint = scope.spawn(|| said(stderr));
            let answer = match pipes {
                Some((input, output)) => {
                    Conversation { input, output: BufReader::new(output) }.files(&self.base, folders, wanted)
                }
                None => Err(io::ErrorKind::BrokenPipe.into()),
            };
            // The conversation has closed its pipes, so that Git ends by itself.
            (answer, complaint.join().unwrap_or_default())
        });
        let success = self.child.wait().is_ok_and(|status| status.success());
        match answer {
            Ok(Answer::Files(files)) if success => Ok(files),
            Ok(Answer::NoBase) if success && self.base == HEAD => Ok(Vec::new()),
            Ok(Answer::NoBase) if success => Err(unknown(&self.base)),
            Ok(Answer::Lacking(path)) if success => {
                Err(failure(&format!("{path} is in the base `{}`, and Git has lost its contents", self.base)))
            }
            Err(error) if complaint.trim().is_empty() => Err(failure(&format!("`git cat-file` failed: {error}"))),
            _ => Err(failure(&format!("`git cat-file` failed: {}", complaint.trim().replace('\n', "; ")))),
        }
    }
}

/// All that Git says beside its answers.
fn said(stderr: Option<ChildStderr>) -> String {
    let mut bytes = Vec::new();
    // What was said before an error is worth showing.
    let _ = stderr.map(|mut stderr| stderr.read_to_end(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

impl Drop for Git {
    fn drop(&mut self) {
        // Where the registry is not valid nobody asks; without its input Git ends by itself.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// The commit that is there whenever there is any.
const HEAD: &str = "HEAD";

fn unknown(base: &str) -> Finding {
    let message = format!("the base `{}` is no commit that Git knows here", base.escape_debug());
    failure(&message)
        .with_help("name a commit, branch or tag; in a shallow clone, `git fetch origin <branch>` brings it")
}

fn nowhere(base: &str) -> Finding {
    let message = format!("the base `{}` is no commit: this folder is in no Git repository", base.escape_debug());
    failure(&message)
        .with_help("run the command inside the repository, or leave `--base` away: then nothing is history")
}

fn failure(message: &str) -> Finding {
    Finding::new(Code::Git, ".git", message)
}

struct Conversation {
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

/// What Git knows at a base.
enum Answer {
    Files(Vec<Committed>),
    /// There is no such commit.
    NoBase,
    /// A file is listed, and its bytes are not there.
    Lacking(String),
}

/// An object: the hash in hex and the bytes. `None` where Git knows no such thing.
type Object = Option<(String, Vec<u8>)>;

impl Conversation {
    fn files(mut self, base: &str, folders: &[String], wanted: fn(&str) -> bool) -> io::Result<Answer> {
        // A name is resolved once: what it stands for may change, and Git may have something to say of it each time.
        writeln!(self.input, "{base}^{{commit}}")?;
        self.input.flush()?;
        let Some((commit, _)) = self.object()? else { return Ok(Answer::NoBase) };
        let trees = self.objects(&commit, folders)?;
        let mut paths = Vec::new();
        for (folder, tree) in folders.iter().zip(trees) {
            if let Some((hash, bytes)) = tree {
                let names = file_names(&bytes, hash.len() / 2).into_iter().filter(|name| wanted(name));
                paths.extend(names.map(|name| format!("{folder}/{name}")));
            }
        }
        paths.sort();
        let blobs = self.objects(&commit, &paths)?;
        let mut files = Vec::with_capacity(paths.len());
        for (path, blob) in paths.into_iter().zip(blobs) {
            // Taken for a file that is not committed, it would be written anew.
            let Some((_, bytes)) = blob else { return Ok(Answer::Lacking(path)) };
            files.push(Committed { path, bytes });
        }
        Ok(Answer::Files(files))
    }

    fn objects(&mut self, commit: &str, paths: &[String]) -> io::Result<Vec<Object>> {
        let mut objects = Vec::with_capacity(paths.len());
        let mut rest = paths;
        while !rest.is_empty() {
            let mut requests = String::new();
            let mut count = 0;
            while let Some(path) = rest.get(count) {
                if count > 0 && requests.len() + commit.len() + path.len() > REQUESTS_AT_ONCE {
                    break;
                }
                // `./` makes the path relative to the folder that Git runs in.
                requests.push_str(commit);
                requests.push_str(":./");
                requests.push_str(path);
                requests.push('\n');
                count += 1;
            }
            self.input.write_all(requests.as_bytes())?;
            self.input.flush()?;
            for _ in 0..count {
                objects.push(self.object()?);
            }
            rest = &rest[count..];
        }
        Ok(objects)
    }

    fn object(&mut self) -> io::Result<Object> {
        let mut header = String::new();
        if self.output.read_line(&mut header)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        // `<hash> <kind> <size>`, or the request and `missing`.
        let header = header.trim_end_matches('\n');
        let fields: Vec<_> = header.split(' ').collect();
        let [hash, "blob" | "tree" | "commit", size] = fields[..] else { return Ok(None) };
        let Ok(size) = size.parse::<usize>() else { return Ok(None) };
        let mut bytes = vec![0; size + 1];
        self.output.read_exact(&mut bytes)?;
        bytes.pop();
        Ok(Some((hash.to_owned(), bytes)))
    }
}

/// The regular files of a tree object: entries `<mode> <name> NUL <hash>`.
fn file_names(mut tree: &[u8], hash_bytes: usize) -> Vec<String> {
    let mut names = Vec::new();
    while let Some(end) = tree.iter().position(|byte| *byte == 0) {
        let (entry, rest) = tree.split_at(end);
        if let Some(name) = entry.strip_prefix(b"100644 ").or_else(|| entry.strip_prefix(b"100755 "))
            && let Ok(name) = String::from_utf8(name.to_vec())
        {
            names.push(name);
        }
        tree = rest.get(1 + hash_bytes..).unwrap_or_default();
    }
    names
}
