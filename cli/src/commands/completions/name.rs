//! A program's name in the scripts.

/// The words that a person types before a command: a program, or a program and its subcommand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    program: &'static str,
    subcommand: Option<&'static str>,
}

impl Name {
    /// Takes a name apart.
    pub(super) fn new(text: &'static str) -> Self {
        match text.split_once(' ') {
            Some((program, subcommand)) => Self { program, subcommand: Some(subcommand) },
            None => Self { program: text, subcommand: None },
        }
    }

    /// Whether the program has other subcommands, whose completion has to go on working.
    pub(super) fn is_subcommand(self) -> bool {
        self.subcommand.is_some()
    }

    /// How many words it has.
    pub(super) fn words(self) -> usize {
        1 + usize::from(self.is_subcommand())
    }

    /// Puts it into a text in the place of `{name}`, its parts in that of `{program}` and `{subcommand}`, and the name of
    /// a shell's function in that of `{function}`.
    pub(super) fn fill(self, text: &str) -> String {
        let Self { program, subcommand } = self;
        let name = [program].into_iter().chain(subcommand).collect::<Vec<_>>().join(" ");
        let function: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        text.replace("{name}", &name)
            .replace("{program}", program)
            .replace("{subcommand}", subcommand.unwrap_or_default())
            .replace("{function}", &function)
    }
}
