//! `completions`: scripts that let a shell complete `cargo xtask`.
//!
//! They are made here and not by a crate: what a crate makes completes a program called `xtask`, while the first word of
//! these commands is `cargo`, whose own completion has to go on working.

mod bash;
mod fish;
mod zsh;

use clap::{Arg, Command, CommandFactory as _};

use crate::cli::Color;
use crate::cli::{Cli, CompletionsArgs, Shell};
use crate::report::{Exit, Reporter, Work};

/// Prints the script.
pub(crate) fn run(args: &CompletionsArgs) -> Exit {
    let mut command = Cli::command();
    command.build();
    let commands: Vec<Subcommand> = command.get_subcommands().map(Subcommand::of).collect();
    let script = match args.shell {
        Shell::Bash => bash::script(&commands),
        Shell::Zsh => zsh::script(&commands),
        Shell::Fish => fish::script(&commands),
    };
    Reporter::text(Color::Never, Work::Show).say(&script)
}

/// A command, as far as it is completed.
struct Subcommand {
    name: String,
    about: String,
    flags: Vec<Flag>,
    /// What an argument that is no flag may be.
    words: Vec<String>,
}

/// A flag.
struct Flag {
    /// With `--`.
    name: String,
    about: String,
    takes_value: bool,
    /// What the value may be, where it is one of a few.
    values: Vec<String>,
}

impl Subcommand {
    fn of(command: &Command) -> Self {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let positional = command.get_positionals().filter(|_| command.get_name() != "help");
        Self {
            name: command.get_name().to_owned(),
            about: first_sentence(&about),
            flags: command.get_arguments().filter_map(Flag::of).collect(),
            words: positional.flat_map(values).collect(),
        }
    }
}

impl Flag {
    fn of(argument: &Arg) -> Option<Self> {
        let about = argument.get_help().map(ToString::to_string).unwrap_or_default();
        Some(Self {
            name: format!("--{}", argument.get_long()?),
            about: first_sentence(&about),
            takes_value: argument.get_action().takes_values(),
            values: values(argument),
        })
    }
}

fn values(argument: &Arg) -> Vec<String> {
    let takes_values = argument.get_action().takes_values();
    let values = argument.get_possible_values().into_iter().filter(|value| takes_values && !value.is_hide_set());
    values.map(|value| value.get_name().to_owned()).collect()
}

/// What fits beside a word in a list.
fn first_sentence(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    line.split_once(". ").map_or(line, |(first, _)| first).trim_end_matches('.').to_owned()
}
