//! A sign of life on work that takes over a second; only where a person looks on.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long work goes on in silence, and the time between two signs.
const SECOND: Duration = Duration::from_secs(1);

/// Shows what goes on until it is dropped.
#[derive(Debug)]
pub(crate) struct Progress {
    shown: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins; `what` is a few words such as `gen`.
    pub(crate) fn start(what: &'static str) -> Self {
        if !io::stderr().is_terminal() {
            return Self { shown: None };
        }
        let (done, is_done) = mpsc::channel();
        let thread = thread::spawn(move || {
            let start = Instant::now();
            let mut said = false;
            while is_done.recv_timeout(SECOND) == Err(RecvTimeoutError::Timeout) {
                said = true;
                show(&format!("{what}: at work for {} s", start.elapsed().as_secs()));
            }
            if said {
                show("");
            }
        });
        Self { shown: Some((done, thread)) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, thread)) = self.shown.take() {
            drop(done);
            // The line is gone before anything else is printed.
            let _ = thread.join();
        }
    }
}

/// Puts a text in place of the line.
fn show(text: &str) {
    // A line that cannot be shown is no loss.
    let _ = write!(io::stderr(), "\r\x1b[2K{text}").and_then(|()| io::stderr().flush());
}
