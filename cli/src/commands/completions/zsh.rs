//! The Z shell.

use std::fmt::Write as _;

use super::name::Name;
use super::subcommand::Subcommand;

const HEAD: &str = r#"# Completion of `{name}` for zsh, as `{name} completions zsh` prints it; to be read after `compinit`.
_{function}() {
  local -a choices
  case $CURRENT:$words[{command}]:$words[CURRENT-1] in
"#;

const TAIL: &str = r#"  esac
  _describe 'choice' choices
}

"#;

const OF_PROGRAM: &str = "compdef _{function} {program}\n";

const OF_SUBCOMMAND: &str = r#"_{program}_or_{subcommand}() {
  if [[ $words[2] == {subcommand} ]] && ((CURRENT > 2)); then
    _{function}
  elif (($+functions[_{program}])); then
    _{program} "$@"
  else
    _files
  fi
}

compdef _{program}_or_{subcommand} {program}
"#;

/// The script for a program's commands.
pub(super) fn script(name: Name, commands: &[Subcommand]) -> String {
    // Zsh counts words from 1.
    let (at, first_argument) = (name.words() + 1, name.words() + 2);
    let mut script = name.fill(&HEAD.replace("{command}", &at.to_string()));
    // Writing into a String cannot fail.
    let names: Vec<_> = commands.iter().map(|command| choice(&command.name, &command.about)).collect();
    push(&mut script, &format!("{at}:*"), &names);
    for command in commands {
        for flag in command.flags.iter().filter(|flag| flag.takes_value) {
            let pattern = format!("*:{}:{}", command.name, flag.name);
            if flag.values.is_empty() {
                let _ = writeln!(script, "    {pattern}) _files; return ;;");
            } else {
                push(&mut script, &pattern, &flag.values.iter().map(|value| choice(value, "")).collect::<Vec<_>>());
            }
        }
        let words = command.words.iter().map(|word| choice(word, ""));
        let flags: Vec<_> = command.flags.iter().map(|flag| choice(&flag.name, &flag.about)).collect();
        let first: Vec<_> = words.chain(flags.iter().cloned()).collect();
        push(&mut script, &format!("{first_argument}:{}:*", command.name), &first);
        push(&mut script, &format!("*:{}:*", command.name), &flags);
    }
    script + &name.fill(TAIL) + &name.fill(if name.is_subcommand() { OF_SUBCOMMAND } else { OF_PROGRAM })
}

fn push(script: &mut String, pattern: &str, choices: &[String]) {
    // Writing into a String cannot fail.
    let _ = writeln!(script, "    {pattern}) choices=({}) ;;", choices.join(" "));
}

/// A word and what it means, as one quoted word.
fn choice(word: &str, about: &str) -> String {
    let about = about.replace('\'', r"'\''");
    if about.is_empty() { format!("'{word}'") } else { format!("'{word}:{about}'") }
}
