//! The Z shell.

use std::fmt::Write as _;

use super::Subcommand;

const HEAD: &str = r#"# Completion of `cargo xtask` for zsh, as `cargo xtask completions zsh` prints it; to be read after `compinit`.
_cargo_xtask() {
  local -a choices
  case $CURRENT:$words[3]:$words[CURRENT-1] in
"#;

const TAIL: &str = r#"  esac
  _describe 'choice' choices
}

_cargo_or_xtask() {
  if [[ $words[2] == xtask ]] && ((CURRENT > 2)); then
    _cargo_xtask
  elif (($+functions[_cargo])); then
    _cargo "$@"
  else
    _files
  fi
}

compdef _cargo_or_xtask cargo
"#;

pub(super) fn script(commands: &[Subcommand]) -> String {
    let mut script = HEAD.to_owned();
    // Writing into a String cannot fail.
    let names: Vec<_> = commands.iter().map(|command| choice(&command.name, &command.about)).collect();
    push(&mut script, "3:*", &names);
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
        push(&mut script, &format!("4:{}:*", command.name), &first);
        push(&mut script, &format!("*:{}:*", command.name), &flags);
    }
    script + TAIL
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
