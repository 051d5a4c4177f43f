//! What shells complete with a script of `completions`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]
#![allow(clippy::print_stderr, reason = "what was not tested is worth a line")]

use std::path::Path;
use std::process::Command;

/// What a shell prints; none where it is not installed.
pub(crate) fn printed(shell: &str, script: &str) -> Option<Vec<String>> {
    let Ok(output) = Command::new(shell).args(["-c", script]).output() else {
        eprintln!("skipped: {shell} is not installed");
        return None;
    };
    assert!(output.stderr.is_empty(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

/// Holds what every shell offers after the lines against what it should. The scripts stand in a folder, each under the
/// name of its shell; the function is the one that they give to Bash and zsh.
pub(crate) fn check(folder: &Path, function: &str, cases: &[(&[&str], &[&str])]) {
    let file = |shell: &str| folder.join(shell).display().to_string();
    let (bash, zsh, fish) = (file("bash"), file("zsh"), file("fish"));
    check_shell("bash", cases, |line| {
        let (words, at) = (line.join(" "), line.len() - 1);
        format!(
            "source {bash}; COMP_WORDS=({words}); COMP_CWORD={at}; {function}; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        )
    });
    // What zsh shows is up to it; what it is given is up to the script.
    check_shell("zsh", cases, |line| {
        let setup = "compdef() { }; _describe() { print -rl -- $choices }";
        format!("{setup}; source {zsh}; words=({}); CURRENT={}; {function}", line.join(" "), line.len())
    });
    check_shell("fish", cases, |line| format!("source {fish}; complete -C '{}'", line.join(" ")));
}

fn check_shell(shell: &str, cases: &[(&[&str], &[&str])], script: impl Fn(&[&str]) -> String) {
    for (line, expected) in cases {
        let Some(offered) = printed(shell, &script(line)) else { return };
        let last = line.last().unwrap();
        let words = offered.iter().map(|it| it.split(['\t', ':']).next().unwrap());
        let words: Vec<_> = words.filter(|word| word.starts_with(last)).collect();
        assert_eq!(words, *expected, "{shell} {line:?}");
    }
}
