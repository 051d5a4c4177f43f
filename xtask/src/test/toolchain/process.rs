//! Programs that a step runs, one after the other, and what they printed.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::{self, Read as _};
use std::path::Path;
use std::process::{Command, Stdio};

use super::Stop;

/// The commands of one step. Standard output and error stand in one text, in the order in which they came.
#[derive(Default)]
pub(crate) struct Commands {
    log: String,
}

impl Commands {
    /// Runs a command to its end and hands back what it printed; a bad exit stops the step.
    pub(crate) fn run(&mut self, command: &mut Command) -> Result<String, Stop> {
        let line = shown(command);
        // Writing to a String cannot fail.
        let _ = writeln!(self.log, "$ {line}");
        let (success, output) =
            captured(command).map_err(|error| Stop::Failed(format!("{}cannot run the command: {error}", self.log)))?;
        self.log.push_str(&output);
        if success { Ok(output) } else { Err(Stop::Failed(std::mem::take(&mut self.log))) }
    }
}

/// A command without input that is to run in a folder.
pub(crate) fn command(program: impl AsRef<OsStr>, directory: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(directory).stdin(Stdio::null());
    command
}

/// What a program prints to standard output, when it is there and works.
pub(crate) fn answer(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn captured(command: &mut Command) -> io::Result<(bool, String)> {
    let (mut reader, writer) = io::pipe()?;
    let child = command.stdout(writer.try_clone()?).stderr(writer).spawn();
    // The command holds ends of the pipe for a next start; while they are open, reading does not end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = child?;
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    Ok((child.wait()?.success(), String::from_utf8_lossy(&bytes).into_owned()))
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let mut text = String::new();
    if let Some(directory) = command.get_current_dir() {
        let _ = write!(text, "cd {} && ", directory.display());
    }
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            let _ = write!(text, "{}={} ", name.display(), quoted(&value.to_string_lossy()));
        }
    }
    // Cargo names itself by its full path, which nobody types.
    let program = Path::new(command.get_program());
    let is_cargo = program.file_stem().is_some_and(|name| name == "cargo");
    text.push_str(&if is_cargo { "cargo".to_owned() } else { quoted(&program.to_string_lossy()) });
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&quoted(&argument.to_string_lossy()));
    }
    text
}

fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:@,+%".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
