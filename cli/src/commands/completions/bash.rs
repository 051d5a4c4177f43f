//! GNU Bash.

use std::fmt::Write as _;

use super::name::Name;
use super::subcommand::Subcommand;

const HEAD: &str = r#"# Completion of `{name}` for Bash, as `{name} completions bash` prints it.
_{function}() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
  case $COMP_CWORD:${COMP_WORDS[{words}]}:$previous in
"#;

const TAIL: &str = r#"  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}

"#;

const OF_PROGRAM: &str = "complete -o default -F _{function} {program}\n";

const OF_SUBCOMMAND: &str = r#"_{program}_or_{subcommand}() {
  if [[ ${COMP_WORDS[1]} == {subcommand} ]] && ((COMP_CWORD > 1)); then
    _{function}
  elif [[ -n $_{program}_without_{subcommand} ]]; then
    "$_{program}_without_{subcommand}" "$@"
  fi
}

# What completes the other commands of {program} goes on doing so.
if [[ $(complete -p {program} 2>/dev/null) =~ -F\ ([^ ]+) && ${BASH_REMATCH[1]} != _{program}_or_{subcommand} ]]; then
  _{program}_without_{subcommand}=${BASH_REMATCH[1]}
fi
complete -o default -F _{program}_or_{subcommand} {program}
"#;

/// The script for a program's commands.
pub(super) fn script(name: Name, commands: &[Subcommand]) -> String {
    // Bash counts words from 0.
    let at = name.words();
    let mut script = name.fill(&HEAD.replace("{words}", &at.to_string()));
    let names: Vec<_> = commands.iter().map(|command| command.name.as_str()).collect();
    // Writing into a String cannot fail.
    let _ = writeln!(script, "    {at}:*) words='{}' ;;", names.join(" "));
    let first_argument = at + 1;
    for command in commands {
        for flag in command.flags.iter().filter(|flag| flag.takes_value) {
            // Without words, the names of files are completed.
            let _ = writeln!(script, "    *:{}:{}) words='{}' ;;", command.name, flag.name, flag.values.join(" "));
        }
        let flags = command.flags.iter().map(|flag| flag.name.as_str());
        let flags: Vec<_> = flags.collect();
        let first: Vec<_> = command.words.iter().map(String::as_str).chain(flags.iter().copied()).collect();
        let _ = writeln!(script, "    {first_argument}:{}:*) words='{}' ;;", command.name, first.join(" "));
        let _ = writeln!(script, "    *:{}:*) words='{}' ;;", command.name, flags.join(" "));
    }
    script + &name.fill(TAIL) + &name.fill(if name.is_subcommand() { OF_SUBCOMMAND } else { OF_PROGRAM })
}
