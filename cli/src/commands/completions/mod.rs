//! `completions`: scripts that let a shell complete the commands of a program.
//!
//! They are made here and not by a crate: what a crate makes completes a program of one word, while `cargo xtask` is a
//! subcommand of `cargo`, whose own completion has to go on working.

mod bash;
mod fish;
mod name;
mod subcommand;
mod zsh;

use clap::{Args, ValueEnum};

use self::name::Name;
use self::subcommand::Subcommand;
use crate::exit::Exit;
use crate::flags::Color;
use crate::prepare;
use crate::program::Program;
use crate::registry::Registry;
use crate::report::{Reporter, Work};

/// Arguments of `completions`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  {program} completions bash >> ~/.bashrc
  {program} completions zsh >> ~/.zshrc
  {program} completions fish > ~/.config/fish/conf.d/{short}.fish")]
pub struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

/// Shells that complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    /// GNU Bash.
    Bash,
    /// The Z shell.
    Zsh,
    /// fish.
    Fish,
}

/// Prints the script.
pub(crate) fn run(args: &CompletionsArgs, program: &Program) -> Exit {
    let mut command_line = (program.completed)(program);
    command_line.build();
    let enums = enums();
    let commands: Vec<_> = command_line.get_subcommands().map(|command| Subcommand::of(command, &enums)).collect();
    let name = Name::new(program.name);
    let script = match args.shell {
        Shell::Bash => bash::script(name, &commands),
        Shell::Zsh => zsh::script(name, &commands),
        Shell::Fish => fish::script(name, &commands),
    };
    Reporter::text(Color::Never, Work::Show).say(&script)
}

/// The enums of the registry, as it is when the script is printed; none where there is no registry.
fn enums() -> Vec<String> {
    let model = Registry::open(None).ok().and_then(|registry| prepare::model(&registry).ok());
    model.iter().flat_map(|(model, _)| &model.enums).map(|it| it.name.to_string()).collect()
}
