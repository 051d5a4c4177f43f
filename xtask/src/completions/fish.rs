//! fish.

use std::fmt::Write as _;

use super::Subcommand;

const HEAD: &str = r#"# Completion of `cargo xtask` for fish, as `cargo xtask completions fish` prints it.
function __cargo_xtask_at
    set -l words (commandline -opc)
    test "$words[2]" = xtask; and test "$words[3]" = "$argv[1]"
end

function __cargo_xtask_right_after
    __cargo_xtask_at $argv[1]; and test (count (commandline -opc)) -eq 3
end

"#;

pub(super) fn script(commands: &[Subcommand]) -> String {
    let mut script = HEAD.to_owned();
    for command in commands {
        let (name, about) = (&command.name, quoted(&command.about));
        // Writing into a String cannot fail.
        let _ = writeln!(script, "complete -c cargo -n '__cargo_xtask_at \"\"' -f -a {name} -d {about}");
    }
    for command in commands {
        let begin = format!("complete -c cargo -n '__cargo_xtask_at {}'", command.name);
        if !command.words.is_empty() {
            let condition = format!("__cargo_xtask_right_after {}", command.name);
            let _ = writeln!(script, "complete -c cargo -n '{condition}' -f -a '{}'", command.words.join(" "));
        }
        for flag in &command.flags {
            let value = match (flag.takes_value, flag.values.join(" ")) {
                (false, _) => String::new(),
                (true, values) if values.is_empty() => " -r".to_owned(),
                (true, values) => format!(" -x -a '{values}'"),
            };
            let name = flag.name.trim_start_matches('-');
            let _ = writeln!(script, "{begin} -l {name}{value} -d {}", quoted(&flag.about));
        }
    }
    script
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}
