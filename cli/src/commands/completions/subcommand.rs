//! The commands, as far as shells complete them.

use clap::{Arg, Command};

/// A command, as far as it is completed.
pub(super) struct Subcommand {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) flags: Vec<Flag>,
    /// What the first argument may be, if it is no flag.
    pub(super) words: Vec<String>,
}

/// A flag.
pub(super) struct Flag {
    /// With `--`.
    pub(super) name: String,
    pub(super) about: String,
    pub(super) takes_value: bool,
    /// What the value may be, where it is one of a few.
    pub(super) values: Vec<String>,
}

impl Subcommand {
    pub(super) fn of(command: &Command, enums: &[String]) -> Self {
        let name = command.get_name();
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let flags = command.get_arguments().filter_map(Flag::of).collect();
        let mut words: Vec<_> = command.get_positionals().next().map(values).unwrap_or_default();
        match name {
            "add" | "rename" | "deprecate" | "retire" | "explain" => enums.clone_into(&mut words),
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
