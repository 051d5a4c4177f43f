//! A runner that is a process: questions in, answers out, one JSON a line, in the same order.

use std::io::{self, BufRead as _, BufReader, BufWriter, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;

use super::runner::Runner;
use crate::answer::{Answer, Question};

/// A process and how to start it again.
pub(super) struct Process {
    name: String,
    command: Command,
    running: Option<Running>,
}

struct Running {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Process {
    /// A runner that is started when it is first asked.
    pub(super) fn new(name: &str, command: Command) -> Self {
        Self { name: name.to_owned(), command, running: None }
    }

    fn running(&mut self) -> io::Result<&mut Running> {
        let running = match self.running.take() {
            Some(running) => running,
            None => Running::start(&mut self.command)?,
        };
        Ok(self.running.insert(running))
    }
}

impl Runner for Process {
    fn name(&self) -> &str {
        &self.name
    }

    /// A process that dies is a failure to answer that one question; the next ones are asked of a new process.
    fn ask(&mut self, questions: &[Question]) -> Result<Vec<Answer>, String> {
        let mut answers = Vec::with_capacity(questions.len());
        while answers.len() < questions.len() {
            let running = self.running().map_err(|error| format!("cannot start a runner: {error}"))?;
            running.exchange(&questions[answers.len()..], &mut answers);
            if answers.len() < questions.len() {
                let end = self.running.take().map_or_else(String::new, Running::end);
                answers.push(Answer::Failure(format!("the process died: {end}")));
            }
        }
        Ok(answers)
    }
}

impl Running {
    fn start(command: &mut Command) -> io::Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (questions, answers) = pipes.ok_or_else(|| io::Error::other("the process has no pipes"))?;
        Ok(Self { child, questions, answers: BufReader::new(answers) })
    }

    /// Writes all questions while it reads the answers, so that neither side waits for the other. Ends early when the
    /// process does.
    fn exchange(&mut self, questions: &[Question], answers: &mut Vec<Answer>) {
        let Self { questions: pipe, answers: lines, .. } = self;
        thread::scope(|scope| {
            // A write fails when the process has died, which shows in the missing answers.
            scope.spawn(|| write_all(pipe, questions).ok());
            let mut line = String::new();
            for _ in questions {
                line.clear();
                if !lines.read_line(&mut line).is_ok_and(|length| length > 0) {
                    return;
                }
                let answer = serde_json::from_str(&line);
                answers.push(answer.unwrap_or_else(|error| Answer::Failure(format!("{error}: {}", line.trim()))));
            }
        });
    }

    /// How the process ended.
    fn end(mut self) -> String {
        drop(self.questions);
        self.child.wait().map_or_else(|error| error.to_string(), |status| status.to_string())
    }
}

/// A process that was told all it is asked ends by itself.
impl Drop for Process {
    fn drop(&mut self) {
        self.running.take().map(Running::end);
    }
}

fn write_all(pipe: &mut ChildStdin, questions: &[Question]) -> io::Result<()> {
    let mut pipe = BufWriter::new(pipe);
    for question in questions {
        serde_json::to_writer(&mut pipe, question)?;
        pipe.write_all(b"\n")?;
    }
    pipe.flush()
}
