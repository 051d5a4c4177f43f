//! Questions to a person, where there is one.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

/// Whether somebody can be asked.
pub(crate) fn is_possible() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks, and reads one line; none where the input ends.
pub(crate) fn line(question: &str) -> Option<String> {
    // A question that cannot be shown is answered by nobody.
    write!(io::stderr(), "{question}: ").and_then(|()| io::stderr().flush()).ok()?;
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer).ok()?;
    (read > 0).then(|| answer.trim().to_owned())
}

/// Asks for a yes; anything else is a no.
pub(crate) fn yes(question: &str) -> bool {
    line(&format!("{question} [y/N]")).is_some_and(|answer| matches!(answer.to_lowercase().as_str(), "y" | "yes"))
}
