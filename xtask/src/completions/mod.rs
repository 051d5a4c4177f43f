//! `completions`: scripts that let a shell complete `cargo xtask`.
//!
//! They are made here and not by a crate: what a crate makes completes a program called `xtask`, while the first word of
//! these commands is `cargo`, whose own completion has to go on working.

mod bash;
#[path = "../../../conformance/src/args.rs"]
#[expect(dead_code, reason = "the program itself reads what its flags say")]
mod conformance;
mod fish;
mod zsh;

use clap::{Arg, Command, CommandFactory as _};

use crate::cli::{Cli, Color, CompletionsArgs, Shell};
use crate::prepare;
use crate::registry::Registry;
use crate::report::{Exit, Reporter, Work};
use crate::test;

/// Prints the script.
pub(crate) fn run(args: &CompletionsArgs) -> Exit {
    let mut command = Cli::command();
    command.build();
    let known = Known::find();
    let commands: Vec<Subcommand> = command.get_subcommands().map(|command| Subcommand::of(command, &known)).collect();
    let script = match args.shell {
        Shell::Bash => bash::script(&commands),
        Shell::Zsh => zsh::script(&commands),
        Shell::Fish => fish::script(&commands),
    };
    Reporter::text(Color::Never, Work::Show).say(&script)
}

/// What the repository says, as it is when the script is printed; empty outside of one.
struct Known {
    enums: Vec<String>,
    steps: Vec<String>,
}

impl Known {
    fn find() -> Self {
        let model = Registry::open(None).ok().and_then(|registry| prepare::model(&registry).ok());
        let enums = model.iter().flat_map(|(model, _)| &model.enums).map(|it| it.name.to_string());
        Self { enums: enums.collect(), steps: test::step_names() }
    }
}

/// A command, as far as it is completed.
struct Subcommand {
    name: String,
    about: String,
    flags: Vec<Flag>,
    /// What the first argument may be, if it is no flag.
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
    fn of(command: &Command, known: &Known) -> Self {
        let name = command.get_name();
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let mut flags: Vec<_> = command.get_arguments().filter_map(Flag::of).collect();
        let mut words: Vec<_> = command.get_positionals().next().map(values).unwrap_or_default();
        match name {
            "add" | "rename" | "deprecate" | "retire" | "explain" => words.clone_from(&known.enums),
            "test" => {
                let only = flags.iter_mut().filter(|flag| flag.name == "--only");
                only.for_each(|flag| flag.values.clone_from(&known.steps));
            }
            "conformance" => {
                flags = conformance::Args::command().get_arguments().filter_map(Flag::of).collect();
            }
            // Its words are those of the commands, with theirs below them.
            "help" => words.clear(),
            _ => {}
        }
        Self { name: name.to_owned(), about: first_sentence(&about), flags, words }
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
