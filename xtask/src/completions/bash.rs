//! GNU Bash.

use std::fmt::Write as _;

use super::Subcommand;

const HEAD: &str = r#"# Completion of `cargo xtask` for Bash, as `cargo xtask completions bash` prints it.
_cargo_xtask() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
  case $COMP_CWORD:${COMP_WORDS[2]}:$previous in
"#;

const TAIL: &str = r#"  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}

_cargo_or_xtask() {
  if [[ ${COMP_WORDS[1]} == xtask ]] && ((COMP_CWORD > 1)); then
    _cargo_xtask
  elif [[ -n $_cargo_without_xtask ]]; then
    "$_cargo_without_xtask" "$@"
  fi
}

# What completes the other commands of cargo goes on doing so.
if [[ $(complete -p cargo 2>/dev/null) =~ -F\ ([^ ]+) && ${BASH_REMATCH[1]} != _cargo_or_xtask ]]; then
  _cargo_without_xtask=${BASH_REMATCH[1]}
fi
complete -o default -F _cargo_or_xtask cargo
"#;

pub(super) fn script(commands: &[Subcommand]) -> String {
    let mut script = HEAD.to_owned();
    let names: Vec<_> = commands.iter().map(|command| command.name.as_str()).collect();
    // Writing into a String cannot fail.
    let _ = writeln!(script, "    2:*) words='{}' ;;", names.join(" "));
    for command in commands {
        for flag in command.flags.iter().filter(|flag| flag.takes_value) {
            // Without words, the names of files are completed.
            let _ = writeln!(script, "    *:{}:{}) words='{}' ;;", command.name, flag.name, flag.values.join(" "));
        }
        let flags = command.flags.iter().map(|flag| flag.name.as_str());
        let flags: Vec<_> = flags.collect();
        let first: Vec<_> = command.words.iter().map(String::as_str).chain(flags.iter().copied()).collect();
        let _ = writeln!(script, "    3:{}:*) words='{}' ;;", command.name, first.join(" "));
        let _ = writeln!(script, "    *:{}:*) words='{}' ;;", command.name, flags.join(" "));
    }
    script + TAIL
}
