//! A program that offers the commands: what it is called in its help, and how it reads its command line.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Arg, Subcommand};

use crate::database::address;
use crate::exit::Exit;

const ABOUT: &str =
    "Keeps PostgreSQL, Rust, Dart, TypeScript, JSON Schema and documentation in line with one registry.yaml";
const EXIT_CODES: &str = "Exit codes: 0 fine, 1 drift or findings, 2 cannot work (bad registry, I/O, usage).";

/// Stands for the program's name in examples and defaults of the commands.
const NAME: &str = "{program}";
/// Stands for the last word of it.
const SHORT_NAME: &str = "{short}";

/// A program that offers the commands.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    /// What a person types to run it, such as `cargo xtask`: a program, or a program and its subcommand.
    pub name: &'static str,
    /// The package to build for one with a database client.
    pub package: &'static str,
    /// Its command line as shells are to complete it.
    pub completed: fn(&Self) -> clap::Command,
}

impl Program {
    /// Reads the command line, and runs the command that it names.
    pub fn main<C: Subcommand>(&self, run: impl FnOnce(C) -> Exit) -> ExitCode {
        match self.read() {
            Ok(command) => run(command).into(),
            Err(code) => code,
        }
    }

    /// The command line of some commands, under the name of this program.
    #[must_use]
    pub fn command_line<C: Subcommand>(&self) -> clap::Command {
        let command = clap::Command::new(self.name).bin_name(self.name).version(env!("CARGO_PKG_VERSION"));
        let command = C::augment_subcommands(command.subcommand_required(true).arg_required_else_help(true));
        command.about(ABOUT).after_help(EXIT_CODES).mut_subcommands(|command| self.named(command))
    }

    /// Reads the command line, or says what is wrong with it: never an address that may hold a password.
    fn read<C: Subcommand>(&self) -> Result<C, ExitCode> {
        let mut command_line = self.command_line::<C>();
        let matches = command_line.try_get_matches_from_mut(env::args_os());
        let command = matches.and_then(|matches| C::from_arg_matches(&matches));
        command.map_err(|error| {
            let error = error.format(&mut command_line);
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            let message = error.to_string();
            let arguments = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
            let hidden = address::hide_addresses(&message, arguments);
            // Nothing is left to do for an error that cannot even be written.
            let _ = if hidden == message { error.print() } else { io::stderr().write_all(hidden.as_bytes()) };
            ExitCode::from(code)
        })
    }

    /// A command whose examples and defaults name this program.
    fn named(&self, command: clap::Command) -> clap::Command {
        let command = match command.get_after_help().map(ToString::to_string) {
            Some(text) => command.after_help(text.replace(NAME, self.name).replace(SHORT_NAME, self.short_name())),
            None => command,
        };
        let is_name = |argument: &Arg| argument.get_default_values().iter().any(|value| *value == *NAME);
        command.mut_args(|argument| if is_name(&argument) { argument.default_value(self.name) } else { argument })
    }

    /// The last word of its name.
    fn short_name(&self) -> &'static str {
        self.name.rsplit(' ').next().unwrap_or(self.name)
    }
}
