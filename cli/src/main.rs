//! The product on its own: `fivefold`.

use std::process::ExitCode;

use cli::{Command, Program};

const FIVEFOLD: Program = Program { name: "fivefold", package: "cli", completed: Program::command_line::<Command> };

fn main() -> ExitCode {
    FIVEFOLD.main(|command: Command| command.run(&FIVEFOLD))
}
