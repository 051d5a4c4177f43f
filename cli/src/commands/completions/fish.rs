//! fish.

use std::fmt::Write as _;

use super::name::Name;
use super::subcommand::Subcommand;

const HEAD: &str = r#"# Completion of `{name}` for fish, as `{name} completions fish` prints it.
function __{function}_at
    set -l words (commandline -opc)
    {test} "$words[{command}]" = "$argv[1]"
end

function __{function}_right_after
    __{function}_at $argv[1]; and test (count (commandline -opc)) -eq {command}
end

"#;

/// The script for a program's commands.
pub(super) fn script(name: Name, commands: &[Subcommand]) -> String {
    let test = if name.is_subcommand() { "test \"$words[2]\" = {subcommand}; and test" } else { "test" };
    // fish counts words from 1.
    let at = name.words() + 1;
    let mut script = name.fill(&HEAD.replace("{test}", test).replace("{command}", &at.to_string()));
    let complete = name.fill("complete -c {program} -n '__{function}");
    for command in commands {
        let (name, about) = (&command.name, quoted(&command.about));
        // Writing into a String cannot fail.
        let _ = writeln!(script, "{complete}_at \"\"' -f -a {name} -d {about}");
    }
    for command in commands {
        if !command.words.is_empty() {
            let words = command.words.join(" ");
            let _ = writeln!(script, "{complete}_right_after {}' -f -a '{words}'", command.name);
        }
        for flag in &command.flags {
            let value = match (flag.takes_value, flag.values.join(" ")) {
                (false, _) => String::new(),
                (true, values) if values.is_empty() => " -r".to_owned(),
                (true, values) => format!(" -x -a '{values}'"),
            };
            let name = flag.name.trim_start_matches('-');
            let about = quoted(&flag.about);
            let _ = writeln!(script, "{complete}_at {}' -l {name}{value} -d {about}", command.name);
        }
    }
    script
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}
